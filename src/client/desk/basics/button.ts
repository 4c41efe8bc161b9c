import { make } from "../../search/dom.ts";

/** A quiet button. */
export function button(
  label: string,
  onClick: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const element = make("button", { type: "button", class: "quiet", ...attributes }, label);
  element.addEventListener("click", onClick);
  return element;
}
