import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pictureCover } from "../../bytes/read-picture.ts";
import { writeNewFile } from "../../io/file-tree.ts";
import type { ScanFile } from "../../io/read-scans.ts";
import { sha256 } from "../../io/sealed-file.ts";
import { coverAddress, scanAddress } from "../../site/address/urls.ts";
import type { SiteOutput } from "../site/site-output.ts";
import { SourceChanged } from "../state/issue-store.ts";

/**
 * Writes scans, byte for byte, and a cover of each for lists. What the old site has is taken over unread. They are copied, never
 * linked: whatever is done to the site later, an owner's file stays as it is.
 *
 * @throws SourceChanged where a file is no longer what its page was made for.
 */
export async function writeScans(seeds: string, scans: readonly ScanFile[], output: SiteOutput): Promise<void> {
  const done = new Set<string>();
  for (const { path, sha256: hash, picture } of scans) {
    if (!picture || done.has(hash)) continue;
    done.add(hash);
    const scan = scanAddress({ sha256: hash, form: picture.form });
    const cover = coverAddress({ sha256: hash });
    const isKept = [output.takeOver(scan, hash), output.takeOver(cover, sha256(cover))];
    if (isKept.every(Boolean)) continue;
    const bytes = readFileSync(join(seeds, path));
    if (sha256(bytes) !== hash) throw new SourceChanged(path);
    if (!isKept[0]) writeNewFile(join(output.staging, scan), bytes);
    if (!isKept[1]) writeNewFile(join(output.staging, cover), await pictureCover(bytes));
  }
}
