import { setImmediate as pause } from "node:timers/promises";
import { anchorAct } from "../../corrections/anchor-act.ts";
import { toAct } from "../../corrections/check-act.ts";
import { toKeyText } from "../../corrections/key-text.ts";
import { readActs } from "../../corrections/read-acts.ts";
import type { Act } from "../../model/act.ts";
import { placeAsRead, reportedActs } from "../reported-acts.ts";
import { tryActs } from "../try-acts.ts";
import type { Proposal } from "../view/desk-answers.ts";
import type { GivenAct } from "../view/reading.ts";
import type { DeskArchive } from "./desk-archive.ts";
import type { PageOnDisk } from "./page-reader.ts";

/** What a reader's act rests on, where it does not say. */
const BASIS = "reader";

/** Begins an act. */
const ACT_START = /^\s*\{/u;

/**
 * Reads acts that somebody else wrote, one a line as in a corrections file, and says what each would do; none is written. An act that
 * names its raw page is looked for there, else on every page. In a letter the lines around the acts are for people, and passed over.
 */
export async function readProposals(archive: DeskArchive, text: string, name: string): Promise<Proposal[]> {
  const lines = text.split(/\r\n|\n|\r/u);
  const isLetter = lines.some((line) => ACT_START.test(line));
  const remarks = lines.map(toRemark);
  const written = lines.map((line, i) => (remarks[i] || (isLetter && !ACT_START.test(line)) ? "" : line));
  const { acts, findings } = readActs([{ path: name, bytes: Buffer.from(written.join("\n")) }]);
  const proposals: Proposal[] = [];
  for (const { act } of acts) {
    if (act.act !== "undo" && act.act !== "person") proposals.push(await toProposal(archive, act));
  }
  for (const remark of remarks) if (remark) proposals.push(await remarkToProposal(archive, remark));
  const unread = findings.map(({ message, line }): Proposal => {
    return { file: "", act: { says: message }, outcome: "unread", lines: [line], changes: [] };
  });
  return [...proposals, ...unread];
}

/** What a reader says of a place, without knowing what is right there. Anchored like a decision that was looked at. */
interface Remark {
  readonly given: GivenAct;
  readonly place: Act;
}

/** The remark of a line that is one. */
function toRemark(line: string): Remark | undefined {
  try {
    const given = JSON.parse(line) as Readonly<Record<string, unknown>>;
    if (given["act"] !== "remark" || typeof given["why"] !== "string") return undefined;
    const place = toAct({ ...given, act: "confirm", rule: "remark" }, "remark");
    const { rule: _, ...said } = toGiven(place);
    return { place, given: { ...said, act: "remark" } };
  } catch {
    return undefined;
  }
}

async function remarkToProposal(archive: DeskArchive, { place, given }: Remark): Promise<Proposal> {
  const file = await findPage(archive, place);
  if (file === undefined) return { file: "", act: given, outcome: "orphan", lines: [], changes: [] };
  const { source, acts } = archive.read(file);
  const [found] = anchorAct(place, toKeyText(source)).places;
  const at = found?.quote ?? placeAsRead(place, source, acts);
  const lines = at ? [at.start.line] : [];
  return { file, act: given, outcome: "remark", lines, changes: [] };
}

async function toProposal(archive: DeskArchive, act: Act): Promise<Proposal> {
  const given = toGiven(act);
  const file = await findPage(archive, act);
  if (file === undefined) return { file: act.hint?.file ?? "", act: given, outcome: "orphan", lines: [], changes: [] };
  const read = archive.read(file);
  const plain = tryProposal(read, [given]);
  if (isHeld(plain)) return { file, act: given, ...plain, acts: [given] };
  // The reader saw the page with its corrections: what was corrected already stands so in no raw line.
  const { why, basis } = given;
  const acts = reportedActs(act, read.source, read.acts).map((each) => ({ ...each, why, basis }));
  const again = acts.length > 0 ? tryProposal(read, acts) : plain;
  return isHeld(again) ? { file, act: given, ...again, acts } : { file, act: given, ...plain };
}

type Tried = Pick<Proposal, "outcome" | "lines" | "changes">;

/** What acts would do, all of them: where one would not hold, its outcome. */
function tryProposal({ source, acts, page }: PageOnDisk, given: readonly GivenAct[]): Tried {
  const { changes, outcomes, page: tried } = tryActs(source, acts, page, given);
  const outcome = outcomes.find((each) => !HOLDS.has(each)) ?? outcomes[0] ?? "orphan";
  const lines = tried.acts?.slice(-given.length).find((placed) => placed.lines.length > 0)?.lines ?? [];
  return { outcome, lines, changes };
}

const HOLDS: ReadonlySet<string> = new Set(["applied", "moved"]);

function isHeld({ outcome }: Tried): boolean {
  return HOLDS.has(outcome);
}

/** The raw page that an act is about. */
async function findPage(archive: DeskArchive, act: Act): Promise<string | undefined> {
  const { file } = act.hint ?? {};
  if (file !== undefined && archive.has(file)) return file;
  if (!("quote" in act) || act.quote === undefined) return undefined;
  let like: string | undefined;
  for (const path of archive.paths) {
    await pause();
    const { outcome } = anchorAct(act, toKeyText(archive.reader.readSource(path)));
    if (outcome === "applied" || outcome === "moved") return path;
    if (outcome === "done" || outcome === "unclear") like ??= path;
  }
  return like;
}

/** What the act says, without id and time: whoever takes it over makes it. */
function toGiven({ id: _id, at: _at, hint: _hint, by, ...said }: Act): GivenAct {
  const why = [by, said.why].filter((part) => part !== undefined && part !== "").join("：");
  return { ...said, ...(why === "" ? {} : { why }), basis: said.basis ?? BASIS } as unknown as GivenAct;
}
