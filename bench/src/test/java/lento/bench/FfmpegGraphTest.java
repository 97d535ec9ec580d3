package lento.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lento.sound.Clip;
import lento.sound.mix.Placed;
import org.junit.jupiter.api.Test;

final class FfmpegGraphTest {

    private static final Clip CLIP = Clip.of(new float[4_800]);
    private static final FfmpegGraph GRAPH =
            new FfmpegGraph(480_000, List.of(new Placed(1_000, CLIP, 1, true), new Placed(100_000, CLIP, 1, true)));

    @Test
    void pads_each_line_to_the_start_of_the_next_and_the_last_to_the_end() {
        assertThat(GRAPH.text(new FfmpegGraph.Loudness.AsMixed()))
                .contains("atrim=end_sample=1000[lead]")
                .contains("[0:a]apad=whole_len=99000[line0]")
                .contains("[1:a]apad=whole_len=380000[line1]")
                .contains("[lead][line0][line1]concat=n=3");
    }

    @Test
    void a_second_pass_is_told_what_the_first_measured() {
        var measured = OtherPrograms.measured("""
                {
                    "input_i" : "-24.02",
                    "input_tp" : "-5.41",
                    "input_lra" : "3.10",
                    "input_thresh" : "-34.30",
                    "output_i" : "-18.05",
                    "target_offset" : "0.05"
                }
                """);

        assertThat(GRAPH.text(new FfmpegGraph.Loudness.SecondPass(measured)))
                .contains("measured_I=-24.02")
                .contains("measured_TP=-5.41")
                .contains("measured_LRA=3.10")
                .contains("measured_thresh=-34.30")
                .contains("offset=0.05");
    }
}
