package lento.sound.espeak;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import lento.sound.wav.MalformedWav;
import lento.sound.wav.WavReader;

/// The program espeak-ng. It gets the words on its standard input and never as an argument, and no shell is between.
///
/// @param file the program itself
/// @param limit how long one call may take; after it the program is ended
record Program(Path file, Duration limit) {

    /// How a mono WAV file with 16-bit samples begins; espeak-ng, which can't tell the length yet, writes one too big.
    private static final int HEADER = 44;

    private static final int SIZE_AT = 40;

    /// More bytes than any line needs: three minutes at 22,050 Hz.
    private static final int MOST = 8_000_000;

    /// Samples as they came.
    record Sound(float[] samples, int rate) {}

    /// The program in one of these folders, which are parted as in the environment variable `PATH`.
    static Optional<Program> in(String path, Duration limit) {
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of("espeak-ng", "espeak-ng.exe").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(file -> new Program(file.toAbsolutePath(), limit));
    }

    /// Its version: `1.51`.
    ///
    /// @throws IOException if it can't be run
    String version() throws IOException {
        var told = new String(answer(List.of("--version"), ""), StandardCharsets.UTF_8);
        var matcher = java.util.regex.Pattern.compile("\\d+(\\.\\d+)+").matcher(told);
        return matcher.find() ? matcher.group() : "unknown";
    }

    /// What it says.
    ///
    /// @throws IOException if it can't be run, takes too long, or answers with no sound
    Sound say(String words, List<String> options) throws IOException {
        var arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-b", "1", "--stdin", "--stdout"));
        var bytes = answer(arguments, words + "\n");
        if (bytes.length <= HEADER) {
            throw new IOException("it answered with " + bytes.length + " bytes");
        }
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(SIZE_AT, bytes.length - HEADER);
        try {
            var wav = new WavReader(new ByteArrayInputStream(bytes));
            if (wav.channels() != 1 || wav.rate() > 48_000) {
                throw new IOException("it answered with " + wav.channels() + " channels at " + wav.rate() + " Hz");
            }
            return new Sound(wav.rest(MOST), wav.rate());
        } catch (MalformedWav e) {
            throw new IOException("it answered with a damaged WAV file", e);
        }
    }

    private byte[] answer(List<String> arguments, String input) throws IOException {
        var command = new ArrayList<>(List.of(file.toString()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new CompletableFuture<byte[]>();
        Thread.ofVirtual().start(() -> {
            try {
                try (OutputStream to = process.getOutputStream()) {
                    to.write(input.getBytes(StandardCharsets.UTF_8));
                }
                output.complete(process.getInputStream().readNBytes(MOST + 1));
            } catch (IOException e) {
                output.completeExceptionally(e);
            }
        });
        try {
            byte[] bytes = output.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (bytes.length > MOST || !process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("it does not end");
            }
            if (process.exitValue() != 0) {
                throw new IOException("it ended with status " + process.exitValue());
            }
            return bytes;
        } catch (TimeoutException e) {
            throw new IOException("it took longer than " + limit.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException("it stopped: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("it was stopped", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
