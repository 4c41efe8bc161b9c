import type { FilesAnswer, LastStep, RawPageEntry } from "../../../desk/view/archive-answers.ts";
import { make } from "../../search/dom.ts";
import { button } from "../basics/button.ts";
import { isRefused, refusalText } from "../basics/desk-server.ts";
import { addPanel } from "./add-panel.ts";
import { type DeskHost, showSheet } from "./other-views.ts";

/** Files that are listed at once; of more, an editor looks for one. */
const MOST_SHOWN = 200;

/** The raw pages of the archive: to look at one, to take one out, to add some, and to take back what was done last. */
export async function showFiles(app: DeskHost): Promise<void> {
  const answer = await app.server.files();
  if (isRefused(answer)) return app.frame.say(refusalText(app.words, answer), true);
  const { words } = app;
  const list = make("div", {});
  showSheet(
    app,
    words.files,
    addPanel(app, () => void refresh(app, list)),
    list,
  );
  fill(app, list, answer);
}

async function refresh(app: DeskHost, list: HTMLElement): Promise<void> {
  const answer = await app.server.files();
  if (!isRefused(answer)) fill(app, list, answer);
}

function fill(app: DeskHost, list: HTMLElement, { files, last }: FilesAnswer): void {
  const { words } = app;
  const find = make("input", { type: "search", name: "find", autocomplete: "off" });
  const rows = make("ul", { class: "plain files" });
  const more = make("p", { class: "fine" });
  const show = () => {
    const wanted = files.filter(({ file }) => file.includes(find.value.trim()));
    rows.replaceChildren(...wanted.slice(0, MOST_SHOWN).map((entry) => fileRow(app, list, entry)));
    more.textContent = wanted.length > MOST_SHOWN ? words.moreFiles(wanted.length - MOST_SHOWN) : "";
  };
  find.addEventListener("input", show);
  show();
  list.replaceChildren(
    ...(last ? [lastRow(app, list, last)] : []),
    make("h3", {}, words.filesTitle(files.length)),
    make("p", {}, make("label", {}, words.find, " ", find)),
    rows,
    more,
  );
}

function lastRow(app: DeskHost, list: HTMLElement, last: LastStep): HTMLElement {
  const { words } = app;
  const takeBack = async () => {
    const answer = await app.server.takeBack(last.key);
    if (isRefused(answer)) {
      app.frame.say(refusalText(words, answer), true);
      return await refresh(app, list);
    }
    fill(app, list, answer);
    app.frame.say(words.tookBack);
  };
  const said = words.last(last, words.acts[last.act ?? ""] ?? "");
  return make(
    "p",
    { "data-last": last.kind },
    `${said} `,
    button(words.takeBackLast, () => void takeBack()),
  );
}

function fileRow(app: DeskHost, list: HTMLElement, { file, issue, articles, left, acts }: RawPageEntry): HTMLElement {
  const { words } = app;
  const row = make("li", { "data-file": file });
  const remove = async () => {
    const answer = await app.server.remove(file);
    if (isRefused(answer)) return app.frame.say(refusalText(words, answer), true);
    fill(app, list, answer);
    app.frame.say(words.removed(file));
  };
  const ask = () => {
    const yes = button(words.yesRemove, () => void remove());
    const question = make("p", { class: "asked" }, words.askRemove(file), " ", yes, " ");
    question.append(button(words.cancel, () => question.remove()));
    row.querySelector(".asked")?.remove();
    row.append(question);
    yes.focus();
  };
  const ways = make(
    "span",
    { class: "ways" },
    button(words.openPage, () => void app.openPage(file, 0)),
    " ",
  );
  if (issue !== null) ways.append(make("a", { href: `../${issue}` }, words.openIssue), " ");
  ways.append(button(words.remove, ask, { "aria-label": `${words.remove} ${file}` }));
  row.append(make("span", {}, file), make("small", {}, words.fileFacts(articles, left, acts)), ways);
  return row;
}
