package lento.app.store.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import lento.practice.Outcome;

/// Work on a database. What fails by something that may pass is done again for a while; so work must be such that
/// doing it twice does no harm. May be shared between threads.
public final class Transactions implements AutoCloseable {

    private static final Duration LEAST = Duration.ofMillis(250);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

    private final Database database;
    private final HikariDataSource pool;
    private final Duration patience;

    /// First come, first served: no writer waits while others overtake.
    private final ReentrantLock writer = new ReentrantLock(true);

    private Transactions(Database database, HikariDataSource pool, Duration patience) {
        this.database = database;
        this.pool = pool;
        this.patience = patience;
    }

    /// On these connections of a database, which are kept in a pool.
    ///
    /// @param patience how long what may pass is waited for
    public static Transactions on(Database database, DataSource source, Duration patience) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("lento");
        config.setMaximumPoolSize(database.connections());
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(patience.compareTo(LEAST) < 0 ? LEAST.toMillis() : patience.toMillis());
        config.setRegisterMbeans(false);
        return new Transactions(database, new HikariDataSource(config), patience);
    }

    /// The database.
    public Database database() {
        return database;
    }

    /// Work that is kept as a whole when it is done, and not at all when it is refused or fails.
    public <T> Outcome<T> write(Work<T> work) {
        if (!database.oneWriter()) {
            return patiently(() -> written(work));
        }
        try {
            if (!writer.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Outcome.refused(Trouble.BUSY.sentence());
            }
        } catch (InterruptedException _) {
            return interrupted();
        }
        try {
            return patiently(() -> written(work));
        } finally {
            writer.unlock();
        }
    }

    /// Work that changes nothing.
    public <T> Outcome<T> read(Work<T> work) {
        return patiently(() -> {
            try (var connection = pool.getConnection()) {
                return work.on(connection);
            }
        });
    }

    /// Work that reads everything as it was when it began, however long it takes. It is done once.
    public <T> Outcome<T> readAll(Work<T> work) {
        try (var connection = database.source().getConnection()) {
            database.beginReading(connection);
            return work.on(connection);
        } catch (SQLException e) {
            return Outcome.refused(Trouble.of(e).sentence());
        }
    }

    /// Removes what deleted rows left behind. False if somebody reads for so long that it can't be done now.
    public Outcome<Boolean> sweep() {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            var swept = read(connection -> Outcome.done(database.sweep(connection)));
            boolean again =
                    switch (swept) {
                        case Outcome.Done<Boolean>(Boolean done) -> !done && System.nanoTime() < end;
                        case Outcome.Refused<Boolean> _ -> false;
                    };
            if (!again || !paused(PAUSE)) {
                return swept;
            }
        }
    }

    private <T> Outcome<T> written(Work<T> work) throws SQLException {
        try (var connection = pool.getConnection()) {
            try {
                database.begin(connection);
                var outcome = work.on(connection);
                switch (outcome) {
                    case Outcome.Done<T> _ -> database.commit(connection);
                    case Outcome.Refused<T> _ -> database.rollback(connection);
                }
                return outcome;
            } catch (SQLException | RuntimeException e) {
                undo(connection, e);
                throw e;
            }
        }
    }

    /// A connection that can't even go back is of no more use.
    private void undo(Connection connection, Exception because) {
        try {
            database.rollback(connection);
        } catch (SQLException e) {
            because.addSuppressed(e);
            pool.evictConnection(connection);
        }
    }

    @FunctionalInterface
    private interface Attempt<T> {
        Outcome<T> made() throws SQLException;
    }

    private <T> Outcome<T> patiently(Attempt<T> attempt) {
        long end = System.nanoTime() + patience.toNanos();
        var pause = PAUSE;
        while (true) {
            Trouble trouble;
            try {
                return attempt.made();
            } catch (SQLException e) {
                trouble = Trouble.of(e);
            }
            if (!trouble.passing() || System.nanoTime() >= end) {
                return Outcome.refused(trouble.sentence());
            }
            if (trouble != Trouble.RACE && !paused(pause)) {
                return interrupted();
            }
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
        }
    }

    private static boolean paused(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static <T> Outcome<T> interrupted() {
        Thread.currentThread().interrupt();
        return Outcome.refused("Lento is ending, so this was not done. Do it again when Lento runs.");
    }

    @Override
    public void close() {
        pool.close();
    }
}
