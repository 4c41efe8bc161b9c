import type { IncomingMessage, ServerResponse } from "node:http";
import { setImmediate as pause } from "node:timers/promises";
import { findOnPage, standsOnPage } from "../elsewhere.ts";
import { readingsOf } from "../readings.ts";
import { tryReadings } from "../try-acts.ts";
import type { ElsewhereAnswer, OtherPlace, QueueAnswer } from "../view/desk-answers.ts";
import type { DecisionView } from "../view/reading.ts";
import { sendBytes, sendJson, sendStream } from "./answer.ts";
import { rawPagesOf } from "./archive-files.ts";
import type { DeskArchive } from "./desk-archive.ts";
import { siteToPublish, siteToZip } from "./site-to-publish.ts";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
};

/** Most places elsewhere that are listed. */
const MOST_PLACES = 100;

const NOT_FOUND = { refused: "not-found", detail: "nothing of this name is there" } as const;

/** The archive that is asked about, and whether its folder can be shown in a file manager. */
interface AskedDesk {
  readonly archive: DeskArchive;
  readonly canShow: boolean;
}

/** Answers what a page of the desk asks; nothing is changed by it. */
export async function answerQuestion(
  { archive, canShow }: AskedDesk,
  name: string,
  asked: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = asked.get("file") ?? "";
  const send = (value: object) => sendJson(request, response, value);
  switch (name) {
    case "queue":
      return send(queue(archive, asked));
    case "decision":
      return send(decisionView(archive, asked.get("id") ?? "") ?? NOT_FOUND);
    case "page":
      return send(archive.has(file) ? archive.view(file, archive.read(file)) : NOT_FOUND);
    case "done":
      return send({ done: archive.done() });
    case "files":
      return send(rawPagesOf(archive));
    case "publish":
      return send(siteToPublish(archive.options, archive.settings, canShow));
    case "site.zip":
      return sendStream(response, "application/zip", name, siteToZip(archive.options));
    case "elsewhere":
      return send(await elsewhere(archive, asked.get("was") ?? "", asked.get("now") ?? ""));
    case "place":
      return send(placeOf(archive, asked.get("address") ?? "") ?? NOT_FOUND);
    case "scan": {
      const scan = archive.has(file) ? archive.readScan(file, Number(asked.get("place"))) : undefined;
      if (!scan) return send(NOT_FOUND);
      return sendBytes(request, response, MEDIA_TYPES[scan.ending] ?? "", scan.bytes);
    }
    default:
      return send(NOT_FOUND);
  }
}

/** What is left: of the archive, a year, an issue or a page. */
function queue(archive: DeskArchive, asked: URLSearchParams): QueueAnswer {
  const { places } = archive;
  const [file, issue, year] = [asked.get("file"), asked.get("issue"), asked.get("year")];
  if (file !== null) return archive.queue((each) => each === file);
  if (issue !== null) return archive.queue((each) => places.issueOf(each) === issue);
  if (year !== null) return archive.queue((each) => places.yearOf(each) === year);
  return archive.queue(() => true);
}

function decisionView(archive: DeskArchive, id: string): DecisionView | undefined {
  const known = archive.decision(id);
  if (!known) return undefined;
  const read = archive.read(known.file);
  // The page may have changed since the list was made.
  const decision = archive.decision(id);
  if (!decision) return undefined;
  const [said = decision] = archive.inWords([decision]);
  const readings = tryReadings(readingsOf(said, read.page), read.source, read.acts, read.page);
  return { decision: said, page: archive.view(known.file, read), readings };
}

async function elsewhere(archive: DeskArchive, was: string, now: string): Promise<ElsewhereAnswer> {
  const found: OtherPlace[] = [];
  if (was.trim() === "") return { places: [], more: 0 };
  for (const path of archive.paths) {
    await pause();
    if (!standsOnPage(archive.reader.readSource(path), was)) continue;
    const { source, acts, page } = archive.reader.read(path);
    for (const place of findOnPage({ source, acts }, was, now)) {
      const article = page.lines[place.line - 1]?.article ?? null;
      found.push({ ...place, headline: article === null ? "" : (page.articles[article]?.headline ?? "") });
    }
  }
  return { places: found.slice(0, MOST_PLACES), more: Math.max(0, found.length - MOST_PLACES) };
}

/** Where on its raw page a page of the site, and each of its paragraphs, stands. */
function placeOf(archive: DeskArchive, address: string): object | undefined {
  const place = archive.places.sourceOf(address);
  if (!place) return undefined;
  const { page } = archive.read(place.file);
  const article = page.lines[place.line - 1]?.article ?? null;
  const paragraphs = article === null ? [] : (page.articles[article]?.paragraphs ?? []);
  const head = page.lines.find((line) => line.article === article && article !== null)?.number ?? place.line;
  return { file: place.file, line: head, paragraphs: paragraphs.map(({ spans }) => spans[0]?.line ?? head) };
}
