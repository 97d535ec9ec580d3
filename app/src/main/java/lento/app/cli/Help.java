package lento.app.cli;

import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.Option;

/// What `--help` shows.
final class Help {

    private Help() {}

    /// All commands.
    static String of(List<Command> commands) {
        var text = new StringBuilder("Text becomes guided relaxation sessions, set in time and rendered to sound.\n\n");
        for (Command command : commands) {
            text.append(String.format(Locale.ROOT, "  lento %-12s %s%n", command.name(), command.summary()));
        }
        return text.append(
                        "\nEach takes --help and --json.\nExample: lento render pmr --minutes 12 --out evening.opus\n")
                .toString();
    }

    /// One command.
    static String of(Command command) {
        var text = new StringBuilder("lento ").append(command.name());
        if (!command.operands().isEmpty()) {
            text.append(' ').append(command.operands());
        }
        text.append(" [options]\n").append(command.summary()).append("\n\n");
        for (Option option : Lento.options(command).getOptions()) {
            var value = option.hasArg() ? " " + option.getArgName() : "";
            text.append(String.format(
                    Locale.ROOT, "  %-22s %s%n", "--" + option.getLongOpt() + value, option.getDescription()));
        }
        return text.append("\nExample: ").append(command.example()).append("\n").toString();
    }
}
