package lento.sound.opus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads an Ogg Opus stream (RFC 7845) of one or two channels, packet by packet. Anything else, or a damaged file, is
/// a [MalformedOpus]. Does not close what it reads.
public final class OggOpusReader {

    private static final String HEAD = "OpusHead";
    private static final String TAGS = "OpusTags";

    private final OggPageReader pages;
    private final int channels;
    private final int preSkip;
    private final int gain;
    private final String vendor;
    private final List<OpusStream.Comment> comments;
    private final Deque<Packet> ready = new ArrayDeque<>();
    private int skip;
    private long before = -1;
    private boolean ended;

    /// A packet, and which of its samples are heard.
    ///
    /// @param from the first sample heard; at the start of a stream the encoder's delay is dropped
    /// @param to the first sample after those heard; at the end of a stream what fills up the last packet
    ///     is dropped
    public record Packet(byte[] data, int from, int to) {}

    /// Reads the headers.
    ///
    /// @throws MalformedOpus if they are no headers of an Opus stream of one or two channels
    public OggOpusReader(InputStream in) throws IOException {
        pages = new OggPageReader(in);
        ByteBuffer head = header(HEAD);
        if (head.remaining() < 11 || (head.get() & 0xf0) != 0) {
            throw pages.malformed("has an OpusHead that RFC 7845 does not know");
        }
        channels = head.get();
        preSkip = head.getShort() & 0xffff;
        head.getInt();
        gain = head.getShort();
        if (channels < 1 || channels > 2 || head.get() != 0) {
            throw pages.malformed("has " + (channels & 0xff) + " channels: one or two are read");
        }
        skip = preSkip;
        ByteBuffer tags = header(TAGS);
        vendor = text(tags);
        int count = size(tags);
        var pairs = new ArrayList<OpusStream.Comment>();
        for (int i = 0; i < count; i++) {
            String pair = text(tags);
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.add(comment(pair.substring(0, equals), pair.substring(equals + 1)));
            }
        }
        comments = List.copyOf(pairs);
    }

    /// 1 or 2.
    public int channels() {
        return channels;
    }

    /// Samples of each channel to drop at the start; [#next] has already counted them.
    public int preSkip() {
        return preSkip;
    }

    /// The gain to apply to what is decoded, in 1/256 dB (RFC 7845, section 5.1).
    public int gain() {
        return gain;
    }

    /// The encoder's name.
    public String vendor() {
        return vendor;
    }

    /// The pairs of the comment header, in order.
    public List<OpusStream.Comment> comments() {
        return comments;
    }

    /// The next packet, or null after the last.
    ///
    /// @throws MalformedOpus if the file is damaged from here on
    public @Nullable Packet next() throws IOException {
        while (ready.isEmpty()) {
            OggPageReader.Page page = pages.next();
            if (page == null) {
                return null;
            }
            ended = page.last();
            if (!page.packets().isEmpty()) {
                take(page);
            }
        }
        return ready.poll();
    }

    /// Decodes a whole stream, mixed to one channel: exactly the samples that are heard.
    ///
    /// @param limit the most samples that are read
    /// @throws MalformedOpus if it is damaged or longer than the limit
    public static float[] mono(Opus opus, InputStream in, int limit) throws IOException {
        var reader = new OggOpusReader(in);
        var sound = new float[Math.min(limit, 48_000)];
        var decoded = new float[OpusDecoder.MAX_SAMPLES];
        int length = 0;
        double factor = StrictMath.pow(10, reader.gain / 256.0 / 20);
        try (OpusDecoder decoder = opus.decoder(1)) {
            for (Packet packet = reader.next(); packet != null; packet = reader.next()) {
                decoder.decode(packet.data, packet.data.length, decoded, 0);
                int count = packet.to - packet.from;
                if (count > limit - length) {
                    throw reader.pages.malformed("is longer than " + limit + " samples");
                }
                if (count > sound.length - length) {
                    sound = Arrays.copyOf(sound, (int) Math.min(limit, 2L * sound.length + count));
                }
                for (int i = 0; i < count; i++) {
                    sound[length++] = (float) (decoded[packet.from + i] * factor);
                }
            }
        }
        return Arrays.copyOf(sound, length);
    }

    /// Works out which samples of the packets of this page are heard. The granule position counts all samples up to
    /// the end of the page, the dropped ones at the start included, the dropped ones at the end not (RFC 7845,
    /// section 4).
    private void take(OggPageReader.Page page) throws IOException {
        long samples = 0;
        for (byte[] data : page.packets()) {
            samples += OpusPacket.samples(data);
        }
        if (before < 0) {
            before = page.last() ? Math.max(0, page.granule() - samples) : page.granule() - samples;
        }
        long heard = page.granule() - before;
        if (before < 0 || heard < 0 || heard > samples || (heard < samples && !ended)) {
            throw pages.malformed("is damaged: the position " + page.granule() + " of an Ogg page can't be");
        }
        before = page.granule();
        for (byte[] data : page.packets()) {
            int length = OpusPacket.samples(data);
            int to = (int) Math.min(length, heard);
            int from = Math.min(to, skip);
            skip -= from;
            heard -= to;
            ready.add(new Packet(data, from, to));
        }
    }

    private ByteBuffer header(String magic) throws IOException {
        OggPageReader.Page page = pages.next();
        while (page != null && page.packets().isEmpty()) {
            page = pages.next();
        }
        byte[] name = magic.getBytes(StandardCharsets.US_ASCII);
        if (page == null
                || page.packets().size() != 1
                || !Arrays.equals(name, Arrays.copyOf(page.packets().getFirst(), name.length))) {
            throw pages.malformed("is no Opus: it has no " + magic);
        }
        ByteBuffer header = ByteBuffer.wrap(page.packets().getFirst()).order(ByteOrder.LITTLE_ENDIAN);
        return header.position(name.length);
    }

    private int size(ByteBuffer tags) throws MalformedOpus {
        int size = tags.remaining() < 4 ? -1 : tags.getInt();
        if (size < 0 || size > tags.remaining()) {
            throw pages.malformed("has comments that can't be read");
        }
        return size;
    }

    private String text(ByteBuffer tags) throws MalformedOpus {
        int size = size(tags);
        ByteBuffer bytes = tags.slice(tags.position(), size);
        tags.position(tags.position() + size);
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return text.toString();
        } catch (CharacterCodingException e) {
            throw pages.malformed("has comments that are not UTF-8");
        }
    }

    private OpusStream.Comment comment(String name, String value) throws MalformedOpus {
        try {
            return new OpusStream.Comment(name, value);
        } catch (IllegalArgumentException e) {
            throw pages.malformed("has a comment whose name is not ASCII");
        }
    }
}
