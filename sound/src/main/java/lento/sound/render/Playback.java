package lento.sound.render;

import java.io.IOException;
import lento.sound.ffmpeg.Coding;
import lento.sound.ffmpeg.FfmpegEncoder;
import lento.sound.opus.Opus;
import lento.sound.opus.OpusEncoder;

/// Makes tracks playable. May be shared between threads; what it made is used only while it is open.
public final class Playback implements AutoCloseable {

    private static final OpusEncoder.Options OPUS = OpusEncoder.Options.stereo().withMode(OpusEncoder.Mode.CONSTANT);
    /// The end is mostly a fading soundscape.
    private static final OpusEncoder.Options OPUS_END = OPUS.withComplexity(4);

    private static final Coding.Mp3 MP3 = new Coding.Mp3(96_000, false);

    private final Opus opus;
    private final SegmentEncoders encoders;
    private final SegmentEncoders lastEncoders;

    /// @param opus what encodes Opus
    public Playback(Opus opus) {
        this.opus = opus;
        this.encoders = new SegmentEncoders(opus, OPUS);
        this.lastEncoders = new SegmentEncoders(opus, OPUS_END);
    }

    /// As Ogg Opus, 64 kbit/s.
    public Playable opus(Track track) {
        return new PlayableOpus(track, OpusRendering.stream(track, opus), encoders, lastEncoders, OPUS.packetBytes());
    }

    /// As MP3, 96 kbit/s, for players that do not know Ogg.
    ///
    /// @throws IOException if the machine's MP3 encoder can't be opened
    public Playable mp3(Track track) throws IOException {
        var header =
                FfmpegEncoder.header(MP3, Rendering.labels(track), track.mix().length());
        return new PlayableMp3(track, MP3, header);
    }

    @Override
    public void close() {
        encoders.close();
        lastEncoders.close();
    }
}
