import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Path of a module that is started rather than imported: a worker, a process. `source` is its path
 * relative to the module that asks, `compiled` its name among the compiled modules, which all stand in one folder.
 */
export function moduleFile(from: string, source: string, compiled: string): string {
  const beside = fileURLToPath(new URL(`./${compiled}.js`, from));
  return from.endsWith(".ts") || !existsSync(beside) ? fileURLToPath(new URL(source, from)) : beside;
}
