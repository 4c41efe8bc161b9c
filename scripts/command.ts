import { type ParseArgsConfig, parseArgs } from "node:util";
import { Failure } from "../src/model/failure.ts";
import { isExpected, printFailure } from "./print-failure.ts";

/** What a command is, for its `--help` and for reading its arguments. */
export interface Command<Options extends ParseArgsConfig["options"]> {
  /** As a user types it: `npm run build --`. */
  readonly usage: string;
  /** One line saying what it does, then one line for each option, as `--help` prints them. */
  readonly help: string;
  readonly options: Options;
  /** Gives the exit code: 0 fine, 1 data errors (what could be built was built). Throw {@link UsageError} for 2, any other {@link Failure} for its own. */
  readonly run: (
    values: ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true }>>["values"],
    paths: string[],
  ) => Promise<number> | number;
}

/** Wrong use of a command: printed with the usage line, exit code 2. */
export class UsageError extends Failure {
  constructor(message: string) {
    super(message, { code: "usage", exitCode: 2 });
  }
}

/** Reads the arguments, runs the command and sets the exit code; the only place that does. */
export async function runCommand<Options extends NonNullable<ParseArgsConfig["options"]>>(
  command: Command<Options>,
): Promise<void> {
  process.exitCode = await exitCode(command);
}

async function exitCode<Options extends NonNullable<ParseArgsConfig["options"]>>(
  command: Command<Options>,
): Promise<number> {
  if (process.argv.slice(2).some((argument) => argument === "--help" || argument === "-h")) {
    process.stdout.write(`${command.usage}\n\n${command.help}\n`);
    return 0;
  }
  try {
    const { values, positionals } = parseArgs({ options: command.options, allowPositionals: true });
    return await command.run(values as never, positionals);
  } catch (error) {
    if (error instanceof UsageError || isArgumentError(error)) {
      process.stderr.write(`${error.message}\n${command.usage}\nTry --help.\n`);
      return 2;
    }
    if (isExpected(error)) return printFailure(error, "The command");
    throw error;
  }
}

function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && String((error as { code?: unknown }).code ?? "").startsWith("ERR_PARSE_ARGS");
}
