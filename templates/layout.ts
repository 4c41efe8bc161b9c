import { contactAddress } from "../src/model/contact.ts";
import { ADDRESSES } from "../src/site/address/urls.ts";
import { absolute, type JsonLd } from "../src/site/data/json-ld.ts";
import type { Meta } from "../src/site/data/metadata.ts";
import type { Way } from "../src/site/pages/page-model.ts";
import { bracketed } from "./components/bracketed.ts";
import { homeMasthead, masthead } from "./components/masthead.ts";
import { type Html, html, joined, unsafe } from "./html.ts";
import { sharedPart, type View } from "./view.ts";

/** What may be loaded and run: the site's own files, nothing inline, nothing from elsewhere. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

/** A step of the path to a page; the last, the page itself, has no address. */
export interface Crumb {
  readonly text: string;
  readonly address: string | null;
}

/** What a page puts into the frame that stands around every page. */
export interface Frame {
  /** Title without the site's name; null on the front page. */
  readonly title: string | null;
  readonly description: string;
  /** Without the front page itself, which comes first by itself; none for pages that need no path. */
  readonly crumbs: readonly Crumb[];
  /** Which way of reading the page belongs to, marked in the navigation. */
  readonly way?: Way;
  /** The front page alone: what stands in the ear of its masthead (报眼). */
  readonly ear?: Html;
  readonly main: Html;
  readonly jsonLd?: JsonLd;
  readonly metadata?: readonly Meta[];
  /** `article` for articles, else `website`. */
  readonly kind?: "article";
  readonly previous?: string | null;
  readonly next?: string | null;
  /** Other forms of the page: type and address. */
  readonly alternates?: readonly (readonly [type: string, address: string])[];
  /** Addresses of scripts the page needs besides the site's own. */
  readonly scripts?: readonly string[];
}

/** A whole page: head, masthead, path, main part, foot. */
export function layout(view: View, frame: Frame): string {
  const { words, to } = view;
  return html`<!doctype html>
<html lang="${words.frame.htmlLanguage}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${unsafe(CONTENT_SECURITY_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${frame.title === null ? siteName(view) : words.frame.title(frame.title, siteName(view))}</title>
${headLinks(view, frame)}
<link rel="stylesheet" href="${to(ADDRESSES.style)}">
<link rel="icon" href="${to(ADDRESSES.icon)}" type="image/svg+xml">
${[ADDRESSES.script, ...(frame.scripts ?? [])].map(
  (address) => html`<script defer src="${to(address)}"></script>
`,
)}</head>
<body>
<a class="skip" href="#main">${words.frame.skip}</a>
${frame.ear ? homeMasthead(view, frame.ear) : masthead(view, frame.way)}
<main id="main" tabindex="-1">
${frame.crumbs.length > 0 && crumbs(view, frame.crumbs)}${frame.main}
</main>
${printedAddress(view)}
${sharedPart(view, "foot", () => foot(view))}
</body>
</html>
`.text;
}

/** Name of the site: `绛县县报存档阅览室` */
export function siteName({ words, settings }: View): string {
  return words.frame.siteName(settings.newspaper);
}

/** Stands on paper alone. Where the site does not know its own address it is the path in the archive, and script puts in that of a page from a server. */
function printedAddress(view: View): Html {
  const { frame } = view.words;
  const known = absolute(view.address, view.settings);
  if (known !== undefined) return html`<p class="addr fine">${frame.address(known)}</p>`;
  return html`<p class="addr fine" data-here="${frame.address("")}">${frame.addressIn(siteName(view), view.address)}</p>`;
}

function headLinks(view: View, frame: Frame): Html {
  const { to, settings } = view;
  const canonical = absolute(view.address, settings);
  const title = frame.title ?? siteName(view);
  return joined(
    [
      html`<meta name="description" property="og:description" content="${frame.description}">`,
      canonical !== undefined && html`<link rel="canonical" href="${canonical}">`,
      canonical !== undefined && searchDescription(view),
      frame.previous && html`<link rel="prev" href="${to(frame.previous)}">`,
      frame.next && html`<link rel="next" href="${to(frame.next)}">`,
      ...(frame.alternates ?? []).map(
        ([type, address]) => html`<link rel="alternate" type="${type}" href="${to(address)}">`,
      ),
      // What others show of a link to the page; the clippings are named by the last.
      canonical !== undefined && html`<meta property="og:title" content="${title}">`,
      canonical !== undefined && html`<meta property="og:type" content="${frame.kind ?? "website"}">`,
      html`<meta property="og:site_name" content="${siteName(view)}">`,
      canonical !== undefined && html`<meta property="og:url" content="${canonical}">`,
      ...(frame.metadata ?? []).map(([name, content]) => html`<meta name="${name}" content="${content}">`),
      frame.jsonLd && html`<script type="application/ld+json">${unsafe(scriptJson(frame.jsonLd))}</script>`,
    ],
    "\n",
  );
}

/** Lets the browser offer the site's search in its own box. */
function searchDescription({ to, settings }: View): Html {
  return html`<link rel="search" type="application/opensearchdescription+xml" title="${settings.newspaper}" href="${to(ADDRESSES.openSearch)}">`;
}

/** JSON that no text in it can end the script element with. */
function scriptJson(value: JsonLd): string {
  return JSON.stringify(value).replace(/</g, "\\u003c");
}

function crumbs({ words, to }: View, steps: readonly Crumb[]): Html {
  const items = steps.map(({ text, address }) =>
    address === null
      ? html`<span aria-current="page">${bracketed(text)}</span>`
      : html`<a href="${to(address)}">${bracketed(text)}</a>`,
  );
  return html`<nav class="crumb fine" aria-label="${words.frame.place}"><a href="${to(ADDRESSES.home)}">${words.frame.home}</a> ${joined(items, " ")}</nav>
`;
}

function foot({ words, to, settings }: View): Html {
  const { frame } = words;
  return html`<footer class="foot fine">
<p>${bracketed(frame.provenance)}</p>
<ul><li><a href="${to(ADDRESSES.about)}">${frame.about}</a></li><li><a href="${to(ADDRESSES.review)}">${frame.review}</a></li><li><a href="${to(ADDRESSES.offline)}">${frame.offline}</a></li><li><a href="${to(ADDRESSES.dates)}">${frame.calendar}</a></li>${settings.contact !== null && html`<li>${contactLink(settings.contact, frame.corrections)}</li>`}</ul>
</footer>`;
}

/** Where corrections go: a link of this name, or what was set, where that is no address. */
export function contactLink(contact: string, name?: string): Html {
  const address = contactAddress(contact);
  if (address !== null) return html`<a href="${address}">${name ?? contact}</a>`;
  return html`${name !== undefined && html`${name}: `}${contact}`;
}
