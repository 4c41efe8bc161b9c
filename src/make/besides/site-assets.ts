import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ScannedFile } from "../../io/scan-files.ts";
import { ADDRESSES, ICON_SIDES, pngIconAddress, sourceAddress } from "../../site/address/urls.ts";
import { bundleClient, type ClientEntry, type FinishedFile } from "./bundle-client.ts";
import { bundleStyles } from "./bundle-styles.ts";
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

/** Styles and scripts: they depend on the code alone. */
export async function siteAssets(root: string): Promise<FinishedFile[]> {
  const styles = { address: STYLE_ADDRESS, bytes: await bundleStyles(join(root, "templates", "styles")) };
  return [styles, ...icons(), ...(await bundleClient(root, clientEntries()))];
}

/** The site's mark, as a drawing and in the sizes that browsers ask for before they install a site. */
function icons(): FinishedFile[] {
  const drawing = { address: ADDRESSES.icon, bytes: Buffer.from(drawIcon()) };
  return [drawing, ...ICON_SIDES.map((side) => ({ address: pngIconAddress(side), bytes: paintIcon(side) }))];
}

/** The raw files, byte for byte, named by their content; two files with one content are one file of the site. */
export function* rawFileAssets(seeds: string, files: readonly ScannedFile[]): Generator<FinishedFile> {
  const done = new Set<string>();
  for (const { path, sha256 } of files) {
    if (sha256 === "" || done.has(sha256)) continue;
    done.add(sha256);
    yield { address: sourceAddress({ sha256 }), bytes: readFileSync(join(seeds, path)) };
  }
}
