package lento.practice.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lento.practice.Catalogue;
import lento.practice.Choice;
import lento.practice.Member;
import lento.practice.MemberLists;
import lento.practice.Outcome;
import lento.practice.Passage;
import lento.practice.Piece;
import lento.practice.Practice;
import lento.practice.Problem;

/// A script and a catalogue become the same script in the language of the catalogue. A line without translation, and a
/// translation without line, is a problem: there is no session in two languages.
///
/// The context (`msgctxt`) of the practice's title is `title`, of a section's title `section`, of a line the title of
/// its section as the script has it. The context of a text of a list is its member and field: `left-foot invite`.
public final class Translation {

    /// Fields of members that nobody reads or hears: ids and figures.
    public static final Set<String> UNSPOKEN = Set.of("cautions", "limit-percent");

    private static final String TITLE = "title";
    private static final String SECTION = "section";
    private static final String NAME = "name";

    private final Practice script;
    private final Lines lines;
    private String section = "";

    private Translation(Practice script, Catalogue catalogue) {
        this.script = script;
        this.lines = new Lines(catalogue);
    }

    /// The practice in the language of the catalogue, or every problem. Its lines stand where their translations do.
    public static Outcome<Practice> practice(Practice script, Catalogue catalogue) {
        return new Translation(script, catalogue).practice(catalogue.language());
    }

    /// The lists in the language of the catalogue, or every problem. The name of the file of lists stays as it is,
    /// because practices call it by that.
    public static Outcome<MemberLists> lists(MemberLists script, Catalogue catalogue) {
        var lines = new Lines(catalogue);
        var members = new LinkedHashMap<String, Member>();
        script.members().forEach((id, member) -> members.put(id, member(member, lines)));
        return lines.whole(new MemberLists(script.name(), script.orders(), script.lists(), members));
    }

    private static Member member(Member script, Lines lines) {
        var name = lines.find(context(script, NAME), script.name(), null);
        var sentences = new LinkedHashMap<String, String>();
        for (String field : new TreeSet<>(script.sentences().keySet())) {
            var words = script.sentences().getOrDefault(field, "");
            if (UNSPOKEN.contains(field)) {
                sentences.put(field, words);
            } else {
                lines.find(context(script, field), words, null).ifPresent(found -> sentences.put(field, found));
            }
        }
        return new Member(script.id(), name.orElse(""), script.region(), script.covers(), sentences);
    }

    private static String context(Member member, String field) {
        return member.id() + " " + field;
    }

    private Outcome<Practice> practice(String language) {
        var title = lines.find(TITLE, script.title(), script.at());
        var body = all(script.body());
        return lines.whole(new Practice(
                script.at(),
                script.id(),
                title.orElse(""),
                language,
                script.kind(),
                script.choices(),
                script.lengths(),
                script.cautions(),
                script.sources(),
                body,
                script.places()));
    }

    private List<Passage> all(List<Passage> passages) {
        return passages.stream().map(this::translated).toList();
    }

    private Passage translated(Passage passage) {
        return switch (passage) {
            case Passage.Section(var at, String title) -> {
                section = title;
                yield new Passage.Section(at, lines.find(SECTION, title, at).orElse(""));
            }
            case Passage.Line line -> line(line);
            case Passage.Tense(var at, var hold, var inside) -> new Passage.Tense(at, hold, all(inside));
            case Passage.Each(var at, var variable, var list, var order, var body) ->
                new Passage.Each(at, variable, list, order, all(body));
            case Passage.Rounds(var at, var body) -> new Passage.Rounds(at, all(body));
            case Passage.Optional(var at, int level, var body) -> new Passage.Optional(at, level, all(body));
            case Passage.Fill(var at, var alternatives) ->
                new Passage.Fill(at, alternatives.stream().map(this::all).toList());
            case Passage.When(var at, var branches, var otherwise) ->
                new Passage.When(
                        at,
                        branches.stream()
                                .map(branch -> new Passage.Branch(branch.at(), branch.condition(), all(branch.body())))
                                .toList(),
                        all(otherwise));
            case Passage.Rest _,
                    Passage.Breathe _,
                    Passage.Focus _,
                    Passage.Bell _,
                    Passage.Sound _,
                    Passage.Scene _,
                    Passage.Open _ -> passage;
        };
    }

    private Passage line(Passage.Line line) {
        for (Piece piece : line.pieces()) {
            switch (piece) {
                case Piece.Slot slot
                when script.choice(slot.name()).orElse(null) instanceof Choice.Options ->
                    lines.add(new Problem(
                            line.at(),
                            slot + " says its value as it is written, which can't be translated. Write a line for each"
                                    + " value, with '@when'."));
                default -> {}
            }
        }
        if (line.pieces().stream().noneMatch(Translation::says)) {
            return line;
        }
        return lines.find(section, line.pieces(), line.at())
                .<Passage>map(found -> new Passage.Line(found.at(), found.pieces()))
                .orElse(line);
    }

    /// Whether a piece of a line holds words of its own.
    private static boolean says(Piece piece) {
        return piece instanceof Piece.Text(String words) && words.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
