import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** What running one program took. */
export interface Measured {
  readonly elapsedMs: number;
  /** Processor time of the program and all it started, where the system tells (Linux); else 0. */
  readonly cpuMs: number;
  /** Most memory that one of its processes held at a time: the program itself, and the largest it started. */
  readonly ownBytes: number;
  readonly largestChildBytes: number;
}

const POLL_MS = 20;
/** Clock ticks a second in /proc, the same on every Linux in use. */
const TICKS = 100;

/** Runs a program to its end; throws when it fails. */
export async function measureProcess(program: string, args: readonly string[], folder: string): Promise<Measured> {
  const startedMs = performance.now();
  const child = spawn(program, args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"], env: withoutLoaders() });
  let said = "";
  child.stderr.on("data", (text) => {
    said = (said + text).slice(-2000);
  });
  const seen = new Map<number, Sample>();
  const timer = setInterval(() => sampleTree(child.pid ?? 0, seen), POLL_MS);
  const code = await new Promise((resolve) => child.once("close", resolve));
  clearInterval(timer);
  if (code !== 0 && code !== 1) throw new Error(`${program} ${args.join(" ")} ended with ${code}: ${said}`);
  const samples = [...seen.values()];
  const others = [...seen].filter(([pid]) => pid !== child.pid).map(([, { bytes }]) => bytes);
  return {
    elapsedMs: performance.now() - startedMs,
    cpuMs: samples.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    ownBytes: seen.get(child.pid ?? 0)?.bytes ?? 0,
    largestChildBytes: Math.max(0, ...others),
  };
}

interface Sample {
  readonly cpuMs: number;
  readonly bytes: number;
}

/** Notes what a process and those it started have used so far. */
function sampleTree(root: number, seen: Map<number, Sample>): void {
  const family = new Set([root]);
  for (const pid of processes()) {
    const fields = statOf(pid);
    if (!fields || !(family.has(pid) || family.has(Number(fields[1])))) continue;
    family.add(pid);
    // A process that has ended but was not yet waited for has no memory any more.
    const peak = Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
    const cpuMs = ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
    seen.set(pid, { cpuMs, bytes: Math.max(peak, seen.get(pid)?.bytes ?? 0) });
  }
}

function processes(): number[] {
  try {
    return readdirSync("/proc")
      .map(Number)
      .filter(Number.isInteger)
      .sort((a, b) => a - b);
  } catch {
    return [];
  }
}

/** Fields of /proc/PID/stat after the name in brackets: state, parent, … user time, system time. */
function statOf(pid: number): string[] | undefined {
  const text = read(`/proc/${pid}/stat`);
  return text === "" ? undefined : text.slice(text.lastIndexOf(")") + 2).split(" ");
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function withoutLoaders(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...rest } = process.env;
  return rest;
}
