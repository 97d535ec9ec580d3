package lento.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Listeners who arrive one after another, each from a loopback address of its own, and leave all at once.
///
/// @param heard what each listener met
/// @param arrived over how many seconds they came
/// @param stayed seconds from the first arrival until all left
/// @param server processors the server used in the steady state: from 10 s after the last arrival until all left
/// @param client processors the listeners used meanwhile
/// @param encoded seconds of sound that were encoded from the first arrival until all left
/// @param cpu seconds of processor time that the server used meanwhile
/// @param resident memory of the server as they left
/// @param gone seconds from leaving until the server had no listener
record Crowd(
        List<Listener.Heard> heard,
        double arrived,
        double stayed,
        double server,
        double client,
        double encoded,
        double cpu,
        Served.Resident resident,
        double gone) {

    /// The most listeners there may be.
    static final int MOST = 1_600;

    private static final double SETTLING = 10;
    private static final double SECONDS_PER_PART = 20;
    private static final double MOST_GOING = 60;
    private static final String MADE = "lento_parts_made_total";

    /// How a crowd comes and goes.
    ///
    /// @param sessions the paths of sessions, heard in turn
    /// @param listeners at most [#MOST]
    /// @param arriving seconds from the first arrival to the last
    /// @param staying seconds from the first arrival until all leave
    record Plan(List<String> sessions, int listeners, double arriving, double staying) {
        Plan {
            if (listeners > MOST || arriving + SETTLING >= staying) {
                throw new IllegalArgumentException("too many listeners, or too short a stay");
            }
        }
    }

    /// Listens with a crowd.
    static Crowd at(Served served, Plan plan) throws IOException {
        double made = served.metric(MADE);
        double cpu = served.cpuSeconds();
        long begun = System.nanoTime() + 100_000_000;
        var listeners = new ArrayList<Listener>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < plan.listeners; i++) {
            var sound = served.uri(plan.sessions.get(i % plan.sessions.size()) + "/sound.opus");
            long arrives = begun + (long) (plan.arriving * 1e9 * i / plan.listeners);
            var listener = new Listener(sound, served.pass().toString(), address(i), arrives);
            listeners.add(listener);
            threads.add(Thread.ofVirtual().start(listener));
        }
        Waiting.until(begun + (long) ((plan.arriving + SETTLING) * 1e9));
        long steady = System.nanoTime();
        double server = served.cpuSeconds();
        double client = Machine.cpuSeconds();
        Waiting.until(begun + (long) (plan.staying * 1e9));
        double passed = (System.nanoTime() - steady) / 1e9;
        server = served.cpuSeconds() - server;
        client = Machine.cpuSeconds() - client;
        cpu = served.cpuSeconds() - cpu;
        var resident = served.resident();
        double encoded = (served.metric(MADE) - made) * SECONDS_PER_PART;
        listeners.forEach(Listener::leave);
        double gone = gone(served, System.nanoTime());
        for (Thread thread : threads) {
            Waiting.end(thread);
        }
        return new Crowd(
                listeners.stream().map(Listener::heard).toList(),
                plan.arriving,
                plan.staying,
                server / passed,
                client / passed,
                encoded,
                cpu,
                resident,
                gone);
    }

    /// A loopback address for each listener.
    private static InetAddress address(int listener) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, (byte) (1 + listener / 250), (byte) (1 + listener % 250)});
    }

    private static double gone(Served served, long left) throws IOException {
        double waited = 0;
        while (served.metric("lento_listeners") > 0) {
            waited = (System.nanoTime() - left) / 1e9;
            if (waited > MOST_GOING) {
                return Double.NaN;
            }
            Waiting.millis(10);
        }
        return (System.nanoTime() - left) / 1e9;
    }

    int stalls() {
        return heard.stream().mapToInt(Listener.Heard::stalls).sum();
    }

    /// How many listeners were refused, lost their sound, or were still without it when all left.
    int silent() {
        return Math.toIntExact(heard.stream()
                .filter(one -> one.failed() || Double.isNaN(one.waited()))
                .count());
    }

    /// The time to the first second of sound that this share of listeners did not exceed, in seconds.
    double waited(double share) {
        double[] sorted =
                heard.stream().mapToDouble(Listener.Heard::waited).sorted().toArray();
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    /// Seconds of sound that were heard: played, and not only sent.
    double played() {
        return heard.stream()
                .mapToDouble(one -> Math.min(one.seconds(), stayed))
                .sum();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d listeners: %d stalls of %.1f s, %d without sound; first second %.0f ms, "
                        + "95 %% %.0f ms, highest %.0f ms; server %.2f cores, listeners %.2f; resident %.0f MB; "
                        + "gone in %.2f s",
                heard.size(),
                stalls(),
                heard.stream().mapToDouble(Listener.Heard::stood).sum(),
                silent(),
                1e3 * waited(0.5),
                1e3 * waited(0.95),
                1e3 * waited(1),
                server,
                client,
                resident.now() / 1048576.0,
                gone);
    }
}
