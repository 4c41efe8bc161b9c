import type { Fragment } from "./manifest.ts";
import type { SearchRecord } from "./record.ts";

/** What a result shows, in the place of the encoded words. */
export function recordToFragment(record: SearchRecord): Fragment {
  return {
    url: record.address,
    content: record.paragraphs.map((text) => text.replaceAll("\n", " ")).join("\n"),
    meta: {
      id: record.id,
      title: record.headline,
      ...(record.kicker === null ? {} : { kicker: record.kicker }),
      ...(record.deck === null ? {} : { deck: record.deck }),
      ...(record.date === null ? {} : { date: record.date }),
      dateText: record.dateText,
      ...(record.bylines.length === 0 ? {} : { bylines: record.bylines.join(" "), signers: record.signers.join(" ") }),
      ...(record.section === null ? {} : { section: record.section }),
      issue: record.issueText,
      issueAddress: record.issueAddress,
      ...(record.file === null ? {} : { file: record.file }),
    },
  };
}
