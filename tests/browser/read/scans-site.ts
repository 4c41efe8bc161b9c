import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../../src/io/file-tree.ts";
import { siteOf } from "../../build/shared-site.ts";
import { pictureBytes } from "../../io/make-pictures.ts";

const text = (page: number) =>
  `---\ndate: "2024-10-15"\npage: ${page}\n---\n# 第${page}版春耕备耕推进会召开\n\n本报讯 10月15日,正文在此。\n\n# 第${page}版新门诊楼启用\n\n本报讯 10月14日,正文在此。\n`;

/** The folder of a site of two pages: the first with a large scan, the second with one of every form. */
export async function scansSite(): Promise<string> {
  const pages = {
    "1.txt": text(1),
    "1.jpg": await pictureBytes({ width: 1200, height: 1800 }),
    "2.txt": text(2),
    "2-1.jpg": await pictureBytes({ width: 300, height: 200, orientation: 6 }),
    "2-2.png": await pictureBytes({ form: "png", seed: 2 }),
    "2-3.webp": await pictureBytes({ form: "webp", frames: 2, seed: 3 }),
    "2-4.JPG": await pictureBytes({ colours: "cmyk", seed: 4 }),
    "2-6.webp": await pictureBytes({ form: "webp", seed: 6, orientation: 6 }),
    "2-7.png": await pictureBytes({ form: "png", seed: 7, orientation: 6 }),
    "2-5.jpg": await pictureBytes({ progressive: true, seed: 5, orientation: 3 }),
  };
  return (await siteOf("scans", pages)).out;
}

/** The first page of the site below a folder that matches. */
export function pageWith(site: string, folder: string, pattern: RegExp): string {
  const pages = listFiles(site).filter((name) => name.startsWith(folder) && name.endsWith(".html"));
  return pages.find((name) => pattern.test(readFileSync(join(site, name), "utf8"))) ?? "";
}

/** An article whose page has the large scan. */
export const largeScan = (site: string) => pageWith(site, "articles/", /data-scan [^>]*width="1200"/);
/** The issue, which has scans of every form. */
export const mixedScans = (site: string) => pageWith(site, "issues/", /<img data-scan [\s\S]*<img data-scan /);

/** Of every picture of a page whether it is shown, its size, and the size that the page gave it; false until all have come. */
export const SIZES = `(() => {
  // An empty list would be an answer while the page is still coming.
  if (document.readyState === "loading") return false;
  const images = [...document.querySelectorAll("[data-scan]")];
  for (const image of images) image.loading = "eager";
  return images.length > 0 && images.every((image) => image.complete && image.naturalWidth > 0) && images.map((image) =>
    [image.width > 0, image.naturalWidth, image.naturalHeight,
      Number(image.getAttribute("width")), Number(image.getAttribute("height"))].join());
})()`;
/** What {@link SIZES} gives for {@link mixedScans}. */
export const EXPECTED_SIZES = ["200,300", "60,90", "60,90", "60,90", "60,90", "60,90", "90,60"].map(
  (size) => `true,${size},${size}`,
);
