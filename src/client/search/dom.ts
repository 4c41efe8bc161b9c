import { type MarkedPart, markedParts } from "../../site/words/marked-parts.ts";

/** What an element may hold; nothing is left out. */
export type Child = Node | string | false | null | undefined;

/** Makes an element: text is set as text, never read as markup; attributes that are false are left out. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number | boolean>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter(isShown));
  return element;
}

/** A text whose editor's words, in brackets, are marked as such, and whose numbers keep their units: `[2025]年4月3日`, `第42期`. */
export function markEditorsWords(text: string): Node[] {
  return markedParts(text).map(partNode);
}

function partNode({ text, mark, parts }: MarkedPart): Node {
  return mark ? make("span", { class: mark }, ...(parts?.map(partNode) ?? [text])) : new Text(text);
}

/** Choices of one kind under their name. */
export function choices(title: string, ...content: readonly Child[]): HTMLFieldSetElement {
  return make("fieldset", {}, make("legend", { class: "lab" }, title), ...content);
}

/** A box to choose a value, with what it would leave. */
export function choice(
  name: string,
  value: string,
  text: string,
  count: number,
  checked: boolean,
  mark?: Node,
): HTMLLIElement {
  const box = make("input", { type: "checkbox", name, value, checked, disabled: count === 0 && !checked });
  return make(
    "li",
    {},
    make("label", {}, box, " ", make("span", {}, text), " ", mark, " ", make("small", {}, String(count))),
  );
}

function isShown(child: Child): child is Node | string {
  return child !== false && child !== null && child !== undefined && child !== "";
}
