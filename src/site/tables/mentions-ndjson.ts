import { quoteMention } from "../../archive/mentions/article-pieces.ts";
import { headLineOf } from "../../archive/mentions/read-page.ts";
import { articlesOfIssue, type Placed } from "../article/archive-index.ts";
import { titleOf } from "../article/held-title.ts";
import { NDJSON_TYPE, type TableFile } from "./data-file.ts";

/** Every place where somebody with a page is named, one JSON a line; with several posts, one line a post. */
export const mentionsNdjson: TableFile = {
  address: "data/mentions.ndjson.gz",
  isGzip: true,
  description: {
    "zh-Hans": "各处所见人名，每行一条 JSON，gzip 压缩",
    en: "where people are named, one JSON a line, gzip",
  },
  resource: { name: "mentions", ...NDJSON_TYPE },
  head: "",
  ofIssue: (issue) =>
    [...articlesOfIssue(issue)]
      .flatMap((placed) => mentionsOf(placed).map((row) => `${JSON.stringify(row)}\n`))
      .join(""),
};

function mentionsOf({ article, place, page }: Placed): object[] {
  const { mentions = [] } = article;
  if (mentions.length === 0) return [];
  const headLine = headLineOf(page, place);
  return mentions.flatMap((mention) => {
    const words = quoteMention(article, mention, { source: article.source, headLine });
    const posts = mention.posts?.map(({ title, state }) => titleOf({ post: title, ...(state && { state }) })) ?? [null];
    return posts.map((post) => ({
      name: mention.person,
      post,
      article: article.id,
      paragraph: mention.paragraph ?? null,
      ...words,
    }));
  });
}
