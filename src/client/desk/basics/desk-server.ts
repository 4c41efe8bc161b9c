import type { FilesAnswer, PublishAnswer, SentFile, SentOutcome } from "../../../desk/view/archive-answers.ts";
import type {
  ActsAnswer,
  DoneAct,
  ElsewhereAnswer,
  Proposal,
  QueueAnswer,
  Refusal,
} from "../../../desk/view/desk-answers.ts";
import type { PageView } from "../../../desk/view/page-view.ts";
import type { DecisionView, GivenAct } from "../../../desk/view/reading.ts";
import type { DeskWords } from "../../../desk/words/desk-words.ts";

/** Why the server did not answer at all. */
export interface NoAnswer {
  readonly refused: "network";
  readonly detail: string;
}

/** What a request that writes says beside its acts. */
export interface Signed {
  readonly by: string;
  readonly why?: string;
  readonly basis?: string;
}

type Values = Readonly<Record<string, string | number>>;

/** Asks the program that serves the desk. No request throws: what went wrong is in the answer. */
export class DeskServer {
  readonly #token: string;
  /** Names this desk to the others, so that it does not take its own acts for theirs. */
  readonly #desk = Math.random().toString(36).slice(2);

  constructor() {
    this.#token = document.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content ?? "";
  }

  queue(values: Values): Promise<QueueAnswer | Refusal | NoAnswer> {
    return this.#get("queue", values);
  }

  decision(id: string): Promise<DecisionView | Refusal | NoAnswer> {
    return this.#get("decision", { id });
  }

  page(file: string): Promise<PageView | Refusal | NoAnswer> {
    return this.#get("page", { file });
  }

  done(): Promise<{ readonly done: readonly DoneAct[] } | Refusal | NoAnswer> {
    return this.#get("done", {});
  }

  elsewhere(was: string, now: string): Promise<ElsewhereAnswer | Refusal | NoAnswer> {
    return this.#get("elsewhere", { was, now });
  }

  acts(page: Pick<PageView, "file" | "version">, acts: readonly GivenAct[], signed: Signed) {
    const { file, version } = page;
    return this.#post<ActsAnswer>("acts", { file, version, acts, ...signed });
  }

  text(page: Pick<PageView, "file" | "version">, typed: { line: number; text: string; kind: string }, signed: Signed) {
    const { file, version } = page;
    return this.#post<ActsAnswer>("text", { file, version, ...typed, ...signed });
  }

  files(): Promise<FilesAnswer | Refusal | NoAnswer> {
    return this.#get("files", {});
  }

  publish(): Promise<PublishAnswer | Refusal | NoAnswer> {
    return this.#get("publish", {});
  }

  add(files: readonly SentFile[]) {
    return this.#post<{ readonly sent: readonly SentOutcome[] }>("add", { files });
  }

  remove(file: string) {
    return this.#post<FilesAnswer>("remove", { file });
  }

  takeBack(key: string) {
    return this.#post<FilesAnswer>("take-back", { key });
  }

  /** Shows the site's folder in the file manager of this machine. */
  show() {
    return this.#post<{ readonly shown: boolean }>("show", {});
  }

  proposals(name: string, text: string) {
    return this.#post<{ readonly proposals: readonly Proposal[] }>("proposals", { name, text });
  }

  /** Calls `onChange` with the raw page that another desk, or another program, changed; with nothing where it may be any. */
  listen(onChange: (file: string | undefined) => void): void {
    new EventSource("events").addEventListener("message", ({ data }) => {
      const { file, desk } = JSON.parse(String(data)) as { file?: string; desk?: string };
      if (desk !== this.#desk) onChange(file);
    });
  }

  #get<T>(name: string, values: Values): Promise<T | Refusal | NoAnswer> {
    const asked = new URLSearchParams(Object.entries(values).map(([key, value]) => [key, String(value)]));
    return this.#ask(`${name}?${asked}`, {});
  }

  #post<T>(name: string, body: object): Promise<T | Refusal | NoAnswer> {
    const headers = { "content-type": "application/json", "x-desk-token": this.#token };
    return this.#ask(name, { method: "POST", headers, body: JSON.stringify({ ...body, desk: this.#desk }) });
  }

  async #ask<T>(address: string, options: RequestInit): Promise<T | Refusal | NoAnswer> {
    try {
      return (await (await fetch(address, options)).json()) as T;
    } catch (error) {
      return { refused: "network", detail: String(error) };
    }
  }
}

/** Why nothing was done, for the editor to read. */
export function refusalText(words: DeskWords, { refused, detail }: Refusal | NoAnswer): string {
  return refused === "told" ? detail : words.refused[refused];
}

/** Whether an answer is a refusal. */
export function isRefused<T extends object>(answer: T | Refusal | NoAnswer): answer is Refusal | NoAnswer {
  return "refused" in answer;
}
