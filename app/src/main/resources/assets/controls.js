/** The buttons and sliders of a session. */

/** How long "stay on with the sound" lasts, in seconds. */
const NIGHT = 8 * 3600;

export function controls(root, player) {
  const find = (name) => root.querySelector(`[data-${name}]`);
  const toggle = find("toggle");
  const seek = find("seek");
  let lock = null;
  let dragging = false;
  let length = 0;

  toggle.addEventListener("click", () => player.toggle());
  find("back").addEventListener("click", () => player.back());
  seek.addEventListener("input", () => {
    dragging = true;
    find("now").textContent = clock(seek.value);
  });
  seek.addEventListener("change", () => {
    dragging = false;
    player.seek(Number(seek.value));
  });
  for (const button of root.querySelectorAll("[data-chapter]")) {
    button.addEventListener("click", () => player.seek(Number(button.dataset.chapter)));
  }
  for (const level of root.querySelectorAll("[data-level]")) {
    level.addEventListener("change", () => player.change({ [level.dataset.level]: level.value }));
  }
  find("until").addEventListener("change", (event) => {
    const { value } = event.target;
    if (value === "end") player.change({ until: "end" });
    else if (value === "night") player.change({ until: String(NIGHT) });
    else player.change({ until: (Math.ceil((player.audio.currentTime + Number(value) * 60) * 1000) / 1000).toFixed(3) });
  });
  if (navigator.vibrate) find("vibrate-field").hidden = false;
  const wake = find("wake");
  if (!("wakeLock" in navigator)) wake.closest("label").hidden = true;
  const hold = async () => {
    if (wake.checked && !document.hidden) lock = await navigator.wakeLock.request("screen").catch(() => null);
  };
  wake.addEventListener("change", () => {
    if (wake.checked) hold();
    else lock?.release();
  });
  document.addEventListener("visibilitychange", hold);
  document.addEventListener("keydown", (event) => {
    if (!root.isConnected || event.target.closest("input, select, button, a, summary")) return;
    if (event.key === " ") {
      event.preventDefault();
      player.toggle();
    } else if (event.key === "ArrowLeft") player.back();
  });

  return {
    /** Shows whether it plays. */
    playing(now) {
      toggle.dataset.playing = String(now);
      toggle.setAttribute("aria-label", now ? toggle.dataset.pauseLabel : toggle.dataset.playLabel);
    },
    /** Shows the place in time. */
    at(seconds, timeline) {
      if (length !== timeline.seconds) {
        length = timeline.seconds;
        seek.max = String(length);
        find("length").textContent = clock(length);
      }
      const whole = Math.floor(seconds);
      if (dragging || seek.value === String(whole)) return;
      seek.value = String(whole);
      seek.setAttribute("aria-valuetext", clock(whole));
      find("now").textContent = clock(whole);
    },
  };
}

/** Seconds as a person reads them: `4:05`. */
export function clock(seconds) {
  const whole = Math.round(Number(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
