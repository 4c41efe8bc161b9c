import type { Progress, WorkSpan } from "../io/progress.ts";

/** How often the processor time is looked at. A thread that is busy looks late, and then says what the time since was. */
const LOOK_MS = 100;

/** What of all processors' time the process took up to a moment. */
interface Look {
  /** Milliseconds since 1970, with their fractions. */
  readonly atMs: number;
  /** Of all its threads, in milliseconds. */
  readonly cpuMs: number;
}

/**
 * Watches a build for a picture of it: what each thread did when, and how many processors were busy. The picture is a
 * trace of the Trace Event Format, which Perfetto (https://ui.perfetto.dev) and the page `chrome://tracing` of Chromium
 * open.
 */
export class BuildTrace {
  readonly #looks: Look[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor() {
    this.#look();
    this.#timer = setInterval(() => this.#look(), LOOK_MS).unref();
  }

  #look(): void {
    const { user, system } = process.cpuUsage();
    this.#looks.push({ atMs: performance.timeOrigin + performance.now(), cpuMs: (user + system) / 1000 });
  }

  /** Ends the watching; the trace as JSON. */
  end({ spans }: Progress): string {
    clearInterval(this.#timer);
    this.#look();
    return traceText(spans, this.#looks);
  }
}

/** One event of the Trace Event Format; times are in microseconds. */
interface TraceEvent {
  readonly name: string;
  /** `X` is a stretch of time, `C` a number that holds from now on, `M` the name of a thread. */
  readonly ph: "X" | "C" | "M";
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: Readonly<Record<string, number | string>>;
}

/** A row for each thread, one for the phases above them, and the number of busy processors. Times count from the first event. */
export function traceText(spans: readonly WorkSpan[], looks: readonly Look[]): string {
  const startMs = Math.min(...spans.map(({ startedMs }) => startedMs), ...looks.map(({ atMs }) => atMs));
  const toMicroseconds = (ms: number) => Math.round((ms - startMs) * 1000);
  const threads = [...new Set(spans.map(rowOf))].sort((a, b) => a - b);
  const events: TraceEvent[] = [
    ...threads.map((tid): TraceEvent => {
      return { name: "thread_name", ph: "M", pid: 1, tid, ts: 0, args: { name: rowName(tid) } };
    }),
    ...spans.map((span): TraceEvent => {
      const { name, startedMs, elapsedMs, facts } = span;
      const time = { ts: toMicroseconds(startedMs), dur: Math.round(elapsedMs * 1000) };
      return { name, ph: "X", pid: 1, tid: rowOf(span), ...time, ...(facts && { args: facts }) };
    }),
    ...looks.slice(1).map(({ atMs, cpuMs }, before): TraceEvent => {
      // What was busy until now is drawn from the look before on.
      const last = looks[before] ?? { atMs, cpuMs };
      const busy = (cpuMs - last.cpuMs) / Math.max(1, atMs - last.atMs);
      return { name: "busy processors", ph: "C", pid: 1, tid: 0, ts: toMicroseconds(last.atMs), args: { busy } };
    }),
  ];
  const lines = events.map((event) => JSON.stringify(event)).join(",\n");
  return `{"displayTimeUnit":"ms","traceEvents":[\n${lines}\n]}\n`;
}

/** Phases, which know what they took, stand in the first row; below it each thread has its own. */
function rowOf({ thread, facts }: WorkSpan): number {
  return facts ? 0 : thread + 1;
}

function rowName(row: number): string {
  if (row === 0) return "phases";
  return row === 1 ? "main thread" : `thread ${row}`;
}
