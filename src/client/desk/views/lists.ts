import type { DoneAct, ElsewhereAnswer, OtherPlace, Proposal } from "../../../desk/view/desk-answers.ts";
import type { DeskWords } from "../../../desk/words/desk-words.ts";
import { make } from "../../search/dom.ts";
import { button } from "../basics/button.ts";
import { changeText } from "../basics/change-text.ts";

/** Places where the same characters stand, each in its sentence, none ticked. */
export function elsewhereList(
  words: DeskWords,
  was: string,
  { places, more }: ElsewhereAnswer,
  onChange: (chosen: readonly OtherPlace[]) => void,
): HTMLElement {
  if (places.length === 0) return make("p", { class: "fine" }, words.elsewhere(was, 0));
  const go = make("button", { type: "button", class: "quiet" }, words.alsoChange(0));
  const rows = places.map((place) => {
    const tick = make("input", { type: "checkbox" });
    tick.addEventListener("change", () => {
      go.textContent = words.alsoChange(rows.filter((row) => row.tick.checked).length);
    });
    const sentence = make("span", {}, place.before, make("mark", {}, place.exact), place.after);
    const where = `《${place.headline || words.untitled}》${words.place(place.file, place.line)}`;
    return { tick, place, item: make("li", {}, make("label", {}, tick, " ", sentence), make("small", {}, where)) };
  });
  go.addEventListener("click", () => onChange(rows.flatMap(({ tick, place }) => (tick.checked ? [place] : []))));
  return make(
    "section",
    { class: "elsewhere" },
    make("p", {}, words.elsewhere(was, places.length + more)),
    make("ul", { class: "plain" }, ...rows.map(({ item }) => item)),
    more > 0 && make("p", { class: "fine" }, words.elsewhereMore(more)),
    go,
  );
}

/** The acts that were made, the newest first, each to be taken back or given back. */
export function doneList(
  words: DeskWords,
  done: readonly DoneAct[],
  onOpen: (act: DoneAct) => void,
  onUndo: (act: DoneAct) => void,
): HTMLElement {
  if (done.length === 0) return make("p", {}, words.noDone);
  const items = done.map((act) => {
    const open = button(words.place(act.file, act.line), () => onOpen(act));
    const time = act.at === "" ? "" : new Date(act.at).toLocaleString(document.documentElement.lang);
    const name = words.acts[act.act] ?? act.act;
    const undo = button(act.isUndone ? words.giveBack : words.takeBack, () => onUndo(act));
    const what = make("span", {}, make("b", {}, name), " ", act.exact.slice(0, 40), valueText(words, act));
    return make(
      "li",
      { class: act.isUndone ? "undone" : "" },
      what,
      make("small", {}, `${act.by} ${time} `, open, " ", undo),
    );
  });
  return make("ul", { class: "plain done" }, ...items);
}

function valueText(words: DeskWords, { act, to }: DoneAct): string {
  if (act === "confirm") return "";
  const value = words.actValues[to] ?? words.labels[to] ?? to;
  return ` → ${value.slice(0, 40)}`;
}

/** What readers proposed, each with what it would do; each is taken over by itself. */
export function proposalList(
  words: DeskWords,
  proposals: readonly Proposal[],
  onOpen: (proposal: Proposal) => void,
  onAdopt: (proposal: Proposal, button: HTMLButtonElement) => void,
): HTMLElement {
  const items = proposals.map((proposal) => {
    const { file, act, outcome, lines, changes } = proposal;
    const quote = act["quote"] as { readonly exact?: string } | undefined;
    const name = words.acts[String(act["act"])] ?? "";
    const to = typeof act["to"] === "string" ? ` → ${words.labels[act["to"]] ?? act["to"]}` : "";
    const adopt = button(words.adopt, () => onAdopt(proposal, adopt));
    adopt.disabled = proposal.acts === undefined;
    const open = file !== "" && button(words.place(file, lines[0] ?? 0), () => onOpen(proposal));
    return make(
      "li",
      {},
      make("span", {}, make("b", {}, name), ` ${quote?.exact ?? String(act["says"] ?? "")}${to}`),
      typeof act["why"] === "string" && make("small", {}, act["why"]),
      make("small", {}, `${words.outcomes[outcome] ?? outcome} `, open || "", " ", file !== "" && adopt),
      changes.length > 0 && make("small", {}, changes.map((change) => changeText(words, change)).join("；")),
    );
  });
  return make("ul", { class: "plain" }, ...items);
}
