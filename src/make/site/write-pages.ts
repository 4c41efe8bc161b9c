import { PAGE_TEMPLATES } from "../../../templates/pages.ts";
import type { Progress } from "../../io/progress.ts";
import { sha256 } from "../../io/sealed-file.ts";
import type { Archive } from "../../model/archive.ts";
import type { Settings } from "../../model/settings.ts";
import type { PageModel, PageTemplate } from "../../site/pages/page-model.ts";
import type { KnownLinks } from "../state/known-links.ts";
import type { LinkChecker } from "./check-links.ts";
import type { PageWriter } from "./configure-eleventy.ts";
import { PageRenderer } from "./render-pages.ts";
import type { SiteOutput } from "./site-output.ts";
import type { LeftPage } from "./write-redirects.ts";

/**
 * Makes every page of the archive as a whole, and those left at old addresses, whose data changed, and takes over the others.
 *
 * @param archive May be one of outlines, but for its newest issue; null makes the pages at old addresses alone.
 */
export async function writePages(
  writer: PageWriter,
  output: SiteOutput,
  archive: Archive | null,
  settings: Settings,
  left: readonly LeftPage[],
  { links, knownLinks }: { readonly links: LinkChecker; readonly knownLinks: KnownLinks },
  progress: Progress,
): Promise<void> {
  const owners = new Map<string, string>();
  const onPage = (address: string, text: string) => {
    knownLinks.note(owners.get(address) ?? address, links.addPage(address, text));
    progress.advance();
  };
  const renderer = new PageRenderer(writer, output.staging, { settings, onPage });
  const write = async (template: PageTemplate, page: PageModel) => {
    const hash = hashPage(template, page);
    const owner = `${page.address} ${hash}`;
    if (output.takeOver(page.address, hash)) knownLinks.keep(owner, [page.address]);
    else {
      owners.set(page.address, owner);
      await renderer.add(template, page);
    }
  };
  for (const { template, page } of archive ? wholePages(archive, settings) : []) await write(template, page);
  for (const { template, page } of left) await write(template, page);
  await renderer.flush();
}

function* wholePages(archive: Archive, settings: Settings): Iterable<LeftPage> {
  for (const template of PAGE_TEMPLATES.filter(({ kind }) => kind.scope === "archive")) {
    for (const page of template.kind.models(archive, settings)) yield { template, page };
  }
}

/** Hash of what a page is made from: with the code and the settings it decides every byte. */
export function hashPage(template: PageTemplate, page: PageModel): string {
  return sha256(template.kind.name + JSON.stringify(page.data));
}
