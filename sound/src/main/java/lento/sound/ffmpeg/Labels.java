package lento.sound.ffmpeg;

import java.util.List;

/// What a player shows of a file.
///
/// @param language as a BCP 47 tag; empty if there are no words
/// @param chapters in the order of their starts
public record Labels(String title, String language, List<Chapter> chapters) {

    public Labels {
        chapters = List.copyOf(chapters);
    }

    /// A title alone.
    public static Labels of(String title) {
        return new Labels(title, "", List.of());
    }

    public Labels withLanguage(String tag) {
        return new Labels(title, tag, chapters);
    }

    public Labels withChapters(List<Chapter> all) {
        return new Labels(title, language, all);
    }
}
