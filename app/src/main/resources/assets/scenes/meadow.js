import { between, cloud, colour, css, fillDown, fillRidge, glow, mix, randomFrom, ridge, sheet, through } from "./paint.js";

const skies = {
  night: [
    ["#171a3a", "#2b2a4d", "#5a4660", "#8d6a66"],
    ["#111430", "#1f2042", "#3d3350", "#644c55"],
    ["#0b0d20", "#10122b", "#1b1b38", "#2b2842"],
  ],
  day: [
    ["#b3c6cd", "#d0d6cd", "#eadfc5", "#f4dfb8"],
    ["#98a8ba", "#bdb8b8", "#dfc3a6", "#eabb8c"],
    ["#474b71", "#625d80", "#8d7488", "#b18685"],
  ],
};
const inks = {
  night: { far: "#3b3a52", hill: "#2a3044", field: "#27382f", deep: "#0f1a1a", stem: "#3f5a44", poppy: "#a9553f", daisy: "#b8ad96", eye: "#a57c45", bell: "#7773ad" },
  day: { far: "#a9b3ab", hill: "#98ab91", field: "#9bab74", deep: "#5f7a4f", stem: "#5d7c4d", poppy: "#cf6a4d", daisy: "#fff6e2", eye: "#dba645", bell: "#7f80b8" },
};

/** One flower head, seen a little from the side, painted once and then only moved. */
function head(kind, ink, size) {
  const canvas = sheet(size * 2, size * 2);
  const g = canvas.getContext("2d");
  g.translate(size, size);
  if (kind === "poppy") {
    const petal = (turn, wide, tall, shade) => {
      g.save();
      g.rotate(turn);
      g.fillStyle = css(mix(ink.poppy, ink.deep, shade));
      g.beginPath();
      g.moveTo(0, size * 0.42);
      g.bezierCurveTo(-wide * 1.3, size * 0.2, -wide * 1.15, -tall, -wide * 0.25, -tall * 0.86);
      g.bezierCurveTo(wide * 0.1, -tall * 1.05, wide * 1.35, -tall * 0.9, 0, size * 0.42);
      g.fill();
      g.restore();
    };
    petal(-0.1, size * 0.7, size * 0.55, 0.38);
    petal(-0.75, size * 0.52, size * 0.62, 0.2);
    petal(0.75, size * 0.52, size * 0.62, 0.12);
    petal(0.1, size * 0.56, size * 0.3, 0);
  } else if (kind === "daisy") {
    g.scale(1, 0.62);
    for (let petal = 0; petal < 13; petal++) {
      g.save();
      g.rotate((petal / 13) * Math.PI * 2);
      g.fillStyle = css(mix(ink.daisy, ink.hill, petal % 3 === 0 ? 0.2 : 0.06));
      g.beginPath();
      g.ellipse(0, -size * 0.52, size * 0.13, size * 0.34, 0, 0, Math.PI * 2);
      g.fill();
      g.restore();
    }
    g.fillStyle = css(ink.eye);
    g.beginPath();
    g.arc(0, 0, size * 0.24, 0, Math.PI * 2);
    g.fill();
  } else {
    for (let bud = 0; bud < 11; bud++) {
      const level = bud / 10;
      g.fillStyle = css(mix(ink.bell, ink.deep, (bud % 3) * 0.1));
      g.beginPath();
      g.ellipse((bud % 2 ? 1 : -1) * size * 0.15 * (0.4 + level), -size * 0.85 + level * size * 1.6, size * (0.1 + 0.1 * level), size * 0.15, 0, 0, Math.PI * 2);
      g.fill();
    }
  }
  return canvas;
}

