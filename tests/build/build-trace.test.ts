import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { Progress, type WorkSpan } from "../../src/io/progress.ts";
import { WorkerPool } from "../../src/io/worker-pool.ts";
import { BuildTrace, traceText } from "../../src/make/build-trace.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

const SPANS: WorkSpan[] = [
  { name: "parse", thread: 0, startedMs: 1000.5, elapsedMs: 10 },
  { name: "parse", thread: 1, startedMs: 1002, elapsedMs: 20.25 },
  { name: "parse", thread: 0, startedMs: 1000, elapsedMs: 30, facts: { cpuMs: 45, memoryBytes: 7, count: 64 } },
];
const LOOKS = [
  { atMs: 1000, cpuMs: 500 },
  { atMs: 1020, cpuMs: 530 },
];

test("a trace has phases above a row for each thread, in microseconds from its first event", () => {
  const { traceEvents } = JSON.parse(traceText(SPANS, LOOKS));
  assert.deepEqual(traceEvents, [
    { name: "thread_name", ph: "M", pid: 1, tid: 0, ts: 0, args: { name: "phases" } },
    { name: "thread_name", ph: "M", pid: 1, tid: 1, ts: 0, args: { name: "main thread" } },
    { name: "thread_name", ph: "M", pid: 1, tid: 2, ts: 0, args: { name: "thread 2" } },
    { name: "parse", ph: "X", pid: 1, tid: 1, ts: 500, dur: 10_000 },
    { name: "parse", ph: "X", pid: 1, tid: 2, ts: 2000, dur: 20_250 },
    { name: "parse", ph: "X", pid: 1, tid: 0, ts: 0, dur: 30_000, args: { cpuMs: 45, memoryBytes: 7, count: 64 } },
    { name: "busy processors", ph: "C", pid: 1, tid: 0, ts: 0, args: { busy: 1.5 } },
  ]);
});

test("every task of a pool is a stretch of the thread that did it, and none overlaps another of its thread", async () => {
  const folder = temporaryFolder();
  const code = `
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", ({ task }) => {
      const startedMs = performance.timeOrigin + performance.now();
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      const elapsedMs = performance.timeOrigin + performance.now() - startedMs;
      parentPort.postMessage({ answer: task * 2, startedMs, elapsedMs });
    });`;
  writeFiles(folder, { "worker.mjs": code });
  const progress = new Progress();
  const trace = new BuildTrace();
  const pool = new WorkerPool(join(folder, "worker.mjs"), 2, (span) => progress.note(span));
  const answers: number[] = [];
  progress.begin("double");
  const tasks = Array.from({ length: 20 }, (_, i) => i);
  await pool.run(
    "double",
    tasks,
    (task) => task * 2,
    (answer: number) => void answers.push(answer),
    new Promise((resolve) => setTimeout(resolve, 20)),
  );
  await progress.timed("after", () => {});
  progress.end();
  assert.deepEqual(
    answers.sort((a, b) => a - b),
    tasks.map((task) => task * 2),
  );
  const { traceEvents } = JSON.parse(trace.end(progress)) as { traceEvents: Record<string, number | string>[] };
  const drawn = traceEvents.filter(({ ph, tid }) => ph === "X" && tid !== 0);
  assert.equal(drawn.filter(({ name }) => name === "double").length, tasks.length);
  for (const thread of new Set(drawn.map(({ tid }) => tid))) {
    const own = drawn.filter(({ tid }) => tid === thread).sort((a, b) => Number(a["ts"]) - Number(b["ts"]));
    for (const [i, next] of own.slice(1).entries()) {
      const before = own[i];
      assert.ok(Number(before?.["ts"]) + Number(before?.["dur"]) <= Number(next["ts"]) + 1, JSON.stringify(own));
    }
  }
  const [phase] = traceEvents.filter(({ ph, tid }) => ph === "X" && tid === 0);
  assert.equal(phase?.["name"], "double");
  assert.ok(traceEvents.some(({ ph }) => ph === "C"));
});
