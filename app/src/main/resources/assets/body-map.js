const leg = ["toes", "sole", "instep", "ankle", "calf", "knee", "thigh", "hip"];
const foot = ["toes", "sole", "instep", "ankle"];
const arm = ["hand", "forearm", "upper-arm", "shoulder"];
const face = ["forehead", "eyes", "nose", "mouth", "jaw"];
const trunk = ["pelvis", "lower-back", "upper-back", "abdomen", "chest"];

const of = (side, regions) => regions.map((region) => `${side}-${region}`);
const both = (regions) => [...of("left", regions), ...of("right", regions)];

/** The regions that are made of others: for each, the drawn regions it is made of. */
export const parts = {
  "left-foot": of("left", foot),
  "right-foot": of("right", foot),
  "left-leg": of("left", leg),
  "right-leg": of("right", leg),
  "left-arm": of("left", arm),
  "right-arm": of("right", arm),
  "both-feet": both(foot),
  "both-legs": both(leg),
  "both-hands": both(["hand"]),
  "both-forearms": both(["forearm"]),
  "both-upper-arms": both(["upper-arm"]),
  "both-shoulders": both(["shoulder"]),
  "both-arms": both(arm),
  back: ["upper-back", "lower-back"],
  front: ["chest", "abdomen"],
  trunk,
  face,
  head: [...face, "scalp"],
  "whole-body": [...both(leg), ...both(arm), ...trunk, "neck", "throat", ...face, "scalp"],
};

/** The drawn regions a region is made of; itself, if it is drawn as one. */
export function drawn(region) {
  return parts[region] ?? [region];
}

/**
 * Lets the body in an svg show where attention rests.
 *
 * @param {SVGSVGElement} svg the drawing of drawing/body.jte
 * @returns {{focus(region: string | null): void, clear(): void}} `focus` lights a region and fades the one before
 */
export function bodyMap(svg) {
  function focus(region) {
    const lit = new Set(region ? drawn(region) : []);
    shapes(svg).forEach((shape) => shape.classList.toggle("lit", lit.has(shape.dataset.region)));
  }
  return { focus, clear: () => focus(null) };
}

const reachInPixels = [0, 6, 12, 18, 24];
const directions = Array.from({ length: 12 }, (_, at) => (at / 12) * 2 * Math.PI);

/**
 * Lets the body in an svg stand for the checkboxes `leave-out` of a form: a tap on the body changes them, and what is
 * checked is shown on the body. The checkboxes stay the accessible way; the drawing is hidden from screen readers.
 *
 * @param {SVGSVGElement} svg the drawing of drawing/body.jte
 * @param {HTMLFormElement} form with `input[type="checkbox"][data-region]`
 */
export function chooser(svg, form) {
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("body-choice");

  const boxes = () => [...form.querySelectorAll('input[type="checkbox"][data-region]')];
  const matching = (region) => boxes().filter((box) => drawn(box.dataset.region).includes(region));

  function show() {
    const out = new Set(boxes().filter((box) => box.checked).flatMap((box) => drawn(box.dataset.region)));
    shapes(svg).forEach((shape) => {
      shape.classList.toggle("left-out", out.has(shape.dataset.region));
      shape.classList.toggle("choosable", matching(shape.dataset.region).length > 0);
    });
  }

  // A finger is wider than an ankle, so a tap looks around for the nearest region that can be chosen.
  function near({ clientX, clientY }) {
    for (const reach of reachInPixels) {
      for (const direction of reach === 0 ? [0] : directions) {
        const found = document.elementFromPoint(clientX + reach * Math.cos(direction), clientY + reach * Math.sin(direction));
        const region = svg.contains(found) ? found.dataset.region : undefined;
        if (region && matching(region).length > 0) {
          return matching(region);
        }
      }
    }
    return [];
  }

  svg.addEventListener("click", (event) => {
    const found = near(event);
    const check = !found.every((box) => box.checked);
    found
      .filter((box) => box.checked !== check)
      .forEach((box) => {
        box.checked = check;
        box.dispatchEvent(new Event("change", { bubbles: true }));
      });
    show();
  });
  form.addEventListener("change", show);
  // The form sets its boxes back only after it has said so.
  form.addEventListener("reset", () => setTimeout(show));
  show();
}

function shapes(svg) {
  return [...svg.querySelectorAll("[data-region]")];
}
