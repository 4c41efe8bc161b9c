import { createInterface } from "node:readline/promises";
import type { Language, Said } from "../../src/model/said.ts";
import { SAY } from "../words/say.ts";

/** Whether somebody sits at a terminal who can answer. */
export function canAsk(): boolean {
  return Boolean(process.stdin.isTTY && process.stderr.isTTY && !process.env["CI"]);
}

/** Asks on the terminal; true for yes. Whatever else is typed, nothing at all too, is no. */
export async function askYesOrNo(question: Said, language: Language): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const typed = await terminal.question(SAY.yesOrNo(question)[language]);
    return /^(?:y|yes|是|是的|好)$/iu.test(typed.trim());
  } finally {
    terminal.close();
  }
}
