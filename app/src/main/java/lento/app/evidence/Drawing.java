package lento.app.evidence;

import java.util.Locale;

/// A drawing as SVG 1.1 with ARIA roles, on its own or within a page. It follows the look that is preferred, and
/// prints dark on white.
final class Drawing {

    private static final String STYLE = """
            text{font-family:"Source Sans 3",system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;\
            font-size:14px;font-variant-numeric:tabular-nums lining-nums;fill:#2b2a3d}
            .name{font-weight:600}
            .quiet{fill:#5f5a63}
            .ground{fill:#fbf5ea}
            .line{stroke:#5f5a63;stroke-width:1;fill:none}
            .faint{stroke:#8d8373;stroke-width:1;stroke-dasharray:2 3;fill:none}
            .mark{fill:#46694b;stroke:#46694b;stroke-width:1.5}
            .whole{fill:#9c4520;stroke:#9c4520;stroke-width:1.5}
            .funnel{fill:none;stroke:#8d8373;stroke-width:1}
            .unseen{fill-opacity:0}
            @media screen and (prefers-color-scheme:dark){
            text{fill:#e8dfcc}
            .quiet{fill:#aba6b4}
            .ground{fill:#1a1d3a}
            .line{stroke:#aba6b4}
            .faint,.funnel{stroke:#76748e}
            .mark{fill:#a3bf9f;stroke:#a3bf9f}
            .whole{fill:#e0976c;stroke:#e0976c}
            }
            @media print{.ground{fill:#fff}}
            """;

    private final StringBuilder text = new StringBuilder();
    private final double width;
    private final double height;

    /// @param title what it shows, in a few words
    /// @param words the same for those who do not see it, in a sentence or more
    Drawing(double width, double height, String title, String words) {
        this.width = width;
        this.height = height;
        text.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\""
                        + " role=\"group\" aria-labelledby=\"title words\" lang=\"en\">\n",
                number(width),
                number(height),
                number(width),
                number(height)));
        text.append("<title id=\"title\">").append(escaped(title)).append("</title>\n");
        text.append("<desc id=\"words\">").append(escaped(words)).append("</desc>\n");
        text.append("<style>").append(STYLE.strip()).append("</style>\n");
        text.append(String.format(
                Locale.ROOT,
                "<rect class=\"ground\" width=\"%s\" height=\"%s\" aria-hidden=\"true\"/>\n",
                number(width),
                number(height)));
    }

    /// Opens a group with a role that readers of screens know.
    void open(String role, String label) {
        text.append("<g role=\"").append(role).append('"');
        if (!label.isEmpty()) {
            text.append(" aria-label=\"").append(escaped(label)).append('"');
        }
        text.append(">\n");
    }

    /// Opens a group that is for the eyes alone.
    void openUnspoken() {
        text.append("<g aria-hidden=\"true\">\n");
    }

    void close() {
        text.append("</g>\n");
    }

    /// Words at a place.
    ///
    /// @param anchor start, middle or end: which part of the words lies at x
    /// @param role of a cell in a table, or empty
    void words(double x, double y, String anchor, String kind, String role, String words) {
        text.append(String.format(
                Locale.ROOT,
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\"%s%s>%s</text>\n",
                number(x),
                number(y),
                anchor,
                kind.isEmpty() ? "" : " class=\"" + kind + "\"",
                role.isEmpty() ? "" : " role=\"" + role + "\"",
                escaped(words)));
    }

    void line(double x1, double y1, double x2, double y2, String kind) {
        text.append(String.format(
                Locale.ROOT,
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" class=\"%s\"/>\n",
                number(x1),
                number(y1),
                number(x2),
                number(y2),
                kind));
    }

    void square(double x, double y, double side, String kind) {
        text.append(String.format(
                Locale.ROOT,
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" class=\"%s\"/>\n",
                number(x - side / 2),
                number(y - side / 2),
                number(side),
                number(side),
                kind));
    }

    void circle(double x, double y, double radius, String kind) {
        text.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" class=\"%s\"/>\n",
                number(x),
                number(y),
                number(radius),
                kind));
    }

    /// A closed shape through places given as x, y, x, y, ...
    void shape(String kind, double... places) {
        text.append("<polygon class=\"").append(kind).append("\" points=\"");
        for (int i = 0; i < places.length; i += 2) {
            text.append(i == 0 ? "" : " ").append(number(places[i])).append(',').append(number(places[i + 1]));
        }
        text.append("\"/>\n");
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    String svg() {
        return text + "</svg>\n";
    }

    private static String number(double value) {
        var shown = String.format(Locale.ROOT, "%.1f", value);
        return shown.endsWith(".0") ? shown.substring(0, shown.length() - 2) : shown;
    }

    private static String escaped(String words) {
        var escaped = new StringBuilder();
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                // What XML 1.0 has no place for.
                default ->
                    escaped.appendCodePoint(
                            c < 0x20 || c == 0xFFFE || c == 0xFFFF || (c >= 0xD800 && c < 0xE000) ? ' ' : c);
            }
        });
        return escaped.toString();
    }
}
