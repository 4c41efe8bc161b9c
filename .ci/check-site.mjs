// Waits until the archive is served, then follows every link of the home page: node check-site.mjs URL FOLDER
import { existsSync, readdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

const [url, folder] = process.argv.slice(2);
const home = await untilServed(url, 120);
const links = [...home.matchAll(/href="([^"#?:]+\.html)/g)].map((match) => new URL(match[1], url));
if (links.length < 5) throw new Error(`the home page has ${links.length} links`);
for (const link of new Set(links.map(String))) {
  const answer = await fetch(link);
  if (!answer.ok) throw new Error(`${link}: ${answer.status}`);
}
const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html"));
if (pages.length < 25) throw new Error(`${folder} holds ${pages.length} pages`);
if (!existsSync(`${folder}/search.html`)) throw new Error("no search page");
console.log(`The archive is served: ${pages.length} pages, ${links.length} links of the home page answered.`);

async function untilServed(address, seconds) {
  for (let i = 0; i < seconds; i++) {
    try {
      const answer = await fetch(address);
      if (answer.ok) return await answer.text();
    } catch {}
    await wait(1000);
  }
  throw new Error(`${address} did not answer within ${seconds} s`);
}
