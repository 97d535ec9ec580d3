package lento.practice;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The words that practices may use: lists with their members, regions of the body map, soundscapes and scenes.
///
/// @param regions empty if any name will do
/// @param sounds empty if any name will do
/// @param scenes empty if any name will do
public record Vocabulary(List<MemberLists> files, Set<String> regions, Set<String> sounds, Set<String> scenes) {

    public Vocabulary {
        files = List.copyOf(files);
        regions = Set.copyOf(regions);
        sounds = Set.copyOf(sounds);
        scenes = Set.copyOf(scenes);
    }

    /// A vocabulary of lists alone.
    public static Vocabulary of(List<MemberLists> files) {
        return new Vocabulary(files, Set.of(), Set.of(), Set.of());
    }

    /// The file of members with this name: `muscle groups`.
    public Optional<MemberLists> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /// The file that holds the list with this name: `sixteen`.
    public Optional<MemberLists> fileOfList(String list) {
        return files.stream().filter(file -> file.lists().containsKey(list)).findFirst();
    }
}
