const milliseconds = 170;
const calls = new Set();
let timer = 0;

/**
 * Calls a function about six times a second while the page can be seen, until the function this returns is called.
 * Everything that moves shares this one pulse: a browser's frame costs far more than what changes in it.
 */
export function onPulse(call) {
  calls.add(call);
  plan();
  return () => calls.delete(call);
}

function plan() {
  if (!timer && calls.size > 0 && !document.hidden) {
    timer = setTimeout(beat, milliseconds);
  }
}

function beat() {
  timer = 0;
  calls.forEach((call) => call());
  plan();
}

document.addEventListener("visibilitychange", () => {
  clearTimeout(timer);
  timer = 0;
  plan();
});
