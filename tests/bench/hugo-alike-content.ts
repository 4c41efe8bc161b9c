import { textToMarkdown } from "../../src/content/text-to-markdown.ts";
import type { Settings } from "../../src/model/settings.ts";
import type { CollatedParagraph } from "../../src/site/article/collation.ts";
import { displayPunctuation } from "../../src/site/article/display-punctuation.ts";
import { type EventDate, edtfToDays, eventDateText } from "../../src/site/article/event-date.ts";
import { headlineLines, headlineText } from "../../src/site/article/headline.ts";
import { issueName } from "../../src/site/article/issue-name.ts";
import { REPAIR_RULES, type RepairCounts } from "../../src/site/article/repairs.ts";
import type { SourceRow } from "../../src/site/article/source-lines.ts";
import type { YearReasons } from "../../src/site/article/year-evidence.ts";
import { noteText } from "../../src/site/citation/bibtex.ts";
import { type Citation, citedNewspaper } from "../../src/site/citation/citation.ts";
import type { PublishedRecord } from "../../src/site/data/article-data.ts";
import { articleLd, issueLd } from "../../src/site/data/json-ld.ts";
import { articleMetadata } from "../../src/site/data/metadata.ts";
import type { ArticleData } from "../../src/site/pages/article-page.ts";
import type { IssueData } from "../../src/site/pages/issue-page.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { yearReasonText } from "../../src/site/words/evidence.ts";
import { findingText } from "../../src/site/words/findings.ts";
import { type Words, wordsOf } from "../../src/site/words/words.ts";

/** An article as Hugo's content: what its page shows as front matter, its text as Markdown. */
export function alikeArticle(
  { address, data }: PageModel<ArticleData>,
  record: PublishedRecord | undefined,
  settings: Settings,
): string {
  const words = wordsOf(settings);
  const [day] = edtfToDays(data.date.edtf);
  const terms = day
    ? { years: [String(day.year)], months: [`${day.year}-${day.month}`], days: [`${day.month}-${day.day}`] }
    : {};
  const headings = data.body.split("\n\n").map((block) => block.startsWith("## "));
  return content(
    {
      title: headlineText(data.headline),
      outputs: ["HTML"],
      ...terms,
      ...dated(data.date, words),
      description: displayPunctuation(data.paragraphs[0]?.text ?? "").slice(0, 110),
      metas: articleMetadata(data, address, settings, words),
      ld: articleLd(data, address, settings),
      crumbs: [
        { text: issueName(data.issue, words), address: data.issue.address },
        { text: words.article.place(data.place + 1) },
      ],
      kicker: data.kicker,
      deck: data.deck,
      section: data.section,
      phrases: headlineLines(data.headline).flat(),
      bylines: data.bylines.map(({ name }) => name),
      characters: data.characters,
      repairs: repairsText(data.repairs, words) || words.article.orderKept,
      evidence: evidence(data.year, settings),
      captions: data.captions,
      sign: data.bylineAsPrinted,
      notes: data.paragraphs.flatMap(({ notes }) => notes.map((note) => noteFacts(note, words))),
      siblings: data.siblings.map((each) => ({ ...each, headline: headlineText(each.headline) })),
      place: data.place,
      lines: data.lines,
      rows: data.rows?.map((row) => rowFacts(row, data, words)),
      source: data.sourceAddress,
      data: data.dataAddress,
      related: data.related.map(({ article, reason }) => ({
        address: article.address,
        headline: headlineText(article.headline),
        date: eventDateText(article.date, words),
        term: reason.text,
      })),
      citation: citationFacts(data.citation, words),
      record,
      previous: data.previous && { address: data.previous.address, text: headlineText(data.previous.headline) },
      next: data.next && { address: data.next.address, text: headlineText(data.next.headline) },
    },
    data.paragraphs.map((paragraph, i) => paragraphToMarkdown(paragraph, headings[i] ?? false)).join("\n\n"),
  );
}

