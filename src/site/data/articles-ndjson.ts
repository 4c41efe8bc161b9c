import { articlesOfIssue } from "../article/archive-index.ts";
import { NDJSON_TYPE, type TableFile } from "../tables/data-file.ts";
import { articleToPublished } from "./article-data.ts";

/** Every article as one line of JSON. */
export const articlesNdjson: TableFile = {
  address: "data/articles.ndjson.gz",
  isGzip: true,
  description: {
    "zh-Hans": "各篇连正文，每行一条 JSON，gzip 压缩",
    en: "articles with their text, one JSON a line, gzip",
  },
  resource: { name: "articles-ndjson", ...NDJSON_TYPE },
  head: "",
  ofIssue: (issue, settings) =>
    [...articlesOfIssue(issue)].map((placed) => `${JSON.stringify(articleToPublished(placed, settings))}\n`).join(""),
};
