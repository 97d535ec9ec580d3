/**
 * Opens a session in place, so that the sound begins with the press that asked for it: a link or a form that leads to
 * a session.
 */
import { audioOf } from "./sound.js";

export function playing(element, bind) {
  if (element instanceof HTMLFormElement) {
    element.addEventListener("submit", async (event) => {
      event.preventDefault();
      const button = element.querySelector(".main");
      button?.setAttribute("aria-busy", "true");
      try {
        const answer = await fetch(element.action, {
          method: "POST",
          body: new URLSearchParams(new FormData(element)),
        });
        await show(answer, null, bind);
      } catch {
        element.submit();
      } finally {
        button?.removeAttribute("aria-busy");
      }
    });
    return;
  }
  element.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const address = new URL(element.href).pathname;
    const audio = audioOf(address);
    audio.play().catch(() => {});
    try {
      await show(await fetch(address), audio, bind);
    } catch {
      location.href = element.href;
    }
  });
}

async function show(answer, audio, bind) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const path = new URL(answer.url).pathname;
  const isSession = page.body.dataset.place === "session";
  let sound = audio;
  if (isSession && !sound) {
    sound = audioOf(path);
    sound.play().catch(() => {});
  }
  document.title = page.title;
  document.documentElement.dataset.look = page.documentElement.dataset.look;
  document.body.dataset.place = page.body.dataset.place;
  if (isSession) document.querySelector("header.places")?.remove();
  // The sound plays already, so that of the new page must not be loaded as well.
  page.querySelector("[data-audio]")?.setAttribute("preload", "none");
  const main = document.importNode(page.querySelector("main"), true);
  document.querySelector("main").replaceWith(main);
  history.pushState({}, "", isSession ? path : location.pathname);
  scrollTo(0, 0);
  bind(main, sound);
}
