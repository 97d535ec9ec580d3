package lento.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class PoolTest {

    /// The BCG vaccine trials, `metadat::dat.bcg`.
    private static final String BCG = """
            study,a,n1,c,n2
            Aronson 1948,4,123,11,139
            "Ferguson & Simes, 1949",6,306,29,303
            Rosenthal 1960,3,231,11,220
            Hart 1977,62,13598,248,12867
            Frimodt-Moller 1973,33,5069,47,5808
            Stein 1953,180,1541,372,1451
            Vandiviere 1973,8,2545,10,629
            TPT 1980,505,88391,499,88391
            Coetzee 1968,29,7499,45,7277
            Rosenthal 1961,17,1716,65,1665
            Comstock 1974,186,50634,141,27338
            Comstock 1969,5,2498,3,2341
            Comstock 1976,27,16913,29,17854
            """;

    private final Path folder;

    PoolTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("studies.csv"), text).toString();
    }

    /// metafor 3.8-1: `rma(measure = "RR", ai = tpos, ..., data = dat.bcg)`.
    @Test
    void studies_are_pooled_as_metafor_does() throws IOException {
        var json = Typed.run("pool", file(BCG), "--measure", "RR", "--json").json();

        assertThat(json.get("k").asInt()).isEqualTo(13);
        assertThat(json.get("estimate").asDouble()).isCloseTo(-0.714532342158139, within(1e-10));
        assertThat(json.get("se").asDouble()).isCloseTo(0.179781516105206, within(1e-10));
        assertThat(json.get("ciLow").asDouble()).isCloseTo(-1.06689763881035, within(1e-10));
        assertThat(json.get("ciHigh").asDouble()).isCloseTo(-0.362167045505929, within(1e-10));
        assertThat(json.get("p").asDouble()).isCloseTo(7.05425810164165e-05, within(1e-10));
        assertThat(json.get("tau2").asDouble()).isCloseTo(0.313243258136481, within(1e-10));
        assertThat(json.get("tau2Low").asDouble()).isCloseTo(0.119718361141264, within(1e-10));
        assertThat(json.get("tau2High").asDouble()).isCloseTo(1.11147908406101, within(1e-10));
        assertThat(json.get("i2").asDouble()).isCloseTo(100 * (152.233008082373 - 12) / 152.233008082373, within(1e-9));
        assertThat(json.get("q").asDouble()).isCloseTo(152.233008082373, within(1e-9));
        assertThat(json.get("piLow").asDouble()).isCloseTo(-1.86669221790289, within(1e-10));
        assertThat(json.get("piHigh").asDouble()).isCloseTo(0.437627533586608, within(1e-10));
        assertThat(json.get("method").asString()).isEqualTo("REML");
        assertThat(json.get("test").asString()).isEqualTo("z");
        assertThat(json.get("egger").get("z").asDouble()).isCloseTo(-0.803329193090875, within(1e-10));
        assertThat(json.get("egger").get("p").asDouble()).isCloseTo(0.421784488855278, within(1e-10));
        assertThat(json.get("studies").size()).isEqualTo(13);
        assertThat(json.get("leaveOneOut").size()).isEqualTo(13);
    }

    @Test
    void method_and_test_are_those_that_were_asked_for() throws IOException {
        var json = Typed.run("pool", file(BCG), "--method", "DL", "--test", "knha", "--json")
                .json();

        assertThat(json.get("method").asString()).isEqualTo("DL");
        assertThat(json.get("test").asString()).isEqualTo("knha");
        assertThat(json.get("se").asDouble()).isCloseTo(0.180696628335547, within(1e-10));
        assertThat(json.get("piLow").asDouble()).isCloseTo(-1.98720696343074, within(1e-10));
    }

    @Test
    void a_fixed_effect_has_no_variance_between_studies_and_no_prediction() throws IOException {
        var json = Typed.run("pool", file(BCG), "--method", "FE", "--json").json();

        assertThat(json.get("tau2").asDouble()).isZero();
        assertThat(json.get("tau2Low").isNull()).isTrue();
        assertThat(json.get("piLow").isNull()).isTrue();
    }

    @Test
    void words_come_before_numbers() throws IOException {
        var printed = Typed.run("pool", file(BCG)).printed();

        assertThat(printed)
                .startsWith("On average over 13 studies the risk ratio is 0.49 (95 % interval 0.34 to 0.70).");
        assertThat(printed)
                .contains("Of what the studies differ by, 92 % is more than chance explains.")
                .contains("I2             92.1 % (from Q)");
    }

    @Test
    void every_way_to_report_is_read() throws IOException {
        var means = Typed.run("pool", file("""
                trial,year,mean_i,sd_i,n_intervention,mean_c,sd_c,n_control
                A,2008,13.7,7.9,19,15.7,9.1,18
                B,2016,5,1.3,116,5.43,1.3,113
                """), "--measure", "SMD", "--json").json();
        var intervals = Typed.run(
                        "pool", file("study,effect,ci_low,ci_high\nA,2,1,4\nB,1,0.5,2\n"), "--measure", "OR", "--json")
                .json();
        var effects = Typed.run("pool", file("yi,vi\n1,0.1\n2,0.2\n"), "--json").json();

        assertThat(means.get("estimate").asDouble()).isCloseTo(-0.3157, within(5e-5));
        assertThat(means.get("studies").get(0).get("name").asString()).isEqualTo("A 2008");
        assertThat(intervals.get("estimate").asDouble()).isCloseTo(Math.log(2) / 2, within(1e-12));
        assertThat(intervals.get("scale").asString()).isEqualTo("log");
        assertThat(effects.get("k").asInt()).isEqualTo(2);
        assertThat(effects.get("measure").isNull()).isTrue();
        assertThat(effects.get("egger").isNull()).isTrue();
        assertThat(effects.get("studies").get(0).get("name").asString()).isEqualTo("line 2");
    }

    @Test
    void a_line_is_taken_in_the_first_way_in_which_it_is_whole() throws IOException {
        var json = Typed.run("pool", file("""
                trial,n_intervention,mean_i,sd_i,n_control,mean_c,sd_c,effect,ci_low,ci_high
                Tilbrook,156,,,157,,,-2.17,-3.31,-1.03
                Saper,127,11.0,4.9,64,12.3,5.0,-1.3,-2.8,0.25
                """), "--measure", "MD", "--json").json();

        assertThat(json.get("studies").get(0).get("yi").asDouble()).isEqualTo(-2.17);
        assertThat(json.get("studies").get(1).get("vi").asDouble())
                .isCloseTo(4.9 * 4.9 / 127 + 25.0 / 64, within(1e-12));
    }

    @Test
    void a_corrected_study_is_named() throws IOException {
        var file = file("study,a,n1,c,n2\nNone,0,10,5,10\nSome,3,10,5,10\n");

        assertThat(Typed.run("pool", file).printed())
                .contains("One half was added to all four cells of studies with an empty one: None.");
        assertThat(Typed.run("pool", file, "--json")
                        .json()
                        .get("corrected")
                        .get(0)
                        .asString())
                .isEqualTo("None");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "yi,vi | 1:1: There is no study. Pooling needs at least two.",
                "study,yi,vi;A,1,2 | 1:1: There is one study, 'A'. Pooling needs at least two.",
                "yi,vi;1,-2;1,1 | 2:3: A variance is over 0. You entered -2.",
                "yi,vi;1,0;1,1 | 2:3: A variance is over 0. You entered 0.",
                "yi,vi;1,1e-80;1,1 | 2:3: A variance lies between 1e-60 and 1e60. You entered 1.0E-80.",
                "yi,vi;1,1e-20;1,1 | 1:1: The largest variance, 1.0, is over 1e12 times the smallest, 1.0E-20. Look whether"
                        + " one of them is a mistake.",
                "yi,vi;one,2;1,1 | 2:1: A number such as 3.5 is needed. You entered 'one'.",
                "yi,vi;1,;1,1 | 2:3: The vi of 'line 2' is missing.",
                "yi,vi,wi;1,1,1;1,1,1 | 1:7: The column 'wi' is not known. Nearest: vi, yi.",
                "study,a,n1,c,n2;X,1,10,20,10;Y,1,10,2,10 | 2:8: Events are at least 0 and no more than the 10 people of"
                        + " the group. You entered 20.",
                "study;X | 1:1: Studies need the columns yi, vi; or mean_i, sd_i, n_intervention, mean_c, sd_c,"
                        + " n_control; or a, n1, c, n2; or effect, ci_low, ci_high."
            })
    void bad_input_is_a_sentence_with_its_place(String lines, String problem) throws IOException {
        var file = file(lines.replace(';', '\n') + "\n");
        var typed = Typed.run("pool", file);

        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.printed()).isEmpty();
        assertThat(typed.errors()).contains(file + ":" + problem);
        var json = Typed.run("pool", file, "--json").json();
        assertThat(json.get("error").get("code").asString()).isEqualTo("refused");
        assertThat(json.get("error").get("problems").get(0).get("line").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REML", "DL", "PM", "ML", "EB", "SJ", "HS", "HE", "FE"})
    void nothing_is_ever_not_a_number(String method) throws IOException {
        for (String test : new String[] {"z", "knha"}) {
            for (String rows : new String[] {
                "1,1\n1,1\n",
                "0,1\n0,2\n0,3\n",
                "5,1e-5\n7,1e5\n1,1\n",
                "1e60,1e-60\n-1e60,1e-55\n1,1e-50\n",
                "1,1e-60\n2,1e-58\n3,1e-59\n",
                "1e30,1e60\n2e30,1e60\n5e30,1e50\n",
                "1,1\n1,1\n1,1\n1,1\n"
            }) {
                var typed = Typed.run("pool", file("yi,vi\n" + rows), "--method", method, "--test", test, "--json");
                assertThat(typed.status()).isZero();
                assertThat(typed.printed()).doesNotContain("NaN", "Infinity");
                assertThat(Typed.run("pool", file("yi,vi\n" + rows), "--method", method, "--test", test)
                                .printed())
                        .doesNotContain("NaN", "Infinity", "-0.00 ");
            }
        }
    }

    @Test
    void what_is_mistyped_is_named() throws IOException {
        var file = file(BCG);

        assertThat(Typed.run("pool", file, "--method", "MLE").errors())
                .contains("--method is one of FE, DL, REML, PM, ML, EB, SJ, HS, HE. You entered 'MLE'.");
        assertThat(Typed.run("pool", file, "--test", "t").errors()).contains("--test is one of z, knha.");
        assertThat(Typed.run("pool", file, "--measure", "ROM").errors()).contains("--measure is one of MD, SMD");
        assertThat(Typed.run("pool").status()).isEqualTo(2);
        assertThat(Typed.run("pool", folder.resolve("nothing.csv").toString()).errors())
                .contains("There is no file");
        assertThat(Typed.run("pool", folder.toString()).errors()).contains("is a folder");
    }

    @Test
    void plots_are_whole_drawings_with_a_table_in_them() throws Exception {
        var forest = folder.resolve("forest.svg");
        var funnel = folder.resolve("funnel.svg");
        Typed.run("pool", file(BCG), "--plot", forest.toString(), "--funnel", funnel.toString());

        var drawn = xml(Files.readString(forest));
        assertThat(count(drawn, "role", "table")).isEqualTo(1);
        // A line of names, 13 studies, the pooled effect and a further study.
        assertThat(count(drawn, "role", "row")).isEqualTo(16);
        assertThat(count(drawn, "role", "rowheader")).isEqualTo(15);
        assertThat(count(drawn, "role", "columnheader")).isEqualTo(3);
        assertThat(drawn.getDocumentElement().getTextContent())
                .contains("Ferguson & Simes, 1949", "0.49 [0.34, 0.70]", "prefers-color-scheme:dark", "@media print");
        var hollow = xml(Files.readString(funnel));
        assertThat(hollow.getElementsByTagName("circle").getLength()).isEqualTo(14);
        assertThat(count(hollow, "role", "row")).isEqualTo(14);
    }

    @Test
    void a_plot_that_cant_be_written_is_told() throws IOException {
        var typed = Typed.run(
                "pool", file(BCG), "--plot", folder.resolve("no/where.svg").toString());

        assertThat(typed.status()).isEqualTo(3);
        assertThat(typed.errors()).contains("there is no such folder");
    }

    private static Document xml(String text) throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static int count(Document drawn, String attribute, String value) {
        var all = drawn.getElementsByTagName("*");
        int count = 0;
        for (int i = 0; i < all.getLength(); i++) {
            count += value.equals(((org.w3c.dom.Element) all.item(i)).getAttribute(attribute)) ? 1 : 0;
        }
        return count;
    }
}
