import type { Archive } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";
import { INDEX_FOLDER } from "../../search/format/manifest.ts";
import { articleToSearchRecord, type SearchRecord } from "../../search/format/record.ts";
import { buildIndex, type IndexSource } from "../../search/index/build-index.ts";
import { articleAddress, printedPageAddress } from "../../site/address/urls.ts";
import { articlesOfIssue } from "../../site/article/archive-index.ts";
import { otherReadings } from "../../site/article/corrected-runs.ts";
import { displayPunctuation } from "../../site/article/display-punctuation.ts";
import { eventDate, eventDateText } from "../../site/article/event-date.ts";
import { isNamedByPrint, issueName, issueRef, namedPage, pageName } from "../../site/article/issue-name.ts";
import { type Words, wordsOf } from "../../site/words/words.ts";
import { isOfYears, issueDigest } from "../state/issue-digest.ts";
import type { IssueStore } from "../state/issue-store.ts";
import type { FinishedFile } from "./bundle-client.ts";

/** Writes the index of an archive into its folder below `site`; gives the files that belong beside its groups. */
export async function writeSearchIndex(
  archive: Archive,
  store: IssueStore,
  settings: Settings,
  site: string,
  steps: Partial<Pick<IndexSource, "known" | "takeOver" | "progress" | "onMissing" | "articlesPerIndex">> & {
    /** The year to index alone; all when it is absent. */
    readonly onlyYear?: number | null | undefined;
  } = {},
): Promise<FinishedFile[]> {
  const words = wordsOf(settings);
  const { onlyYear } = steps;
  const source: IndexSource = {
    counts: countYears(archive).filter(({ year }) => onlyYear === undefined || year === onlyYear),
    records: ({ years }) => recordsOf(archive, new Set(years), words, store),
    articlesPerIndex: settings.articlesPerIndex,
    variants: [...(archive.persons ?? []), ...archive.variants.map(({ names }) => names)],
    ...steps,
  };
  const shared = await buildIndex(source, `${site}/${INDEX_FOLDER}`);
  return shared.map(({ name, bytes }) => ({ address: `${INDEX_FOLDER}/${name}`, bytes }));
}

function countYears(archive: Archive): IndexSource["counts"] {
  const counts = new Map<number | null, number>();
  for (const issue of archive.issues) {
    for (const { year } of issueDigest(issue).articles) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([year, count]) => ({ year, count }));
}

/** For an archive that has its text in memory. */
export const WHOLE: IssueStore = { load: (issue) => issue };

/** What the search knows of every article of these years, or of all, in the order of the archive. */
export function* recordsOf(
  archive: Archive,
  years: ReadonlySet<number | null> | undefined,
  words: Words,
  store: IssueStore = WHOLE,
): Generator<SearchRecord> {
  for (const outline of archive.issues) {
    if (years && !isOfYears(outline, years)) continue;
    const issue = store.load(outline);
    const ref = issueRef(issue);
    const name = issueName(ref, words);
    for (const { article, page } of articlesOfIssue(issue)) {
      if (years && !years.has(article.year)) continue;
      const date = eventDate(article, issue);
      const place = {
        issueText: ref.pages === 1 ? name : `${name} ${pageName(namedPage(issue, page), words)}`,
        issueAddress: printedPageAddress(issue, page),
        file: isNamedByPrint(ref) ? null : ref.file,
        address: articleAddress(article),
        dateText: eventDateText(date, words),
        month: date.month,
        pageSection: page.facts.section ?? null,
        otherReadings: otherReadings(article).map(({ correction, text }) => {
          return words.article.otherReading[correction.kind] + text;
        }),
      };
      yield articleToSearchRecord(article, place, displayPunctuation);
    }
  }
}
