package lento.app.store;

import static lento.app.store.Ground.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the system is asked for, in which order, as strace shows it.
class SyncTest {

    private static final int ENTRIES = 20;
    private static final Pattern CALL = Pattern.compile("(\\d+) +(?:<\\.\\.\\. )?(\\w+)(.*)");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void every_entry_reaches_the_disk_before_it_is_acknowledged() throws Exception {
        var ground = Ground.On.SQLITE.in(Files.createDirectories(folder.resolve("data")));
        PersonId person;
        try (var store = ground.open()) {
            person = person(store);
        }
        var trace = folder.resolve("trace");
        try (var child = Child.of(
                folder,
                List.of(
                        "strace",
                        "-f",
                        "-y",
                        "-e",
                        "trace=fsync,fdatasync,pwrite64,write",
                        "-e",
                        "signal=none",
                        "-o",
                        trace.toString()),
                Writer.class,
                ground.folder().toString(),
                "-",
                person.toString(),
                "1",
                String.valueOf(ENTRIES),
                "text")) {
            assertThat(child.ended()).as(Files.readString(child.errors())).isZero();
            assertThat(child.lines()).hasSize(ENTRIES);
        }

        int acknowledged = 0;
        boolean written = false;
        boolean synced = false;
        var syncing = new HashSet<String>();
        for (String line : Files.readAllLines(trace)) {
            var call = CALL.matcher(line);
            if (!call.matches()) {
                continue;
            }
            var log = line.contains("records.db-wal>");
            switch (call.group(2)) {
                case "pwrite64", "write" -> {
                    if (log) {
                        written = true;
                        synced = false;
                    } else if (line.contains("write(1<") && line.contains("/out>")) {
                        assertThat(written && synced).as(line).isTrue();
                        acknowledged++;
                        written = false;
                    }
                }
                case "fsync", "fdatasync" -> {
                    boolean began = log && line.contains("unfinished");
                    if (began) {
                        syncing.add(call.group(1));
                    }
                    boolean ended = log || (line.contains("resumed") && syncing.remove(call.group(1)));
                    synced |= ended && line.endsWith("= 0");
                }
                default -> {}
            }
        }
        assertThat(acknowledged).isEqualTo(ENTRIES);
    }
}
