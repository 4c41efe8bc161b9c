import type { ActsAnswer, Refusal } from "../../../desk/view/desk-answers.ts";
import type { GivenAct } from "../../../desk/view/reading.ts";
import type { DeskWords } from "../../../desk/words/desk-words.ts";
import { make } from "../../search/dom.ts";
import { button } from "../basics/button.ts";
import type { DeskFrame } from "../basics/desk-frame.ts";
import { type DeskServer, isRefused, type NoAnswer, refusalText, type Signed } from "../basics/desk-server.ts";
import { editorName } from "../basics/editor-name.ts";
import { doneList, proposalList } from "./lists.ts";

/** What of the desk other views need. */
export interface DeskHost {
  readonly words: DeskWords;
  readonly server: DeskServer;
  readonly frame: DeskFrame;
  readonly openPage: (file: string, line: number) => Promise<void>;
  readonly signed: (write: (by: string) => Promise<void>) => void;
  readonly writeOn: (
    file: string,
    acts: readonly GivenAct[],
    signed: Signed,
  ) => Promise<ActsAnswer | Refusal | NoAnswer>;
  readonly back: () => void;
}

/** Whether another view stands in the place of the desk, whose keys do nothing then. */
export function isAway(): boolean {
  return document.querySelector(".dsheet") !== null;
}

/** A view in the place of the desk, with the way back. */
export function showSheet(app: DeskHost, title: string, ...content: readonly (Node | string)[]): HTMLElement {
  const heading = make("h2", { tabindex: -1 }, title);
  const close = button(app.words.close, () => app.back());
  const view = make("section", { class: "dsheet" }, make("div", { class: "bar" }, heading, close), ...content);
  app.frame.main.replaceChildren(view);
  heading.focus();
  return view;
}

/** What was done, each to be taken back. */
export async function showDone(app: DeskHost): Promise<void> {
  const answer = await app.server.done();
  if (isRefused(answer)) return;
  const list = doneList(
    app.words,
    answer.done,
    ({ file, line }) => void app.openPage(file, line),
    ({ file, id }) =>
      app.signed(async (by) => {
        const written = await app.writeOn(file, [{ act: "undo", to: id }], { by });
        if (isRefused(written)) app.frame.say(refusalText(app.words, written), true);
        await showDone(app);
      }),
  );
  showSheet(app, app.words.done, list);
}

/** Files of readers, read as lists of proposals. */
export function showProposals(app: DeskHost): void {
  const { words } = app;
  const file = make("input", { type: "file", accept: ".ndjson,.txt,.json" });
  const text = make("textarea", { rows: 6, spellcheck: "false" });
  const list = make("div", {});
  const read = async (name: string, content: string) => {
    const answer = await app.server.proposals(name, content);
    if (isRefused(answer)) return app.frame.say(refusalText(words, answer), true);
    const items = proposalList(
      words,
      answer.proposals,
      (proposal) => void app.openPage(proposal.file, proposal.lines[0] ?? 0),
      (proposal, adopt) =>
        app.signed(async (by) => {
          const written = await app.writeOn(proposal.file, proposal.acts ?? [], { by });
          if (isRefused(written)) return app.frame.say(refusalText(words, written), true);
          adopt.disabled = true;
          adopt.textContent = words.adopted;
        }),
    );
    list.replaceChildren(items);
  };
  file.addEventListener("change", async () => {
    const [chosen] = file.files ?? [];
    if (chosen) await read(chosen.name, await chosen.text());
  });
  showSheet(
    app,
    words.proposals,
    make("p", {}, words.proposalsHint),
    make("p", {}, make("label", {}, words.choose, " ", file)),
    make("p", {}, make("label", {}, words.paste, text)),
    make(
      "p",
      {},
      button(words.showThem, () => void read("-", text.value)),
    ),
    list,
  );
}

/** What each key does. */
export function showHelp(app: DeskHost): void {
  const rows = app.words.keyTable.map(([key = "", does = ""]) =>
    make("tr", {}, make("th", { scope: "row" }, make("kbd", {}, key)), make("td", {}, does)),
  );
  const view = showSheet(app, app.words.help, make("table", { class: "tb" }, make("tbody", {}, ...rows)));
  if (editorName() !== "") view.append(make("p", { class: "fine" }, `${app.words.name}：${editorName()}`));
}
