import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { decodeBytes } from "../bytes/decode-bytes.ts";
import { Failure } from "../model/failure.ts";
import { type Language, lines, type Said } from "../model/said.ts";
import { readSettings, type Settings } from "../model/settings.ts";
import { IO_WORDS } from "./words.ts";

/** Name of the file of settings in the folder of an archive. */
export const SETTINGS_FILE = "archive.config.json";
const PACKAGE_FILE = "package.json";
const PACKAGE_KEY = "archive";

/**
 * The settings of the archive in this folder: `archive.config.json`, or the key `archive` of `package.json`. Throws a
 * {@link Failure} that names the file, each value that cannot be used and what it must be.
 */
export function readSettingsFile(folder: string): Settings {
  const ownFile = readJson(join(folder, SETTINGS_FILE));
  const inPackage = (readJson(join(folder, PACKAGE_FILE)) as Record<string, unknown> | undefined)?.[PACKAGE_KEY];
  if (ownFile !== undefined && inPackage !== undefined) {
    throw unusable(IO_WORDS.twoSettings(SETTINGS_FILE, PACKAGE_FILE));
  }
  const { settings, problems } = readSettings(ownFile ?? inPackage ?? {});
  if (problems.length > 0) {
    const inKey = IO_WORDS.packageKey(PACKAGE_FILE, PACKAGE_KEY);
    const file = ownFile === undefined ? inKey : { en: SETTINGS_FILE, "zh-Hans": SETTINGS_FILE };
    throw unusable(lines(IO_WORDS.settingsUnusable(file), ...problems.map(indented)));
  }
  return settings;
}

function indented(said: Said): Said {
  return { en: `  ${said.en}`, "zh-Hans": `  ${said["zh-Hans"]}` };
}

function unusable(said: Said): Failure {
  return new Failure(said, { code: "settings", exitCode: 2 });
}

/** The line that an error of JSON speaks of; the last one where it names no place. */
function lineOfFault(text: string, message: string): number {
  const [, position] = /position (\d+)/.exec(message) ?? [];
  return text.slice(0, position === undefined ? text.length : Number(position)).split("\n").length;
}

function readJson(path: string): unknown {
  if (!existsSync(path)) return undefined;
  // Written with an editor of Windows it may be in GBK or UTF-16, as the raw pages are.
  if (!statSync(path).isFile()) throw unusable(IO_WORDS.isFolder(path));
  const decoded = decodeBytes(readFileSync(path));
  if ("binary" in decoded) throw unusable(IO_WORDS.isBinary(path, decoded.binary));
  try {
    return JSON.parse(decoded.text);
  } catch (error) {
    const { message } = error as Error;
    throw unusable(IO_WORDS.noJson(path, message, lineOfFault(decoded.text, message)));
  }
}

/** The language that the settings of an archive name; undefined where they name none, or cannot be read. */
export function statedLanguage(folder: string): Language | undefined {
  try {
    const inPackage = (readJson(join(folder, PACKAGE_FILE)) as Record<string, unknown> | undefined)?.[PACKAGE_KEY];
    const { language } = (readJson(join(folder, SETTINGS_FILE)) ?? inPackage ?? {}) as Record<string, unknown>;
    return language === "en" || language === "zh-Hans" ? language : undefined;
  } catch {
    return undefined;
  }
}
