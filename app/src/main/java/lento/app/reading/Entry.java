package lento.app.reading;

import java.util.Locale;
import lento.app.content.Text;

/// Something to read.
///
/// @param by its authors, or who publishes it for all
/// @param year in which it first came out, or of the edition that is meant
/// @param publisher where it came out
/// @param language it is written in, as a BCP 47 tag
/// @param address where it can be read, empty if it has none
/// @param what it is for
public record Entry(
        String id,
        String title,
        String by,
        String year,
        String publisher,
        String language,
        Kind kind,
        About about,
        String address,
        Text what) {

    /// What kind of thing it is.
    public enum Kind {
        BOOK,
        GUIDELINE,
        LEAFLET;

        /// The key of its words.
        public String key() {
            return "reading." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// What it is about, in the order of the page.
    public enum About {
        BACK,
        SLEEP,
        RELAXATION;

        /// The key of its words.
        public String key() {
            return "reading." + name().toLowerCase(Locale.ROOT);
        }
    }
}
