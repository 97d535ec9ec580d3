package lento.voice.mary;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import marytts.LocalMaryInterface;
import marytts.exceptions.MaryConfigurationException;
import marytts.exceptions.SynthesisException;
import marytts.util.data.audio.AudioDoubleDataSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A started MaryTTS with the voice cmu-slt-hsmm.
///
/// A line is spoken in two steps. MaryTTS first turns text into sounds with lengths and pitch (its ACOUSTPARAMS);
/// those are then stretched and lowered, and the silence after each phrase is set; then its vocoder makes the sound
/// of exactly that. So the whole line is one utterance with one falling line of pitch, and nothing is cut or joined.
final class MaryEngine {

    private static final String VOICE = "cmu-slt-hsmm";
    private static final int SAMPLES_PER_MS = 48;
    private static final Pattern PITCH = Pattern.compile(",(\\d+)\\)");

    private final LocalMaryInterface mary;
    private final Pronunciations pronunciations;
    private final Pace pace;

    private MaryEngine(LocalMaryInterface mary, Pronunciations pronunciations, Pace pace) {
        this.mary = mary;
        this.pronunciations = pronunciations;
        this.pace = pace;
    }

    /// Starts MaryTTS, which takes about 4 seconds of processor time.
    static MaryEngine start(Pace pace) throws MaryConfigurationException {
        var mary = new LocalMaryInterface();
        mary.setVoice(VOICE);
        return new MaryEngine(mary, Pronunciations.builtIn(), pace);
    }

    /// The sound of these phrases.
    ///
    /// @param words how many words they count as
    Utterance speak(List<Phrase> phrases, int words) throws SynthesisException, IOException {
        mary.setInputType("RAWMARYXML");
        mary.setOutputType("ACOUSTPARAMS");
        Document sounds = mary.generateXML(parsed(markup(phrases)));
        List<Utterance.Span> silences = paced(sounds, phrases, words);
        mary.setInputType("ACOUSTPARAMS");
        mary.setOutputType("AUDIO");
        try (AudioInputStream audio = mary.generateAudio(sounds)) {
            return new Utterance(samples(audio), silences);
        }
    }

    private String markup(List<Phrase> phrases) {
        var xml = new StringBuilder(
                "<maryxml xmlns=\"http://mary.dfki.de/2002/MaryXML\" version=\"0.5\" xml:lang=\"en-US\"><p>");
        for (Phrase phrase : phrases) {
            for (String word : phrase.words()) {
                xml.append(pronunciations
                        .of(word)
                        .map(phones -> "<t ph=\"" + phones + "\">" + Pronunciations.spelling(word) + "</t> ")
                        .orElseGet(() -> Pronunciations.spelling(word) + " "));
            }
            xml.setCharAt(xml.length() - 1, phrase.after().mark.charAt(0));
            xml.append(' ');
        }
        return xml.append("</p></maryxml>").toString();
    }

    /// Sets lengths, pitch and silences in place.
    ///
    /// @return where the silences are, in samples
    private List<Utterance.Span> paced(Document sounds, List<Phrase> phrases, int words) {
        List<Element> elements = elements(sounds);
        List<Element> boundaries = named(elements, "boundary");
        if (boundaries.size() != phrases.size()) {
            throw new IllegalStateException(boundaries.size() + " breaks instead of " + phrases.size());
        }
        List<Element> phones = named(elements, "ph");
        Pace.Plan plan = pace.plan(
                phrases,
                words,
                phones.stream().mapToInt(phone -> stretched(phone, 1)).sum());
        for (Element phone : phones) {
            phone.setAttribute("d", Integer.toString(stretched(phone, plan.stretch())));
            phone.setAttribute("f0", lowered(phone.getAttribute("f0")));
        }
        for (int i = 0; i < boundaries.size(); i++) {
            boundaries.get(i).setAttribute("duration", Integer.toString(plan.silences()[i]));
        }
        return spans(elements);
    }

    /// Corrects the end of each sound, in seconds, which counts sounds only, and finds the silences between them.
    private static List<Utterance.Span> spans(List<Element> elements) {
        var spans = new ArrayList<Utterance.Span>();
        int sounds = 0;
        int at = 0;
        for (Element element : elements) {
            switch (element.getTagName()) {
                case "ph" -> {
                    int length = Integer.parseInt(element.getAttribute("d"));
                    sounds += length;
                    at += length;
                    element.setAttribute("end", Double.toString(sounds / 1000.0));
                }
                case "boundary" -> {
                    int length = Integer.parseInt(element.getAttribute("duration"));
                    spans.add(new Utterance.Span(at * SAMPLES_PER_MS, (at + length) * SAMPLES_PER_MS));
                    at += length;
                }
                default -> {}
            }
        }
        return spans;
    }

    private int stretched(Element phone, double stretch) {
        return pace.stretched(phone.getAttribute("p"), Integer.parseInt(phone.getAttribute("d")), stretch);
    }

    private static List<Element> named(List<Element> elements, String name) {
        return elements.stream()
                .filter(element -> element.getTagName().equals(name))
                .toList();
    }

    private String lowered(String pitches) {
        return PITCH.matcher(pitches)
                .replaceAll(found -> "," + Math.round(Integer.parseInt(found.group(1)) * pace.pitch()) + ")");
    }

    private static List<Element> elements(Document document) {
        var nodes = document.getElementsByTagName("*");
        var elements = new ArrayList<Element>(nodes.getLength());
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document parsed(String xml) throws IOException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static float[] samples(AudioInputStream audio) throws IOException {
        AudioFormat format = audio.getFormat();
        if (format.getSampleRate() != 48_000) {
            throw new IOException("the voice " + VOICE + " gave sound as " + format + " instead of at 48 kHz");
        }
        double[] doubles = new AudioDoubleDataSource(audio).getAllData();
        var samples = new float[doubles.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) doubles[i];
        }
        return samples;
    }
}
