import { colour, css, cloud, fillDown, glow, mix, randomFrom, rise, through } from "./paint.js";

const skies = {
  night: [
    ["#12142f", "#1e2145", "#3a3a61", "#5d5a78"],
    ["#0e1027", "#171a39", "#2b2d51", "#444560"],
    ["#090b1c", "#0e1027", "#171936", "#24264a"],
  ],
  day: [
    ["#b5c5cf", "#cdd3d2", "#e6ddcb", "#f2e2c4"],
    ["#97a7bb", "#b4b4bf", "#d4c2b4", "#e5c7a5"],
    ["#434a70", "#5a5b80", "#7c7390", "#9c8698"],
  ],
};
const inks = {
  night: { far: "#4a4c6f", near: "#0d1128", crest: "#8488a8", moon: "#e6dcc4" },
  day: { far: "#b9c4c4", near: "#5f7d8a", crest: "#fff8e8", moon: "#fffaf0" },
};

/** A wide sea whose swell comes in slowly, under a low light. */
export function sea({ width, height, look, seed }) {
  const unit = Math.sqrt(width * height) / 100;
  const horizon = Math.round(height * 0.46);
  const ink = Object.fromEntries(Object.entries(inks[look]).map(([name, value]) => [name, colour(value)]));
  const stages = skies[look].map((stage) => stage.map(colour));
  const random = randomFrom(seed);
  const count = 10;
  const swells = Array.from({ length: count }, (_, at) => {
    const depth = (at + 1) / count;
    return {
      depth,
      y: horizon + (height - horizon) * depth ** 1.75,
      long: (16 + 95 * depth ** 1.3) * unit,
      tall: (0.12 + 2.3 * depth ** 1.5) * unit,
      phase: random() * 7,
      other: random() * 7,
      drift: random() < 0.5 ? 1 : -1,
    };
  });
  const lightAcross = width * 0.38;
  const glints = Array.from({ length: 90 }, () => ({
    depth: random() ** 1.4,
    aside: (random() + random() + random()) / 1.5 - 1,
    phase: random() * 7,
    pace: 0.3 + random() * 0.4,
    length: 0.6 + random(),
  }));

  function crest({ y, long, tall, phase, other, drift }, x, seconds) {
    const turn = (Math.PI * 2 * x) / long;
    return y - tall * (Math.sin(turn + phase + drift * seconds * 0.16) * 0.6 + Math.sin(turn * 0.53 + other - drift * seconds * 0.1) * 0.5)
      - tall * 0.9 * Math.sin(seconds * 0.44 - y / (9 * unit));
  }

  return {
    interval: 460,

    still(g, share) {
      const sky = through(stages, share);
      fillDown(g, 0, 0, width, horizon + 1, sky);
      const light = 1 - rise(0.4, 0.9, share) * 0.6;
      glow(g, lightAcross, horizon * 0.42, 44 * unit, ink.moon, (look === "night" ? 0.2 : 0.5) * light);
      g.beginPath();
      g.arc(lightAcross, horizon * 0.42, 3.1 * unit, 0, Math.PI * 2);
      g.fillStyle = css(mix(ink.moon, sky[1], 0.25), look === "night" ? 0.8 * light : 0.85);
      g.fill();
      const weather = randomFrom(seed + 5);
      for (let streak = 0; streak < 6; streak++) {
        cloud(g, width * weather(), horizon * (0.3 + 0.62 * weather()), (30 + 50 * weather()) * unit, (1 + weather()) * unit, mix(sky[2], sky[3], 0.7), 0.13, weather);
      }
      fillDown(g, 0, horizon, width, height - horizon, [mix(ink.far, sky[3], 0.35), ink.near]);
    },

    dirty() {
      return { x: 0, y: horizon, width, height: height - horizon };
    },

    move(g, seconds, share) {
      const sky = through(stages, share);
      const pale = mix(ink.far, sky[3], 0.35);
      const step = Math.max(10, width / 56);
      swells.forEach((swell, at) => {
        const body = mix(pale, ink.near, swell.depth ** 0.8);
        const next = at + 1 < count ? swells[at + 1].y + swells[at + 1].tall * 2.2 : height;
        const top = swell.y - swell.tall * 2;
        const gradient = g.createLinearGradient(0, top, 0, next);
        gradient.addColorStop(0, css(mix(body, ink.crest, look === "night" ? 0.2 : 0.3)));
        gradient.addColorStop(0.4, css(mix(body, ink.crest, 0.04)));
        gradient.addColorStop(1, css(body));
        g.fillStyle = gradient;
        g.beginPath();
        g.moveTo(0, next);
        for (let x = 0; x <= width + step; x += step) {
          g.lineTo(x, crest(swell, x, seconds));
        }
        g.lineTo(width + step, next);
        g.closePath();
        g.fill();
      });
      const strength = (look === "night" ? 0.34 : 0.6) * (1 - rise(0.5, 0.9, share) * 0.7);
      for (const { depth, aside, phase, pace, length } of glints) {
        const half = (4 + 17 * depth) * unit;
        const flicker = 0.5 + 0.5 * Math.sin(seconds * pace + phase);
        const y = horizon + 2 + (height - horizon) * 0.8 * depth + Math.sin(seconds * 0.44 + phase) * depth * unit;
        g.fillStyle = css(ink.moon, strength * flicker * flicker * (1 - 0.6 * depth) * (1 - 0.6 * Math.abs(aside)));
        g.beginPath();
        g.ellipse(lightAcross + aside * half, y, (1 + 2.4 * depth) * unit * length, Math.max(0.5, (0.07 + 0.2 * depth) * unit), 0, 0, Math.PI * 2);
        g.fill();
      }
    },
  };
}
