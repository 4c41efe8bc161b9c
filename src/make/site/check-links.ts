/** A link of a page that leads nowhere. */
export interface BrokenLink {
  readonly from: string;
  readonly to: string;
}

/** `https:`, `mailto:`, `data:` and the like, and `//host`. */
const LEAVES_SITE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Notes the internal links of each page as it is made, and says at the end which of them lead nowhere. */
export class LinkChecker {
  /** What the path of every address of the site begins with: `/`, or `/archive/`. */
  readonly #base: string;
  /** Each target with the first page that links to it. */
  readonly #targets = new Map<string, string>();
  /** What pages of one folder link to, as they write it, and where that is on the site: most of it stands on every one of them. */
  #known = new Map<string, string | null>();
  #folder = "";

  /** @param baseUrl Address the site is published at, with a final slash; null when it is not known. */
  constructor(baseUrl: string | null) {
    this.#base = baseUrl === null ? "/" : new URL(baseUrl).pathname;
  }

  /** Notes the links of a finished page; gives what of the site it links to. */
  addPage(address: string, text: string): ReadonlySet<string> {
    const targets = new Set<string>();
    if (!address.endsWith(".html")) return targets;
    const folder = address.slice(0, address.lastIndexOf("/") + 1);
    if (folder !== this.#folder || this.#known.size > MOST_KNOWN) {
      this.#folder = folder;
      this.#known = new Map();
    }
    for (const written of linksOf(text)) {
      let target = this.#known.get(written);
      if (target === undefined) {
        target = this.#resolve(folder, written);
        this.#known.set(written, target);
        if (target !== null && !this.#targets.has(target)) this.#targets.set(target, address);
      }
      if (target !== null) targets.add(target);
    }
    return targets;
  }

  /** The address that a link leads to; null where it leaves the site, or stays on the page. */
  #resolve(folder: string, written: string): string | null {
    const link = withoutFragment(written.replaceAll("&amp;", "&"));
    if (link === "" || LEAVES_SITE.test(link)) return null;
    return link.startsWith(this.#base) ? resolveLink("", link.slice(this.#base.length)) : resolveLink(folder, link);
  }

  /** Notes what another checker, beside this one, has found. */
  addTargets(targets: Iterable<readonly [to: string, from: string]>): void {
    for (const [to, from] of targets) if (!this.#targets.has(to)) this.#targets.set(to, from);
  }

  /** The links whose target does not exist, one a target. */
  brokenLinks(exists: (address: string) => boolean): BrokenLink[] {
    return [...this.#targets].filter(([to]) => !exists(to)).map(([to, from]) => ({ from, to }));
  }
}

const MOST_KNOWN = 10_000;

/** Attributes that hold a link. */
const ATTRIBUTES = ['href="', 'src="'];

/** `href="../index.html#p1"`, `src="assets/site.js"`: what stands between the quotation marks. */
function* linksOf(text: string): Generator<string> {
  for (const attribute of ATTRIBUTES) {
    for (let at = text.indexOf(attribute); at >= 0; at = text.indexOf(attribute, at)) {
      const start = at + attribute.length;
      at = text.indexOf('"', start);
      if (at < 0) return;
      yield text.slice(start, at);
    }
  }
}

function withoutFragment(link: string): string {
  const end = link.search(/[?#]/);
  return end < 0 ? link : link.slice(0, end);
}

/** `articles/2025/` and `../../index.html` → `index.html`; a link that leaves the site keeps its `../`. */
export function resolveLink(folder: string, link: string): string {
  if (!link.includes("./") && !link.includes("%")) return folder + link;
  const parts = folder.split("/").slice(0, -1);
  for (const part of decodeLink(link).split("/")) {
    if (part === "..") {
      if (parts.length === 0) return link;
      parts.pop();
    } else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function decodeLink(link: string): string {
  try {
    return decodeURI(link);
  } catch {
    return link;
  }
}
