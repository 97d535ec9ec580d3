package lento.app.scent;

import java.math.BigDecimal;

/// An essential oil that is thinned with a carrier oil.
///
/// @param name in the language of the page
/// @param limit the most of it on the skin, in percent of the volume
/// @param care who leaves it out or asks first
public record Oil(String id, String name, BigDecimal limit, String care) {}
