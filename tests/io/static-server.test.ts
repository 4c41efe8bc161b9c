import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { request } from "node:http";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { isOwnHost } from "../../src/io/own-host.ts";
import { type ServeOptions, type SiteServer, serveSite } from "../../src/io/static-server.ts";
import { temporaryFolder, writeFiles } from "./temporary-folder.ts";

const folder = temporaryFolder();
writeFiles(folder, {
  "site/.hidden/a.txt": "hidden",
  "site/.archive": "hidden",
  "site/long.txt": "0123456789",
  "outside/a.txt": "outside",
  "site/index.html": "<body><p>首页</p></body>",
  "site/404.html": "<body>没有</body>",
  "site/assets/site.js": "1;",
  "site/名 字#%.txt": "文",
  "secret.txt": "secret",
});

const servers: SiteServer[] = [];
after(() => {
  for (const server of servers) server.close();
});

async function serve(options: ServeOptions = {}): Promise<SiteServer> {
  const server = await serveSite(join(folder, "site"), 0, options);
  servers.push(server);
  return server;
}

test("pages are served with their type, unknown ones with the site's own page", async () => {
  const server = await serve();
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
});

test("an open page is told to reload", async () => {
  const server = await serve();
  const answer = await fetch(`http://localhost:${server.port}/.reload/events`);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  server.reload();
  assert.match((await reader?.read())?.value ?? "", /event: reload/);
  await reader?.cancel();
});

test("a port in use is the system's error, and requests wait until the site is ready", async () => {
  let markReady = () => {};
  const ready = new Promise<void>((resolve) => {
    markReady = resolve;
  });
  const server = await serve({ ready });
  await assert.rejects(serveSite(folder, server.port), { code: "EADDRINUSE" });
  const early = fetch(`http://localhost:${server.port}/late.html`);
  writeFiles(folder, { "site/late.html": "da" });
  markReady();
  assert.equal((await early).status, 200);
});

/** One request as no `fetch` sends it: with any method and any name of the host. Gives status, headers and text. */
function ask(
  port: number,
  path: string,
  options: { method?: string; host?: string; address?: string; range?: string } = {},
) {
  const { method = "GET", host = "localhost", address = "127.0.0.1", range } = options;
  const headers = { host, ...(range !== undefined && { range }) };
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((resolve, reject) => {
    const asked = request({ host: address, port, path, method, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    asked.on("error", reject).end();
  });
}

test("only this machine is listened to, by both of its addresses, and only under its own names", async () => {
  const server = await serve();
  const { port } = server;
  for (const host of ["localhost", `LOCALHOST.:${port}`, "127.0.0.1", `[::1]:${port}`, "archive.localhost"]) {
    assert.equal((await ask(port, "/", { host })).status, 200, host);
  }
  for (const host of [
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "10.0.0.1",
    "a@localhost",
    "localhost/x",
  ]) {
    const { status, text } = await ask(port, "/", { host });
    assert.ok(status === 403 || status === 400, `${host} ${status}`);
    assert.doesNotMatch(text, /首页/);
  }
  for (const header of [undefined, "", ":8080", "[", "localhost:99999"])
    assert.equal(isOwnHost(header, undefined), false);
  const all = Object.values(networkInterfaces()).flat();
  if (all.some((known) => known?.address === "::1"))
    assert.equal((await ask(port, "/", { address: "::1" })).status, 200);
  for (const known of all) {
    if (!known || known.internal || known.family !== "IPv4") continue;
    await assert.rejects(ask(port, "/", { address: known.address }), { code: "ECONNREFUSED" }, known.address);
  }
});

test("an address that is chosen is listened to alone, and names of other sites are still refused", async () => {
  const server = await serve({ host: "0.0.0.0" });
  for (const host of ["192.168.1.5", "localhost", "[fe80::1]"]) {
    assert.equal((await ask(server.port, "/", { host })).status, 200, host);
  }
  assert.equal((await ask(server.port, "/", { host: "evil.example" })).status, 403);
  await assert.rejects(serveSite(join(folder, "site"), 0, { host: "203.0.113.7" }), { code: "EADDRNOTAVAIL" });
});

test("only GET and HEAD are answered, and the others are told so", async () => {
  const server = await serve();
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"]) {
    const { status, headers } = await ask(server.port, "/", { method });
    assert.deepEqual([status, headers["allow"]], [405, "GET, HEAD"], method);
  }
  const head = await ask(server.port, "/", { method: "HEAD" });
  assert.deepEqual([head.status, head.text], [200, ""]);
});

test("a part of a file is sent when it is asked for, and one that is not there is refused", async () => {
  const server = await serve();
  const part = await ask(server.port, "/long.txt", { range: "bytes=2-4" });
  assert.deepEqual([part.status, part.text, part.headers["content-range"]], [206, "234", "bytes 2-4/10"]);
  assert.equal((await ask(server.port, "/long.txt", { range: "bytes=-3" })).text, "789");
  assert.equal((await ask(server.port, "/long.txt", { range: "bytes=20-30" })).status, 416);
  assert.equal((await ask(server.port, "/long.txt")).headers["accept-ranges"], "bytes");
  assert.equal((await ask(server.port, "/long.txt", { method: "HEAD" })).headers["content-length"], "10");
});

test("a page, into which a line is written, is sent whole and says that it has no parts", async () => {
  const server = await serve();
  const { status, text, headers } = await ask(server.port, "/index.html", { range: "bytes=2-4" });
  assert.deepEqual([status, headers["accept-ranges"]], [200, "none"]);
  assert.match(text, /^<body>.*<\/body>$/);
  assert.equal(headers["content-length"], String(Buffer.byteLength(text)));
});

test("hidden files, and what a link brings in from outside the site, are not served", async () => {
  symlinkSync(join(folder, "outside"), join(folder, "site/link"), "junction");
  symlinkSync(join(folder, "site/assets"), join(folder, "site/inner"), "junction");
  symlinkSync(join(folder, "site/.hidden"), join(folder, "site/shown"), "junction");
  const server = await serve();
  for (const path of [
    "/.archive",
    "/.hidden/a.txt",
    "/%2ehidden/a.txt",
    "/link/a.txt",
    "/shown/a.txt",
    "/a/..%2f.archive",
    "/..%5csecret.txt",
  ]) {
    assert.equal((await ask(server.port, path)).status, 404, path);
  }
  assert.equal((await ask(server.port, "/inner/site.js")).text, "1;");
});

test("a site that will be published under a path is served there too, with its own page for what is not there", async () => {
  const server = await serve({ base: "/archive/" });
  for (const path of ["/archive/", "/archive/assets/site.js", "/"])
    assert.equal((await ask(server.port, path)).status, 200, path);
  const missing = await ask(server.port, "/archive/articles/none.html");
  assert.deepEqual([missing.status, /没有/.test(missing.text)], [404, true]);
});
