import { spawnSync } from "node:child_process";
import type { RawIssue } from "./raw-issues.ts";
import { writeBelow } from "./raw-issues.ts";

/** Templates that show what ours show at least: text, date, issue, signature, neighbours; lists by issue, month and signature. */
const LAYOUTS: Readonly<Record<string, string>> = {
  "_default/baseof.html":
    '<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>{{ block "main" . }}{{ end }}</body></html>\n',
  "_default/single.html":
    '{{ define "main" }}<article data-pagefind-body><h1>{{ .Title }}</h1><p><time>{{ .Date.Format "2006-01-02" }}</time>{{ range .Params.bylines }} <a href="{{ "/bylines/" | relURL }}{{ . | urlize }}/">{{ . }}</a>{{ end }}</p>{{ .Content }}</article>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}\n',
  "_default/list.html":
    '{{ define "main" }}<h1>{{ .Title }}</h1>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}\n',
  "index.html":
    '{{ define "main" }}<h1>{{ .Site.Title }}</h1>{{ range first 50 .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}\n',
};

const CONFIG = `baseURL = "https://archive.example/"
title = "archive"
languageCode = "zh"
disableKinds = ["RSS", "sitemap"]
[taxonomies]
byline = "bylines"
issue = "issues"
month = "months"
`;

/** Whether a program named `hugo` can be run. */
export const hasHugo: boolean = spawnSync("hugo", ["version"], { stdio: "ignore" }).status === 0;

/** Writes what does not grow with the archive. */
export function writeHugoFrame(folder: string): void {
  writeBelow(folder, "config.toml", CONFIG);
  for (const [path, text] of Object.entries(LAYOUTS)) writeBelow(folder, `layouts/${path}`, text);
}

/** Writes the articles of an issue as Hugo's own content: Markdown, so that Hugo need not parse raw pages. */
export function writeHugoIssue(folder: string, { path, articles }: RawIssue): void {
  const issue = path.replace(/^.*\/|\.txt$/g, "");
  for (const [i, { headline, byline, date, paragraphs }] of articles.entries()) {
    const facts = {
      title: headline,
      date,
      bylines: byline === null ? [] : [byline],
      issues: [issue],
      months: [date.slice(0, 7)],
    };
    writeBelow(
      folder,
      `content/${date.slice(0, 4)}/${issue}-${i}.md`,
      `${JSON.stringify(facts)}\n\n${paragraphs.join("\n\n")}\n`,
    );
  }
}
