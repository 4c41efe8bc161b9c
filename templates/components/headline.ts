import { headlineLines } from "../../src/site/article/headline.ts";
import { type Html, html, joined, unsafe } from "../html.ts";

/**
 * A headline to be set large: the paper's own lines kept together, `<wbr>` at the ends of phrases.
 * `lines` are the printed lines, where the paper broke it itself.
 */
export function headline(text: string, lines: readonly string[] = []): Html {
  const printed = lines.length > 1 ? lines.flatMap((line) => headlineLines(line)) : headlineLines(text);
  const set = printed.map((phrases) => joined(phrases, WBR));
  return set.length === 1
    ? joined(set, "")
    : joined(
        set.map((line) => html`<span class="line">${line}</span>`),
        " ",
      );
}

const WBR = unsafe("<wbr>");
