/**
 * Opens a session in place, so that the sound begins with the press that asked for it: a link or a form that leads to
 * a session.
 */
import { audioOf } from "./sound.js";

/** Milliseconds without a change after which a form is likely to stay as it is. */
const SETTLED = 500;

export function playing(element, bind) {
  if (element instanceof HTMLFormElement) {
    form(element, bind);
    return;
  }
  const address = new URL(element.href).pathname;
  // What is likely to be played is asked for with the page, so that a press need not wait.
  let ready = element.matches(".circle") ? audioOf(address, "metadata") : null;
  element.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const audio = ready ?? audioOf(address);
    ready = null;
    audio.play().catch(() => {});
    try {
      show(await opened(await fetch(address)), audio, bind);
    } catch {
      location.href = element.href;
    }
  });
}

function show({ html, path }, audio, bind) {
  const page = new DOMParser().parseFromString(html, "text/html");
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

async function opened(answer) {
  return { html: await answer.text(), path: new URL(answer.url).pathname, ok: answer.ok };
}

/** A form that leads to a session: what it leads to is made ready whenever it has settled. */
function form(element, bind) {
  const written = () => new URLSearchParams(new FormData(element)).toString();
  const send = async (fields) =>
    opened(await fetch(element.action, { method: "POST", body: new URLSearchParams(fields) }));
  let ready = null;
  let timer = 0;

  async function prepare() {
    // Answers are only given with a press.
    if (element.querySelector("[name=asked]")) return;
    const fields = written();
    if (ready?.fields === fields || !element.isConnected) return;
    try {
      const session = await send(fields);
      // What is refused is told when it is asked for.
      if (session.ok) ready = { fields, session, audio: audioOf(session.path, "metadata") };
    } catch {
      ready = null;
    }
  }

  element.addEventListener("change", () => {
    clearTimeout(timer);
    timer = setTimeout(prepare, SETTLED);
  });
  timer = setTimeout(prepare, SETTLED);
  element.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    const button = element.querySelector(".main");
    button?.setAttribute("aria-busy", "true");
    const fields = written();
    try {
      if (ready?.fields === fields) {
        ready.audio.play().catch(() => {});
        show(ready.session, ready.audio, bind);
      } else {
        show(await send(fields), null, bind);
      }
    } catch {
      element.submit();
    } finally {
      button?.removeAttribute("aria-busy");
    }
  });
}
