import { assembleArchive } from "../../src/archive/assemble-archive.ts";
import type { Archive } from "../../src/model/archive.ts";
import type { Settings } from "../../src/model/settings.ts";
import { bytesToSource } from "../../src/parse/decode/bytes-to-source.ts";
import { parsePage } from "../../src/parse/parse-page.ts";
import { unlistedNames, withoutUnlisted } from "../../src/site/lists/people-index.ts";
import { PAGE_TEMPLATES } from "../../templates/pages.ts";
import { readSeedTexts } from "../read-seeds.ts";

/** Settings of an archive that is not published anywhere. */
export const SETTINGS: Settings = {
  newspaper: "绛县县报存档",
  newspaperIsDescriptive: true,
  place: "山西省绛县",
  language: "zh-Hans",
  baseUrl: null,
  contact: null,
  gbt7714: 2025,
  articlesPerIndex: 10_000,
  offlineScans: false,
  people: "public",
};

/** The same, published. */
export const PUBLISHED: Settings = {
  ...SETTINGS,
  baseUrl: "https://archive.example/news/",
  contact: "editor@archive.example",
};

/** The archive of the project's own seeds. */
export function seedArchive(): Archive {
  return archiveOfTexts(readSeedTexts());
}

/** The archive of these raw files. */
export function archiveOfTexts(texts: Readonly<Record<string, string>>): Archive {
  const encoder = new TextEncoder();
  return assembleArchive(
    Object.entries(texts).map(([path, text]) => parsePage(bytesToSource(encoder.encode(text), path))),
  );
}

/**
 * Raw files that together give every kind of page: an issue of three catalogued pages, one page whose year nothing
 * says, sub-headings, captions, several signatures, and text that looks like markup.
 */
export const SAMPLE_TEXTS: Readonly<Record<string, string>> = {
  "issue-p1.txt": catalogued(1, [
    "# 全县春耕备耕工作推进会召开",
    "本报讯(记者 李明 王晓华) 3月5日,全县春耕备耕工作推进会召开。县委副书记赵建国出席会议并讲话。会议要求,要抓好种子化肥储备。",
    "会议强调,各乡镇要把责任落实到田间地头,确保春耕生产顺利进行。",
    "# 县医院新门诊楼启用",
    "本报讯 3月4日,县医院新门诊楼正式启用。新楼设有门诊、急诊等科室,方便群众就医。",
    "张小兰",
  ]),
  "issue-p2.txt": catalogued(2, [
    "# 老支书的<果园>&“梦”",
    "本报讯 3月3日,记者在南樊镇看到,老支书王德胜正在果园里剪枝。他说,*今年*的苹果一定比去年甜。1 < 2,3 > 2。",
    "李明",
  ]),
  "issue-p3.txt": catalogued(3, [
    "# 小学生植树忙",
    "3月2日,南街小学的学生们在植树。学校组织全体师生种下树苗两百棵。",
    "王晓华",
  ]),
  "undated.txt": [
    "# 村里来了放映队",
    "本报讯 6月1日,放映队来到村里放电影。村民们早早搬来凳子,坐满了打谷场。",
    "图为村民在打谷场看电影。 李明 摄",
    "# 集市热闹起来",
    "本报讯 近日,乡里的集市热闹起来。",
  ].join("\n\n"),
};

function catalogued(page: number, lines: readonly string[]): string {
  return `---\nnewspaper: 平川报\ndate: "2019-03-08"\nissue: 9\npage: ${page}\nsection: 综合新闻\n---\n\n${lines.join("\n\n")}\n`;
}

/** Seeds and samples together. */
export function sampleArchive(): Archive {
  return archiveOfTexts({ ...readSeedTexts(), ...SAMPLE_TEXTS });
}

/** One file of the site with the kind it is of. */
export interface RenderedFile {
  readonly kind: string;
  readonly text: string;
}

/**
 * Every file of the site that templates make, by address. Data goes through JSON, as it does in a build.
 *
 * @param kinds Names of the kinds that are asked for; absent, all of them.
 */
export function renderSite(archive: Archive, settings: Settings, kinds?: readonly string[]): Map<string, RenderedFile> {
  const files = new Map<string, RenderedFile>();
  const unlisted = unlistedNames(archive, settings);
  const listed = { ...archive, issues: archive.issues.map((issue) => withoutUnlisted(issue, unlisted)) };
  for (const { kind, render } of PAGE_TEMPLATES) {
    if (kinds && !kinds.includes(kind.name)) continue;
    for (const page of kind.models(listed, settings)) {
      if (files.has(page.address)) throw new Error(`Two files have the address ${page.address}.`);
      files.set(page.address, { kind: kind.name, text: render(JSON.parse(JSON.stringify(page)), settings) });
    }
  }
  return files;
}

/** An archive whose printed pages have scans: the first of each issue one, the others two. */
export function withScans(archive: Archive): Archive {
  const issues = archive.issues.map((issue) => ({
    ...issue,
    pages: issue.pages.map((page, i) => {
      const scan = { form: "jpg", width: 4000, height: 6000, byteCount: 3_200_000, path: page.source.path } as const;
      const scans = [page.source.sha256, page.source.sha256.split("").reverse().join("")];
      return { ...page, scans: scans.slice(0, i + 1).map((sha256) => ({ ...scan, sha256 })) };
    }),
  }));
  return { ...archive, issues };
}
