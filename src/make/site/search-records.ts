import type { Archive } from "../../model/archive.ts";
import { articleToSearchRecord, type SearchRecord } from "../../search/format/record.ts";
import { articleAddress, printedPageAddress } from "../../site/address/urls.ts";
import { articlesOfIssue } from "../../site/article/archive-index.ts";
import { otherReadings } from "../../site/article/corrected-runs.ts";
import { displayPunctuation } from "../../site/article/display-punctuation.ts";
import { eventDate, eventDateText } from "../../site/article/event-date.ts";
import { isNamedByPrint, issueName, issueRef, namedPage, pageName } from "../../site/article/issue-name.ts";
import { signersOf, withoutUnlisted } from "../../site/lists/people-index.ts";
import type { Words } from "../../site/words/words.ts";
import type { IssueStore } from "../state/issue-store.ts";

/** For an archive that has its text in memory. */
export const WHOLE: IssueStore = { load: (issue) => issue };

/**
 * What the search knows of every article, in the order of the archive.
 *
 * @param unlisted Names of persons without a page.
 */
export function* recordsOf(
  archive: Pick<Archive, "issues">,
  words: Words,
  store: IssueStore = WHOLE,
  unlisted: ReadonlySet<string> = new Set(),
): Generator<SearchRecord> {
  for (const outline of archive.issues) {
    const issue = withoutUnlisted(store.load(outline), unlisted);
    const ref = issueRef(issue);
    const name = issueName(ref, words);
    for (const { article, page } of articlesOfIssue(issue)) {
      const date = eventDate(article, issue);
      const place = {
        issueText: ref.pages === 1 ? name : `${name} ${pageName(namedPage(issue, page), words)}`,
        issueAddress: printedPageAddress(issue, page),
        file: isNamedByPrint(ref) ? null : ref.file,
        address: articleAddress(article),
        dateText: eventDateText(date, words),
        signers: signersOf(article).map(({ address }) => address),
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
