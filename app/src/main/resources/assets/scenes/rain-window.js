import { colour, css, fillDown, glow, mix, randomFrom, rise, sheet, through } from "./paint.js";

const skies = {
  night: [
    ["#1b1f40", "#2a2a4c", "#383050", "#231f3a"],
    ["#14172f", "#1e1f3d", "#2a2542", "#1a182f"],
    ["#0b0d1e", "#10122a", "#171631", "#0e0e20"],
  ],
  day: [
    ["#bcc3c8", "#cfcdc7", "#dccfbd", "#c3b7a8"],
    ["#979eb0", "#aea8ae", "#bfa89c", "#a39090"],
    ["#474b69", "#595574", "#6d6078", "#554d66"],
  ],
};
const inks = {
  night: { lamps: ["#d98b5f", "#e3b074", "#c9776a", "#8f93c4", "#9db89a"], mist: "#8a8cae", dark: "#0a0b1c", shine: "#e9dcc6" },
  day: { lamps: ["#e7a56d", "#f3cd8c", "#dd9480", "#a9b3d1", "#b4c9ab"], mist: "#f2ece2", dark: "#6d6a7d", shine: "#ffffff" },
};

/** Rain on a window at dusk: a drop gathers, runs, and leaves its path; far lights are blurred behind. */
export function rainWindow({ width, height, look, seed }) {
  const unit = Math.sqrt(width * height) / 100;
  const ink = inks[look];
  const [mist, dark, shine] = [ink.mist, ink.dark, ink.shine].map(colour);
  const lampTints = ink.lamps.map(colour);
  const stages = skies[look].map((stage) => stage.map(colour));
  const random = randomFrom(seed);
  const lamps = Array.from({ length: 38 }, () => ({
    x: random() * width,
    y: height * (0.42 + 0.4 * random() ** 1.4),
    radius: (1.2 + 4.6 * random() ** 1.6) * unit,
    tint: lampTints[Math.floor(random() * lampTints.length)],
    alpha: 0.12 + 0.3 * random(),
  }));
  const beads = Array.from({ length: Math.round((width * height) / (unit * unit) / 9) }, () => ({
    x: random() * width,
    y: random() * height,
    radius: (0.14 + 0.62 * random() ** 3.4) * unit,
  }));
  const thick = 2.2 * unit;
  const panes = width > height ? 3 : 2;
  const bars = [
    ...Array.from({ length: panes - 1 }, (_, at) => ({ x: (width * (at + 1)) / panes - thick / 2, y: -thick, wide: thick, high: height * 2 })),
    { x: -thick, y: height * 0.3, wide: width + 2 * thick, high: thick },
    { x: -thick, y: height - 3.4 * unit, wide: width + 2 * thick, high: 8 * unit },
  ];
  const runners = 13;
  const journey = 26;
  const rest = 12;
  const pictures = [0.55, 0.75, 1].map((size) => bead(size * 1.15 * unit));

  /** A drop as a small lens: dark above, light below, with one bright point. */
  function bead(radius) {
    const canvas = sheet(radius * 4, radius * 5);
    const g = canvas.getContext("2d");
    g.translate(radius * 2, radius * 2.5);
    const body = g.createLinearGradient(0, -radius * 1.4, 0, radius * 1.2);
    body.addColorStop(0, css(dark, 0.5));
    body.addColorStop(0.6, css(mix(dark, mist, 0.5), 0.25));
    body.addColorStop(1, css(shine, 0.5));
    g.fillStyle = body;
    g.beginPath();
    g.moveTo(0, -radius * 1.5);
    g.bezierCurveTo(radius * 0.7, -radius * 0.7, radius, -radius * 0.2, radius, radius * 0.25);
    g.arc(0, radius * 0.25, radius, 0, Math.PI);
    g.bezierCurveTo(-radius, -radius * 0.2, -radius * 0.7, -radius * 0.7, 0, -radius * 1.5);
    g.fill();
    g.fillStyle = css(shine, 0.6);
    g.beginPath();
    g.ellipse(-radius * 0.35, -radius * 0.15, radius * 0.16, radius * 0.26, 0.3, 0, Math.PI * 2);
    g.fill();
    return canvas;
  }

  /** The bars of the window, almost as dark as the room. */
  function frame(g, sky) {
    const bar = mix(dark, sky[3], look === "night" ? 0.12 : 0.45);
    const edge = mix(bar, sky[1], 0.4);
    const beam = (x, y, wide, high) => {
      g.fillStyle = css(edge);
      g.fillRect(x, y, wide, high);
      g.fillStyle = css(bar);
      g.fillRect(x + Math.min(wide, high) * 0.16, y + Math.min(wide, high) * 0.16, wide - Math.min(wide, high) * 0.32, high - Math.min(wide, high) * 0.32);
    };
    for (const { x, y, wide, high } of bars) {
      beam(x, y, wide, high);
    }
  }

  /** Where a runner's path bends at a height. */
  function aside(runner, y) {
    return 0.9 * unit * (Math.sin(y / (7 * unit) + runner * 2.3) + 0.5 * Math.sin(y / (3.1 * unit) + runner));
  }

  // Runners start one after another, so that seldom more than two move at once and little needs repainting.
  function runnerAt(runner, seconds) {
    const cycle = runners * rest;
    const elapsed = seconds + cycle - runner * rest * 0.93 + 9;
    const round = Math.floor(elapsed / cycle);
    const age = elapsed - round * cycle;
    const source = randomFrom(seed + runner * 7919 + round * 104729);
    const x = width * (0.04 + 0.92 * source());
    const start = height * (-0.05 + 0.4 * source());
    const end = start + height * (0.45 + 0.5 * source());
    const which = Math.floor(source() * pictures.length);
    const part = Math.min(1, age / journey);
    // It hesitates twice on its way, as drops do.
    const eased = part + 0.055 * Math.sin(part * Math.PI * 6);
    return { x, start, y: start + (end - start) * Math.max(0, eased), age, which, moving: age < journey };
  }

  const onGlass = (seconds) => Array.from({ length: runners }, (_, runner) => ({ runner, ...runnerAt(runner, seconds) }));
  let turn = 0;

  return {
    interval: 300,

    still(g, share) {
      const sky = through(stages, share);
      fillDown(g, 0, 0, width, height, sky);
      g.save();
      for (const { x, y, radius, tint, alpha } of lamps) {
        const strength = alpha * (1 - 0.55 * rise(0.4, 1, share));
        glow(g, x, y, radius * 2.6, tint, strength * 0.6);
        g.fillStyle = css(tint, strength * 0.5);
        g.beginPath();
        g.arc(x, y, radius, 0, Math.PI * 2);
        g.fill();
        glow(g, x, y + height * 0.2, radius * 2.2, tint, strength * 0.22);
      }
      g.restore();
      // Roofs and a tree line, too blurred to be more than a darker band.
      for (let roof = 0; roof < 16; roof++) {
        glow(g, (roof / 15) * width, height * (0.93 + 0.05 * Math.sin(roof * 2.4 + seed)), 26 * unit, dark, 0.24);
      }
      g.fillStyle = css(mist, look === "night" ? 0.05 : 0.12);
      g.fillRect(0, 0, width, height);
      for (const { x, y, radius } of beads) {
        g.fillStyle = css(dark, 0.3);
        g.beginPath();
        g.arc(x, y, radius, 0, Math.PI * 2);
        g.fill();
        g.fillStyle = css(shine, look === "night" ? 0.3 : 0.6);
        g.beginPath();
        g.arc(x, y + radius * 0.3, radius * 0.62, 0.15, Math.PI - 0.15);
        g.fill();
      }
    },

    dirty(seconds) {
      const moving = onGlass(seconds).filter((each) => each.moving);
      turn += 1;
      if (moving.length === 0) {
        return { x: 0, y: 0, width: 1, height: 1 };
      }
      const { x, y, start } = moving[turn % moving.length];
      const wide = 4 * unit;
      return { x: x - wide, y: Math.max(start, y - 22 * unit) - 3 * unit, width: 2 * wide, height: Math.min(y - start, 22 * unit) + 6 * unit };
    },

    move(g, seconds, share, part) {
      for (const { runner, x, y, start, age, which } of onGlass(seconds)) {
        if (x + 4 * unit < part.x || x - 4 * unit > part.x + part.width) {
          continue;
        }
        const fade = 1 - rise(journey, journey + 60, age);
        const length = Math.min(y - start, 20 * unit);
        if (fade > 0 && length > 1) {
          for (let piece = 0; piece < 16; piece++) {
            const high = y - (length * piece) / 16;
            g.strokeStyle = css(mix(dark, shine, look === "night" ? 0.5 : 0.3), 0.24 * fade * (1 - piece / 16));
            g.lineWidth = unit * (0.3 + 0.16 * which) * (1.6 - piece / 16);
            g.beginPath();
            g.moveTo(x + aside(runner, high), high);
            g.lineTo(x + aside(runner, high - length / 16), high - length / 16);
            g.stroke();
          }
          const small = pictures[0];
          for (let left = 1; left * 5.3 * unit < y - start; left++) {
            const high = start + left * 5.3 * unit - 1.5 * unit * Math.sin(left * 3 + runner);
            const part = 0.25 + 0.2 * Math.sin(left * 2.1 + runner);
            g.globalAlpha = 0.7 * fade;
            g.drawImage(small, x + aside(runner, high), high, small.width * part, small.height * part);
            g.globalAlpha = 1;
          }
        }
        const picture = pictures[which];
        g.drawImage(picture, x + aside(runner, y) - picture.width / 2, y - picture.height / 2);
      }
      frame(g, through(stages, share));
    },
  };
}
