package lento.sound.voice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lento.sound.KWeighting;
import lento.sound.opus.OggOpusReader;
import lento.sound.opus.OggOpusWriter;
import lento.sound.opus.Opus;
import lento.sound.opus.OpusEncoder;
import lento.sound.opus.OpusStream;

/// A folder of lines spoken beforehand by a [Synthesizer]: `voice.yaml`, `index.tsv`, and under `clips/` one Ogg
/// Opus file a line (mono, 32 kbit/s), named by a hash of the line, the voice and its version. So a changed line
/// changes one file and one row.
public final class VoicePack {

    private static final String CARD = "voice.yaml";
    private static final String INDEX = "index.tsv";
    private static final String CLIPS = "clips";
    private static final String ENCODING = "opus-32k";

    private VoicePack() {}

    /// Hears how far the making of a pack is.
    @FunctionalInterface
    public interface Progress {
        /// So many of all lines are there; the last was this one.
        void made(int done, int of, String line);
    }

    /// What a run did.
    ///
    /// @param added clips that were spoken
    /// @param kept clips that were there already
    /// @param removed files that no line uses
    /// @param bytes of all clips and the index now
    /// @param samples of all clips, at 48 kHz
    public record Written(int added, int kept, int removed, long bytes, long samples) {}

    /// Where a pack does not fit its lines or itself.
    public sealed interface Problem {
        /// What is wrong and what to do, in one sentence.
        String message();
    }

    /// There is no pack, or its index can't be read.
    public record NoPack(Path folder) implements Problem {
        @Override
        public String message() {
            return folder + " holds no voice pack. Make it.";
        }
    }

    /// A line that no clip speaks.
    public record Missing(String line) implements Problem {
        @Override
        public String message() {
            return "The voice pack lacks \"" + line + "\". Make it again.";
        }
    }

    /// A clip that no line needs.
    public record Orphaned(Path file) implements Problem {
        @Override
        public String message() {
            return file + " speaks no line of any practice. Make the voice pack again.";
        }
    }

    /// A clip whose file is not the one that was made.
    public record Changed(Path file) implements Problem {
        @Override
        public String message() {
            return file + " is missing or was changed. Make the voice pack again.";
        }
    }

    /// Makes a pack, or brings it up to date: speaks what is missing, removes what no line uses, and leaves every
    /// other file as it is. If it fails, what was spoken so far is kept.
    ///
    /// @throws IOException if the folder can't be written
    /// @throws SpeechException if a line can't be spoken
    public static Written write(
            Path folder, Collection<String> lines, Synthesizer synthesizer, Opus opus, Progress progress)
            throws IOException {
        var entries = new TreeMap<String, PackIndex.Entry>();
        var wanted = distinct(lines);
        var kept = index(folder).map(PackIndex::entries).orElse(List.of()).stream()
                .filter(entry -> wanted.contains(entry.words()))
                .filter(entry -> entry.key().equals(key(entry.words(), synthesizer)))
                .filter(entry -> intact(folder, entry))
                .collect(Collectors.toMap(PackIndex.Entry::words, entry -> entry));
        int done = 0;
        try {
            for (String line : wanted) {
                PackIndex.Entry entry = kept.get(line);
                entries.put(line, entry == null ? made(folder, line, synthesizer, opus) : entry);
                progress.made(++done, wanted.size(), line);
            }
        } finally {
            kept.forEach(entries::putIfAbsent);
            replace(folder.resolve(INDEX), PackIndex.text(entries.values()));
            replace(folder.resolve(CARD), card(synthesizer).text());
        }
        int removed = 0;
        long bytes = Files.size(folder.resolve(INDEX));
        Set<Path> used =
                entries.values().stream().map(e -> file(folder, e.key())).collect(Collectors.toSet());
        for (Path file : files(folder)) {
            if (used.contains(file)) {
                bytes += Files.size(file);
            } else {
                Files.delete(file);
                removed++;
            }
        }
        long samples =
                entries.values().stream().mapToLong(PackIndex.Entry::length).sum();
        return new Written(entries.size() - kept.size(), kept.size(), removed, bytes, samples);
    }

