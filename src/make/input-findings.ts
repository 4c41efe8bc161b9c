import { relative, sep } from "node:path";
import type { PictureFault } from "../bytes/read-picture.ts";
import { findSources } from "../io/find-sources.ts";
import type { ScanFiles } from "../io/read-scans.ts";
import type { ScannedFile } from "../io/scan-files.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { diagnose } from "../model/rules.ts";

/** What is wrong with the folder of raw pages and the files in it before any of them is read. */
export function inputFindings(seeds: string, files: readonly ScannedFile[]): Diagnostic[] {
  const found = findSources([seeds]).diagnostics.map((finding) => ({
    ...finding,
    source: pathBelow(seeds, finding.source),
  }));
  const known = new Set(found.map(({ source }) => source));
  const unreadable = files
    .filter((file) => file.sha256 === "" && !known.has(file.path))
    .map(({ path }) => diagnose("file-unreadable", path, "the file cannot be read"));
  return [...found, ...unreadable];
}

/** What is wrong with the pictures of printed pages. */
export function scanFindings({ scans, stray }: ScanFiles): Diagnostic[] {
  return [
    ...scans.flatMap(({ path, fault }) => (fault === undefined ? [] : scanFinding(path, fault))),
    ...stray.map((path) => diagnose("scan-stray", path, "no raw page of this name is there, or there are two")),
  ];
}

function scanFinding(path: string, fault: PictureFault): Diagnostic {
  if (fault === "damaged") return diagnose("scan-damaged", path, "a part of the picture is missing or damaged");
  if (fault === "empty") return diagnose("scan-unusable", path, "the file is empty", { zhHans: "文件是空的" });
  if (fault === "unreadable") {
    const zhHans = "文件读不出，或不是图片";
    return diagnose("scan-unusable", path, "the file cannot be read, or is no picture", { zhHans });
  }
  const form = fault.slice("form ".length).toUpperCase();
  const zhHans = `文件是 ${form}，浏览器不能显示`;
  return diagnose("scan-unusable", path, `the file is ${form}, which browsers do not show`, { zhHans });
}

function pathBelow(folder: string, path: string): string {
  return relative(folder, path).replaceAll(sep, "/");
}
