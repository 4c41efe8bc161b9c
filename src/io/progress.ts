import type { WriteStream } from "node:tty";

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

/** At most this often a terminal's line is drawn anew. */
const REDRAW_MS = 100;
/** Before a second has passed, the time left is a guess and stays unsaid. */
const GUESS_AFTER_MS = 1000;

/** Tells what a long command is doing while it does it, and how long each phase took. */
export class Progress {
  readonly #stream: ProgressStream | undefined;
  readonly #times: PhaseTime[] = [];
  #name = "";
  #count = 0;
  #total = 0;
  #startedMs = 0;
  #startedCpu = process.cpuUsage();
  #drawnMs = 0;

  /** Without a stream it only takes the times. */
  constructor(stream?: ProgressStream) {
    this.#stream = stream;
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
    this.#times.push({ name: this.#name, elapsedMs, cpuMs: (user + system) / 1000, memoryBytes, count: this.#count });
    this.#clear();
    this.#stream?.write(`${phaseLine(this.#name, this.#count, elapsedMs)}\n`);
    this.#name = "";
  }

  /** Writes a line that stays, above the one that changes. */
  say(line: string): void {
    this.#clear();
    this.#stream?.write(`${line}\n`);
    this.#draw(true);
  }

  /** The phases that have ended, in order. */
  get times(): readonly PhaseTime[] {
    return this.#times;
  }

  #clear(): void {
    if (this.#stream?.isTTY) this.#stream.write("\r\x1b[K");
  }

  #draw(now: boolean): void {
    const time = performance.now();
    if (!this.#stream?.isTTY || this.#name === "" || (!now && time - this.#drawnMs < REDRAW_MS)) return;
    this.#drawnMs = time;
    this.#clear();
    const line = runningLine(this.#name, this.#count, this.#total, time - this.#startedMs);
    this.#stream.write(line.slice(0, (this.#stream.columns ?? 80) - 1));
  }
}

/** `parse        1,234 files   2.1 s` */
function phaseLine(name: string, count: number, elapsedMs: number): string {
  const counted = count > 0 ? withCommas(count) : "";
  return `  ${name.padEnd(18)}${counted.padStart(9)}  ${seconds(elapsedMs).padStart(7)}`;
}

/** `parse  [████░░░░]  1,234 / 2,000  610/s  1.3 s left` */
function runningLine(name: string, count: number, total: number, elapsedMs: number): string {
  const parts = [`  ${name}`];
  const rate = elapsedMs > 0 ? count / (elapsedMs / 1000) : 0;
  if (total > 0) parts.push(bar(count / total), `${withCommas(count)} / ${withCommas(total)}`);
  else if (count > 0) parts.push(withCommas(count));
  if (rate > 0) parts.push(`${withCommas(Math.round(rate))}/s`);
  if (total > 0 && rate > 0 && elapsedMs > GUESS_AFTER_MS) {
    parts.push(`${seconds(((total - count) / rate) * 1000)} left`);
  }
  return parts.join("  ");
}

const BAR_WIDTH = 20;

function bar(share: number): string {
  const filled = Math.max(0, Math.min(BAR_WIDTH, Math.round(share * BAR_WIDTH)));
  return `[${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)}]`;
}

/** `0.4 s`, `12.3 s` */
function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** A whole number as people read it: `1,234`. The runtime's own way loads its tables of all languages first. */
export function withCommas(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
