import assert from "node:assert/strict";
import { test } from "node:test";
import { scanNames } from "../../src/io/scan-names.ts";

/** The scans of each page, and those of none, of a folder with these files. */
function scansOf(...names: string[]): { pages: Record<string, readonly string[]>; stray: readonly string[] } {
  const { ofPage, stray } = scanNames(names);
  return { pages: Object.fromEntries(ofPage), stray };
}

test("a scan is named like its page, with its ending or another", () => {
  assert.deepEqual(scansOf("3版.txt", "3版.jpg").pages, { "3版.txt": ["3版.jpg"] });
  assert.deepEqual(scansOf("3版.txt", "3版.txt.png").pages, { "3版.txt": ["3版.txt.png"] });
  assert.deepEqual(scansOf("a b.md", "a b.webp").pages, { "a b.md": ["a b.webp"] });
  assert.deepEqual(scansOf("2024.10.15.txt", "2024.10.15.jpeg").pages, { "2024.10.15.txt": ["2024.10.15.jpeg"] });
});

test("endings and names in capital letters, and accents written otherwise, are the same", () => {
  assert.deepEqual(scansOf("IMG_0001.TXT", "img_0001.JPG").pages, { "IMG_0001.TXT": ["img_0001.JPG"] });
  assert.deepEqual(scansOf("é.txt", "e\u0301.jpg").pages, { "é.txt": ["e\u0301.jpg"] });
});

test("several scans of a page come in the order of their numbers, the one without a number first", () => {
  const { pages } = scansOf("3版.txt", "3版-10.jpg", "3版-2.png", "3版.webp", "3版.txt-1.jpg");
  assert.deepEqual(pages, { "3版.txt": ["3版.webp", "3版.txt-1.jpg", "3版-2.png", "3版-10.jpg"] });
});

test("a number belongs to the page's own name where there is a page so named", () => {
  const { pages, stray } = scansOf("2024.txt", "2024-1.txt", "2024-1.jpg", "2024-2.jpg", "2024-1-1.jpg");
  assert.deepEqual(pages, { "2024-1.txt": ["2024-1.jpg", "2024-1-1.jpg"], "2024.txt": ["2024-2.jpg"] });
  assert.deepEqual(stray, []);
});

test("what is named like two pages, or like none, is of none; with the ending it is of one", () => {
  const { pages, stray } = scansOf(
    "3版.txt",
    "3版.md",
    "3版.jpg",
    "3版.md.jpg",
    "封面.jpg",
    "3版.txt.corrections.ndjson",
  );
  assert.deepEqual(pages, { "3版.md": ["3版.md.jpg"] });
  assert.deepEqual(stray, ["3版.jpg", "封面.jpg"]);
});

test("what no browser shows is known as a scan all the same, and other files are not", () => {
  const { pages, stray } = scansOf(...["3版.txt", "3版.tif", "3版.pdf", "3版.docx", "3版副本.jpg", "年鉴.pdf"]);
  assert.deepEqual(pages, { "3版.txt": ["3版.pdf", "3版.tif"] });
  assert.deepEqual(stray, ["3版副本.jpg"]);
});
