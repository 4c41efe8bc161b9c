import { posix } from "node:path";

/** Rooms of the code with what each may import, in the order of the table they were read from. */
export type ImportRules = ReadonlyMap<string, readonly string[]>;

const ROW = /^\| `([a-z/.-]+)` \|[^|]*\|([^|]*)\|$/gmu;
const NAME = /`([^`]+)`/gu;
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/gu;

/** Reads the table of rooms out of the map (src/README.md): rows of room, question, and the rooms it may import. */
export function readImportRules(map: string): ImportRules {
  return new Map(
    Array.from(map.matchAll(ROW), ([, room = "", allowed = ""]) => [
      room,
      Array.from(allowed.matchAll(NAME), ([, name = ""]) => name),
    ]),
  );
}

/**
 * Room of a file, by its path below the project: the folder below `src`, the file itself right under `src`, and
 * `templates` for all of them.
 *
 * @example roomOf("src/parse/page/draft.ts") // "parse/page"
 */
export function roomOf(path: string): string {
  if (path.startsWith("templates/")) return "templates";
  const inside = path.replace(/^src\//u, "");
  const folder = posix.dirname(inside);
  return folder === "." ? inside : folder;
}

/** Imports of a file that the rules do not allow, each as a sentence; `path` and what it imports are below the project. */
export function findForbiddenImports(path: string, code: string, rules: ImportRules): string[] {
  const room = roomOf(path);
  const allowed = rules.get(room);
  if (allowed === undefined) return [`${path}: no row of the table names its room ${room}.`];
  return importsOf(path, code)
    .filter((target) => roomOf(target) !== room && !allowed.includes(roomOf(target)))
    .map((target) => `${path} imports ${target}: ${room} may import ${allowed.join(", ") || "nothing"}.`);
}

/** Files that a file imports, as paths below the project, in the order of its text; types alone count, too. */
export function importsOf(path: string, code: string): string[] {
  return Array.from(code.matchAll(IMPORT), ([, specifier = ""]) => posix.join(posix.dirname(path), specifier));
}

/** A way from a file back to itself by imports: the files of the first one that is found, in order; none where there is none. */
export function findCircle(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): string[] => {
    const before = way.indexOf(path);
    if (before >= 0) return way.slice(before);
    if (done.has(path)) return [];
    for (const target of imports.get(path) ?? []) {
      const circle = walk(target, [...way, path]);
      if (circle.length > 0) return circle;
    }
    done.add(path);
    return [];
  };
  for (const path of imports.keys()) {
    const circle = walk(path, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
