import type { ParsedPage } from "../model/page.ts";
import { toText } from "./page/page-view.ts";
import type { DoneAct } from "./view/desk-answers.ts";

/** The acts of a page as the list of what was done shows them; those that take others back are told at these. */
export function doneActs({ source, acts = [] }: ParsedPage): DoneAct[] {
  return acts.flatMap(({ act, file, line, outcome, lines }): DoneAct[] => {
    if (act.act === "undo") return [];
    return [
      {
        file: source.path,
        written: `${file}:${line}`,
        id: act.id,
        act: act.act,
        by: act.by,
        at: act.at,
        line: lines[0] ?? act.hint?.line ?? 0,
        exact: "quote" in act ? (act.quote?.exact ?? "") : "",
        to: toText(act),
        isUndone: outcome === "undone" || outcome === "replaced",
      },
    ];
  });
}

/** Acts that were made on a day of this machine's clock (`2026-11-30`) and hold. */
export function countOfDay(done: readonly DoneAct[], day: string): number {
  return done.filter(({ at, isUndone }) => !isUndone && dayOf(at) === day).length;
}

function dayOf(at: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return "";
  const two = (number: number) => String(number).padStart(2, "0");
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
