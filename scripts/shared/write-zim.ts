import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { paintIcon } from "../../src/make/besides/icon.ts";
import { Failure } from "../../src/model/failure.ts";
import type { SiteFile } from "../../src/offline/site-file.ts";
import { makeZimRepeatable, type ZimFacts, zimArguments } from "../../src/offline/zim.ts";
import { SAY } from "../words/say.ts";

const PROGRAM = "zimwriterfs";
/** Side of the icon that openZIM asks for. */
const ICON_SIDE = 48;
/** Address of the icon below the folder that is packed. */
const ICON = "assets/icon-48.png";

/** Whether the program that writes a `.zim` is installed. */
export function canWriteZim(): boolean {
  return spawnSync(PROGRAM, ["--version"], { stdio: "ignore" }).status === 0;
}

/**
 * Writes files as a `.zim`. Nothing stands under the target's name before it is whole. Throws with the program's own
 * words when it fails.
 */
export async function writeZim(
  files: readonly SiteFile[],
  facts: Omit<ZimFacts, "icon">,
  target: string,
): Promise<void> {
  const work = mkdtempSync(join(dirname(target), "zim-"));
  try {
    for (const file of files) {
      const path = join(work, "site", file.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, await file.read());
    }
    mkdirSync(join(work, "site", dirname(ICON)), { recursive: true });
    writeFileSync(join(work, "site", ICON), paintIcon(ICON_SIDE));
    const made = join(work, "made.zim");
    runProgram(zimArguments({ ...facts, icon: ICON }, join(work, "site"), made));
    await makeFileRepeatable(made);
    renameSync(made, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function runProgram(args: readonly string[]): void {
  const { status, stderr, stdout } = spawnSync(PROGRAM, args, { encoding: "utf8" });
  if (status !== 0) throw new Failure(SAY.zimFailed(PROGRAM, stderr || stdout), { code: "disk", exitCode: 1 });
}

async function makeFileRepeatable(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await makeZimRepeatable({
      size: (await file.stat()).size,
      async read(position, length) {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
        return buffer.subarray(0, bytesRead);
      },
      async write(position, bytes) {
        await file.write(bytes, 0, bytes.length, position);
      },
    });
  } finally {
    await file.close();
  }
}
