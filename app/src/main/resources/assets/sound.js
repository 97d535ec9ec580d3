/** The sound of a session: which file this browser plays, and what happens when it can't. */

const OPUS = 'audio/ogg; codecs="opus"';

/** The address of the sound of the session at this address. */
export function source(address) {
  const opus = document.createElement("audio").canPlayType(OPUS) !== "";
  return `${address}/sound.${opus ? "opus" : "mp3"}`;
}

/**
 * An audio element for the session at this address. Nothing is loaded before it plays, unless `preload` is "metadata":
 * then it plays at once.
 */
export function audioOf(address, preload = "none") {
  const audio = new Audio();
  audio.preload = preload;
  audio.src = source(address);
  return audio;
}

/** Resolves when an element has told an event, rejects when it has failed. */
export function once(element, event) {
  return new Promise((resolve, reject) => {
    element.addEventListener(event, resolve, { once: true });
    element.addEventListener("error", () => reject(new Error("The sound can't be played.")), { once: true });
  });
}

/** Lets the sound fade and stop. Where a page may not change the volume, it stops at once. */
export function fadeAndPause(audio, seconds = 2) {
  const loud = audio.volume;
  const began = performance.now();
  const step = () => {
    const share = (performance.now() - began) / (seconds * 1000);
    if (share >= 1 || audio.paused) {
      audio.pause();
      audio.volume = loud;
      return;
    }
    audio.volume = loud * (1 - share);
    setTimeout(step, 50);
  };
  step();
}
