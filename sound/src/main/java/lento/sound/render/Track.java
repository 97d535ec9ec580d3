package lento.sound.render;

import java.util.List;
import lento.practice.written.Chapters.Chapter;
import lento.sound.mix.Mix;

/// A mix with what a player shows of it.
///
/// @param language as a BCP 47 tag
/// @param chapters in order, the first from 0
public record Track(Mix mix, String title, String language, List<Chapter> chapters) {
    public Track {
        chapters = List.copyOf(chapters);
    }
}
