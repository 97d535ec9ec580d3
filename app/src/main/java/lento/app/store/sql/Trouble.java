package lento.app.store.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What goes wrong with a database, and what to do about it.
public enum Trouble {
    FULL("The disk of the database is full. Make room, then do it again."),
    READ_ONLY("The database may not be written: its disk or its folder is read-only. Make it writable, then do it"
            + " again."),
    BUSY("Another program keeps the database busy. End it, or wait a little, then do it again."),
    GONE("The database does not answer. Start it, or wait a little, then do it again."),
    DISK(
            "The file of the database can't be read or written. Look at its disk and at the rights of its folder, then do it"
                    + " again."),
    /// Two wrote the same at once; the second has only to look again.
    RACE("Too many write to the database at once. Wait a little, then do it again."),
    /// A record of a person who is no longer there.
    ORPHAN("This person is not here any more. Nothing was kept."),
    DAMAGED("The database is damaged. Restore the last backup: lento restore FILE."),
    DENIED("The database refuses this name or password, or does not let it make tables. Check the address given with"
            + " --database or LENTO_DATABASE, and the rights of its user."),
    OTHER("The database refused this, and Lento does not know why. Do it again; if it stays so, restore the last"
            + " backup.");

    private final String sentence;

    Trouble(String sentence) {
        this.sentence = sentence;
    }

    /// What is wrong and the next step. It holds nothing of what was to be kept.
    public String sentence() {
        return sentence;
    }

    /// Whether it may pass by itself within seconds.
    public boolean passing() {
        return switch (this) {
            case BUSY, GONE, RACE -> true;
            case FULL, READ_ONLY, DISK, ORPHAN, DAMAGED, DENIED, OTHER -> false;
        };
    }

    /// What an error of either database means.
    public static Trouble of(SQLException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return of(sqlite.getResultCode());
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return of(sql.getSQLState());
            }
        }
        if (caused(error)) {
            return DISK;
        }
        return error instanceof SQLTransientConnectionException ? GONE : OTHER;
    }

    private static boolean caused(SQLException error) {
        for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /// Result codes of SQLite (sqlite.org/rescode.html): the lowest byte is the primary one.
    private static Trouble of(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_CONSTRAINT_FOREIGNKEY -> ORPHAN;
            case SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE -> RACE;
            default ->
                switch (code.code & 0xFF) {
                    case 5, 6 -> BUSY;
                    case 8 -> READ_ONLY;
                    case 13 -> FULL;
                    case 10, 14 -> DISK;
                    case 11, 26 -> DAMAGED;
                    default -> OTHER;
                };
        };
    }

    /// States of SQL and of PostgreSQL (PostgreSQL 14, appendix A).
    private static Trouble of(String state) {
        return switch (state) {
            case "23503" -> ORPHAN;
            case "23505", "40001", "40P01" -> RACE;
            case "25006" -> READ_ONLY;
            case "53100" -> FULL;
            case "42501", "3D000" -> DENIED;
            case "55P03", "57014" -> BUSY;
            case "XX001", "XX002" -> DAMAGED;
            default ->
                switch (state.substring(0, 2)) {
                    case "08", "57", "53", "58" -> GONE;
                    case "28" -> DENIED;
                    default -> OTHER;
                };
        };
    }
}
