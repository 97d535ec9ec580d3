package lento.app.week;

import lento.app.content.Text;

/// A day of the first week.
///
/// @param practice its id
/// @param minutes how long it lasts
/// @param words said about it
public record Day(String practice, int minutes, Text words) {}
