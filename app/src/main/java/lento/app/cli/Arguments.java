package lento.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;

/// What was typed after a command's name.
record Arguments(CommandLine line) {

    /// What was typed can't be meant. The message says why.
    static final class Mistyped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Mistyped(String message) {
            super(message);
        }
    }

    boolean has(String option) {
        return line.hasOption(option);
    }

    Optional<String> text(String option) {
        return Optional.ofNullable(line.getOptionValue(option));
    }

    /// The value of an option as a number.
    Optional<Double> number(String option) {
        return text(option).map(value -> {
            try {
                return Double.valueOf(value);
            } catch (NumberFormatException _) {
                throw new Mistyped("--" + option + " takes a number. You entered '" + value + "'.");
            }
        });
    }

    /// The value of an option as a file.
    Optional<Path> file(String option) {
        return text(option).map(Arguments::path);
    }

    /// The values of an option that may stand several times, each `NAME=VALUE`.
    Map<String, String> pairs(String option) {
        var pairs = new LinkedHashMap<String, String>();
        var values = line.getOptionValues(option);
        for (String value : values == null ? new String[0] : values) {
            int equals = value.indexOf('=');
            if (equals < 1) {
                throw new Mistyped("--" + option + " takes NAME=VALUE. You entered '" + value + "'.");
            }
            if (pairs.put(value.substring(0, equals), value.substring(equals + 1)) != null) {
                throw new Mistyped("--" + option + " " + value.substring(0, equals) + " stands twice. Keep one.");
            }
        }
        return pairs;
    }

    /// What was typed besides options.
    List<String> operands() {
        return line.getArgList();
    }

    /// Nothing may stand besides options.
    void none() {
        if (!operands().isEmpty()) {
            throw new Mistyped("'" + operands().getFirst() + "' has no meaning here. Leave it out.");
        }
    }

    /// The only operand.
    String operand(String what) {
        return switch (operands().size()) {
            case 0 -> throw new Mistyped("The " + what + " is missing.");
            case 1 -> operands().getFirst();
            default ->
                throw new Mistyped("One " + what + " at a time. You entered " + String.join(" ", operands()) + ".");
        };
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Mistyped("'" + text + "' can't name a file.");
        }
    }
}
