package lento.app.cli;

import java.io.IOException;
import java.util.List;
import org.apache.commons.cli.Option;

/// A command of the command line.
interface Command {

    /// How it is called: `render`, `voice pack`.
    String name();

    /// What it does, in one sentence.
    String summary();

    /// What may be typed besides options, as help shows it; empty for nothing.
    default String operands() {
        return "";
    }

    /// Its options, besides `--json` and `--help`.
    default List<Option> options() {
        return List.of();
    }

    /// One way to call it.
    String example();

    /// Does it.
    Answer answer(Arguments arguments) throws IOException;

    /// An option with a value.
    static Option option(String name, String value, String description) {
        return Option.builder()
                .longOpt(name)
                .hasArg()
                .argName(value)
                .desc(description)
                .get();
    }

    /// An option without a value.
    static Option flag(String name, String description) {
        return Option.builder().longOpt(name).desc(description).get();
    }
}
