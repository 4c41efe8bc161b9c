import { deskWords } from "../desk/words/desk-words.ts";
import { make } from "./search/dom.ts";

// Puts the way to the desk beside what can be corrected; pages have it only while the local server shows them.

const words = deskWords[document.documentElement.lang === "en" ? "en" : "zh-Hans"];
const DESK = "/desk/";

/** Where a page of the site stands in its raw page. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly paragraphs: readonly number[];
}

/** A quiet link to the desk. */
function mark(file: string, line: number, title: string): HTMLAnchorElement {
  const address = `${DESK}#${new URLSearchParams({ file, line: String(line) })}`;
  return make("a", { class: "to-desk", href: address, title, "aria-label": title }, words.mark);
}

/** Address of the site that this page has, or a link leads to. */
function addressOf(path: string): string | undefined {
  return /(?:articles|issues)\/[^/]+\/[^/]+\.html$/u.exec(decodeURI(path))?.[0];
}

async function findPlace(address: string | undefined): Promise<Place | undefined> {
  if (address === undefined) return undefined;
  try {
    const answer = await fetch(`${DESK}place?address=${encodeURIComponent(address)}`);
    return answer.ok ? ((await answer.json()) as Place) : undefined;
  } catch {
    return undefined;
  }
}

/** The page of an article: its head and each paragraph. */
function markArticle({ file, line, paragraphs }: Place): void {
  document.querySelector("article.story h1")?.after(mark(file, line, words.markHead));
  paragraphs.forEach((first, place) => {
    document.querySelector(`#p${place + 1}`)?.append(" ", mark(file, first, words.markTitle(place + 1)));
  });
}

/** The page of an issue: every raw line that it shows. */
function markLines({ file }: Place): void {
  for (const row of document.querySelectorAll<HTMLElement>('[id^="L"]')) {
    const line = Number(/^L(?<line>\d+)$/u.exec(row.id)?.groups?.["line"] ?? 0);
    if (line > 0) (row.querySelector("td:last-child") ?? row).append(" ", mark(file, line, words.seeLine(line)));
  }
}

/** The front page: each article that it shows text of. */
async function markFront(): Promise<void> {
  for (const article of document.querySelectorAll(".sheet article")) {
    const link = article.querySelector<HTMLAnchorElement>("h3 a");
    const place = await findPlace(addressOf(link?.pathname ?? ""));
    if (place) article.querySelector(".more")?.append(" ", mark(place.file, place.line, words.markHead));
  }
}

async function start(): Promise<void> {
  const style = make("link", { rel: "stylesheet", href: `${DESK}mark.css` });
  document.head.append(style);
  document.querySelector(".nav ul")?.append(make("li", {}, make("a", { href: DESK }, words.title)));
  const place = await findPlace(addressOf(location.pathname));
  if (place && document.querySelector("article.story")) markArticle(place);
  else if (place) markLines(place);
  else await markFront();
}

void start();
