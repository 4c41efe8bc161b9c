import { ADDRESSES, RECORD_ANCHOR, SOURCE_ANCHOR, sourceAnchor } from "../../src/site/address/urls.ts";
import { type IssueRef, issueMonth } from "../../src/site/article/issue-name.ts";
import { REPAIR_RULES } from "../../src/site/article/repairs.ts";
import type { ContentsPart, ContentsRow, PrintedPage, RawLine } from "../../src/site/pages/printed-page.ts";
import { findingText } from "../../src/site/words/findings.ts";
import { type Html, type HtmlValue, html, joined } from "../html.ts";
import { besideScans, ofScans } from "../scans/scan-figures.ts";
import type { View } from "../view.ts";
import { headlineOr } from "./article-list.ts";
import { bracketed, unbroken } from "./bracketed.ts";
import { eventTime } from "./dates.ts";
import { headline } from "./headline.ts";
import { lane, laneKey } from "./lane.ts";
import { linesText } from "./lines.ts";
import { repairsText } from "./repairs.ts";
import { evidenceList, yearBasis } from "./year-evidence.ts";

/** 整理记录 of a printed page (版), as a fold: its contents in page order, what was done to it, why its year, and its whole source. */
export function record(view: View, page: PrintedPage, issue: IssueRef): Html {
  const { words } = view;
  return html`<details class="src" id="${RECORD_ANCHOR}"><summary>${words.issue.record} <small>${words.issue.recordHolds}</small></summary>
${contents(view, page.rows, 0)}${contentsLinks(view, page.parts)}
${laneKey(view)}
<div class="two">
<section aria-labelledby="done"><h2 id="done" class="lab">${words.issue.done}</h2>${repairsOf(view, page)}${findings(view, page)}</section>
<section aria-labelledby="ev"><h2 id="ev" class="lab">${words.issue.yearAndSource}</h2>${yearText(view, page, issue)}${sourceFacts(view, page)}</section>
</div>
${page.scans.length === 0 && wholeSource(view, page)}</details>
`;
}

/** The scans of a printed page beside its whole source: a fold of its own, where the page has any. */
export function scanFold(view: View, page: PrintedPage): Html | null {
  if (page.scans.length === 0) return null;
  const { issue, scans, frame } = view.words;
  const name = ofScans(html`${scans.fold}${frame.separator}`);
  const count = page.lines && html` <small>${issue.wholeSourceCount(page.lines.length)}</small>`;
  const lines = page.lines === null ? html`<p class="fine">${issue.sourceTooLong}</p>` : rawLines(view, page.lines);
  return html`<details class="src" id="${SOURCE_ANCHOR}"><summary>${name}${issue.wholeSource}${count}</summary>${besideScans(view, page.scans, page, lines)}</details>
`;
}

/** The contents of a page, or a part of them that begins behind `start` articles. */
export function contents(view: View, rows: readonly ContentsRow[], start: number): Html {
  const { columns, contents: caption } = view.words.issue;
  const heads = [columns.order, columns.title, columns.date, columns.byline, columns.length, columns.lane];
  return html`<section class="scroll" tabindex="0" aria-label="${caption}"><table class="tb toc"><caption class="vh"><h2>${caption}</h2></caption><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>
${rows.map((row, i) => contentsRow(view, row, start + i))}</tbody></table></section>`;
}

/** Where the further articles of a page with very many are listed. */
function contentsLinks(view: View, parts: readonly ContentsPart[]): Html | null {
  if (parts.length === 0) return null;
  const links = parts.map(
    ({ address, first, last }) =>
      html`<li><a href="${view.to(address)}">${first}${view.words.frame.rangeDash}${last}</a></li>`,
  );
  return html`<nav aria-label="${view.words.frame.partsOfList}"><ul class="az">${links}</ul></nav>`;
}

function contentsRow(view: View, row: ContentsRow, place: number): Html {
  const { words, to, lang } = view;
  const { article } = row;
  const repaired = REPAIR_RULES.some((rule) => row.repairs[rule]);
  const title = article.headline.trim() === "" ? headlineOr(view, "") : headline(article.headline);
  return html`<tr><td class="no">${place + 1}</td><td class="ti">${row.section !== null && html`<span class="sec"${lang}>${row.section}</span>`}<a href="${to(article.address)}"${lang}>${title}</a>${repaired && html`<span class="mk">${repairsText(view, row.repairs)}</span>`}</td><td class="da">${eventTime(view, article.date)}</td><td class="by">${names(view, row)}</td><td class="le">${article.characters}<span class="vh">${words.issue.lengthUnit}</span></td><td class="la">${lane(row.lane)}<span>${linesText(view, row.lines)}</span></td></tr>
`;
}

