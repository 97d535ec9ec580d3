import { colour, css, cloud, fillDown, fillRidge, glow, mix, randomFrom, ridge, rise, through } from "./paint.js";

const skies = {
  night: [
    ["#1a1c3e", "#33284f", "#6a3f55", "#a5634f", "#b67650"],
    ["#13152f", "#241f42", "#4a2f4d", "#7d4849", "#985d49"],
    ["#0c0e22", "#12142e", "#1f1b3a", "#382a47", "#493347"],
  ],
  day: [
    ["#aebccb", "#cfcdc8", "#ecd6b6", "#f3c995", "#f4c086"],
    ["#8c92ae", "#b3a2ae", "#d9a992", "#e59c6d", "#e69461"],
    ["#40426a", "#5b5279", "#866780", "#b0777a", "#bd7f74"],
  ],
};
const inks = {
  night: { sun: "#f0b27a", low: "#d9744f", far: "#3a2c4c", near: "#0d0e20", cloud: "#c7785c" },
  day: { sun: "#fff1d2", low: "#f7a765", far: "#9a8496", near: "#4c4257", cloud: "#f6d9b4" },
};

/** A sun that takes the whole session to sink into a calm sea between low hills. */
export function sunset({ width, height, look, seed }) {
  const unit = Math.sqrt(width * height) / 100;
  const horizon = Math.round(height * 0.6);
  const sunAcross = width * 0.56;
  const ink = Object.fromEntries(Object.entries(inks[look]).map(([name, value]) => [name, colour(value)]));
  const stages = skies[look].map((stage) => stage.map(colour));
  const random = randomFrom(seed);
  const distant = ridge(random, [[width * 0.9, 1.3 * unit], [width * 0.37, 0.8 * unit], [width * 0.13, 0.3 * unit]]);
  const nearer = ridge(random, [[width * 1.1, 2.2 * unit], [width * 0.41, 0.7 * unit]]);
  const front = ridge(random, [[width * 1.3, 2 * unit], [width * 0.31, 0.5 * unit]]);
  const glints = Array.from({ length: 120 }, () => ({
    depth: random() ** 1.5,
    aside: (random() + random() + random()) / 1.5 - 1,
    length: 0.5 + random(),
    pace: 0.25 + random() * 0.5,
    phase: random() * 7,
  }));
  const cloudSeed = seed + 7;
  const reach = Math.min(width * 0.48, 24 * unit);
  const ground = (x) => front(x) + 4 * unit * ((x / width - 0.52) * 2) ** 2;

  function sunAt(share) {
    return horizon - 24 * unit + 31 * unit * Math.min(1, share / 0.68);
  }

  function shine(share) {
    return 1 - rise(0.5, 0.78, share);
  }

  return {
    interval: 300,

    still(g, share) {
      const sky = through(stages, share);
      const sun = sunAt(share);
      fillDown(g, 0, 0, width, horizon, sky);
      const warm = mix(ink.sun, ink.low, rise(0.05, 0.6, share));
      const light = look === "night" ? 0.42 : 0.6;
      glow(g, sunAcross, sun, 46 * unit, mix(warm, ink.low, 0.5), light * (0.25 + 0.75 * shine(share)) * (1 - rise(0.6, 0.95, share)));
      const weather = randomFrom(cloudSeed);
      for (let streak = 0; streak < 6; streak++) {
        const level = horizon * (0.2 + 0.66 * weather());
        const tint = mix(mix(sky[1], ink.cloud, level / horizon), warm, 0.25 * shine(share));
        cloud(g, width * weather(), level, (34 + 46 * weather()) * unit, (1.2 + weather()) * unit, tint, 0.16, weather);
      }
      g.beginPath();
      g.arc(sunAcross, sun, 5 * unit, 0, Math.PI * 2);
      const disc = g.createLinearGradient(0, sun - 5 * unit, 0, sun + 5 * unit);
      disc.addColorStop(0, css(mix(ink.sun, warm, 0.5), 0.95));
      disc.addColorStop(1, css(mix(warm, sky[4], 0.3), 0.9));
      g.fillStyle = disc;
      g.fill();

      // The sea gives the sky back, upside down and darker.
      const water = [4, 3, 2, 1].map((at, depth) => mix(sky[at], ink.near, look === "night" ? 0.32 + 0.12 * depth : 0.1 + 0.1 * depth));
      fillDown(g, 0, horizon, width, height - horizon, water);
      const haze = mix(ink.far, sky[3], 0.45);
      fillRidge(g, width, horizon + 1, horizon, (x) => Math.max(0, distant(x) + 3.2 * unit * Math.cos((x / width) * 5.2)), css(haze));
      fillRidge(g, width, horizon + 1, horizon, (x) => nearer(x) + 15 * unit * (x / width - 0.62), css(mix(ink.far, sky[1], 0.2)));
      fillRidge(g, width, horizon + 1, horizon, (x) => nearer(x + width / 2) + 13 * unit * (0.3 - x / width), css(mix(ink.far, sky[2], 0.35)));
      const shore = height * 0.91;
      fillRidge(g, width, height, shore, ground, css(mix(ink.near, sky[2], look === "night" ? 0.12 : 0.2)));
    },

    dirty() {
      return { x: sunAcross - reach, y: horizon, width: 2 * reach, height: height * 0.91 - horizon };
    },

    move(g, seconds, share) {
      const strength = shine(share) * (look === "night" ? 0.5 : 0.75);
      if (strength < 0.01) {
        return;
      }
      const warm = mix(ink.sun, ink.low, rise(0.05, 0.6, share) * 0.8);
      const room = height * 0.91 - horizon;
      for (const { depth, aside, length, pace, phase } of glints) {
        const y = horizon + 2 + depth * (room - 4);
        const half = reach * (0.16 + 0.34 * depth);
        const x = sunAcross + aside * half + Math.sin(seconds * 0.11 + phase) * unit;
        const flicker = 0.5 + 0.5 * Math.sin(seconds * pace + phase);
        const long = (2.2 + 3.4 * depth) * unit * length;
        const thick = Math.max(1, (0.16 + 0.42 * depth) * unit);
        // The shore would hide it, so it isn't drawn there.
        if (y + thick > height * 0.91 - ground(x) - 1) {
          continue;
        }
        g.fillStyle = css(warm, strength * (0.12 + 0.6 * flicker * flicker) * (1 - 0.45 * depth) * (1 - 0.5 * Math.abs(aside)));
        g.beginPath();
        g.ellipse(x, y, long / 2, thick / 2, 0, 0, Math.PI * 2);
        g.fill();
      }
    },
  };
}
