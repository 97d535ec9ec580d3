import { onPulse } from "./pulse.js";

const svgSpace = "http://www.w3.org/2000/svg";
const sizeStep = 0.01;
const smallest = 0.58;
let rings = 0;

/** Where a breath is at a time: how full from 0 to 1, and which part of it. */
export function breathAt(seconds, { start, in: inward, hold = 0, out, pause = 0 }) {
  const since = seconds - start;
  const soft = (part) => 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, Math.max(0, part)));
  if (since < inward) {
    return { part: "in", full: soft(since / inward) };
  }
  if (since < inward + hold) {
    return { part: "hold", full: 1 };
  }
  if (since < inward + hold + out) {
    return { part: "out", full: 1 - soft((since - inward - hold) / out) };
  }
  return { part: since < inward + hold + out + pause ? "pause" : "rest", full: 0 };
}

/**
 * Draws a breath ring into an empty svg: it swells with the breath in and sinks with the breath out.
 *
 * @param {SVGSVGElement} svg empty; gets the class `breath-ring` and its children
 * @param {{still?: boolean, words?: {in?: string, hold?: string, out?: string, pause?: string}, play?: boolean}} options
 *   `still` for reduced motion: light and words change, the size does not; `words` stand in the middle;
 *   `play: false` shows only what `at` is told and runs no clock of its own
 * @returns {{at(seconds: number, breath: {start: number, in: number, hold: number, out: number, pause: number} | null): void,
 *   stop(): void}}
 */
export function ring(svg, { still = false, words = null, play = true } = {}) {
  svg.replaceChildren();
  svg.setAttribute("viewBox", "-100 -100 200 200");
  svg.classList.add("breath-ring");
  svg.classList.toggle("breath-ring-still", still);
  const swelling = child(svg, "g", { class: "breath-ring-swelling" });
  rings += 1;
  const shade = child(swelling, "radialGradient", { id: `breath-ring-shade-${rings}` });
  // Nearly nothing in the middle, more towards the rim, and past the rim a light that fades.
  [[0, 0.1], [0.45, 0.16], [0.64, 0.3], [0.645, 0.26], [0.72, 0.13], [0.83, 0.045], [1, 0]].forEach(([offset, opacity]) =>
    child(shade, "stop", { offset, "stop-color": "currentColor", "stop-opacity": opacity }),
  );
  child(swelling, "circle", { r: 98, fill: `url(#${shade.id})` });
  child(swelling, "circle", { class: "breath-ring-rim", r: 63 });
  const word = child(svg, "text", { class: "breath-ring-word", x: 0, y: 0, "text-anchor": "middle", "dominant-baseline": "central" });

  let breath = null;
  let toldSeconds = 0;
  let toldAt = 0;
  let rest = null;
  let drawn = "";
  let said = "";

  function seconds() {
    return toldSeconds + (play ? performance.now() / 1000 - toldAt : 0);
  }

  function draw() {
    const { part, full } = breath ? breathAt(seconds(), breath) : { part: "rest", full: 0 };
    const size = still ? 0.8 : Math.round((smallest + (1 - smallest) * full) / sizeStep) * sizeStep;
    const light = breath ? Math.round(11 + 9 * full) / 20 : 0.35;
    const next = `${size.toFixed(3)} ${light.toFixed(2)}`;
    if (next !== drawn) {
      // As styles on a layer of its own, these move what is painted already; as attributes they'd paint it anew.
      swelling.style.transform = `scale(${size.toFixed(3)})`;
      swelling.style.opacity = light.toFixed(2);
      drawn = next;
    }
    const text = breath && words ? (words[part] ?? (part === "rest" ? "" : said)) : "";
    if (text !== said) {
      word.textContent = text;
      said = text;
    }
    return part;
  }

  function settle() {
    rest?.();
    rest = null;
  }

  function beat() {
    if (draw() === "rest") {
      settle();
    }
  }

  draw();

  return {
    /** Says the time in seconds and the breath under way, or null between breaths. */
    at(now, current) {
      toldSeconds = now;
      toldAt = performance.now() / 1000;
      breath = current;
      if (play && breath) {
        rest ??= onPulse(beat);
      } else {
        settle();
        draw();
      }
    },
    /** Ends it for good. */
    stop() {
      settle();
      breath = null;
      draw();
    },
  };
}

function child(parent, name, attributes) {
  const element = document.createElementNS(svgSpace, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  parent.append(element);
  return element;
}