    /// Everything in which a pack does not fit these lines, found by comparing hashes; nothing is spoken or decoded.
    ///
    /// @throws IOException if the folder can't be read
    public static List<Problem> problems(Path folder, Collection<String> lines) throws IOException {
        Optional<PackIndex> index = index(folder);
        if (index.isEmpty() || !Files.exists(folder.resolve(CARD))) {
            return List.of(new NoPack(folder));
        }
        PackCard card = PackCard.read(folder.resolve(CARD));
        Set<String> wanted = distinct(lines);
        List<PackIndex.Entry> used = index.get().entries().stream()
                .filter(entry -> wanted.contains(entry.words()))
                .filter(entry -> entry.key().equals(key(entry.words(), card)))
                .toList();
        Set<String> there = used.stream().map(PackIndex.Entry::words).collect(Collectors.toSet());
        Set<Path> needed = used.stream().map(entry -> file(folder, entry.key())).collect(Collectors.toSet());
        Stream<Path> rows = index.get().entries().stream().map(entry -> file(folder, entry.key()));
        return Stream.of(
                        wanted.stream().filter(line -> !there.contains(line)).map(Missing::new),
                        Stream.concat(files(folder).stream(), rows)
                                .distinct()
                                .filter(file -> !needed.contains(file))
                                .map(Orphaned::new),
                        used.stream()
                                .filter(entry -> !intact(folder, entry))
                                .map(entry -> new Changed(file(folder, entry.key()))))
                .<Problem>flatMap(problems -> problems)
                .toList();
    }

    /// The version that a pack of this synthesiser has: what changes when any clip would.
    public static String version(Synthesizer synthesizer) {
        return String.join("+", synthesizer.version(), Finish.VERSION, ENCODING);
    }

    static String key(String line, Synthesizer synthesizer) {
        return key(line, card(synthesizer));
    }

    static Path file(Path folder, String key) {
        return folder.resolve(CLIPS).resolve(key.substring(0, 2)).resolve(key + ".opus");
    }

    private static String key(String line, PackCard card) {
        return ClipKey.of(line, card.name(), card.version());
    }

    private static PackCard card(Synthesizer synthesizer) {
        return new PackCard(synthesizer.name(), synthesizer.language(), version(synthesizer), synthesizer.licence());
    }

    private static Set<String> distinct(Collection<String> lines) {
        return lines.stream().map(ClipKey::normalised).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<PackIndex> index(Path folder) throws IOException {
        try {
            return Optional.of(PackIndex.read(folder.resolve(INDEX)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static PackIndex.Entry made(Path folder, String line, Synthesizer synthesizer, Opus opus)
            throws IOException {
        float[] samples = Finish.synthetic(synthesizer.speak(line));
        if (samples.length == 0) {
            throw new SpeechException("The voice " + synthesizer.name() + " is silent where it should say \"" + line
                    + "\". Word the line differently.");
        }
        String key = key(line, synthesizer);
        byte[] bytes = encoded(samples, line, key, synthesizer, opus);
        float[] heard = OggOpusReader.mono(opus, new ByteArrayInputStream(bytes), samples.length);
        AtomicFile.write(file(folder, key), bytes);
        return new PackIndex.Entry(key, heard.length, ClipKey.digest(bytes), KWeighting.energies(heard), line);
    }

    private static byte[] encoded(float[] samples, String line, String key, Synthesizer synthesizer, Opus opus)
            throws IOException {
        // The serial only has to be the same each time.
        int serial = Integer.parseUnsignedInt(key.substring(0, 8), 16);
        OpusStream stream = OpusStream.of(1, samples.length, serial, opus.version())
                .withComments(List.of(
                        new OpusStream.Comment("TITLE", line),
                        new OpusStream.Comment("LICENSE", synthesizer.licence())));
        var out = new ByteArrayOutputStream();
        OggOpusWriter writer = OggOpusWriter.begin(out, stream);
        var packet = new byte[Opus.MAX_PACKET];
        try (OpusEncoder encoder = opus.encoder(1, OpusEncoder.Options.mono())) {
            float[] padded = Arrays.copyOf(samples, Math.toIntExact(stream.packets() * Opus.FRAME));
            for (int from = 0; !writer.complete(); from += Opus.FRAME) {
                writer.packet(packet, encoder.encode(padded, from, packet));
            }
        }
        return out.toByteArray();
    }

    private static boolean intact(Path folder, PackIndex.Entry entry) {
        try {
            return ClipKey.digest(Files.readAllBytes(file(folder, entry.key()))).equals(entry.digest());
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        Path clips = folder.resolve(CLIPS);
        if (!Files.isDirectory(clips)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(clips)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void replace(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!Files.exists(file) || !Arrays.equals(bytes, Files.readAllBytes(file))) {
            AtomicFile.write(file, bytes);
        }
    }
}