function names({ words, to, lang }: View, { bylines }: ContentsRow): Html {
  if (bylines.length === 0) return html`<span class="none">${words.frame.unsigned}</span>`;
  return joined(
    bylines.map(({ name, address }) => html`<a href="${to(address)}"${lang}>${name}</a>`),
    " ",
  );
}

/** Zero counts are shown too: that nothing is missing is worth knowing. */
function repairsOf({ words }: View, page: PrintedPage): Html {
  const { recordNames, recordUnits } = words.issue;
  const counts = [
    ...REPAIR_RULES.map((rule) => [rule, page.repairs[rule] ?? 0] as const),
    ...(["figure", "furniture", "unplaced"] as const).map((role) => [role, page.outside[role]] as const),
  ];
  const done = counts.filter(([, count]) => count > 0);
  const sentence = done.map(([key, count]) => words.issue.recordItem(count, recordUnits[key], recordNames[key]));
  const changed = page.repairs.correction ? words.issue.recordCorrected : words.issue.recordChanged;
  return html`<p>${done.length === 0 ? words.issue.recordKept : changed(sentence.join(words.frame.comma))}</p><dl class="stat">${counts.map(
    ([key, count]) =>
      html`<div${count === 0 ? html` class="zero"` : ""}><dt>${recordNames[key]}</dt><dd>${count} ${recordUnits[key]}</dd></div>`,
  )}</dl>`;
}

/** What is still to be checked, each with its line. */
function findings(view: View, page: PrintedPage): Html | null {
  if (page.findings.length === 0) return null;
  const { words, lang, settings } = view;
  const items = page.findings.map((finding) => {
    const line = words.frame.lines(String(finding.line));
    const place = page.lines?.some(({ number }) => number === finding.line)
      ? html`<a href="#${sourceAnchor(finding.line)}">${line}</a> `
      : finding.line > 0 && html`${line} `;
    const quote = finding.quote !== "" && html` <q${lang}>${finding.quote}</q>`;
    return html`<li>${place}${findingText(finding, settings.language)}${quote}</li>`;
  });
  const further = page.findingCount - page.findings.length;
  return html`<h3 class="lab"><a href="${view.to(ADDRESSES.review)}">${words.issue.findings}</a></h3><ul class="list fine">${items}${further > 0 && html`<li>${words.issue.moreFindings(further)}</li>`}</ul>`;
}

function yearText(view: View, page: PrintedPage, issue: IssueRef): HtmlValue {
  const { words } = view;
  if (page.year.year === null) return html`<p>${words.issue.yearUnknown}</p>`;
  const basis = yearBasis(view, page.year);
  if (basis !== null)
    return html`<details class="why fine" data-printed open><summary>${bracketed(basis)}</summary>${evidenceList(view, page.year)}</details>`;
  return html`<p>${bracketed(issue.facts.date === undefined ? (issueMonth(issue, words) ?? "") : words.issue.yearKnown(String(page.year.year)))}</p>`;
}

function sourceFacts(view: View, page: PrintedPage): Html {
  const { words, to } = view;
  const { source } = page;
  const size = `${(source.bytes / 1024).toFixed(1)} kB`;
  const facts = [words.issue.plainText, size, source.encoding.toUpperCase()].join(words.frame.comma);
  const others = [
    [words.issue.editor, page.editor],
    [words.issue.shelf, page.shelf],
    [words.issue.editorNote, page.note],
  ] as const;
  return html`<p>${words.issue.sourceFile} <a href="${to(source.address)}" download="${source.name}">${unbroken(source.name)}</a> <small>${facts}</small></p>
<p><small>SHA-256 <code>${source.sha256}</code></small></p>${others.map(([term, value]) => value !== null && html`<p>${term} ${value}</p>`)}`;
}

function wholeSource(view: View, page: PrintedPage): Html {
  const { words } = view;
  if (page.lines === null) return html`<p class="fine" id="${SOURCE_ANCHOR}">${words.issue.sourceTooLong}</p>`;
  return html`<details class="src" id="${SOURCE_ANCHOR}"><summary>${words.issue.wholeSource} <small>${words.issue.wholeSourceCount(page.lines.length)}</small></summary>${rawLines(view, page.lines)}</details>`;
}

function rawLines(view: View, lines: readonly RawLine[]): Html {
  return html`<ol class="raw fine"${view.lang}>${lines.map((line) => rawLine(view, line))}</ol>`;
}

function rawLine({ words }: View, line: RawLine): Html {
  const mark = line.mark === null ? null : html` <span class="mk">${words.issue.lineMarks[line.mark]}</span>`;
  return html`<li id="${sourceAnchor(line.number)}" value="${line.number}">${line.text}${mark}</li>`;
}
