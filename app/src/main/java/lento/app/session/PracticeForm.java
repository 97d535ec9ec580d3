package lento.app.session;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lento.app.safety.Rule;
import lento.app.safety.Safety;
import lento.practice.Choice;
import lento.practice.Member;
import lento.practice.Practice;
import lento.practice.Time;

/// The form of a practice: what can be chosen, what was typed before, and what is wrong with it.
///
/// @param parts by the name of a choice of members, its smallest members
/// @param sounds the names of the soundscapes, silence last
/// @param voices the names of the voices that speak its language
/// @param typed what was typed before, by field
/// @param problems in sentences
/// @param care the rules that call for care, as far as is known
public record PracticeForm(
        Practice practice,
        Map<String, List<Member>> parts,
        List<String> sounds,
        List<String> voices,
        Map<String, List<String>> typed,
        List<String> problems,
        List<Rule> care,
        Safety safety) {

    /// What most people leave as it is.
    private static final Set<String> LATER = Set.of(
            "groups",
            "order",
            "words",
            "purpose",
            "detail",
            "eyes",
            "ending",
            "weight",
            "heart",
            "forehead",
            "getting-up",
            "then",
            "tone");

    /// The shortest length, in whole minutes.
    public long least() {
        return Math.ceilDiv(practice.lengths().least(), Time.MINUTE);
    }

    /// The longest length, in whole minutes.
    public long most() {
        return practice.lengths().most() / Time.MINUTE;
    }

    /// The usual length, in minutes.
    public String usual() {
        return String.valueOf(practice.lengths().usual() / Time.MINUTE);
    }

    /// Samples as seconds, as a field takes them.
    public String seconds(long samples) {
        return Time.written(samples).replace(" s", "");
    }

    /// Whether an option may stay open, because the length decides it.
    public boolean free(Choice.Options options) {
        return options.name().equals(practice.lengths().choice())
                || options.name().equals("words");
    }

    /// Whether an option is asked for before all others: what the practice is about, and the position.
    public boolean first(Choice.Options options) {
        return !LATER.contains(options.name());
    }

    /// Whether anything was typed before, so that all of it is shown.
    public boolean otherwise() {
        return !typed.isEmpty();
    }

    /// The members that a choice offers.
    public List<Member> members(String choice) {
        return parts.getOrDefault(choice, List.of());
    }

    /// Whether anything can be left out.
    public boolean hasMembers() {
        return !members("leave-out").isEmpty();
    }

    /// Whether anything was left out before.
    public boolean anyMembers() {
        return !values("choice.leave-out").isEmpty();
    }

    /// All values of a field.
    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /// What stands in a field.
    public String value(String field, String usual) {
        var values = values(field);
        return values.isEmpty() ? usual : values.getFirst();
    }

    /// Whether a value of a field is chosen.
    ///
    /// @param usual the value that is chosen if nothing was typed
    public boolean chosen(String field, String value, String usual) {
        var values = values(field);
        return values.isEmpty() ? value.equals(usual) : values.contains(value);
    }
}
