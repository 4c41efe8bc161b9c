import { type ParseArgsConfig, parseArgs } from "node:util";
import { findArchive } from "../../src/folders/archive-folder.ts";
import { findProjectRoot } from "../../src/io/project-root.ts";
import { statedLanguage } from "../../src/io/settings-file.ts";
import { Failure } from "../../src/model/failure.ts";
import type { Language, Said } from "../../src/model/said.ts";
import { ARCHIVE_OPTION, type CommandHelp, DASHES } from "../words/help.ts";
import { SAY } from "../words/say.ts";
import { isExpected, printFailure } from "./print-failure.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Values<Of extends Options> = ReturnType<typeof parseArgs<{ options: Of; allowPositionals: true }>>["values"];

/** What a command works with, beside what it was told. */
export interface CommandContext {
  /** Absolute path of the program's folder. */
  readonly root: string;
  /** Absolute path of the archive's folder; the program's own unless `--archive` names another. */
  readonly archive: string;
  /** Whether `--archive` named it. */
  readonly isArchiveGiven: boolean;
  /** What the command speaks. */
  readonly language: Language;
  /** Writes a line to stdout. */
  readonly print: (said: Said) => void;
  /** Writes a line to stderr. */
  readonly tell: (said: Said) => void;
}

/** What a command is, for its `--help` and for reading its arguments. */
export interface Command<Of extends Options> extends CommandHelp {
  readonly options: Of;
  /** Gives the exit code: 0 fine, 1 data errors (what could be built was built). Throw {@link UsageError} for 2, any other {@link Failure} for its own. */
  readonly run: (values: Values<Of>, paths: string[], context: CommandContext) => Promise<number> | number;
}

/** Wrong use of a command: printed with the usage line, exit code 2. */
export class UsageError extends Failure {
  constructor(said: Said) {
    super(said, { code: "usage", exitCode: 2 });
  }
}

/** Reads the arguments of a command of editors, finds its archive, runs it and sets the exit code. */
export async function runCommand<Of extends Options>(command: Command<Of>): Promise<void> {
  process.exitCode = await exitCode(command);
}

/** A command of developers: it speaks English, and knows no archive. */
export async function runTool<Of extends Options>(
  tool: Omit<Command<Of>, "usage" | "help"> & { readonly usage: string; readonly help: string },
): Promise<void> {
  process.exitCode = await exitCode({ ...tool, usage: english(tool.usage), help: english(tool.help) }, "en");
}

/** What a command of developers says. */
export function english(text: string): Said {
  return { en: text, "zh-Hans": text };
}

/** Exit code of a command that was refused, or waits for an answer. */
export const REFUSED = 2;

async function exitCode<Of extends Options>(command: Command<Of>, only?: Language): Promise<number> {
  const given = givenArchive(process.argv.slice(2));
  const root = findProjectRoot();
  const language = only ?? statedLanguage(given ?? root) ?? systemLanguage();
  const tell = (said: Said) => void process.stderr.write(`${said[language]}\n`);
  const print = (said: Said) => void process.stdout.write(`${said[language]}\n`);
  if (process.argv.slice(2).some((argument) => argument === "--help" || argument === "-h")) {
    const more = only === undefined ? `${ARCHIVE_OPTION[language]}\n${DASHES[language]}\n` : "";
    process.stdout.write(`${command.usage[language]}\n\n${command.help[language]}\n${more}`);
    return 0;
  }
  try {
    const options = only === undefined ? { ...command.options, archive: { type: "string" } as const } : command.options;
    const { values, positionals } = readArguments(options);
    const taken = only === undefined ? takenByNpm(options, values) : [];
    if (taken.length > 0) throw new UsageError(SAY.takenByNpm(taken.map((name) => `--${name}`).join(" ")));
    const archive = only === undefined ? findArchive(root, given) : root;
    const context = { root, archive, isArchiveGiven: given !== undefined, language, print, tell };
    return await command.run(values as Values<Of>, positionals, context);
  } catch (error) {
    if (error instanceof UsageError) {
      for (const said of [error.said, command.usage, SAY.tryHelp]) tell(said);
      return REFUSED;
    }
    if (isExpected(error)) return printFailure(error, SAY.theCommand, { language });
    throw error;
  }
}

/** The archive that the arguments name, before they are known to be right: it says in which language what is wrong is told. */
function givenArchive(args: readonly string[]): string | undefined {
  const options = { archive: { type: "string" } } as const;
  const { archive } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false }).values;
  return typeof archive === "string" ? archive : undefined;
}

/** The language of the system: by the environment as POSIX orders it, else as the runtime was told by the system. */
export function systemLanguage(environment: NodeJS.ProcessEnv = process.env): Language {
  const stated = [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find((value) => value);
  return /^zh/i.test(stated ?? new Intl.DateTimeFormat().resolvedOptions().locale) ? "zh-Hans" : "en";
}

/** Names that npm has settings of its own for: what it says of them says nothing of what was typed. */
const OF_NPM: ReadonlySet<string> = new Set(["cache", "yes"]);

/**
 * Options that were typed before the dashes that stand alone, or behind dashes that PowerShell took away: npm takes them for its own and
 * leaves them in the environment, and their values would be taken for files.
 */
function takenByNpm(options: Options, values: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(options).filter((name) => {
    const taken = process.env[`npm_config_${name.replaceAll("-", "_")}`];
    return Boolean(taken) && !values[name] && !OF_NPM.has(name);
  });
}

function readArguments(options: Options) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    const { code = "", message = "" } = error as NodeJS.ErrnoException;
    const [, option = ""] = /'([^' ]+)/.exec(message) ?? [];
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") throw new UsageError(SAY.unknownOption(option));
    if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
      const takesNone = message.includes("does not take an argument");
      const name = /--[\w-]+/.exec(message)?.[0] ?? option;
      throw new UsageError(takesNone ? SAY.optionTakesNone(name) : SAY.optionLacksValue(name));
    }
    throw error;
  }
}
