import { isRawPage } from "./page-names.ts";

/** Endings of scans that browsers show, and of all: masters in other forms go with their page. */
const SHOWN = /\.(?:jpe?g|png|webp)$/iu;
const SCAN = /\.(?:jpe?g|png|webp|tiff?|pdf|bmp|gif|heic|heif|avif|jp2)$/iu;
const ENDING = /\.[^.]+$/u;
const NUMBER = /-(?<number>\d+)$/u;

/** Which scans stand beside which raw pages of one folder. */
export interface ScanNames {
  /** Names of scans by the name of their page, in the order of their numbers; one without a number comes first. */
  readonly ofPage: ReadonlyMap<string, readonly string[]>;
  /** Names of pictures that browsers show and that are named like no page, or like two. */
  readonly stray: readonly string[];
}

/**
 * The scans among the files of one folder: named like their raw page with another ending (`3版.jpg`) or one behind it (`3版.txt.jpg`),
 * and a number where there are several (`3版-1.jpg`, `3版-2.jpg`). Small and capital letters are alike. What is named like two pages
 * (`3版.txt`, `3版.md`) belongs to neither.
 */
export function scanNames(names: readonly string[]): ScanNames {
  const pages = new Map<string, Set<string>>();
  for (const page of names.filter((name) => isRawPage(name))) {
    for (const key of new Set([folded(page), folded(page.replace(ENDING, ""))])) {
      pages.set(key, (pages.get(key) ?? new Set()).add(page));
    }
  }
  const found = new Map<string, { name: string; number: number }[]>();
  const stray: string[] = [];
  for (const name of names.filter((each) => SCAN.test(each))) {
    const stem = name.replace(ENDING, "");
    const numbered = NUMBER.exec(stem);
    const whole = pages.get(folded(stem));
    const [page, ...others] = whole ?? pages.get(folded(stem.slice(0, numbered?.index))) ?? [];
    const number = whole || !numbered ? -1 : Number(numbered.groups?.["number"]);
    if (page === undefined || others.length > 0) {
      if (isShownByName(name)) stray.push(name);
    } else found.set(page, [...(found.get(page) ?? []), { name, number }]);
  }
  const inOrder = (scans: readonly { name: string; number: number }[]) =>
    [...scans].sort((a, b) => a.number - b.number || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
  return { ofPage: new Map([...found].map(([page, scans]) => [page, inOrder(scans)])), stray: stray.sort() };
}

/** Whether the name of a scan says that browsers show it. */
export function isShownByName(name: string): boolean {
  return SHOWN.test(name);
}

/** File systems differ in small and capital letters, and in how they write letters with accents. */
function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
