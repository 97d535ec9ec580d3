package lento.app.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lento.app.content.Text;

/// Whom to call, by country.
///
/// @param countries by ISO 3166-1 alpha-2 code
/// @param checked when the sources were last looked at
public record Contacts(Map<String, Country> countries, LocalDate checked) {

    /// A country, with whom to call there.
    ///
    /// @param emergency the number for an ambulance
    /// @param lines crisis lines
    public record Country(String code, Text name, Emergency emergency, List<Line> lines) {
        public Country {
            lines = List.copyOf(lines);
        }
    }

    /// The number of a country for emergencies.
    ///
    /// @param sources addresses
    public record Emergency(String number, List<String> sources) {
        public Emergency {
            sources = List.copyOf(sources);
        }

        /// The number as a telephone dials it.
        public String dialled() {
            return Contacts.dialled(number);
        }
    }

    /// A crisis line.
    ///
    /// @param number as people read it
    /// @param hours when someone answers, if a source tells
    /// @param note what else to know
    /// The number of a country for emergencies.
    ///
    /// @param sources addresses
    public record Line(String name, String number, Optional<Text> hours, Optional<Text> note, List<String> sources) {
        public Line {
            sources = List.copyOf(sources);
        }

        /// The number as a telephone dials it.
        public String dialled() {
            return Contacts.dialled(number);
        }
    }

    public Contacts {
        countries = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(countries));
    }

    private static String dialled(String number) {
        return number.replaceAll("[^0-9+]", "");
    }
}
