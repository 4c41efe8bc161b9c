/** Markup that is safe to send: made by {@link html}, or vouched for by {@link unsafe}. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What a template may hold: strings and numbers are escaped, nothing at all is left out, lists are joined. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

/**
 * A template whose every value is escaped: `` html`<p>${"a < b"}` `` → `<p>a &lt; b`. End tags of items of lists and of parts of
 * tables, of which a page has a hundred, are left out: to HTML the next tag says the same.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const own = LEAN.get(strings) ?? toLean(strings);
  let text = own[0] ?? "";
  for (let i = 0; i < values.length; i++) text += htmlOf(values[i]) + (own[i + 1] ?? "");
  return new Html(text);
}

/** Templates as they are written into pages: a template is the same object whenever it is used. */
const LEAN = new WeakMap<TemplateStringsArray, readonly string[]>();
/** White space behind parts of tables is shown nowhere; between items of a list in a line it parts them. */
const END_TAGS = /<\/(?:li|dt|dd)>|<\/(?:td|th|tr|thead|tbody)>\n?/g;

function toLean(strings: TemplateStringsArray): readonly string[] {
  const lean = strings.map((part) => part.replace(END_TAGS, ""));
  LEAN.set(strings, lean);
  return lean;
}

/** Text that stands in no attribute, and so may keep its quotation marks: `{"a": "b"}` stays as it is. */
export function textHtml(text: string): Html {
  return new Html(text.replace(TEXT_SPECIAL, toEntity));
}

/** Markup made elsewhere that is known to be safe. The only way around escaping. */
export function unsafe(markup: string): Html {
  return new Html(markup);
}

/** Parts with a separator between those that are not left out. */
export function joined(parts: readonly HtmlValue[], separator: string | Html): Html {
  return new Html(
    parts
      .map(htmlOf)
      .filter((part) => part !== "")
      .join(htmlOf(separator)),
  );
}

const SPECIAL = /[&<>"'\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;
const TEXT_SPECIAL = /[&<>\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\x7f": "\u2421",
};
/** Unicode's pictures of the controls from NUL on: `\0` shows as `␀`. */
const PICTURES = 0x2400;

/**
 * Text as it must stand in markup, in or outside an attribute: `<b>` → `&lt;b&gt;`. Controls, which neither HTML nor XML can
 * hold, show as pictures.
 */
export function escapeHtml(text: string): string {
  return text.replace(SPECIAL, toEntity);
}

function toEntity(sign: string): string {
  return ENTITIES[sign] ?? String.fromCharCode(PICTURES + sign.charCodeAt(0));
}

function htmlOf(value: HtmlValue): string {
  if (typeof value === "string") return escapeHtml(value);
  if (value instanceof Html) return value.text;
  if (typeof value === "number") return String(value);
  if (value === null || value === undefined || value === false) return "";
  let text = "";
  for (const part of value) text += htmlOf(part);
  return text;
}
