package lento.app.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Input that is broken or means harm.
class HostileTest {

    private static final String PLEES = "sid,start,stop,rating\n1,1608323029380,1608350029380,4\n";

    private final Path folder;

    HostileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Account read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Account read(byte[] bytes) throws IOException {
        return Account.of(Files.write(folder.resolve("export"), bytes));
    }

    private static String night(int day) {
        return night(day, "W");
    }

    private static String night(int day, String source) {
        return "<Record type=\"HKCategoryTypeIdentifierSleepAnalysis\" sourceName=\"" + source
                + "\" value=\"HKCategoryValueSleepAnalysisAsleepCore\" startDate=\"2024-01-" + day
                + " 23:00:00 +0100\" endDate=\"2024-01-" + (day + 1) + " 06:00:00 +0100\"/>\n";
    }

    private static String health(String inside) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<HealthData>\n" + inside + "</HealthData>\n";
    }

    /// Whether reading an export that names an address asks for it.
    private boolean fetches(String beforeAddress, String afterAddress) throws IOException {
        var asked = new AtomicBoolean();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.set(true);
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
            var account = read("<?xml version=\"1.0\"?>\n<!DOCTYPE HealthData " + beforeAddress + address + afterAddress
                    + ">\n<HealthData>\n<Note>&x;</Note>\n" + night(10) + "</HealthData>\n");
            assertThat(account.nights()).hasSize(1);
        } finally {
            server.stop(0);
        }
        return asked.get();
    }

    @Test
    void an_external_entity_is_never_fetched() throws IOException {
        assertThat(fetches("[<!ENTITY x SYSTEM \"", "\">]")).isFalse();
    }

    @Test
    void an_external_dtd_is_never_fetched() throws IOException {
        assertThat(fetches("SYSTEM \"", "\"")).isFalse();
    }

    /// Java's own StAX refuses a document with more than 100,000 of them unless told otherwise.
    @Test
    void references_to_signs_of_xml_may_stand_in_every_record() throws IOException {
        var account = read(health(night(10, "&lt;&lt;HKDevice&gt;&gt;".repeat(30_000)) + night(12)));

        assertThat(account.nights()).hasSize(2);
        assertThat(account.malformed()).isEmpty();
    }

    @Test
    void a_billion_laughs_stay_one() throws IOException {
        var laughs = new StringBuilder("<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        var account = read("<?xml version=\"1.0\"?>\n<!DOCTYPE HealthData [" + laughs + "]>\n<HealthData>\n" + night(10)
                + "<Note>&l9;</Note>\n</HealthData>\n");

        assertThat(account.nights()).hasSize(1);
    }

    @Test
    void control_characters_that_xml_forbids_are_passed_over() throws IOException {
        var account = read(health(night(10, "Uhr\u000B\u0001von\u001FA") + night(12)));

        assertThat(account.nights()).hasSize(2);
        assertThat(account.malformed()).isEmpty();
    }

    @Test
    void references_to_forbidden_characters_are_passed_over() throws IOException {
        var account = read(health(night(10, "Uhr&#11;&#x0B; &amp; &#228;") + night(12)));

        assertThat(account.nights()).hasSize(2);
        assertThat(account.malformed()).isEmpty();
    }

    @Test
    void of_an_attribute_that_stands_twice_the_first_counts() throws IOException {
        var twice = night(10)
                .replace(
                        "sourceName=\"W\"",
                        "sourceName=\"W\" endDate=\"2024-01-11 06:00:00 +0100\" unit='a'" + " unit = 'b > c'");
        var account = read(health(twice + night(12)));

        assertThat(account.malformed()).isEmpty();
        assertThat(account.days()).containsExactly(LocalDate.of(2024, 1, 11), LocalDate.of(2024, 1, 13));
    }

    @Test
    void what_came_before_a_file_was_cut_off_is_kept() throws IOException {
        var whole = health(night(10) + night(12) + night(14));
        var account = read(whole.substring(0, whole.indexOf("2024-01-14")));

        assertThat(account.nights()).hasSize(2);
        assertThat(account.malformed())
                .containsExactly(
                        "From here on this is no XML that can be read. The file may be cut off; export it" + " again.");
    }

    @Test
    void json_that_was_cut_off_gives_what_came_before() throws IOException {
        var whole = Files.readString(SamplesTest.SAMPLES.resolve("fitbit/shimmer_fitbit-sleep-date-range_api1.json"));
        var account = read(whole.substring(0, whole.lastIndexOf("minutesAsleep")));

        assertThat(account.entries()).hasSize(1);
        assertThat(account.malformed()).singleElement().asString().contains("The file may be cut off");
    }

    @Test
    void a_table_that_was_cut_off_gives_what_came_before() throws IOException {
        var account = read(PLEES + "2,16083230");

        assertThat(account.entries()).hasSize(1);
        assertThat(account.malformed())
                .containsExactly("This line has 2 fields and there are 4 columns. The file may be cut off here.");
    }

    @Test
    void a_quote_that_is_not_closed_is_named_with_its_place() throws IOException {
        var account = read("Started At,Duration,Preset,Activity\n01/02/2024 18:05:32,0:20:4,,\"Med\n");

        assertThat(account.preview().problems().getFirst().toString())
                .endsWith("export:2:29: A quote is not closed. The file may be cut off.");
    }

    @Test
    void a_zip_that_was_cut_off_is_refused() throws IOException {
        var zip = Files.readAllBytes(SamplesTest.SAMPLES.resolve("sleep-as-android/sleepdiary_sleep-export.1.zip"));
        var account = read(Arrays.copyOf(zip, zip.length - 100));

        assertThat(account.refusal()).startsWith("The zip is cut off");
    }

    @Test
    void a_damaged_zip_is_a_problem_and_no_crash() throws IOException {
        var zip = Files.readAllBytes(SamplesTest.SAMPLES.resolve("sleep-as-android/sleepdiary_sleep-export.3.zip"));
        for (int at = 0; at < zip.length; at += 7) {
            var damaged = zip.clone();
            damaged[at] ^= 0x5A;
            var account = read(damaged);

            assertThat(account.entries().size()).isLessThanOrEqualTo(7);
        }
    }

    @Test
    void a_file_that_unpacks_to_far_more_is_not_read_on() throws IOException {
        var bomb = health("<Record/>\n".repeat(4_000_000)).getBytes(StandardCharsets.UTF_8);
        var account = Zips.read(folder, "export.xml", bomb);

        assertThat(account.malformed())
                .containsExactly("The zip unpacks to more than 200 times its size, or to over 20 GB. The rest is not"
                        + " read.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/plees.csv", "/etc/plees.csv", "..\\plees.csv", "C:\\plees.csv", "a/../../b.csv"})
    void a_name_that_leads_out_of_the_zip_is_not_read(String name) throws IOException {
        var account = Zips.read(folder, name, PLEES.getBytes(StandardCharsets.UTF_8));

        assertThat(account.entries()).isEmpty();
        assertThat(account.malformed()).containsExactly("'" + name + "' leads out of the zip. It is not read.");
    }

    @Test
    void a_zip_in_a_zip_stays_closed() throws IOException {
        var inner = Files.readAllBytes(Zips.zip(folder, "plees.csv", PLEES.getBytes(StandardCharsets.UTF_8)));
        var account = Zips.read(folder, "inner.zip", inner);

        assertThat(account.refusal()).isEqualTo("No file in the zip has a format that is known.");
    }

    @Test
    void a_zip_with_too_many_files_is_refused() throws IOException {
        var file = folder.resolve("many.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 66_000; i++) {
                out.putNextEntry(new ZipEntry("f" + i));
            }
        }

        assertThat(Account.of(file).refusal()).startsWith("The zip lists more than 65535 files.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf_16_is_told_in_a_sentence(String encoding) throws IOException {
        var account = read(("\uFEFF" + PLEES).getBytes(Charset.forName(encoding)));

        assertThat(account.refusal()).isEqualTo("The file is text in UTF-16. Save it as UTF-8 and read it again.");
    }

    @Test
    void a_table_in_another_encoding_is_told_in_a_sentence() throws IOException {
        var account = read("""
                full_date,date,weekday,time,mood,activities,note_title,note
                2021-05-12,12 May,Wednesday,18:52,m\u00FCde,"","",""
                """.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(account.malformed())
                .containsExactly("The file is no UTF-8 text. Save it as UTF-8 and read it again.");
    }

    @Test
    void xml_in_another_encoding_is_told_in_a_sentence() throws IOException {
        var account = read(health(night(10, "m\u00FCde")).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(account.malformed())
                .containsExactly("The file is no UTF-8 text. Save it as UTF-8 and read it again.");
    }

    @Test
    void a_thousand_with_a_comma_is_no_decimal() throws IOException {
        var account = fitbit("2021-03-13 11:12PM,2021-03-14 7:11AM,\"4,5\"");

        assertThat(account.malformed())
                .containsExactly("Minutes Asleep is a whole number such as 430 or 1,430. There is '4,5'.");
    }

    private Account fitbit(String... rows) throws IOException {
        return read(fitbitText(rows));
    }

    private static String fitbitText(String... rows) {
        return "Sleep\nStart Time,End Time,Minutes Asleep,Minutes Awake\n" + String.join(",20\n", rows)
                + ",20\n\nBody\nDate,Weight\n";
    }

    @Test
    void day_and_month_that_can_be_either_stop_and_ask() throws IOException {
        var account = fitbit("03-04-2021 1:10 am,03-04-2021 8:09 am,400", "04-04-2021 1:10 am,04-04-2021 8:09 am,400");

        assertThat(account.found()).isEmpty();
        assertThat(account.refusal())
                .isEqualTo(
                        "Dates such as '03-04-2021 1:10 am' may begin with the day or with the month. Say which comes"
                                + " first.");
    }

    @Test
    void whoever_says_the_order_is_believed() throws IOException {
        var file = Files.writeString(folder.resolve("export"), fitbitText("03-04-2021 1:10 am,03-04-2021 8:09 am,400"));

        assertThat(Account.of(new Import(file, Account.BERLIN, Optional.of(DateOrder.DAY_FIRST)))
                        .days())
                .containsExactly(LocalDate.of(2021, 4, 3));
        assertThat(Account.of(new Import(file, Account.BERLIN, Optional.of(DateOrder.MONTH_FIRST)))
                        .days())
                .containsExactly(LocalDate.of(2021, 3, 4));
    }

    @Test
    void one_night_over_midnight_tells_day_from_month() throws IOException {
        var account = fitbit("03-04-2021 1:10 am,03-04-2021 8:09 am,400", "04-04-2021 11:10 pm,05-04-2021 8:09 am,400");

        assertThat(account.days()).containsExactly(LocalDate.of(2021, 4, 3), LocalDate.of(2021, 4, 5));
    }

    @Test
    void an_impossible_night_is_named_and_the_rest_is_kept() throws IOException {
        var account = read(PLEES + "2,1608350029380,1608323029380,4\n3,1608409429380,1608436429380,4\n");

        assertThat(account.nights()).hasSize(2);
        assertThat(account.impossible()).singleElement().asString().contains("lies before lights out");
    }

    @Test
    void json_that_is_nested_without_end_is_no_crash() throws IOException {
        var account = read("{\"sleep\": [{\"dateOfSleep\": \"2021-01-01\", \"a\": " + "[".repeat(200_000));

        assertThat(account.malformed()).hasSize(1);
    }

    @Test
    void a_number_beyond_all_bounds_is_no_crash() throws IOException {
        var account = read("{\"sleep\": [{\"logId\": 1, \"dateOfSleep\": \"2021-01-01\", \"startTime\":"
                + " \"2021-01-01T00:00:00.000\", \"endTime\": \"2021-01-01T06:00:00.000\", \"minutesAsleep\": 1e300,"
                + " \"duration\": -1e300}]}");

        assertThat(account.impossible()).hasSize(1);
    }

    @Test
    void a_time_that_no_calendar_has_is_named() throws IOException {
        var account = read("sid,start,stop,rating\n1,99999999999999999,1608350029380,4\n");

        assertThat(account.malformed())
                .containsExactly("A time in milliseconds since 1970 is needed. There is '99999999999999999'.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "no format at all", "{}x", "<html></html>", "[1, 2]", "a,b\n1,2\n", "\u0000\u0001"})
    void what_is_in_no_known_format_is_told(String text) throws IOException {
        var account = read(text);

        assertThat(account.entries()).isEmpty();
        assertThat(account.refusal() + account.malformed()).isNotBlank();
    }

    /// Every sample with bytes changed, cut out and doubled: an answer always comes.
    @Test
    void damaged_samples_are_answered() throws IOException {
        var random = new java.util.SplittableRandom(7);
        for (String sample : SamplesTest.files().toList()) {
            var bytes = Files.readAllBytes(SamplesTest.SAMPLES.resolve(sample));
            for (int turn = 0; turn < 20; turn++) {
                var damaged = damaged(bytes, random);
                assertThat(read(damaged).outcome()).as(sample).isNotNull();
            }
        }
    }

    private static byte[] damaged(byte[] bytes, java.util.SplittableRandom random) {
        List<Byte> all = new ArrayList<>();
        for (byte b : bytes) {
            all.add(b);
        }
        for (int change = 0; change < 3; change++) {
            int at = random.nextInt(all.size());
            switch (random.nextInt(3)) {
                case 0 -> all.set(at, (byte) random.nextInt(256));
                case 1 ->
                    all.subList(at, Math.min(all.size(), at + random.nextInt(40)))
                            .clear();
                default -> all.addAll(at, List.copyOf(all.subList(at, Math.min(all.size(), at + random.nextInt(40)))));
            }
            if (all.isEmpty()) {
                all.add((byte) ' ');
            }
        }
        var damaged = new byte[all.size()];
        for (int i = 0; i < damaged.length; i++) {
            damaged[i] = all.get(i);
        }
        return damaged;
    }
}
