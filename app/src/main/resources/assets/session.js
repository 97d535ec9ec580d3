/** A session that plays: sound, picture, ring, body map, captions, chapters, and what a listener wants on the way. */
import { bodyMap } from "./body-map.js";
import { controls } from "./controls.js";
import { following } from "./following.js";
import { mediaSession } from "./media-session.js";
import { ring } from "./ring.js";
import { scene } from "./scene.js";
import { fadeAndPause, once, source } from "./sound.js";
import { Timeline } from "./timeline.js";
import { buzz } from "./vibration.js";

/** Seconds before the new sound of a change takes over from the old. */
const LEAD = 0.15;

export async function session(root, begun) {
  const find = (name) => root.querySelector(`[data-${name}]`);
  const csrf = root.closest("main").dataset.csrf;
  const written = find("audio");
  let audio = begun ?? written;
  let address = root.dataset.session;
  let timeline = await Timeline.of(address);
  let heard = 0;
  let last = null;
  let told = false;
  let switching = false;

  if (begun) {
    begun.dataset.audio = "";
    written.replaceWith(begun);
  }
  written.removeAttribute("controls");
  audio.removeAttribute("controls");

  const reduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const picture = scene(find("scene"), timeline.scene(0) ?? "sunset", { look: "night", still: reduced, seed: 1 });
  const circle = ring(find("ring"), { still: reduced });
  const map = bodyMap(find("map").querySelector("svg"));
  const felt = buzz(() => find("vibrate").checked);
  find("vibrate").checked = root.dataset.kind === "paced-breathing";

  let shown = timeline.scene(0);
  const player = {
    get audio() {
      return audio;
    },
    get timeline() {
      return timeline;
    },
    toggle() {
      if (audio.paused) audio.play().catch(failed);
      else audio.pause();
    },
    back() {
      player.seek(audio.currentTime - 15);
    },
    seek(seconds) {
      audio.currentTime = Math.min(Math.max(0, seconds), timeline.seconds);
      last = null;
      path.look();
    },
    /** Plays the session otherwise and goes on at the same second. */
    async change(fields) {
      if (switching) return;
      switching = true;
      root.setAttribute("aria-busy", "true");
      try {
        const answer = await fetch(`${address}/changes`, {
          method: "POST",
          body: new URLSearchParams({ ...fields, _csrf: csrf }),
        });
        if (!answer.ok) throw new Error("refused");
        const changed = await answer.json();
        await take(changed.address, "shift" in fields ? Number(fields.shift) : null);
      } catch {
        failed();
      } finally {
        switching = false;
        root.removeAttribute("aria-busy");
      }
    },
    stop() {
      const form = document.createElement("form");
      form.method = "post";
      form.action = `${address}/stopped`;
      for (const [name, value] of [["seconds", heard.toFixed(1)], ["_csrf", csrf]]) {
        const field = document.createElement("input");
        field.type = "hidden";
        field.name = name;
        field.value = value;
        form.append(field);
      }
      told = true;
      document.body.append(form);
      audio.pause();
      form.submit();
    },
  };

  /** Lets another sound take over; at this second, or where the old one is by then. */
  async function take(path, at) {
    const lines = Timeline.of(path);
    const next = new Audio();
    next.preload = "auto";
    next.src = source(path);
    await once(next, "loadedmetadata");
    const playing = !audio.paused;
    next.volume = audio.volume;
    next.currentTime = at ?? audio.currentTime + (playing ? LEAD : 0);
    await once(next, "canplay");
    timeline = await lines;
    const old = audio;
    while (playing && at === null && !old.ended && old.currentTime < next.currentTime) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    if (playing) {
      try {
        await next.play();
      } catch {
        // A browser that lets only one element play: the old one gets the new sound.
        old.src = next.src;
        await once(old, "loadedmetadata");
        old.currentTime = next.currentTime;
        await old.play();
        address = path;
        history.replaceState({}, "", path);
        return;
      }
    }
    old.pause();
    old.replaceWith(next);
    next.dataset.audio = "";
    old.removeAttribute("src");
    old.load();
    audio = next;
    address = path;
    last = null;
    listen();
    history.replaceState({}, "", path);
    panel.playing(!audio.paused);
    path.look();
  }

  const failed = () => {
    find("status").textContent = find("status").dataset.failed ?? "";
  };

  function tell() {
    if (told || heard < 5) return;
    told = true;
    navigator.sendBeacon(
      `${address}/heard`,
      new URLSearchParams({ seconds: heard.toFixed(1), _csrf: csrf }),
    );
  }

  function listen() {
    const own = audio;
    const current = (action) => () => own === audio && action();
    own.addEventListener("play", current(() => {
      panel.playing(true);
      // With reduced motion the picture holds still by itself, and only darkens.
      if (reduced || !find("still").checked) picture.resume();
      media.playing(true);
    }));
    own.addEventListener("pause", current(() => (panel.playing(false), picture.pause(), media.playing(false))));
    own.addEventListener("seeking", current(() => (last = null)));
    own.addEventListener("error", current(failed));
    own.addEventListener("ended", current(() => {
      tell();
      picture.stop();
      path.stop();
      root.classList.add("ended");
      find("over").hidden = false;
    }));
  }

  const panel = controls(root, player);
  const media = mediaSession(root, player);
  listen();
  find("controls").hidden = false;
  panel.playing(!audio.paused);
  const path = following(() => ({ audio, timeline }), {
    caption: find("caption"),
    circle,
    felt,
    moment(now, breath) {
      root.classList.toggle("breathing", breath !== null);
      map.focus(timeline.region(now));
      const name = timeline.scene(now);
      if (name && name !== shown) picture.show((shown = name));
      if (!audio.paused && last !== null && now > last && now - last < 2) heard += now - last;
      last = now;
    },
    second(now) {
      picture.at(now, now / timeline.seconds);
      panel.at(now, timeline);
      media.at(now, timeline);
    },
  });

  find("shift").addEventListener("click", () => player.change({ shift: audio.currentTime.toFixed(3) }));
  find("stop").addEventListener("click", () => player.stop());
  find("unpleasant").addEventListener("click", () => fadeAndPause(audio, 0.5));
  find("still").checked = reduced;
  find("still").addEventListener("change", (event) => {
    root.classList.toggle("still", event.target.checked);
    if (event.target.checked) picture.pause();
    else picture.resume();
  });
  addEventListener("pagehide", () => {
    tell();
    path.stop();
  });
  addEventListener("resize", () => picture.resize());
}
