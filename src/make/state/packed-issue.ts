import type { Issue, Page } from "../../model/archive.ts";
import { DataShapes, type PackedData } from "./packed-data.ts";

/** Issues whose pages stay unpacked for a while: more than an issue and all it may show. */
const MOST_UNPACKED = 32;

const SHAPES = new DataShapes();
const PACKED = new WeakMap<Issue, PackedData>();
/** The pages of the issues that were packed or unpacked last, in that order. */
const UNPACKED = new Map<Issue, readonly Page[]>();

/** One for all issues: with a function each they would take three times the memory. */
const PAGES: PropertyDescriptor & ThisType<Issue> = {
  enumerable: true,
  get() {
    return pagesOf(this);
  },
};

/**
 * The same issue with its pages packed; they are unpacked whenever they are asked for, but for the issues that were
 * unpacked last. An archive of outlines takes a third of the memory so.
 */
export function packIssue({ pages, ...facts }: Issue): Issue {
  const issue = Object.defineProperty(facts, "pages", PAGES) as Issue;
  PACKED.set(issue, SHAPES.pack(pages));
  hold(issue, pages);
  return issue;
}

function pagesOf(issue: Issue): readonly Page[] {
  const known = UNPACKED.get(issue);
  if (known) return known;
  const packed = PACKED.get(issue);
  if (!packed) throw new Error(`The issue ${issue.id} was never packed.`);
  const pages = SHAPES.unpack(packed) as readonly Page[];
  hold(issue, pages);
  return pages;
}

function hold(issue: Issue, pages: readonly Page[]): void {
  const [oldest] = UNPACKED.keys();
  if (oldest && UNPACKED.size >= MOST_UNPACKED) UNPACKED.delete(oldest);
  UNPACKED.set(issue, pages);
}
