import type { ElementContent } from "hast";
import { element } from "../../src/content/rehype-dress.ts";
import type { Correction, EditorsDecision } from "../../src/model/article.ts";
import type { LineRef, Note } from "../../src/site/article/collation.ts";
import { displayPunctuation } from "../../src/site/article/display-punctuation.ts";
import { fileName } from "../../src/site/article/file-name.ts";
import { headlineText } from "../../src/site/article/headline.ts";
import type { Sibling } from "../../src/site/pages/article-page.ts";
import { type Html, html, joined, unsafe } from "../html.ts";
import type { View } from "../view.ts";

/** What a note may name: the other articles of the page, by their place in it. */
export type Siblings = readonly Sibling[];

/** The sign of a note in the text, a link to the note. `missing` puts `[缺文]` before it. */
export function noteSign({ words: { article } }: View, note: Note, missing: boolean): ElementContent[] {
  const link = {
    className: ["ref"],
    id: `r${note.number}`,
    href: `#n${note.number}`,
    role: "doc-noteref",
    ariaLabel: article.note(note.number, article.repairNames[note.rule]),
  };
  const sign = element("a", link, [{ type: "text", value: `[${note.number}]` }]);
  if (!missing) return [sign];
  return [element("span", { className: ["ed"] }, [{ type: "text", value: article.missingMark }]), sign];
}

/** Notes of a paragraph, set beside or under it, and its repeats as folds. */
export function noteList(view: View, notes: readonly Note[], siblings: Siblings): Html | null {
  if (notes.length === 0) return null;
  return html`<div class="notes">${notes.map((note) => noteItem(view, note, siblings))}</div>
${foldedRepeats(view, notes)}`;
}

function noteItem(view: View, note: Note, siblings: Siblings): Html {
  const { article } = view.words;
  const back = html`<a href="#r${note.number}" aria-label="${article.backToText(note.number)}">[${note.number}]</a>`;
  return html`<p class="note" id="n${note.number}">${back} <b>${article.repairNames[note.rule]}</b> ${noteText(view, note, siblings)}${trust(view, note)}</p>`;
}

function noteText(view: View, note: Note, siblings: Siblings): Html {
  const { article } = view.words;
  switch (note.rule) {
    case "column-break":
    case "jump": {
      const ends = [lineText(view, note.from), lineText(view, note.to)] as const;
      if (note.across.length === 0) return html`${article.joined(...ends)}`;
      return withTitles(article.joinedAcross(...ends, SLOT), view, note.across, siblings);
    }
    case "continuation": {
      const moved = movedText(view, note);
      if (note.across.length === 0) return html`${moved}${article.stop}`;
      return withTitles(`${moved}${article.across(SLOT)}${article.stop}`, view, note.across, siblings);
    }
    case "repeat":
      return html`${article.repeated(view.words.frame.lines(note.lines.join(view.words.frame.comma)))}`;
    case "correction":
      return correctionText(view, note.correction);
    case "text-missing":
      return html`${note.where === "before" ? article.missingBefore : article.missingAfter}`;
  }
}

/** What an editor corrected, who, when, on what ground, and why. */
export function correctionText({ words: { article }, lang }: View, correction: Correction): Html {
  const { by, at, basis = "", why = "" } = correction;
  const who = article.correctedBy(by, at.slice(0, DAY_LENGTH), article.correctionBases[basis] ?? basis);
  const reason = why === "" ? false : html` <span${lang}>${why.replace(LAST_STOP, "")}</span>${article.stop}`;
  return html`${article.corrected(correction, who)}${reason}`;
}

/** What an editor decided beside words, who, when, on what ground, and why. */
export function decisionText(view: View, decision: EditorsDecision): Html {
  const { words, lang } = view;
  const { kind, by, at, basis = "", why = "" } = decision;
  const { article } = words;
  const who = article.correctedBy(by, at.slice(0, DAY_LENGTH), article.correctionBases[basis] ?? basis);
  const reason = why === "" ? false : html` <span${lang}>${why.replace(LAST_STOP, "")}</span>${article.stop}`;
  return html`${article.decidedAs(lineText(view, decision), words.about.actNames[kind], who)}${reason}`;
}

/** Characters of the day in a time. */
const DAY_LENGTH = 10;

function movedText(view: View, note: Extract<Note, { rule: "continuation" }>): string {
  const { article } = view.words;
  const line = lineText(view, note.from);
  if (note.toParagraph === null) return article.movedToEnd(line);
  return note.toParagraph === note.paragraph ? article.movedOne(line) : article.movedTo(note.toParagraph, line);
}

/** The stop of a quoted sentence gives way to the note's own. */
const LAST_STOP = /[。，；,;]$/;
/** Evidence and doubt: the words a move rests on, and how sure it is; of other notes only that they are not sure. A join or a repeat shows its words itself. */
function trust({ words }: View, note: Note): Html {
  const shown = note.rule === "continuation" || note.rule === "text-missing" ? note.quotes : [];
  const quotes = shown
    .map((quote) => words.frame.quote(displayPunctuation(quote.replace(LAST_STOP, ""))))
    .join(words.frame.comma);
  const isSaid = note.rule === "continuation" || note.trust !== "sure";
  return html`${quotes !== "" && words.article.evidence(quotes)}${isSaid && words.article.trust[note.trust]}`;
}

function foldedRepeats(view: View, notes: readonly Note[]): Html | null {
  const repeats = notes.filter((note) => note.rule === "repeat");
  if (repeats.length === 0) return null;
  const { words } = view;
  return html`<details class="fold"><summary>${words.article.foldedSummary(repeats.length)}</summary>${repeats.map(
    (repeat) =>
      html`<p><small>${words.frame.lines(repeat.lines.join(words.frame.comma))}</small> <span${view.lang}>${displayPunctuation(repeat.text)}</span></p>`,
  )}</details>
`;
}

/** A line of this file, or of another, which is named. */
function lineText({ words }: View, ref: LineRef): string {
  const line = words.frame.lines(String(ref.line));
  return ref.source === undefined ? line : `${fileName(ref.source)} ${line}`;
}

/** Stands in a sentence where linked headlines belong: the wording decides the place, the markup comes here. */
const SLOT = "\u0000";

function withTitles(sentence: string, { words, to, lang }: View, across: readonly number[], siblings: Siblings): Html {
  const titles = siblings.filter(({ place }) => across.includes(place));
  const links = titles.map(({ address, headline }) => {
    const [before, after] = words.frame.workTitle(SLOT).split(SLOT);
    return html`${before}<a href="${to(address)}"${lang}>${headlineText(headline)}</a>${after}`;
  });
  const [start = "", end = ""] = sentence.split(SLOT);
  return joined([html`${start}`, joined(links, unsafe(words.frame.comma)), html`${end}`], "");
}
