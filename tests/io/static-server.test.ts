import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { serveSite } from "../../src/io/static-server.ts";
import { temporaryFolder, writeFiles } from "./temporary-folder.ts";

const folder = temporaryFolder();
writeFiles(folder, {
  "site/index.html": "<body><p>首页</p></body>",
  "site/404.html": "<body>没有</body>",
  "site/assets/site.js": "1;",
  "site/名 字#%.txt": "文",
  "secret.txt": "secret",
});

test("pages are served with their type, unknown ones with the site's own page", async () => {
  const server = await serveSite(join(folder, "site"), 0);
  const get = (path: string) => fetch(`http://localhost:${server.port}${path}`);
  const home = await get("/");
  assert.match(home.headers.get("content-type") ?? "", /text\/html; charset=utf-8/);
  assert.match(await home.text(), /<p>首页<\/p><script src="[^"]+" defer><\/script><\/body>/);
  assert.match((await get("/assets/site.js")).headers.get("content-type") ?? "", /javascript/);
  assert.equal(await (await get(`/${encodeURIComponent("名 字#%.txt")}`)).text(), "文");
  const missing = await get("/none.html");
  assert.equal(missing.status, 404);
  assert.match(await missing.text(), /没有/);
  for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%00", "/%"]) {
    assert.equal((await get(path)).status, 404, path);
  }
  server.close();
});

test("an open page is told to reload", async () => {
  const server = await serveSite(join(folder, "site"), 0);
  const answer = await fetch(`http://localhost:${server.port}/.reload/events`);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  server.reload();
  assert.match((await reader?.read())?.value ?? "", /event: reload/);
  await reader?.cancel();
  server.close();
});

test("a port in use is the system's error, and requests wait until the site is ready", async () => {
  let markReady = () => {};
  const ready = new Promise<void>((resolve) => {
    markReady = resolve;
  });
  const server = await serveSite(join(folder, "site"), 0, ready);
  await assert.rejects(serveSite(folder, server.port), { code: "EADDRINUSE" });
  const early = fetch(`http://localhost:${server.port}/late.html`);
  writeFiles(folder, { "site/late.html": "da" });
  markReady();
  assert.equal((await early).status, 200);
  server.close();
});
