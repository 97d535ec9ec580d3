package lento.app.safety;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What is known of each person until the process ends. Who was not there for longest is forgotten first when there are
/// too many, and is asked again.
public final class RecordsInMemory implements SafetyRecords {

    private final Map<String, SafetyRecord> records;

    /// @param most how many people are kept
    public RecordsInMemory(int most) {
        this.records = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, SafetyRecord> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public synchronized SafetyRecord of(String person) {
        var found = records.get(person);
        return found == null ? SafetyRecord.empty() : found;
    }

    @Override
    public synchronized void change(String person, UnaryOperator<SafetyRecord> change) {
        records.put(person, change.apply(of(person)));
    }

    @Override
    public synchronized void forget(String person) {
        records.remove(person);
    }
}
