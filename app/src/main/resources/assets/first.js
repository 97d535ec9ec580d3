/** The first two minutes: one press, and the breath begins. Nothing else has to be chosen. */
import { following } from "./following.js";
import { ring } from "./ring.js";
import { audioOf, fadeAndPause } from "./sound.js";
import { Timeline } from "./timeline.js";
import { buzz } from "./vibration.js";

/** When the page asks what next, in seconds. */
const NEXT = 70;

export function first(root) {
  const address = root.dataset.session;
  const begin = root.querySelector("[data-begin]");
  const during = root.querySelector("[data-during]");
  const caption = root.querySelector("[data-caption]");
  const next = root.querySelector("[data-next]");
  const volume = root.querySelector("[data-volume]");
  const stop = root.querySelector("[data-stop]");
  const timeline = Timeline.of(address);
  timeline.catch(() => {});
  // Everyone's first session is the same, so its beginning is made already.
  let ready = audioOf(address, "metadata");
  let audio = null;
  let stays = false;

  begin.addEventListener("click", async (event) => {
    event.preventDefault();
    audio?.remove();
    audio = ready ?? audioOf(address);
    ready = null;
    root.append(audio);
    audio.volume = volume.value / 100;
    try {
      await audio.play();
    } catch {
      location.href = begin.href;
      return;
    }
    for (const element of root.querySelectorAll("[data-before]")) element.hidden = true;
    begin.hidden = true;
    during.hidden = false;
    stop.focus({ preventScroll: true });
    const lines = await timeline;
    const circle = ring(root.querySelector("[data-ring]"), { still: matchMedia("(prefers-reduced-motion: reduce)").matches });
    const path = following(() => ({ audio, timeline: lines }), {
      caption,
      circle,
      felt: buzz(),
      second(now) {
        if (now > NEXT && !stays) next.hidden = false;
      },
    });
    const end = () => path.stop();
    audio.addEventListener("ended", end);
    stop.addEventListener("click", () => {
      fadeAndPause(audio, 1.5);
      end();
      during.hidden = true;
      begin.hidden = false;
      for (const element of root.querySelectorAll("[data-before]")) element.hidden = false;
      next.hidden = false;
      begin.focus({ preventScroll: true });
    });
  });
  volume.addEventListener("input", () => {
    if (audio) audio.volume = volume.value / 100;
  });
  root.querySelector("[data-stay]").addEventListener("click", () => {
    stays = true;
    next.hidden = true;
    stop.focus({ preventScroll: true });
  });
  for (const link of next.querySelectorAll("a")) {
    link.addEventListener("click", () => audio && fadeAndPause(audio, 0.6));
  }
}
