import type { WriteStream } from "node:tty";
import type { Language, Said } from "../model/said.ts";
import { PHASES, PROGRESS_WORDS } from "./words.ts";

/** Where progress is written: a terminal gets a line that changes, anything else one line a phase. */
export type ProgressStream = Pick<WriteStream, "write"> & { readonly isTTY?: boolean; readonly columns?: number };

/** How long one phase took. */
export interface PhaseTime {
  readonly name: string;
  readonly elapsedMs: number;
  /** Processor time of this process and its threads; what it starts as processes is not in it. */
  readonly cpuMs: number;
  /** Most memory that this process has held up to the end of the phase. */
  readonly memoryBytes: number;
  /** Things done in it; 0 where it counts none. */
  readonly count: number;
}

/** A stretch of time that one thread spent on one thing. */
export interface WorkSpan {
  readonly name: string;
  /** 0 is the thread that started the others. */
  readonly thread: number;
  /** Milliseconds since 1970, with their fractions. */
  readonly startedMs: number;
  readonly elapsedMs: number;
  /** What else is known of it, in the words of a trace. */
  readonly facts?: Readonly<Record<string, number>>;
}

/** Now, by a clock that all threads of a process share: milliseconds since 1970, with their fractions. */
export function sharedNow(): number {
  return performance.timeOrigin + performance.now();
}

/** At most this often a terminal's line is drawn anew. */
const REDRAW_MS = 100;
/** Before a second has passed, the time left is a guess and stays unsaid. */
const GUESS_AFTER_MS = 1000;

/** Tells what a long command is doing while it does it, and how long each phase took. */
export class Progress {
  readonly #stream: ProgressStream | undefined;
  readonly #language: Language;
  readonly #times: PhaseTime[] = [];
  readonly #spans: WorkSpan[] = [];
  #name = "";
  #count = 0;
  #total = 0;
  #startedMs = 0;
  #startedCpu = process.cpuUsage();
  #drawnMs = 0;

  /** Without a stream it only takes the times. */
  constructor(stream?: ProgressStream, language: Language = "en") {
    this.#stream = stream;
    this.#language = language;
  }

  /** Ends the phase before and begins one; `total` is how many things it will do, 0 when it is not known. */
  begin(name: string, total = 0): void {
    this.end();
    this.#name = name;
    this.#count = 0;
    this.#total = total;
    this.#startedMs = performance.now();
    this.#startedCpu = process.cpuUsage();
    this.#draw(true);
  }

  /** So many more things of this phase are done. */
  advance(count = 1): void {
    this.#count += count;
    this.#draw(false);
  }

  /** Ends the phase under way, if any. */
  end(): void {
    if (this.#name === "") return;
    const elapsedMs = performance.now() - this.#startedMs;
    const { user, system } = process.cpuUsage(this.#startedCpu);
    const memoryBytes = process.resourceUsage().maxRSS * 1024;
    const cpuMs = (user + system) / 1000;
    this.#times.push({ name: this.#name, elapsedMs, cpuMs, memoryBytes, count: this.#count });
    const facts = { cpuMs, memoryBytes, count: this.#count };
    this.note({ name: this.#name, thread: 0, startedMs: performance.timeOrigin + this.#startedMs, elapsedMs, facts });
    this.#clear();
    this.#stream?.write(`${phaseLine(this.#name, this.#count, elapsedMs, this.#language)}\n`);
    this.#name = "";
  }

  /** Remembers what a thread has done. */
  note(span: WorkSpan): void {
    this.#spans.push(span);
  }

  /** Does something of a phase, and remembers when. */
  async timed<Result>(name: string, run: () => Result | Promise<Result>): Promise<Result> {
    const startedMs = sharedNow();
    try {
      return await run();
    } finally {
      this.note({ name, thread: 0, startedMs, elapsedMs: sharedNow() - startedMs });
    }
  }

  /** Writes a line that stays, above the one that changes. */
  say(line: Said): void {
    this.#clear();
    this.#stream?.write(`${line[this.#language]}\n`);
    this.#draw(true);
  }

  /** The phases that have ended, in order. */
  get times(): readonly PhaseTime[] {
    return this.#times;
  }

  /** What all threads have done, as it ended; phases are among it. */
  get spans(): readonly WorkSpan[] {
    return this.#spans;
  }

  #clear(): void {
    if (this.#stream?.isTTY) this.#stream.write("\r\x1b[K");
  }

  #draw(now: boolean): void {
    const time = performance.now();
    if (!this.#stream?.isTTY || this.#name === "" || (!now && time - this.#drawnMs < REDRAW_MS)) return;
    this.#drawnMs = time;
    this.#clear();
    const line = runningLine(this.#name, this.#count, this.#total, time - this.#startedMs, this.#language);
    this.#stream.write(cutToWidth(line, (this.#stream.columns ?? 80) - 1));
  }
}

/** `parse        1,234   2.1 s` */
function phaseLine(name: string, count: number, elapsedMs: number, language: Language): string {
  const counted = count > 0 ? withCommas(count) : "";
  return `  ${padded(nameOf(name, language))}${counted.padStart(9)}  ${seconds(elapsedMs, language).padStart(7)}`;
}

/** `parse  [████░░░░]  1,234 / 2,000  610/s  1.3 s left` */
function runningLine(name: string, count: number, total: number, elapsedMs: number, language: Language): string {
  const parts = [`  ${nameOf(name, language)}`];
  const rate = elapsedMs > 0 ? count / (elapsedMs / 1000) : 0;
  if (total > 0) parts.push(bar(count / total), `${withCommas(count)} / ${withCommas(total)}`);
  else if (count > 0) parts.push(withCommas(count));
  if (rate > 0) parts.push(PROGRESS_WORDS.perSecond(withCommas(Math.round(rate)))[language]);
  if (total > 0 && rate > 0 && elapsedMs > GUESS_AFTER_MS) {
    parts.push(PROGRESS_WORDS.left(seconds(((total - count) / rate) * 1000, language))[language]);
  }
  return parts.join("  ");
}

function nameOf(phase: string, language: Language): string {
  return PHASES[phase]?.[language] ?? phase;
}

const NAME_WIDTH = 18;

/** A terminal gives every Chinese character two columns. */
function padded(name: string): string {
  return name + " ".repeat(Math.max(1, NAME_WIDTH - widthOf(name)));
}

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > "\u2e7f" ? 2 : 1), 0);
}

/** The beginning of a line that fits into so many columns. */
function cutToWidth(line: string, columns: number): string {
  let end = line;
  while (widthOf(end) > columns) end = end.slice(0, -1);
  return end;
}

const BAR_WIDTH = 20;

function bar(share: number): string {
  const filled = Math.max(0, Math.min(BAR_WIDTH, Math.round(share * BAR_WIDTH)));
  return `[${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)}]`;
}

/** `0.4 s`, `12.3 s` */
function seconds(ms: number, language: Language): string {
  return PROGRESS_WORDS.seconds((ms / 1000).toFixed(1))[language];
}

/** A whole number as people read it: `1,234`. The runtime's own way loads its tables of all languages first. */
export function withCommas(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
