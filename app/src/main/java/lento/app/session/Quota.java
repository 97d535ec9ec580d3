package lento.app.session;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// How much one address may have encoded, so that no one takes the machine from all others. A part of Opus costs one,
/// a part of MP3 four: it takes so much longer.
final class Quota {

    /// A night of Opus.
    private static final long CAPACITY = 1_600;

    private static final long PER_MINUTE = 60;
    private static final int STREAMS = 24;
    private static final int KEPT = 10_000;

    private final Map<String, Account> accounts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Account> eldest) {
            return size() > KEPT && eldest.getValue().streams.get() == 0;
        }
    };

    private record Account(Bucket bucket, AtomicInteger streams) {}

    /// One open stream of an address.
    static final class Stream implements AutoCloseable {
        private final Account account;

        private Stream(Account account) {
            this.account = account;
        }

        /// Pays for one part; waits until the address may have it.
        void pay(int cost) throws InterruptedException {
            account.bucket.asBlocking().consume(cost);
        }

        @Override
        public void close() {
            account.streams.decrementAndGet();
        }
    }

    /// A stream for this address; empty if it has too many, or had too much encoded.
    Optional<Stream> stream(String address) {
        Account account;
        synchronized (accounts) {
            account = accounts.computeIfAbsent(address, _ -> new Account(bucket(), new AtomicInteger()));
        }
        if (account.streams.incrementAndGet() > STREAMS || account.bucket.getAvailableTokens() <= 0) {
            account.streams.decrementAndGet();
            return Optional.empty();
        }
        return Optional.of(new Stream(account));
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(CAPACITY).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
                .build();
    }
}
