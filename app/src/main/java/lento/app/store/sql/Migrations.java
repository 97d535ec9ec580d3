package lento.app.store.sql;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import lento.practice.Outcome;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/// Brings the tables of a database up to date, step by step. The steps are files `V1__name.sql` in the folders
/// `records` and `keys` beside this program's resources; a step that was released never changes.
public final class Migrations {

    private static final String STEPS = "classpath:lento/app/store/";

    private Migrations() {}

    /// Brings all tables up to date. Refused if a newer Lento made them, or if the database can't be reached.
    public static Outcome<Database> latest(Database database) {
        return upTo(database, MigrationVersion.LATEST);
    }

    /// Brings all tables to an earlier version.
    static Outcome<Database> upTo(Database database, MigrationVersion version) {
        for (Database.Part part : database.parts()) {
            try {
                var flyway = flyway(part, version);
                if (newer(flyway)) {
                    return Outcome.refused("The database was written by a newer Lento. Update Lento, or choose another"
                            + " database or folder.");
                }
                flyway.migrate();
            } catch (FlywayException e) {
                return Outcome.refused(trouble(e).sentence());
            }
        }
        return Outcome.done(database);
    }

    private static boolean newer(Flyway flyway) {
        var info = flyway.info();
        var current = info.current();
        if (current == null || current.getVersion() == null) {
            return false;
        }
        var known = Arrays.stream(info.all())
                .filter(step -> step.getState().isResolved())
                .map(step -> step.getVersion())
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo);
        return known.isEmpty() || current.getVersion().compareTo(known.get()) > 0;
    }

    static Flyway flyway(Database.Part part, MigrationVersion version) {
        var configuration = Flyway.configure()
                .dataSource(part.source())
                .locations(STEPS + part.name())
                .loggers("slf4j")
                .target(version)
                .validateMigrationNaming(true);
        part.schema().ifPresent(schema -> configuration.defaultSchema(schema).createSchemas(true));
        return configuration.load();
    }

    private static Trouble trouble(FlywayException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Trouble.of(sql);
            }
        }
        return Trouble.OTHER;
    }
}
