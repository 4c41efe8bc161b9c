/** A link of a page that leads nowhere. */
export interface BrokenLink {
  readonly from: string;
  readonly to: string;
}

/** `href="../index.html#p1"`, `src="assets/site.js"`: the address without query and fragment. */
const LINK = /(?:href|src)="([^"#?]+)[^"]*"/g;

/** `https:`, `mailto:`, `data:` and the like, and `//host`. */
const LEAVES_SITE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Notes the internal links of each page as it is made, and says at the end which of them lead nowhere. */
export class LinkChecker {
  /** Each target with the first page that links to it. */
  readonly #targets = new Map<string, string>();

  /** Notes the links of a finished page. */
  addPage(address: string, text: string): void {
    if (!address.endsWith(".html")) return;
    const folder = address.slice(0, address.lastIndexOf("/") + 1);
    for (const [, link = ""] of text.matchAll(LINK)) {
      if (LEAVES_SITE.test(link)) continue;
      const target = resolveLink(folder, link);
      if (!this.#targets.has(target)) this.#targets.set(target, address);
    }
  }

  /** Every target with the first page that links to it. */
  get targets(): [to: string, from: string][] {
    return [...this.#targets];
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

/** `articles/2025/` and `../../index.html` → `index.html`; a link that leaves the site keeps its `../`. */
export function resolveLink(folder: string, link: string): string {
  if (!link.includes("./") && !link.includes("&") && !link.includes("%")) return folder + link;
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
    return decodeURI(link.replaceAll("&amp;", "&"));
  } catch {
    return link;
  }
}
