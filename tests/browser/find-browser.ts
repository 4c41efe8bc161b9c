import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/**
 * Where Chromium and its kin usually stand, by platform. Debian's build without windows comes first: to start it and to open a page in it
 * takes less than half of the processor time.
 */
const USUAL_PATHS: Readonly<Record<string, readonly string[]>> = {
  linux: [
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/**
 * Path of a Chromium to test with: `CHROMIUM_PATH`, one that is installed, or one installed now
 * (Playwright's own, else Debian's package). Throws with what was tried when none can be had.
 */
export function findOrInstallBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  process.stderr.write("No Chromium found: installing one for the browser tests.\n");
  installBrowser();
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    "No Chromium could be found or installed. Install Chrome or Chromium, or set CHROMIUM_PATH to its executable.",
  );
}

/** Path of an installed Chromium, or undefined. */
export function findBrowser(): string | undefined {
  const given = process.env["CHROMIUM_PATH"];
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, and no file stands there.`);
  }
  return [...(USUAL_PATHS[process.platform] ?? []), chromium.executablePath()].find((path) => existsSync(path));
}

function installBrowser(): void {
  const playwright = spawnSync(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"], {
    stdio: "ignore",
    timeout: 300_000,
  });
  if (playwright.status === 0 && findBrowser()) return;
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return;
  const prefix = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  for (const step of [
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "chromium", "fonts-noto-cjk"],
    ["apt-get", "install", "-y", "chromium-headless-shell"],
  ]) {
    const [program = "", ...rest] = [...prefix, ...step];
    try {
      execFileSync(program, rest, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
    } catch {
      process.stderr.write(`${[program, ...rest].join(" ")} failed.\n`);
    }
  }
}
