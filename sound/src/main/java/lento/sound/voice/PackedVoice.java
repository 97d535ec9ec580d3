package lento.sound.voice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import lento.sound.Clip;
import lento.sound.Voice;
import lento.sound.opus.OggOpusReader;
import org.jspecify.annotations.Nullable;

/// A voice whose lines were spoken beforehand and are kept in a [VoicePack]. Lengths and energies come from its
/// index; an Opus file is decoded when its samples are first needed, and then found in a cache. A line that the pack
/// lacks is spoken by the synthesiser of the same name, if there is one. May be shared between threads.
public final class PackedVoice implements Voice {

    private final Path folder;
    private final PackCard card;
    private final ClipCache cache;
    private final LibOpus opus;
    private final Supplier<Optional<Synthesizer>> synthesizer;
    private @Nullable PackIndex index;

    private PackedVoice(
            Path folder, PackCard card, Path cache, LibOpus opus, Supplier<Optional<Synthesizer>> synthesizer) {
        this.folder = folder;
        this.card = card;
        this.cache = new ClipCache(cache);
        this.opus = opus;
        this.synthesizer = synthesizer;
    }

    /// Opens a pack. Its index is read at the first line.
    ///
    /// @param cache where decoded and newly spoken clips are kept; if it can't be written, they are made each time
    /// @param synthesizer asked for at the first line that the pack lacks
    /// @throws IOException if there is no pack in this folder
    public static PackedVoice open(Path folder, Path cache, LibOpus opus, Supplier<Optional<Synthesizer>> synthesizer)
            throws IOException {
        return new PackedVoice(folder, PackCard.read(folder.resolve("voice.yaml")), cache, opus, synthesizer);
    }

    @Override
    public String name() {
        return card.name();
    }

    @Override
    public String version() {
        return card.version();
    }

    @Override
    public String language() {
        return card.language();
    }

    @Override
    public boolean synthetic() {
        return true;
    }

    @Override
    public String licence() {
        return card.licence();
    }

    /// This line.
    ///
    /// @throws SpeechException if the pack lacks it and the synthesiser fails
    @Override
    public Optional<Clip> clip(String words) {
        String line = ClipKey.normalised(words);
        Optional<Clip> packed = index().find(line).map(this::packed);
        return packed.isPresent() ? packed : spoken(line);
    }

    @Override
    public OptionalLong knownLength(String words) {
        Optional<PackIndex.Entry> entry = index().find(ClipKey.normalised(words));
        return entry.isPresent() ? OptionalLong.of(entry.get().length()) : OptionalLong.empty();
    }

    private Clip packed(PackIndex.Entry entry) {
        return new Clip(entry.length(), entry.energies(), () -> cache.samples(entry.key(), entry.length())
                .orElseGet(
                        () -> cache.put(entry.key(), decoded(entry)).samples().read()));
    }

    private float[] decoded(PackIndex.Entry entry) {
        Path file = VoicePack.file(folder, entry.key());
        try {
            var bytes = new ByteArrayInputStream(Files.readAllBytes(file));
            float[] samples = OggOpusReader.mono(opus.open(), bytes, entry.length());
            if (samples.length != entry.length()) {
                throw new IOException(file + " is " + samples.length + " samples long instead of " + entry.length()
                        + ". Make the voice pack again.");
            }
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Clip> spoken(String line) {
        return synthesizer.get().map(speaker -> {
            String key = VoicePack.key(line, speaker);
            return cache.find(key).orElseGet(() -> cache.put(key, Finish.synthetic(speaker.speak(line))));
        });
    }

    private synchronized PackIndex index() {
        PackIndex read = index;
        if (read == null) {
            try {
                read = PackIndex.read(folder.resolve("index.tsv"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            index = read;
        }
        return read;
    }
}
