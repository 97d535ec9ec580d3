package lento.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class QuotaTest {

    @Test
    void an_address_has_only_so_many_streams_at_once() {
        var quota = new Quota();
        var open = new ArrayList<Quota.Stream>();
        for (var stream = quota.stream("one"); stream.isPresent(); stream = quota.stream("one")) {
            open.add(stream.get());
        }

        assertThat(open).hasSizeBetween(10, 100);
        assertThat(quota.stream("other")).isPresent();
        open.getFirst().close();
        assertThat(quota.stream("one")).isPresent();
    }

    @Test
    void an_address_that_had_too_much_made_waits() throws InterruptedException {
        var quota = new Quota();
        quota.stream("one").orElseThrow().pay(1_600);

        assertThat(quota.stream("one")).isEmpty();
        assertThat(quota.stream("other")).isPresent();
    }
}
