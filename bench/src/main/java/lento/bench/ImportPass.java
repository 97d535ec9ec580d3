package lento.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import lento.app.interchange.Found;
import lento.app.interchange.Import;
import lento.practice.Outcome;

/// One pass over an export, in a process of its own: `bare FILE` lets StAX run through it, `import FILE` reads its
/// entries. Prints seconds of processor time, seconds on the clock, seconds of processor time of the one thread that
/// reads, the highest heap in use in bytes, and what was counted: elements or nights.
final class ImportPass {

    private ImportPass() {}

    public static void main(String[] arguments) throws IOException, XMLStreamException {
        var file = Path.of(arguments[1]);
        var counted = new AtomicLong();
        var cost = Cost.of(() -> counted.set(arguments[0].equals("bare") ? bare(file) : entries(file)));
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        double thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
        System.out.printf(Locale.ROOT, "%.3f %.3f %.3f %d %d%n", cost.cpu(), cost.wall(), thread, heap, counted.get());
    }

    private static long bare(Path file) throws IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        // Without these Java's own StAX refuses any real export: it counts every `&lt;` of a document.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        long elements = 0;
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == javax.xml.stream.XMLStreamConstants.START_ELEMENT) {
                    elements++;
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return elements;
    }

    private static long entries(Path file) throws IOException {
        var entries = new AtomicLong();
        var outcome = Import.of(file, ZoneId.of("Europe/Berlin"))
                .read(
                        found -> {
                            if (found instanceof Found.Entry) {
                                entries.incrementAndGet();
                            }
                        },
                        (_, _) -> {});
        return switch (outcome) {
            case Outcome.Done(var preview) -> preview.nights();
            case Outcome.Refused(var problems) -> throw new IOException(problems.toString());
        };
    }
}
