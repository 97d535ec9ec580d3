package lento.app.session;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import lento.app.safety.Safety;
import lento.app.safety.SafetyRecords;
import lento.app.web.Seal;
import lento.sound.opus.Opus;
import lento.sound.render.Playback;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What plays sessions, put together.
@Configuration(proxyBeanMethods = false)
class Playing {

    /// Half an hour of each of five sessions.
    private static final long KEPT_BYTES = 72_000_000;

    @Bean
    Gate gate(Studio studio, Safety safety, SafetyRecords records, Clock clock) {
        return new Gate(studio, safety, records, clock);
    }

    @Bean
    Sessions sessions(Studio studio, Gate gate, Opus opus, Seal seal) {
        return new Sessions(studio, gate, opus, seal);
    }

    @Bean
    Playback playback(Opus opus) {
        return new Playback(opus);
    }

    @Bean
    Parts parts(MeterRegistry meters) {
        return new Parts(Runtime.getRuntime().availableProcessors(), KEPT_BYTES, meters);
    }

    @Bean
    Listeners listeners(Parts parts, MeterRegistry meters) {
        return new Listeners(parts, meters);
    }

    @Bean
    Quota quota() {
        return new Quota();
    }
}
