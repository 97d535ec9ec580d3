package lento.sound.ffmpeg;

/// A part of a file that players can jump to; it ends where the next one begins.
///
/// @param startSample samples at 48 kHz from the beginning
public record Chapter(long startSample, String title) {}
