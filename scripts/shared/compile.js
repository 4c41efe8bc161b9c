// Compiles modules of the project, which are TypeScript, into JavaScript that Node reads without a loader.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
/** What compiled modules start as workers; they look for it beside themselves. */
const WORKER = "src/make/site/build-worker.ts";

/** What the commands are compiled from. */
const COMMAND_SOURCES = [".eleventy.ts", "package-lock.json", "scripts/", "src/", "templates/"];

/** Packages of very many small modules, which take longer to find than to run: they are compiled in. */
const COMPILED_IN = [
  ...["unified", "remark", "remark-rehype", "rehype-stringify", "unist-util-visit-parents", "vfile"],
  ...["mdast-util-to-string", "hast-util-from-html", "hast-util-to-text"],
];

/**
 * Compiles modules into a folder, all side by side, and what they share into files of its own. Rejects with the
 * system's error, or with the compiler's, whose `errors` have been printed.
 *
 * @param {readonly string[]} sources Paths below the project; {@link compiledName} says what each is compiled into.
 * @param {string} target
 */
export async function compileModules(sources, target) {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: ROOT,
    entryPoints: [...sources, WORKER].map((source) => ({
      in: source,
      out: compiledName(source).slice(0, -".js".length),
    })),
    outdir: target,
    bundle: true,
    splitting: true,
    external: otherPackages(),
    plugins: [characterTables()],
    platform: "node",
    format: "esm",
    target: "node20",
    // Node reads them, yet they would be compiled into `new RegExp(…)`, which in a function makes a pattern anew at every call.
    supported: { "regexp-unicode-property-escapes": true },
    sourcemap: true,
    sourcesContent: false,
    charset: "utf8",
    logLevel: "warning",
  });
}

/**
 * The folder that the commands of a project are compiled into: another one whenever a source changes its name, its size or its time in
 * milliseconds, which a copy of the project may keep.
 *
 * @param {string} root
 */
export function commandsFolder(root) {
  const hash = createHash("sha256").update(process.versions.node);
  for (const path of COMMAND_SOURCES.flatMap((source) => filesBelow(root, source))) {
    const { size, mtimeMs } = statSync(`${root}/${path}`);
    hash.update(`\n${path} ${size} ${Math.round(mtimeMs)}`);
  }
  return join(root, "build", "compiled", hash.digest("hex").slice(0, 16));
}

/** Files below a folder of the project, whose path ends in `/`; else the file itself. @param {string} root @param {string} path */
function filesBelow(root, path) {
  if (!path.endsWith("/")) return [path];
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
  return names.flatMap((name) => filesBelow(root, path + name));
}

/** The project's packages that Node loads as they are. */
function otherPackages() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !COMPILED_IN.includes(name));
}

/** Name of the file that a module is compiled into: its own, and of a test that of its folder too: `archive.ids.test.js`. @param {string} source */
export function compiledName(source) {
  const name = source.startsWith("tests/") ? source.slice("tests/".length).replaceAll("/", ".") : basename(source);
  return name.replace(/\.ts$/, ".js");
}

/**
 * The package exports its tables by a pattern (`./*`), and Node also fills an asterisk in the path of the project itself when it looks
 * one up: so they are compiled in, found by their own path.
 */
function characterTables() {
  const folder = join(ROOT, "node_modules", "opencc-js", "dist", "esm-lib");
  return {
    name: "character-tables",
    /** @param {import("esbuild").PluginBuild} build */
    setup(build) {
      build.onResolve({ filter: /^opencc-js\/dict\// }, ({ path }) => ({
        path: join(folder, `${path.slice("opencc-js/".length)}.js`),
      }));
    },
  };
}
