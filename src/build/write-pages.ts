import { PAGE_TEMPLATES } from "../../templates/pages.ts";
import type { Progress } from "../io/progress.ts";
import { sha256 } from "../io/sealed-file.ts";
import type { Archive } from "../model/archive.ts";
import type { Settings } from "../model/settings.ts";
import type { LinkChecker } from "./check-links.ts";
import { PageRenderer } from "./render-pages.ts";
import type { SiteOutput } from "./site-output.ts";

/** Makes every page of the archive whose data changed, and takes over the others. */
export async function writePages(
  root: string,
  output: SiteOutput,
  archive: Archive,
  settings: Settings,
  links: LinkChecker,
  progress: Progress,
): Promise<void> {
  const onPage = (address: string, text: string) => {
    links.addPage(address, text);
    progress.advance();
  };
  const renderer = new PageRenderer(root, output.staging, { settings, onPage });
  for (const template of PAGE_TEMPLATES) {
    for (const page of template.kind.models(archive, settings)) {
      const hash = sha256(template.kind.name + JSON.stringify(page.data));
      if (!output.takeOver(page.address, hash)) await renderer.add(template, page);
    }
  }
  await renderer.flush();
}
