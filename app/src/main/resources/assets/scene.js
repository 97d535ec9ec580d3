import { onPulse } from "./pulse.js";
import { grain, randomFrom, rise, sheet } from "./scenes/paint.js";
import { meadow } from "./scenes/meadow.js";
import { nightSky } from "./scenes/night-sky.js";
import { rainWindow } from "./scenes/rain-window.js";
import { sea } from "./scenes/sea.js";
import { sunset } from "./scenes/sunset.js";

const painters = { sunset, meadow, sea, "rain-window": rainWindow, "night-sky": nightSky };

/** The scenes there are, by name. */
export const names = Object.keys(painters);

const fadeSeconds = 2;
const darkStep = 0.012;
const backdropStep = 0.018;
const backdropSeconds = 2;
const leap = 0.05;
const mostPixels = 1_100_000;

/** How dark a session is at a share of its length: 0 at first, nearly 1 at its end. */
export function darkness(share) {
  return 0.3 * rise(0.2, 0.65, share) + 0.67 * Math.max(0, (share - 0.6) / 0.4) ** 1.3;
}

/** Which text reads well on the scene at this share: "dark" on a light picture, "light" on a dark one. */
export function textOn(look, share) {
  return look === "day" && share < 0.56 ? "dark" : "light";
}

/**
 * Paints a slow scene on a canvas that fills what it stands in.
 *
 * A scene is a picture that hardly changes and a small part that moves. The picture is kept on a
 * sheet of its own; a few times a second the moving part, and no more, is painted afresh.
 *
 * @param {HTMLCanvasElement} canvas sized by the style sheet
 * @param {string} name one of `names`
 * @param {{look?: "night"|"day", still?: boolean, seed?: number}} options `still` for reduced motion
 * @returns {{at(seconds: number, share: number): void, show(name: string): void, pause(): void,
 *   resume(): void, resize(): void, stop(): void}}
 */
export function scene(canvas, name, { look = "night", still = false, seed = 1 } = {}) {
  const g = canvas.getContext("2d", { alpha: false });
  const noise = grain(randomFrom(seed));
  const backdrop = sheet(1, 1);
  let shown = painters[name] ? name : names[0];
  let painter = null;
  let share = 0;
  let paintedDark = -1;
  let backdropShare = -1;
  let backdropAt = 0;
  let clock = 0;
  let ticked = 0;
  let rest = null;
  let running = true;
  let leaving = null;

  function resize() {
    const width = canvas.clientWidth || canvas.width;
    const height = canvas.clientHeight || canvas.height;
    const scale = Math.min(1, Math.sqrt(mostPixels / (width * height)));
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    backdrop.width = canvas.width;
    backdrop.height = canvas.height;
    prepare();
    paintAll();
  }

  function prepare() {
    painter = painters[shown]({ width: canvas.width, height: canvas.height, look, seed });
    backdropShare = -1;
  }

  function darkDue() {
    return Math.abs(darkness(share) - paintedDark) >= darkStep;
  }

  // The picture is the dear part; between its repaints the dusk over it is enough.
  function backdropDue() {
    return Math.abs(share - backdropShare) >= backdropStep && performance.now() / 1000 - backdropAt > backdropSeconds;
  }

  function paintBackdrop() {
    const paint = backdrop.getContext("2d", { alpha: false });
    paint.save();
    painter.still(paint, share);
    paint.fillStyle = paint.createPattern(noise, "repeat");
    paint.fillRect(0, 0, backdrop.width, backdrop.height);
    paint.restore();
    backdropShare = share;
    backdropAt = performance.now() / 1000;
  }

  function paintPart({ x, y, width, height }) {
    const left = Math.max(0, Math.floor(x));
    const top = Math.max(0, Math.floor(y));
    const wide = Math.min(canvas.width, Math.ceil(x + width)) - left;
    const high = Math.min(canvas.height, Math.ceil(y + height)) - top;
    if (wide <= 0 || high <= 0) {
      return;
    }
    g.save();
    g.beginPath();
    g.rect(left, top, wide, high);
    g.clip();
    g.drawImage(backdrop, left, top, wide, high, left, top, wide, high);
    painter.move(g, clock, share, { x: left, y: top, width: wide, height: high });
    const dark = 1 - (1 - paintedDark) * (look === "night" ? 0.86 : 1);
    g.fillStyle = `rgba(6,6,15,${dark.toFixed(4)})`;
    g.fillRect(left, top, wide, high);
    g.restore();
  }

  function paintAll() {
    if (backdropShare < 0 || Math.abs(share - backdropShare) > leap || backdropDue()) {
      paintBackdrop();
    }
    paintedDark = darkness(share);
    paintPart({ x: 0, y: 0, width: canvas.width, height: canvas.height });
    if (leaving) {
      g.globalAlpha = 1 - rise(0, fadeSeconds, leaving.age);
      g.drawImage(leaving.picture, 0, 0, canvas.width, canvas.height);
      g.globalAlpha = 1;
    }
  }

  function beat() {
    const now = performance.now() / 1000;
    const interval = leaving ? 0 : still ? 0.5 : painter.interval / 1000;
    if (now - ticked < interval) {
      return;
    }
    const passed = Math.min(1, now - ticked);
    ticked = now;
    if (running && !still) {
      clock += passed;
    }
    if (leaving) {
      leaving.age += passed;
      if (leaving.age >= fadeSeconds) {
        leaving = null;
      }
      paintAll();
    } else if (darkDue() || backdropDue()) {
      paintAll();
    } else if (!still) {
      paintPart(painter.dirty(clock));
    }
    plan();
  }

  function plan() {
    const behind = darkDue() || Math.abs(share - backdropShare) >= backdropStep;
    if (leaving || (running && (!still || behind))) {
      rest ??= onPulse(beat);
    } else {
      settle();
    }
  }

  function settle() {
    rest?.();
    rest = null;
  }

  function wake() {
    ticked = performance.now() / 1000;
    plan();
  }

  resize();
  wake();

  return {
    /** Says how far the session is: seconds played, and its share from 0 to 1. */
    at(seconds, newShare) {
      share = Math.min(1, Math.max(0, newShare));
      if (Math.abs(share - backdropShare) > leap) {
        paintAll();
      }
      plan();
    },
    /** Fades over to another scene. */
    show(next) {
      if (!painters[next] || next === shown) {
        return;
      }
      const picture = sheet(canvas.width, canvas.height);
      picture.getContext("2d", { alpha: false }).drawImage(canvas, 0, 0);
      leaving = { picture, age: 0 };
      shown = next;
      prepare();
      wake();
    },
    /** Holds the picture as it is. */
    pause() {
      running = false;
      plan();
    },
    /** Lets it move again. */
    resume() {
      running = true;
      wake();
    },
    /** Fits the picture to the canvas anew; call it when the canvas has another size. */
    resize,
    /** Ends it for good. */
    stop() {
      running = false;
      leaving = null;
      settle();
    },
  };
}