/** An issue of one page as Hugo's content, likewise. */
export function alikeIssue(
  { data }: PageModel<IssueData>,
  records: readonly PublishedRecord[],
  citations: readonly Citation[],
  settings: Settings,
): string {
  const words = wordsOf(settings);
  const { issue, only, previous, next } = data;
  const side = (neighbour: IssueData["previous"]) =>
    neighbour && { address: neighbour.issue.address, text: headlineText(neighbour.headline ?? "") };
  return content(
    {
      title: issueName(issue, words),
      outputs: ["HTML", "JSON", "RIS", "BIB"],
      records,
      description: `${words.frame.articles(issue.articles)}${words.frame.separator}${words.frame.characters(data.characters)}`,
      ld: issueLd(issue, settings),
      crumbs: [{ text: issueName(issue, words) }],
      rows: only?.rows.map((row) => ({
        address: row.article.address,
        phrases: headlineLines(row.article.headline).flat(),
        section: row.section,
        ...dated(row.article.date, words),
        bylines: row.bylines.map(({ name }) => name),
        characters: row.article.characters,
        repairs: repairsText(row.repairs, words),
        lane: row.lane,
        lines: row.lines,
      })),
      counts: REPAIR_RULES.map((rule) => ({
        name: words.issue.recordNames[rule],
        unit: words.issue.recordUnits[rule],
        count: only?.repairs[rule] ?? 0,
      })),
      findings: only?.findings.map((finding) => ({ ...finding, text: findingText(finding, settings.language) })),
      evidence: only && evidence(only.year, settings),
      source: only?.source,
      raw: only?.lines,
      citations: citations.map((citation) => citationFacts(citation, words)),
      previous: side(previous),
      next: side(next),
    },
    "",
  );
}

function content(facts: object, body: string): string {
  return `${JSON.stringify(facts)}\n\n${body}\n`;
}

function dated(date: EventDate, words: Words) {
  return { edtf: date.edtf?.split("/")[0], datetext: eventDateText(date, words) };
}

function evidence(year: YearReasons, { language }: Settings) {
  return {
    year: year.year,
    reasons: year.reasons.map((reason) => ({
      quote: reason.quote,
      line: reason.line,
      address: reason.address,
      says: yearReasonText(reason, language),
    })),
  };
}

/** A paragraph with the signs of its notes. */
function paragraphToMarkdown({ text, marks }: CollatedParagraph, isHeading: boolean): string {
  let markdown = isHeading ? "## " : "";
  let from = 0;
  const shown = displayPunctuation(text);
  const piece = (end: number) => (end > from ? textToMarkdown(shown.slice(from, end)) : "");
  for (const { at, note } of [...marks].sort((a, b) => a.at - b.at)) {
    markdown += `${piece(at)}<a class="ref" id="r${note}" href="#n${note}">[${note}]</a>`;
    from = at;
  }
  return markdown + piece(shown.length);
}

function noteFacts(note: CollatedParagraph["notes"][number], words: Words) {
  const quotes = note.quotes.join(words.frame.comma);
  return { number: note.number, name: words.article.repairNames[note.rule], text: words.article.evidence(quotes) };
}

function repairsText(repairs: RepairCounts, words: Words): string {
  return REPAIR_RULES.flatMap((rule) => {
    const count = repairs[rule] ?? 0;
    return count === 0 ? [] : [words.article.repairCount(words.article.repairNames[rule], count)];
  }).join(words.frame.comma);
}

function rowFacts(row: SourceRow, { paragraphs }: ArticleData, words: Words) {
  if (row.kind === "gap") {
    return {
      gap: row.parts.map(({ first, last }) => words.frame.lines(`${first}${words.frame.rangeDash}${last}`)).join(""),
    };
  }
  const paragraph = row.paragraph === null ? undefined : paragraphs[row.paragraph];
  const label = row.paragraph === null ? words.article.roles[row.role] : words.article.paragraph(row.paragraph + 1);
  const text = paragraph ? displayPunctuation(paragraph.text).slice(row.start, row.end) : row.raw;
  return { line: row.line, raw: row.raw, label, anchor: paragraph && `p${(row.paragraph ?? 0) + 1}`, text };
}

function citationFacts(citation: Citation, words: Words) {
  return {
    key: citation.key,
    authors: citation.authors,
    title: citation.title,
    newspaper: citedNewspaper(citation),
    date: citation.published ?? citation.estimated,
    number: citation.issueNumber ?? citation.totalNumber,
    page: citation.pageNumber,
    file: citation.file,
    note: noteText(citation, words),
  };
}
