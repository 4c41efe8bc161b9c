import { articlesOfIssue } from "../article/archive-index.ts";
import { NDJSON_TYPE, type TableFile } from "../tables/data-file.ts";
import { articleToPublished } from "./article-data.ts";

/** Every article as one line of JSON. */
export const articlesNdjson: TableFile = {
  address: "data/articles.ndjson",
  description: { "zh-Hans": "各篇，每行一条 JSON", en: "articles, one JSON a line" },
  resource: { name: "articles-ndjson", ...NDJSON_TYPE },
  head: "",
  ofIssue: (issue, settings) =>
    [...articlesOfIssue(issue)].map((placed) => `${JSON.stringify(articleToPublished(placed, settings))}\n`).join(""),
};
