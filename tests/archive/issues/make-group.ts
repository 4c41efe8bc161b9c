import { groupPages, type PageGroup } from "../../../src/archive/issues/group-pages.ts";
import { type KnownPage, toKnownPage } from "../../../src/archive/issues/page-summary.ts";
import { pageOf } from "../make-archive.ts";

/** A page parsed from its text, with its summary. */
export function knownPage(path: string, text: string): KnownPage {
  return toKnownPage(pageOf(path, text));
}

/** The groups of pages by path. */
export function groupsOf(pages: Readonly<Record<string, string>>): PageGroup[] {
  return groupPages(Object.entries(pages).map(([path, text]) => knownPage(path, text)));
}

/** The one group of pages that are of one issue. */
export function groupOf(pages: Readonly<Record<string, string>>): PageGroup {
  const [group, ...others] = groupsOf(pages);
  if (!group || others.length > 0) throw new Error("The pages are not of one issue.");
  return group;
}

/** Front matter of a page of the issue of 15 October 2024. */
export function front(page: number, more = ""): string {
  return `---\ndate: 2024-10-15\npage: ${page}\n${more}---\n`;
}
