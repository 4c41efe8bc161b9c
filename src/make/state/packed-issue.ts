import type { Issue, Page } from "../../model/archive.ts";
import { DataShapes, type PackedData } from "./packed-data.ts";

/** Issues whose pages stay unpacked for a while: more than an issue and all it may show. */
const MOST_UNPACKED = 32;

/**
 * Packs the issues of one archive, which takes a third of the memory so. Their pages are unpacked whenever they are
 * asked for, but for the issues that were asked last; with the archive, all of it is forgotten.
 */
export class IssuePacker {
  readonly #shapes = new DataShapes();
  readonly #packed = new WeakMap<Issue, PackedData>();
  /** The pages of the issues that were packed or unpacked last, in that order. */
  readonly #unpacked = new Map<Issue, readonly Page[]>();
  /** One for all issues: with a function each they would take three times the memory. */
  readonly #pages: PropertyDescriptor;

  constructor() {
    const pagesOf = (issue: Issue) => this.#pagesOf(issue);
    this.#pages = {
      enumerable: true,
      get(this: Issue) {
        return pagesOf(this);
      },
    };
  }

  /** An issue that keeps its pages packed, and unpacks them when they are asked for. */
  pack({ pages, ...facts }: Issue): Issue {
    const issue = Object.defineProperty(facts, "pages", this.#pages) as Issue;
    this.#packed.set(issue, this.#shapes.pack(pages));
    this.#hold(issue, pages);
    return issue;
  }

  #pagesOf(issue: Issue): readonly Page[] {
    const known = this.#unpacked.get(issue);
    if (known) return known;
    const packed = this.#packed.get(issue);
    if (!packed) throw new Error(`The issue ${issue.id} was never packed.`);
    const pages = this.#shapes.unpack(packed) as readonly Page[];
    this.#hold(issue, pages);
    return pages;
  }

  #hold(issue: Issue, pages: readonly Page[]): void {
    const [oldest] = this.#unpacked.keys();
    if (oldest && this.#unpacked.size >= MOST_UNPACKED) this.#unpacked.delete(oldest);
    this.#unpacked.set(issue, pages);
  }
}
