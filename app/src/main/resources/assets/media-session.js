/** What the lock screen shows and can do. */
export function mediaSession(root, player) {
  const media = navigator.mediaSession;
  if (!media) return { at() {}, playing() {} };
  let chapter;
  const chapters = () => [...root.querySelectorAll("[data-chapter]")].map((button) => Number(button.dataset.chapter));
  const act = (name, action) => {
    try {
      media.setActionHandler(name, action);
    } catch {
      // Not every browser knows every action.
    }
  };
  act("play", () => player.toggle());
  act("pause", () => player.toggle());
  act("seekbackward", () => player.back());
  act("seekforward", () => player.seek(player.audio.currentTime + 15));
  act("seekto", (details) => player.seek(details.seekTime));
  act("nexttrack", () => {
    const next = chapters().find((start) => start > player.audio.currentTime + 0.5);
    if (next !== undefined) player.seek(next);
  });
  act("previoustrack", () => {
    const before = chapters().filter((start) => start < player.audio.currentTime - 3);
    player.seek(before.at(-1) ?? 0);
  });
  return {
    at(seconds, timeline) {
      const section = timeline.section(seconds) ?? "";
      if (section !== chapter) {
        chapter = section;
        media.metadata = new MediaMetadata({
          title: root.dataset.title,
          artist: section,
          album: "Lento",
          artwork: [{ src: root.dataset.icon, sizes: "512x512", type: "image/png" }],
        });
      }
      if (media.setPositionState && timeline.seconds > 0) {
        media.setPositionState({ duration: timeline.seconds, position: Math.min(seconds, timeline.seconds) });
      }
    },
    playing(now) {
      media.playbackState = now ? "playing" : "paused";
    },
  };
}
