import { type PackList, SHARED_UNIT } from "../../offline/pack-format.ts";
import type { RowState, RowView } from "./offline-row.ts";
import { bytesToText, fill, type OfflineWords } from "./offline-words.ts";
import type { SaveQueue } from "./save-queue.ts";
import { bytesOf, packsOf } from "./save-unit.ts";
import type { UnitState } from "./unit-state.ts";

/** What a row says of one unit. The shared pages have no buttons: they come and go with the years. */
export function unitToRow(state: UnitState, queue: SaveQueue, words: OfflineWords): RowView {
  const { progress } = queue;
  const row = rowStateOf(state, queue);
  const own = progress?.id === state.id ? progress : undefined;
  const done = own ? own.stored + own.coming : state.here;
  const total = own?.total ?? state.bytes;
  const base = {
    state: row,
    name: nameOf(state.id, words),
    contents: fill(words[state.id === SHARED_UNIT ? "sharedContents" : "contents"], {
      issues: state.issues,
      articles: state.articles,
    }),
    size: bytesToText(state.bytes),
    status: fill(words[row], {
      done: bytesToText(done),
      total: bytesToText(total),
      missing: bytesToText(state.missing),
    }),
    ...(own && { progress: { done, total } }),
  };
  return state.id === SHARED_UNIT ? base : { ...base, ...buttonsOf(row, words) };
}

/** The row for everything: bytes of every pack once, though an index may serve several years. */
export function listToRow(
  list: PackList,
  stored: ReadonlySet<string>,
  states: readonly UnitState[],
  queue: SaveQueue,
  words: OfflineWords,
): RowView {
  const packs = packsOf(list.parts);
  const total = bytesOf(packs);
  const done = bytesOf(packs.filter(({ name }) => stored.has(name))) + (queue.progress?.coming ?? 0);
  const row = listStateOf(states, queue);
  const values = { done: bytesToText(done), total: bytesToText(total), missing: bytesToText(total - done) };
  return {
    state: row,
    name: words["all"] ?? "",
    contents: fill(words["contents"], {
      issues: states.reduce((sum, { issues }) => sum + issues, 0),
      articles: states.reduce((sum, { articles }) => sum + articles, 0),
    }),
    size: bytesToText(total),
    status: fill(words[row], values),
    ...(row === "saving" && { progress: { done, total } }),
    ...buttonsOf(row, { ...words, save: words["saveAll"] ?? "", update: words["updateAll"] ?? "" }),
  };
}

function nameOf(id: string, words: OfflineWords): string {
  if (id === SHARED_UNIT) return words["shared"] ?? "";
  return id === "undated" ? (words["undated"] ?? "") : fill(words["year"], { year: id });
}

function rowStateOf(state: UnitState, queue: SaveQueue): RowState {
  if (queue.progress?.id === state.id) return "saving";
  if (queue.waiting.includes(state.id)) return "waiting";
  if (state.saved) return state.current ? "saved" : "stale";
  return state.begun ? "partial" : "none";
}

function listStateOf(states: readonly UnitState[], queue: SaveQueue): RowState {
  if (queue.waiting.length > 0) return "saving";
  if (states.every(({ saved, current }) => saved && current)) return "saved";
  if (states.every(({ saved }) => saved)) return "stale";
  return states.some(({ saved, begun }) => saved || begun) ? "partial" : "none";
}

function buttonsOf(state: RowState, words: OfflineWords): Pick<RowView, "action" | "remove"> {
  const action = (label: string | undefined, does: "save" | "stop") => ({ action: { label: label ?? "", does } });
  const remove = { remove: words["remove"] ?? "" };
  if (state === "none") return action(words["save"], "save");
  if (state === "partial") return { ...action(words["resume"], "save"), ...remove };
  if (state === "stale") return { ...action(words["update"], "save"), ...remove };
  if (state === "saved") return remove;
  return action(words["stop"], "stop");
}