/** A field of flowers that leans a little with a slow wind. */
export function meadow({ width, height, look, seed }) {
  const unit = Math.sqrt(width * height) / 100;
  const horizon = height * 0.52;
  const ink = Object.fromEntries(Object.entries(inks[look]).map(([name, value]) => [name, colour(value)]));
  const stages = skies[look].map((stage) => stage.map(colour));
  const random = randomFrom(seed);
  const far = ridge(random, [[width * 0.8, 2 * unit], [width * 0.3, 0.8 * unit]]);
  const hill = ridge(random, [[width * 1.2, 2 * unit], [width * 0.45, 0.7 * unit]]);
  const rows = [0.16, 0.3, 0.5, 0.78].map((size, row) => {
    const count = Math.round((width / unit) * [0.9, 0.52, 0.36, 0.2][row]);
    const heads = Object.fromEntries(
      ["poppy", "daisy", "bell"].map((kind) => [kind, head(kind, ink, (kind === "bell" ? 4 : 2.7) * unit * size + 1.5)]),
    );
    const drift = random() * 7;
    const flowers = Array.from({ length: count }, (_, at) => {
      const x = ((at + random() * 1.6 - 0.3) / count) * width;
      // The same kinds stand together, as they do where seeds fall near the plant.
      const patch = Math.sin(x / (19 * unit) + drift) + Math.sin(x / (7 * unit) + 2 * drift) + 1.6 * (random() - 0.5);
      const flower = patch > 0.75 ? "poppy" : patch > -0.75 ? "daisy" : "bell";
      return {
        kind: random() < 0.22 ? "grass" : flower,
        x,
        foot: height * ([0.73, 0.83, 0.95, 1.12][row] + [0.09, 0.1, 0.12, 0.1][row] * random()),
        tall: (15 + 15 * random()) * unit * size,
        lean: (random() - 0.5) * 5 * unit * size,
        phase: random() * 1.2,
      };
    });
    flowers.sort((one, other) => one.foot - other.foot);
    return { size, heads, flowers };
  });
  const moving = rows.slice(1);
  const top = Math.floor(Math.min(...moving.flatMap(({ flowers, size }) => flowers.map(({ foot, tall }) => foot - tall - 4 * unit * size))));

  function blades(g, level, count, tall, tint, weather) {
    g.strokeStyle = tint;
    g.lineWidth = Math.max(1, 0.16 * unit);
    g.beginPath();
    for (let blade = 0; blade < count; blade++) {
      const x = weather() * width;
      const up = tall * (0.5 + weather());
      const lean = (weather() - 0.4) * up * 0.5;
      const foot = level + (weather() - 0.3) * tall * 1.4;
      g.moveTo(x, foot);
      g.quadraticCurveTo(x, foot - up * 0.6, x + lean, foot - up);
    }
    g.stroke();
  }

  function wind(x, seconds, phase) {
    const along = x / (40 * unit);
    return 0.6 * Math.sin(seconds * 0.5 - along + phase) + 0.4 * Math.sin(seconds * 0.21 - along * 0.4 + 2 * phase) + 0.3;
  }

  // One stroke for all stems of a row costs far less than a stroke each.
  function rowAt(g, { size, heads, flowers }, seconds, stem) {
    g.strokeStyle = stem;
    g.lineWidth = Math.max(1, 0.34 * unit * size);
    g.beginPath();
    const tops = flowers.map(({ x, foot, tall, lean, phase }) => {
      const bend = lean + wind(x, seconds, phase) * tall * 0.075;
      const top = { x: x + bend, y: foot - tall + Math.abs(bend) * 0.12 };
      g.moveTo(x, Math.min(foot, height));
      g.quadraticCurveTo(x + bend * 0.1, foot - tall * 0.55, top.x, top.y);
      return top;
    });
    g.stroke();
    flowers.forEach(({ kind }, at) => {
      if (kind !== "grass") {
        const picture = heads[kind];
        const down = kind === "bell" ? 0.15 : 0.5;
        g.drawImage(picture, Math.round(tops[at].x - picture.width / 2), Math.round(tops[at].y - picture.height * down));
      }
    });
  }

  return {
    interval: 460,

    still(g, share) {
      const sky = through(stages, share);
      fillDown(g, 0, 0, width, horizon + 6 * unit, sky);
      glow(g, width * 0.3, horizon, 50 * unit, sky[3], look === "night" ? 0.35 : 0.6);
      const weather = randomFrom(seed + 3);
      for (let puff = 0; puff < 4; puff++) {
        cloud(g, width * weather(), horizon * (0.2 + 0.5 * weather()), (30 + 30 * weather()) * unit, 2.4 * unit, mix(sky[2], sky[3], 0.6), 0.1, weather);
      }
      fillRidge(g, width, height, horizon - 1.5 * unit, far, css(mix(ink.far, sky[2], 0.35)));
      fillRidge(g, width, height, horizon + 2.5 * unit, hill, css(mix(ink.hill, sky[2], 0.12)));
      const field = horizon + 6 * unit;
      fillRidge(g, width, height, field, (x) => hill(x * 0.7 + 90) * 0.6, css(ink.field));
      fillDown(g, 0, field + 3 * unit, width, height - field, [ink.field, mix(ink.field, ink.deep, 0.55), ink.deep, ink.deep]);
      // Far flowers are only specks, and closer together towards the hills.
      for (let speck = 0; speck < 900; speck++) {
        const depth = weather() ** 1.6;
        const tint = [ink.poppy, ink.daisy, ink.bell][Math.floor(weather() * 3)];
        g.fillStyle = css(mix(tint, ink.field, 0.3), 0.3 + 0.4 * weather());
        const size = (0.16 + 0.6 * depth) * unit;
        g.beginPath();
        g.ellipse(weather() * width, field + 1.4 * unit + depth * (height * 0.8 - field), size * 0.6, size * 0.42, 0, 0, Math.PI * 2);
        g.fill();
      }
      for (let row = 0; row < 14; row++) {
        const depth = row / 13;
        const level = field + (height * 1.04 - field) * depth ** 1.3;
        const shade = mix(mix(ink.field, ink.stem, 0.5), ink.deep, depth * 0.5 + (row % 3) * 0.16);
        blades(g, level, Math.round((width / unit) * (3.4 - 1.6 * depth)), (0.8 + 9 * depth ** 1.3) * unit, css(shade, 0.5), weather);
      }
      rowAt(g, rows[0], 0, css(mix(ink.stem, ink.deep, 0.35)));
    },

    dirty() {
      return { x: 0, y: top, width, height: height - top };
    },

    move(g, seconds) {
      moving.forEach((row, depth) => {
        rowAt(g, row, seconds, css(mix(ink.stem, ink.deep, 0.25 - 0.12 * depth)));
      });
    },
  };
}
