import { after } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { BROWSER_FLAGS } from "./browser-flags.ts";
import { findOrInstallBrowser } from "./find-browser.ts";

/** How long a page may take for what a test waits for, on a machine that does other things too. */
const PATIENCE_MS = 15_000;

/** The one that a file's tests share, once it is asked for. */
let shared: Promise<Browser> | undefined;
const profiles: BrowserContext[] = [];

// However the tests of a file end: a browser that is left open keeps the file from ending, and writes into folders that
// are deleted then. This module is loaded before any of those folders is made, so its hook runs before theirs.
after(async () => {
  for (const profile of profiles) await profile.close().catch(() => undefined);
  await (await shared)?.close().catch(() => undefined);
});

/**
 * A Chromium without a profile, closed when the tests of the file are over: the same one for all of them, as to start one takes
 * longer than most tests, and contexts of one browser know as little of each other as two browsers do.
 */
export function openBrowser(): Promise<Browser> {
  shared ??= chromium.launch({ executablePath: findOrInstallBrowser(), args: BROWSER_FLAGS });
  return shared;
}

/** A Chromium with a profile that stays in a folder, so that it may be closed and opened again; closed like {@link openBrowser}'s. */
export async function openProfile(folder: string): Promise<BrowserContext> {
  const options = { executablePath: findOrInstallBrowser(), args: BROWSER_FLAGS };
  const context = await chromium.launchPersistentContext(folder, options);
  profiles.push(context);
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/**
 * Waits until an expression of a page is true and gives its value. It is asked from outside, again and again: the policy of our pages lets
 * no page evaluate a text by itself, as Playwright's own waiting would have it.
 */
export async function until<Value>(
  page: { evaluate(expression: string): Promise<unknown> },
  expression: string,
): Promise<Value> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(25)) {
    // A page that is being left cannot be asked.
    const value = await page.evaluate(expression).catch(() => undefined);
    if (value) return value as Value;
  }
  throw new Error(`never true: ${expression}`);
}
