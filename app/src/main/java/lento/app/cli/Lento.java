package lento.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lento.practice.Nearest;
import lento.sound.voice.SpeechException;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/// `lento`: the command line.
public final class Lento {

    private static final String VERSION = "lento 0.1.0";

    private Lento() {}

    /// Runs one command and ends the process with its exit status.
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        if (Boolean.getBoolean("lento.rehearsal")) {
            rehearse();
        }
        int status = run(Place.ofProcess(System.getenv(), out, err), arguments);
        out.flush();
        System.exit(status);
    }

    /// Does what is done most, unheard, so that the archive of the launcher holds what these steps need.
    private static void rehearse() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var place = Place.ofProcess(System.getenv(), nowhere, nowhere);
        run(place, "practices", "--json");
        run(place, "set", "pmr", "--json");
        run(place, "set", "body-scan");
        run(place, "set", "nothing");
        run(place, "render", "pmr", "--minutes", "9", "--out", "-");
    }

    /// Runs one command and tells its exit status: 0 done, 1 refused or problems found, 2 usage, 3 the machine.
    static int run(Place place, String... typed) {
        var commands = List.<Command>of(
                new ServeCommand(place),
                new PracticesCommand(place),
                new CheckCommand(place),
                new SetCommand(place),
                new RenderCommand(place),
                new SafetyCommand(place),
                new BackupCommand(place),
                new RestoreCommand(place),
                new EraseCommand(place),
                new KeysCommand(place),
                new VoiceCommand.ListVoices(place),
                new VoiceCommand.Pack(place),
                new ImportCommand(place, ZoneId.systemDefault()),
                new PoolCommand(),
                new TrialCommand.Analyse(),
                new TrialCommand.Plan());
        var printer = new Printer(place.out(), place.err());
        return printer.print(
                answer(place, commands, List.of(typed)), Arrays.asList(typed).contains("--json"));
    }

    private static Answer answer(Place place, List<Command> commands, List<String> typed) {
        if (typed.isEmpty()) {
            return answer(new ServeCommand(place), List.of("serve"));
        }
        if (typed.contains("--version")) {
            return words(VERSION + "\n");
        }
        var command = command(commands, typed);
        if (typed.contains("--help") || typed.contains("-h")) {
            return words(command.map(Help::of).orElseGet(() -> Help.of(commands)));
        }
        if (command.isEmpty()) {
            var names = commands.stream().map(Command::name).toList();
            return new Answer.Usage("There is no command '" + typed.getFirst() + "'. "
                    + Nearest.hint(typed.getFirst(), names) + " 'lento --help' tells more.");
        }
        return answer(command.get(), typed);
    }

    private static Answer words(String words) {
        return new Answer.Done(generator -> generator.writeString(words.strip()), words);
    }

    /// The command whose name, of one word or two, was typed first.
    private static Optional<Command> command(List<Command> commands, List<String> typed) {
        return commands.stream()
                .filter(command -> {
                    var words = List.of(command.name().split(" "));
                    return typed.size() >= words.size()
                            && typed.subList(0, words.size()).equals(words);
                })
                .findFirst();
    }

    private static Answer answer(Command command, List<String> typed) {
        int words = command.name().split(" ").length;
        var rest = typed.subList(words, typed.size()).toArray(String[]::new);
        var options = options(command);
        var help = " 'lento " + command.name() + " --help' shows how.";
        try {
            var parser = DefaultParser.builder().setAllowPartialMatching(false).get();
            return command.answer(new Arguments(parser.parse(options, rest)));
        } catch (UnrecognizedOptionException e) {
            var names = options.getOptions().stream()
                    .map(option -> "--" + option.getLongOpt())
                    .toList();
            return new Answer.Usage(
                    "There is no option '" + e.getOption() + "'. " + Nearest.hint(e.getOption(), names) + help);
        } catch (MissingArgumentException e) {
            return new Answer.Usage("--" + e.getOption().getLongOpt() + " takes a value." + help);
        } catch (ParseException | Arguments.Mistyped e) {
            return new Answer.Usage(said(e) + help);
        } catch (WholeFile.Unwritten | SpeechException e) {
            return new Answer.Machine(said(e));
        } catch (UncheckedIOException e) {
            return new Answer.Machine(
                    "This can't be done here: " + WholeFile.reason(Objects.requireNonNull(e.getCause())) + ".");
        } catch (IOException e) {
            return new Answer.Machine("This can't be done here: " + WholeFile.reason(e) + ".");
        } catch (OutOfMemoryError e) {
            return new Answer.Machine("There is not enough memory for this. Choose a shorter session.");
        }
    }

    /// The options of a command, with those that every command has.
    static Options options(Command command) {
        var options = new Options();
        command.options().forEach(options::addOption);
        options.addOption(Command.flag("json", "Print one JSON document."));
        options.addOption(Command.flag("help", "Show this."));
        return options;
    }

    private static String said(Exception e) {
        var message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
