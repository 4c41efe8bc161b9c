import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { buildQuietly, optionsIn } from "../build/site-folder.ts";
import { PAGE } from "../corrections/make-page.ts";
import { temporaryFolder, writeFiles } from "../io/temporary-folder.ts";

test("a server that is killed between writing an act and building has lost nothing: the next build has it", async () => {
  const folder = temporaryFolder();
  const options = optionsIn(folder);
  writeFiles(options.seeds, { "1版.txt": PAGE.join("\n") });
  await buildQuietly(options);
  const folders = ["--seeds", options.seeds, "--out", options.out, "--cache", options.cache];
  const server = spawn(process.execPath, [join(findProjectRoot(), "scripts", "run.js"), "start", ...folders], {
    env: { ...process.env, PORT: "0", NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    const address = await new Promise<string>((found, fail) => {
      server.once("exit", () => fail(new Error("the server ended")));
      server.stdout.setEncoding("utf8").on("data", (text: string) => {
        const [url] = /http:\S+/.exec(text) ?? [];
        if (url) found(url);
      });
    });
    const ask = async (path: string, options_: RequestInit = {}) => await fetch(`${address}desk/${path}`, options_);
    const token = /name="desk-token" content="([^"]+)"/.exec(await (await ask("")).text())?.[1] ?? "";
    const file = "1版.txt";
    const { version } = (await (await ask(`page?file=${encodeURIComponent(file)}`)).json()) as { version: string };
    const act = { act: "misread", quote: { exact: "张情倩", prefix: "镇农技站站长" }, to: "张倩倩" };
    const answer = await ask("acts", {
      method: "POST",
      headers: { "content-type": "application/json", origin: new URL(address).origin, "x-desk-token": token },
      body: JSON.stringify({ file, version, acts: [act], by: "王编辑" }),
    });
    assert.equal(answer.status, 200);
    server.kill("SIGKILL");
    await new Promise((resolve) => server.once("exit", resolve));
  } finally {
    server.kill("SIGKILL");
  }
  assert.match(readFileSync(join(options.seeds, "1版.txt.corrections.ndjson"), "utf8"), /^\{.*"to":"张倩倩".*\}\n$/);
  // The builder that the server had may still be ending, and holds the site until then.
  for (let turn = 0; ; turn++) {
    try {
      await buildQuietly(options);
      break;
    } catch (error) {
      if (turn > 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const acts = readFileSync(join(options.out, "data", "corrections.ndjson"), "utf8");
  assert.match(acts, /"outcome":"applied"/);
});
