import { cloud, colour, css, fillDown, fillRidge, glow, mix, randomFrom, ridge, rise, sheet, through } from "./paint.js";

const skies = {
  night: [
    ["#0b0d24", "#12153a", "#20234c", "#3a3557"],
    ["#090b1f", "#0f1230", "#1a1c40", "#2c2a4b"],
    ["#070816", "#0a0c20", "#10122c", "#1a1b38"],
  ],
  day: [
    ["#8f9bb8", "#b0b3c2", "#d5c8bf", "#ecd3b0"],
    ["#666d97", "#8b86a6", "#b59ea8", "#d3ab97"],
    ["#2f3460", "#454672", "#6a5f85", "#8f7488"],
  ],
};
const inks = {
  night: { star: "#f1e8d2", blue: "#b7c0e6", warm: "#eac59c", veil: "#6d6c9c", wood: "#070816", cloud: "#34345c" },
  day: { star: "#fffdf4", blue: "#fbfbff", warm: "#fff0d6", veil: "#f4ece6", wood: "#544d66", cloud: "#e9dcd4" },
};

/** A clear night: many still stars, a few that twinkle, and now and then one slow cloud. */
export function nightSky({ width, height, look, seed }) {
  const unit = Math.sqrt(width * height) / 100;
  const ink = Object.fromEntries(Object.entries(inks[look]).map(([name, value]) => [name, colour(value)]));
  const stages = skies[look].map((stage) => stage.map(colour));
  const random = randomFrom(seed);
  const ground = height * 0.88;
  const hill = ridge(random, [[width * 1.2, 2.2 * unit], [width * 0.5, 0.9 * unit]]);
  const land = ridge(random, [[width * 0.9, 1.8 * unit], [width * 0.35, 0.6 * unit]]);
  const tint = () => [ink.star, ink.star, ink.blue, ink.warm][Math.floor(random() * 4)];
  const across = (along) => ({ x: width * (0.05 + 0.9 * along), y: height * (0.78 - 0.72 * along) });
  const fixed = Array.from({ length: Math.round((width * height) / 620) }, () => {
    const inBand = random() < 0.55;
    const middle = across(random() * 1.2 - 0.1);
    const spread = (random() + random() + random() - 1.5) * 20 * unit;
    return {
      x: inBand ? middle.x + spread : random() * width,
      y: inBand ? middle.y + spread * 0.6 : random() * ground,
      radius: inBand ? 0.35 + 0.35 * random() : 0.4 + 0.75 * random() ** 4,
      alpha: (inBand ? 0.2 : 0.3) + 0.6 * random() ** 3,
      tint: tint(),
    };
  });
  const bright = Array.from({ length: 22 }, () => ({
    x: random() * width,
    y: random() * ground * 0.86,
    radius: 0.9 + 0.7 * random(),
    pace: 0.35 + 0.5 * random(),
    phase: random() * 7,
    tint: tint(),
  }));
  const size = 9 * Math.max(1, unit * 0.18);
  const cloudWide = Math.min(width * 0.8, 62 * unit);
  const veil = sheet(cloudWide * 1.5, 16 * unit);
  const veilPaint = veil.getContext("2d");
  for (let layer = 0; layer < 3; layer++) {
    cloud(veilPaint, veil.width / 2, veil.height * (0.42 + 0.1 * layer), cloudWide * (1 - 0.2 * layer), 3 * unit, ink.cloud, 0.17, random);
  }
  const crossing = 170;
  const pauseBetween = 80;
  const cloudY = height * 0.24;
  let turn = 0;
  let cloudSeen = 0;

  function cloudAt(seconds) {
    const part = ((seconds + 40) % (crossing + pauseBetween)) / crossing;
    return part > 1 ? null : -veil.width + part * (width + veil.width);
  }

  function twinkle(g, { x, y, radius, pace, phase, tint: light }, seconds, share) {
    const alpha = 0.55 + 0.35 * Math.sin(seconds * pace + phase);
    const strength = (look === "night" ? 0.85 : 0.9 * (0.4 + 0.6 * rise(0, 0.6, share))) * alpha;
    glow(g, x, y, size * 0.8, light, strength * 0.22);
    g.fillStyle = css(light, strength);
    g.beginPath();
    g.arc(x, y, radius * Math.max(0.9, unit * 0.12), 0, Math.PI * 2);
    g.fill();
  }

  return {
    interval: 460,

    still(g, share) {
      const sky = through(stages, share);
      fillDown(g, 0, 0, width, height, sky);
      const weather = randomFrom(seed + 11);
      for (let puff = 0; puff < 26; puff++) {
        const { x, y } = across(puff / 24);
        const aside = (weather() - 0.5) * 8 * unit;
        glow(g, x + aside, y + aside * 0.6, (12 + 11 * weather()) * unit, ink.veil, look === "night" ? 0.085 : 0.06);
      }
      const visible = look === "night" ? 1 : 0.35 + 0.65 * rise(0, 0.6, share);
      for (const { x, y, radius, alpha, tint: light } of fixed) {
        g.fillStyle = css(light, alpha * visible * (1 - 0.7 * rise(ground * 0.6, ground, y)));
        g.beginPath();
        g.arc(x, y, radius * Math.max(0.9, unit * 0.11), 0, Math.PI * 2);
        g.fill();
      }
      fillRidge(g, width, height, ground, hill, css(mix(ink.wood, sky[3], 0.42)));
      fillRidge(g, width, height, ground + 4.5 * unit, land, css(mix(ink.wood, sky[2], 0.1)));
    },

    // One star a tick is enough, and repaints next to nothing; the cloud takes its turn every few seconds.
    dirty(seconds) {
      const cloudX = cloudAt(seconds);
      if (cloudX !== null && seconds - cloudSeen > 2.4) {
        cloudSeen = seconds;
        return { x: cloudX - 4 * unit, y: cloudY - 2, width: veil.width + 8 * unit, height: veil.height + 4 };
      }
      cloudSeen = Math.min(cloudSeen, seconds);
      turn = (turn + 1) % bright.length;
      const { x, y } = bright[turn];
      return { x: x - size, y: y - size, width: 2 * size, height: 2 * size };
    },

    move(g, seconds, share) {
      bright.forEach((star) => twinkle(g, star, seconds, share));
      const x = cloudAt(seconds < cloudSeen ? seconds : cloudSeen || seconds);
      if (x !== null) {
        g.drawImage(veil, x, cloudY);
      }
    },
  };
}
