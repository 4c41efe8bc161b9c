import { isRawPage } from "../../src/io/page-names.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";

/** Port that the archive is served at unless another is chosen. */
export const DEFAULT_PORT = 8080;

/**
 * Address of the desk where `npm start` serves it, opened at a finding: `/desk/?file=3版.txt&line=12`, the file by its path below the folder
 * of raw pages; the desk itself without a finding. Undefined for a finding about what is no raw page: the desk shows nothing else.
 *
 * @param seeds The folder of raw pages, as sources of findings begin.
 */
export function deskAddress(seeds: string, finding?: Pick<Diagnostic, "source" | "line">): string | undefined {
  const desk = `http://localhost:${process.env["PORT"] || DEFAULT_PORT}/desk/`;
  if (!finding) return desk;
  if (!finding.source.startsWith(`${seeds}/`) || !isRawPage(finding.source)) return undefined;
  const query = new URLSearchParams({ file: finding.source.slice(seeds.length + 1), line: String(finding.line) });
  return `${desk}?${query}`;
}
