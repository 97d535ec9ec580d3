/** A button that prints the page. It is hidden where no script runs. */
export function print(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
