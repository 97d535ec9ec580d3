/** A session's timeline: what is said, breathed and looked at at a place in time. Times in seconds. */
export class Timeline {
  constructor(json) {
    const rate = json.sampleRate;
    this.seconds = json.samples / rate;
    this.cues = json.cues.map((cue) => ({
      ...cue,
      start: cue.start / rate,
      end: (cue.start + cue.length) / rate,
      ...(cue.kind === "breath"
        ? { in: cue.in / rate, hold: cue.hold / rate, out: cue.out / rate, pause: cue.pause / rate }
        : {}),
    }));
    this.lines = this.cues.filter((cue) => cue.kind === "say");
    this.breaths = this.cues.filter((cue) => cue.kind === "breath");
    this.scenes = this.cues.filter((cue) => cue.kind === "scene");
    this.regions = this.cues.filter((cue) => cue.end > cue.start || cue.kind === "focus");
  }

  /** The timeline of the session at this address. */
  static async of(address) {
    const answer = await fetch(`${address}/timeline.json`);
    if (!answer.ok) throw new Error("The session can't be read.");
    return new Timeline(await answer.json());
  }

  /** The latest of some cues that began by then, or null. */
  static latest(cues, seconds) {
    let low = 0;
    let high = cues.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cues[middle].start <= seconds) low = middle + 1;
      else high = middle;
    }
    return low > 0 ? cues[low - 1] : null;
  }

  /** The line that was said last, or an empty text once it is long over. */
  caption(seconds) {
    const line = Timeline.latest(this.lines, seconds);
    return line && seconds < line.end + 6 ? line.text : "";
  }

  /** How long until the next line begins, in seconds. */
  untilNext(seconds) {
    const index = this.lines.findIndex((line) => line.start > seconds);
    return index < 0 ? Infinity : this.lines[index].start - seconds;
  }

  /** The breath at this place, or null. */
  breath(seconds) {
    const breath = Timeline.latest(this.breaths, seconds);
    return breath && seconds < breath.end ? breath : null;
  }

  /** The name of the scene, or null. */
  scene(seconds) {
    return Timeline.latest(this.scenes, seconds)?.text ?? this.scenes[0]?.text ?? null;
  }

  /** The body region that attention is with, or null. */
  region(seconds) {
    return Timeline.latest(this.regions, seconds)?.region ?? null;
  }

  /** The title of the section, or null. */
  section(seconds) {
    return Timeline.latest(this.regions, seconds)?.section ?? null;
  }
}
