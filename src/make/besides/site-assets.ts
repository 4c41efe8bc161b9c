import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ScannedFile } from "../../io/scan-files.ts";
import { sha256 } from "../../io/sealed-file.ts";
import { ADDRESSES, ICON_SIDES, pngIconAddress, sourceAddress } from "../../site/address/urls.ts";
import { SourceChanged } from "../state/issue-store.ts";
import { bundleScript, type ClientEntry, type FinishedFile } from "./bundle-client.ts";
import { bundleStyles } from "./bundle-styles.ts";
import { CodeParts } from "./code-parts.ts";
import { drawIcon, paintIcon } from "./icon.ts";
import { searchBundlePlugin } from "./search-bundle-plugin.ts";

/** The site's scripts: each entry of the client and where pages find it. */
function clientEntries(): ClientEntry[] {
  return [
    { entry: "site", address: ADDRESSES.script },
    { entry: "search", address: ADDRESSES.searchScript, plugins: [searchBundlePlugin()] },
    { entry: "highlight", address: ADDRESSES.highlightScript },
    { entry: "word", address: ADDRESSES.wordScript },
    { entry: "report", address: ADDRESSES.reportScript },
    { entry: "scan/scan", address: ADDRESSES.scanScript },
    { entry: "clippings/clip-script", address: ADDRESSES.clipScript },
    { entry: "clippings/page/clippings-script", address: ADDRESSES.clippingsScript },
    { entry: "offline", address: ADDRESSES.offlineScript },
  ];
}

const STYLE_ADDRESS = "assets/site.css";

/** Styles, the site's mark and scripts: they depend on the code alone. */
export async function siteAssets(root: string): Promise<FinishedFile[]> {
  const parts = new CodeParts(root);
  const asset = async (address: string, make: () => Uint8Array | Promise<Uint8Array>) => {
    return { address, bytes: await parts.get(address, make) };
  };
  return await Promise.all([
    asset(STYLE_ADDRESS, () => bundleStyles(join(root, "templates", "styles"))),
    asset(ADDRESSES.icon, () => Buffer.from(drawIcon())),
    // The sizes that browsers ask for before they install a site.
    ...ICON_SIDES.map((side) => asset(pngIconAddress(side), () => paintIcon(side))),
    ...clientEntries().map((entry) => asset(entry.address, () => bundleScript(root, entry))),
  ]);
}

/** A raw file as the site shows it. */
export interface RawFileAsset {
  readonly address: string;
  /** Hash of its bytes. */
  readonly sha256: string;
  /** Throws {@link SourceChanged} where it holds something else by now. */
  readonly read: () => Uint8Array;
}

/** The raw files, byte for byte, named by their content; two files with one content are one file of the site. */
export function* rawFileAssets(seeds: string, files: readonly ScannedFile[]): Generator<RawFileAsset> {
  const done = new Set<string>();
  for (const { path, sha256: hash } of files) {
    if (hash === "" || done.has(hash)) continue;
    done.add(hash);
    const read = () => {
      const bytes = readFileSync(join(seeds, path));
      if (sha256(bytes) !== hash) throw new SourceChanged(path);
      return bytes;
    };
    yield { address: sourceAddress({ sha256: hash }), sha256: hash, read };
  }
}
