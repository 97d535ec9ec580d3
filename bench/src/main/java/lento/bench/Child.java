package lento.bench;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Another program, run to its end.
final class Child {

    private Child() {}

    /// What a program did.
    ///
    /// @param cost user and system time of it and of everything it started, as bash's `time` counts them
    /// @param messages what it wrote to standard error
    record Ended(Cost cost, String messages) {}

    /// Runs a pipeline of commands, each one's output the next one's input, and measures it. Standard output of the
    /// last goes nowhere.
    ///
    /// @throws Unmeasurable if one of them fails
    static Ended run(List<List<String>> pipeline) throws IOException {
        var messages = Files.createTempFile("lento-bench", ".err");
        try {
            var script = new StringBuilder("set -o pipefail; TIMEFORMAT='%3R %3U %3S'; time {");
            var arguments = new ArrayList<String>();
            for (int i = 0; i < pipeline.size(); i++) {
                int first = arguments.size() + 1;
                arguments.addAll(pipeline.get(i));
                script.append(i == 0 ? " " : " | ")
                        .append(String.format(
                                Locale.ROOT,
                                "\"${@:%d:%d}\"",
                                first,
                                pipeline.get(i).size()))
                        .append(" 2>>\"$0\"");
            }
            script.append(" >/dev/null; }");
            var command = new ArrayList<>(List.of("bash", "-c", script.toString(), messages.toString()));
            command.addAll(arguments);
            var process = new ProcessBuilder(command)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .start();
            var times = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            int status = await(process);
            var said = Files.readString(messages);
            if (status != 0) {
                throw new Unmeasurable(pipeline.getFirst().getFirst() + " ended with status " + status + ": "
                        + said.substring(Math.max(0, said.length() - 600)).strip());
            }
            var fields = times.strip().split(" ");
            return new Ended(
                    new Cost(
                            Double.parseDouble(fields[1]) + Double.parseDouble(fields[2]),
                            Double.parseDouble(fields[0])),
                    said);
        } finally {
            Files.delete(messages);
        }
    }

    /// Runs one command and measures it.
    static Ended run(String... command) throws IOException {
        return run(List.of(List.of(command)));
    }

    /// Waits for the end of a process and tells its status.
    static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The measurement was stopped.");
        }
    }

    /// Ends the descendants of a process and the process itself, and waits for it.
    static void end(Process process) throws IOException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        await(process);
    }

    /// Makes sure that a program is there.
    ///
    /// @throws Unmeasurable if it is not, with what to install
    static void need(String program, String debianPackage) {
        var folders = System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator);
        for (String folder : folders) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return;
            }
        }
        throw new Unmeasurable(program + " is missing. Install it (Debian: apt-get install " + debianPackage + ").");
    }

    /// The launcher of this checkout. `lento.program` names it.
    static String lento() {
        return System.getProperty("lento.program", "./lento");
    }
}
