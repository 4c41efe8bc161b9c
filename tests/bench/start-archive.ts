import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { rawIssues, writeBelow } from "./raw-issues.ts";

/** A generated archive that `npm start` serves from a folder of its own. */
export interface StartedArchive {
  readonly folder: string;
  /** Paths of its raw pages below `seeds` in the folder, oldest first. */
  readonly files: readonly string[];
  /** Address of its front page, ending in `/`. */
  readonly address: string;
  /** Stops the server and removes the folder. */
  readonly end: () => Promise<void>;
}

/** Writes about as many articles, builds and serves them; gives the archive when its address answers. */
export async function startArchive(articles: number): Promise<StartedArchive> {
  const folder = mkdtempSync(join(tmpdir(), "archive-bench-"));
  const files: string[] = [];
  for (const { path, text } of rawIssues(articles)) {
    writeBelow(join(folder, "seeds"), path, text);
    files.push(path);
  }
  const folders = ["--seeds", join(folder, "seeds"), "--out", join(folder, "site"), "--cache", join(folder, "cache")];
  const server = spawn(process.execPath, [resolve("scripts/run.js"), "start", ...folders], {
    env: { ...process.env, PORT: "0", NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const address = await new Promise<string>((found) => {
    server.stdout.setEncoding("utf8").on("data", (text: string) => {
      const [url] = /http:\S+/.exec(text) ?? [];
      if (url) found(url);
    });
  });
  const end = async () => {
    // What a build of the server was writing would stand in the way of the folder's removal.
    const ended = once(server, "exit");
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  return { folder, files, address, end };
}
