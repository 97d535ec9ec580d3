package lento.practice;

/// Tags of languages (BCP 47). A form of address is a tag with a private use subtag (RFC 5646, section 2.2.7):
/// `de-x-sie`.
public final class LanguageTag {

    private static final String PRIVATE = "-x-";

    private LanguageTag() {}

    /// The language that a form of address is spoken in: `de` for `de-x-sie`; the tag itself if it is none.
    public static String spoken(String tag) {
        int end = tag.indexOf(PRIVATE);
        return end < 0 ? tag : tag.substring(0, end);
    }
}
