/** Small things every scene paints with. Colours are [red, green, blue], 0 to 255. */

/** A repeatable source of numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

/** The value held between low and high. */
export function between(value, low, high) {
  return Math.min(high, Math.max(low, value));
}

/** 0 up to `from`, 1 beyond `to`, and a soft rise in between. */
export function rise(from, to, value) {
  const part = between((value - from) / (to - from), 0, 1);
  return part * part * (3 - 2 * part);
}

/** The colour of a hexadecimal name such as "#12142b". */
export function colour(name) {
  return [1, 3, 5].map((at) => Number.parseInt(name.slice(at, at + 2), 16));
}

/** The colour a part of the way from one to another. */
export function mix(from, to, part) {
  return from.map((value, at) => value + (to[at] - value) * part);
}

/** The colour as CSS writes it. */
export function css([red, green, blue], alpha = 1) {
  return `rgba(${red.toFixed(1)},${green.toFixed(1)},${blue.toFixed(1)},${alpha.toFixed(3)})`;
}

/** Among lists of colours that belong to shares 0, 0.5 and 0.8 of a session: those of this share. */
export function through([first, second, third], share) {
  return first.map((start, at) =>
    share < 0.5
      ? mix(start, second[at], share / 0.5)
      : mix(second[at], third[at], rise(0.5, 0.8, share)),
  );
}

/** Fills a rectangle from top to bottom with colours at even distances. */
export function fillDown(g, x, y, width, height, colours) {
  const gradient = g.createLinearGradient(0, y, 0, y + height);
  colours.forEach((each, at) => gradient.addColorStop(at / (colours.length - 1), css(each)));
  g.fillStyle = gradient;
  g.fillRect(x, y, width, height);
}

/** A round light that fades to nothing at its rim. */
export function glow(g, x, y, radius, tint, alpha) {
  const gradient = g.createRadialGradient(x, y, 0, x, y, radius);
  gradient.addColorStop(0, css(tint, alpha));
  gradient.addColorStop(0.3, css(tint, alpha * 0.52));
  gradient.addColorStop(0.65, css(tint, alpha * 0.14));
  gradient.addColorStop(1, css(tint, 0));
  g.fillStyle = gradient;
  g.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
}

/** A long soft cloud: overlapping flat lights. */
export function cloud(g, x, y, width, height, tint, alpha, random) {
  const puffs = 9;
  for (let puff = 0; puff < puffs; puff++) {
    const along = (puff + 0.5) / puffs - 0.5;
    const swell = 1 - 4 * along * along * 0.8;
    g.save();
    g.translate(x + along * width + (random() - 0.5) * width * 0.08, y + (random() - 0.5) * height * 0.7);
    g.scale(1, (height / width) * (1.2 + random()));
    glow(g, 0, 0, width * (0.14 + 0.16 * swell * random() + 0.1 * swell), tint, alpha);
    g.restore();
  }
}

/** A canvas of its own, off the page. */
export function sheet(width, height) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.ceil(width));
  canvas.height = Math.max(1, Math.ceil(height));
  return canvas;
}

/** A fine grain, without which dark gradients show their steps. */
export function grain(random) {
  const canvas = sheet(128, 128);
  const g = canvas.getContext("2d");
  const pixels = g.createImageData(128, 128);
  for (let at = 0; at < pixels.data.length; at += 4) {
    const value = random() < 0.5 ? 0 : 255;
    pixels.data.fill(value, at, at + 3);
    pixels.data[at + 3] = random() * 4.5;
  }
  g.putImageData(pixels, 0, 0);
  return canvas;
}

/** The outline of hills: the height at each x, from sines that never quite meet again. */
export function ridge(random, waves) {
  const parts = waves.map(([length, height]) => ({ length, height, phase: random() * Math.PI * 2 }));
  return (x) =>
    parts.reduce((sum, { length, height, phase }) => sum + height * Math.sin((x / length) * Math.PI * 2 + phase), 0);
}

/** Fills everything below a ridge down to `bottom`. */
export function fillRidge(g, width, bottom, level, outline, fill) {
  g.beginPath();
  g.moveTo(0, bottom);
  for (let x = 0; x <= width + 6; x += 6) {
    g.lineTo(x, Math.min(bottom, level - outline(x)));
  }
  g.lineTo(width + 6, bottom);
  g.closePath();
  g.fillStyle = fill;
  g.fill();
}
