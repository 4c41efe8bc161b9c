import type { SentFile, SentOutcome } from "../../../desk/view/archive-answers.ts";
import { make } from "../../search/dom.ts";
import { button } from "../basics/button.ts";
import { isRefused, refusalText } from "../basics/desk-server.ts";
import type { DeskHost } from "./other-views.ts";

/** Bytes that are sent at once at most; as Base64 they are a third more. */
const MOST_BYTES = 150e6;

/** Files that can be added: raw pages and their scans. */
const ACCEPTED = ".txt,.md,.html,.htm,text/plain,text/html,.jpg,.jpeg,.png,.webp";

/** A file that was chosen, with what is known of its page; nothing is asked of a scan. */
interface ChosenFile {
  readonly file: File;
  readonly page: HTMLInputElement | null;
}

/** Adds raw pages and their scans: files are dropped or chosen, what is known of them is typed, and what is doubtful is asked. */
export function addPanel(app: DeskHost, onAdded: () => void): HTMLElement {
  const { words } = app;
  const choose = make("input", { type: "file", multiple: true, accept: ACCEPTED });
  const date = make("input", { type: "text", name: "date", placeholder: "2025-04-08", autocomplete: "off" });
  const issue = make("input", { type: "text", name: "issue", inputmode: "numeric", autocomplete: "off" });
  const rows = make("ul", { class: "plain" });
  const go = make("button", { type: "button" }, words.addThem(0));
  const facts = make(
    "p",
    {},
    make("label", {}, words.addDate, " ", date),
    " ",
    make("label", {}, words.addIssue, " ", issue),
  );
  const form = make("div", { hidden: true }, rows, facts, make("p", {}, go));
  const outcomes = make("ul", { class: "plain outcomes", "aria-live": "polite" });
  let chosen: readonly ChosenFile[] = [];

  const take = (files: readonly File[]) => {
    if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return app.frame.say(words.tooLarge, true);
    chosen = files.map((file) => ({ file, page: isScan(file) ? null : pageField() }));
    rows.replaceChildren(
      ...chosen.map(({ file, page }) =>
        make("li", {}, `${file.name} `, page && make("label", {}, words.addPage, " ", page)),
      ),
    );
    go.textContent = words.addThem(chosen.length);
    form.hidden = chosen.length === 0;
    outcomes.replaceChildren();
  };
  const send = async (files: readonly SentFile[]) => {
    const answer = await app.server.add(files);
    if (isRefused(answer)) return app.frame.say(refusalText(words, answer), true);
    // A scan waits for what is decided about its page, and then comes with it.
    const waitingFor = (page: string) =>
      files.filter((_, at) => {
        const outcome = answer.sent[at];
        return outcome?.state === "waiting" && outcome.page === page;
      });
    for (const [at, outcome] of answer.sent.entries()) {
      const sent = files[at];
      if (!sent) continue;
      const row = outcomeRow(app, outcome, (decided) => {
        for (const scan of waitingFor(sent.name))
          outcomes.querySelector(`[data-sent=${JSON.stringify(scan.name)}]`)?.remove();
        return send([{ ...sent, decided }, ...waitingFor(sent.name)]);
      });
      row.dataset["sent"] = sent.name;
      outcomes.append(row);
    }
    if (answer.sent.some(({ state }) => state === "added" || state === "scan")) {
      app.frame.say(words.addedAll);
      onAdded();
    }
  };
  const sendAll = async () => {
    const files = await Promise.all(
      chosen.map(async ({ file, page }): Promise<SentFile> => {
        const data = toBase64(new Uint8Array(await file.arrayBuffer()));
        return { name: file.name, data, date: date.value, issue: issue.value, page: page?.value ?? "" };
      }),
    );
    take([]);
    choose.value = "";
    await send(files);
  };
  choose.addEventListener("change", () => take([...(choose.files ?? [])]));
  go.addEventListener("click", () => void sendAll());

  const area = make(
    "section",
    { class: "drop", "aria-label": words.addTitle },
    make("h3", {}, words.addTitle),
    make("p", {}, words.addHint),
    make("p", {}, make("label", {}, words.chooseFiles, " ", choose)),
    form,
    outcomes,
  );
  area.addEventListener("dragover", (event) => {
    event.preventDefault();
    area.classList.add("over");
  });
  area.addEventListener("dragleave", () => area.classList.remove("over"));
  area.addEventListener("drop", (event) => {
    event.preventDefault();
    area.classList.remove("over");
    take([...(event.dataTransfer?.files ?? [])]);
  });
  return area;
}

function isScan({ name }: File): boolean {
  return /\.(?:jpe?g|png|webp)$/i.test(name);
}

function pageField(): HTMLInputElement {
  return make("input", { type: "text", name: "page", inputmode: "numeric", size: 3, autocomplete: "off" });
}

/** What became of a file; where an editor has to decide, the question with both answers. */
function outcomeRow(
  { words }: DeskHost,
  outcome: SentOutcome,
  onYes: (decided: NonNullable<SentFile["decided"]>) => Promise<void>,
): HTMLElement {
  if (outcome.state === "added")
    return make("li", { "data-state": "added" }, words.added(outcome.file, outcome.articles));
  if (outcome.state === "scan") return make("li", { "data-state": "scan" }, words.addedScan(outcome.file));
  const row = make("li", { "data-state": outcome.state }, words.notAdded(outcome.name, outcome.says));
  if (outcome.state !== "asks") return row;
  const { asks, decided } = outcome;
  const yes = button(words.addYes, () => {
    row.remove();
    void onYes(decided);
  });
  row.append(
    " ",
    make("b", {}, asks),
    " ",
    yes,
    " ",
    button(words.addNo, () => row.remove()),
  );
  return row;
}

/** Base64 of bytes, made in pieces: no call takes as many arguments as a file has bytes. */
function toBase64(bytes: Uint8Array): string {
  const piece = 0x8000;
  let text = "";
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}
