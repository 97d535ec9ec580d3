/** Seconds between two looks at the place in time, at most. */
const PAUSE = 0.1;

/**
 * Follows a sound through its timeline: shows each line when it is said, lets the ring and the hand breathe along, and
 * tells the place in time once a second.
 *
 * @param {() => {audio: HTMLAudioElement, timeline: Timeline}} playing what plays now
 * @param {{caption: HTMLElement, circle: object, felt: object, moment: Function, second: Function}} parts `moment` is
 *   told the time and the breath at each look, `second` the time once a second and after each jump
 * @returns {{look(): void, stop(): void}} `look` to look at once
 */
export function following(playing, { caption, circle, felt, moment = () => {}, second = () => {} }) {
  let timer = 0;
  let told = -1;

  function look() {
    const { audio, timeline } = playing();
    const now = audio.currentTime;
    const breath = timeline.breath(now);
    circle.at(now, breath);
    felt.at(now, breath);
    const words = timeline.caption(now);
    if (caption.textContent !== words) caption.textContent = words;
    moment(now, breath);
    if (Math.floor(now) !== told) {
      told = Math.floor(now);
      second(now);
    }
  }

  function beat() {
    look();
    const { audio, timeline } = playing();
    // In the background the lock screen still shows the chapter, and what was heard still counts.
    const pause = document.hidden ? 1 : Math.min(PAUSE, timeline.untilNext(audio.currentTime));
    timer = setTimeout(beat, Math.max(10, pause * 1000));
  }

  beat();
  return {
    look() {
      told = -1;
      look();
    },
    stop() {
      clearTimeout(timer);
      circle.stop();
    },
  };
}
