package lento.sound.render;

import java.io.IOException;
import java.io.OutputStream;
import lento.sound.ffmpeg.Coding;
import lento.sound.ffmpeg.Mp3Frames;
import lento.sound.mix.Mixer;

/// MP3 whose frames all have the same bytes and can be decoded alone, after an Info header.
final class PlayableMp3 implements Playable {

    /// Frames in a part: 18 s, a whole number of blocks.
    private static final int FRAMES = 750;

    /// Frames before a part from which its encoder is warmed up: 0.24 s, a whole number of blocks. Most frames are
    /// then the same, byte for byte, as in an encoding without parts.
    private static final int PRE_ROLL = 10;

    private final Track track;
    private final Coding.Mp3 coding;
    private final byte[] header;

    /// @param header what comes before the frames of sound
    PlayableMp3(Track track, Coding.Mp3 coding, byte[] header) {
        this.track = track;
        this.coding = coding;
        this.header = header;
    }

    @Override
    public String mediaType() {
        return "audio/mpeg";
    }

    @Override
    public byte[] header() {
        return header.clone();
    }

    @Override
    public int parts() {
        return Math.toIntExact(Math.ceilDiv(frames(), (long) FRAMES));
    }

    @Override
    public long start(int part) {
        return header.length + Math.min(frames(), (long) part * FRAMES) * coding.frameBytes();
    }

    @Override
    public double bytesPerSecond() {
        return coding.bitrate() / 8.0;
    }

    @Override
    public void write(int part, OutputStream out) throws IOException {
        long first = (long) part * FRAMES;
        int preRoll = part == 0 ? 0 : PRE_ROLL;
        int count = (int) Math.min(FRAMES, frames() - first);
        var mixer = new Mixer(track.mix(), (first - preRoll) * Mp3Frames.SAMPLES / Mixer.BLOCK);
        Mp3Frames.encode(coding, preRoll, count, block -> mixer.next(block, 0), Mixer.BLOCK, out);
    }

    private long frames() {
        return coding.frames(track.mix().length());
    }
}
