package lento.app.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import lento.practice.Outcome;

/// What is done on a connection. It may be done again where the database did not take it the first time.
@FunctionalInterface
public interface Work<T> {
    Outcome<T> on(Connection connection) throws SQLException;
}
