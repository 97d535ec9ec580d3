/** Binds every behaviour of a page to the elements that ask for it by a `data-` attribute. Pages work without it. */
import { first } from "./first.js";
import { playing } from "./playing.js";
import { print } from "./print.js";

/** Binds all behaviours within an element. `sound` is an audio element that plays already, if there is one. */
export function bind(root, sound) {
  for (const element of root.querySelectorAll("[data-first]")) first(element);
  for (const element of root.querySelectorAll(".session[data-session]")) playsHere(element, sound);
  for (const element of root.querySelectorAll("[data-play]")) playing(element, bind);
  for (const element of root.querySelectorAll("[data-chooser]")) choosing(element);
  for (const element of root.querySelectorAll("[data-print]")) print(element);
  for (const element of root.querySelectorAll("[data-focus]")) element.focus();
}

/** A session brings its pictures with it; no other page has to load them. */
async function playsHere(element, sound) {
  const { session } = await import("./session.js");
  await session(element, sound);
}

async function choosing(form) {
  const svg = form.querySelector("[data-outline] svg");
  if (svg) {
    const { chooser } = await import("./body-map.js");
    chooser(svg, form);
  }
}

bind(document);
addEventListener("popstate", () => location.reload());
