import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { decodeBytes } from "../bytes/decode-bytes.ts";
import { Failure } from "../model/failure.ts";
import { readSettings, type Settings } from "../model/settings.ts";

const SETTINGS_FILE = "archive.config.json";
const PACKAGE_FILE = "package.json";
const PACKAGE_KEY = "archive";

/**
 * The settings of the project in this folder: `archive.config.json`, or the key `archive` of `package.json`. Throws a
 * {@link Failure} that names the file, each value that cannot be used and what it must be.
 */
export function readSettingsFile(root: string): Settings {
  const ownFile = readJson(join(root, SETTINGS_FILE));
  const inPackage = (readJson(join(root, PACKAGE_FILE)) as Record<string, unknown> | undefined)?.[PACKAGE_KEY];
  if (ownFile !== undefined && inPackage !== undefined) {
    throw unusable(`Settings stand in ${SETTINGS_FILE} and in ${PACKAGE_FILE}; keep one of them.`);
  }
  const { settings, problems } = readSettings(ownFile ?? inPackage ?? {});
  if (problems.length > 0) {
    const file = ownFile === undefined ? `${PACKAGE_FILE}, key "${PACKAGE_KEY}"` : SETTINGS_FILE;
    throw unusable([`${file} cannot be used:`, ...problems.map((problem) => `  ${problem}`)].join("\n"));
  }
  return settings;
}

function unusable(message: string): Failure {
  return new Failure(message, { code: "settings", exitCode: 2 });
}

function readJson(path: string): unknown {
  if (!existsSync(path)) return undefined;
  // Written with an editor of Windows it may be in GBK or UTF-16, as the raw pages are.
  if (!statSync(path).isFile()) throw unusable(`${path} is a folder, and a file is due.`);
  const decoded = decodeBytes(readFileSync(path));
  if ("binary" in decoded) throw unusable(`${path} is not valid JSON, but ${decoded.binary}.`);
  try {
    return JSON.parse(decoded.text);
  } catch (error) {
    throw unusable(`${path} is not valid JSON: ${(error as Error).message}`);
  }
}
