import { isPortableName } from "../../make/free-name.ts";
import type { FilesAnswer, SentFile, SentOutcome } from "../view/archive-answers.ts";
import type { ActsAnswer, Proposal, Refusal } from "../view/desk-answers.ts";
import type { GivenAct } from "../view/reading.ts";
import { addSent, removePage, takeBackLast } from "./archive-files.ts";
import { changePage, type Maker, retypeLine } from "./change-page.ts";
import type { DeskArchive } from "./desk-archive.ts";
import { readProposals } from "./read-proposals.ts";

type Body = Readonly<Record<string, unknown>>;

/** What a request that writes is answered with. */
export type WriteAnswer =
  | ActsAnswer
  | FilesAnswer
  | Refusal
  | { readonly proposals: readonly Proposal[] }
  | { readonly sent: readonly SentOutcome[] };

/** Does what a page of the desk asks for that may be written: acts, and raw pages that come and go. */
export async function answerWrite(archive: DeskArchive, name: string, body: Body): Promise<WriteAnswer> {
  const { language } = archive;
  switch (name) {
    case "proposals":
      return { proposals: await readProposals(archive, text(body, "text"), text(body, "name")) };
    case "add":
      return await addSent(archive, toSent(body["files"]), language);
    case "remove":
      return await removePage(archive, text(body, "file"), language);
    case "take-back":
      return await takeBackLast(archive, text(body, "key"), language);
    default:
      return writeActs(archive, name, body);
  }
}

function writeActs(archive: DeskArchive, name: string, body: Body): ActsAnswer | Refusal {
  const file = text(body, "file");
  if (!archive.has(file)) return { refused: "not-found", detail: "no raw page of this name is there" };
  const seen = { file, version: text(body, "version") };
  const maker = toMaker(body);
  switch (name) {
    case "acts": {
      const acts = Array.isArray(body["acts"]) ? (body["acts"] as unknown[]) : [];
      if (!acts.every(isGiven)) return { refused: "no-act", detail: "an act is no {…}" };
      return changePage(archive, seen, acts, maker);
    }
    case "text": {
      const kind = body["kind"] === "erratum" ? "erratum" : "misread";
      return retypeLine(archive, seen, { line: Number(body["line"]), text: text(body, "text"), kind }, maker);
    }
    default:
      return { refused: "request", detail: "nothing of this name is there" };
  }
}

/** Files as a page of the desk sends them; anything else is none. */
function toSent(files: unknown): SentFile[] {
  return (Array.isArray(files) ? (files as unknown[]) : []).filter(isGiven).map((file) => {
    const decided = isGiven(file["decided"]) ? file["decided"] : {};
    const name = text(decided, "name");
    return {
      ...{ name: text(file, "name"), data: text(file, "data"), date: text(file, "date"), issue: text(file, "issue") },
      page: text(file, "page"),
      decided: { ...(decided["isForced"] === true && { isForced: true }), ...(isPortableName(name) && { name }) },
    };
  });
}

function isGiven(value: unknown): value is GivenAct {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toMaker(body: Body): Maker {
  const [why, basis] = [text(body, "why"), text(body, "basis")];
  return { by: text(body, "by").trim(), ...(why ? { why } : {}), ...(basis ? { basis } : {}) };
}

function text(body: Body, key: string): string {
  const value = body[key];
  return typeof value === "string" ? value : "";
}
