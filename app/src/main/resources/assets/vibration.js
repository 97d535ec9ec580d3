/** Lets the hand feel where the breath turns: one touch for in, two for out. */
const IN = [60];
const OUT = [40, 90, 40];

/** Where the device can't, nothing happens. */
export function buzz(wanted = () => true) {
  let last = "";
  return {
    at(seconds, breath) {
      if (!breath || !navigator.vibrate) return;
      const since = seconds - breath.start;
      const phase = since < breath.in ? "in" : since < breath.in + breath.hold ? "hold" : "out";
      const turn = `${breath.start} ${phase}`;
      if (turn === last) return;
      last = turn;
      if (phase !== "hold" && wanted()) navigator.vibrate(phase === "in" ? IN : OUT);
    },
  };
}
