import type { ActsAnswer, Proposal, Refusal } from "../view/desk-answers.ts";
import type { GivenAct } from "../view/reading.ts";
import { changePage, type Maker, retypeLine } from "./change-page.ts";
import type { DeskArchive } from "./desk-archive.ts";
import { readProposals } from "./read-proposals.ts";

type Body = Readonly<Record<string, unknown>>;

/** Does what a page of the desk asks for that may be written; nothing but acts is. */
export async function answerWrite(
  archive: DeskArchive,
  name: string,
  body: Body,
): Promise<ActsAnswer | Refusal | { readonly proposals: readonly Proposal[] }> {
  if (name === "proposals") return { proposals: await readProposals(archive, text(body, "text"), text(body, "name")) };
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
