import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import type { PostData, PostEntry, PostsData } from "../../src/site/people/posts-pages.ts";
import { partLinks, partTitle } from "../components/part-links.ts";
import { type Html, html, joined } from "../html.ts";
import { layout } from "../layout.ts";
import { type View, viewOf } from "../view.ts";
import { holdingWords, seenText } from "./holdings.ts";
import { postLd } from "./people-ld.ts";
import { peopleNav } from "./people-nav.ts";
import { wholeListPage } from "./whole-list.ts";

/** 职务: the posts of each body with those seen in them last. */
export function renderPosts(page: PageModel<PostsData>, settings: Settings): string {
  return wholeListPage(page, settings, "posts", (view) => ({
    title: view.words.people.postsTitle,
    intro: view.words.people.postsIntro,
    list: html`<div class="who">${bodiesOf(page.data.posts).map((body) => bodySection(view, body))}</div>`,
  }));
}

/** Posts of one body that stand together. */
function bodiesOf(posts: readonly PostEntry[]): PostEntry[][] {
  const bodies: PostEntry[][] = [];
  for (const post of posts) {
    const last = bodies.at(-1);
    if (last?.[0]?.body === post.body && last[0].isElsewhere === post.isElsewhere) last.push(post);
    else bodies.push([post]);
  }
  return bodies;
}

function bodySection(view: View, posts: readonly PostEntry[]): Html {
  const { words, to, lang } = view;
  const [{ body = null, isElsewhere = false } = {}] = posts;
  const head = html`<span${lang}>${body ?? words.people.noBody}</span>${isElsewhere && html` <small>${words.people.elsewhere}</small>`}`;
  const items = posts.map(({ title, address, count, holders }) => {
    const names = holders.map((holder) => html`<a href="${to(holder.address)}"${lang}>${holder.name}</a>`);
    const more = count > holders.length && html` <small>${words.people.holderCount(count)}</small>`;
    return html`<li><a href="${to(address)}"${lang}>${title}</a> <span class="fine">${joined(names, words.frame.comma)}${more}</span></li>
`;
  });
  return html`<section><h2 class="lab">${head}</h2><ul class="list">${items}</ul></section>
`;
}

/** The page of a post (历任). */
export function renderPost(page: PageModel<PostData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words, to, lang } = view;
  const { title: own, body, holders, overlaps, links } = page.data;
  const title = partTitle(view, own, links);
  const people = words.people;
  const rows = holders.map(
    (holding) =>
      html`<tr><th scope="row"><a href="${to(holding.personAddress)}"${lang}>${holding.person}</a>${holding.title !== own && html`<br><small${lang}>${holding.title}</small>`}</th><td>${seenText(view, holding)}</td><td>${holdingWords(view, holding)}</td></tr>
`,
  );
  const main = html`${peopleNav(view, page.data.lists, "posts")}<header class="ihead"><h1${lang}>${title}</h1>${body !== null && html`<p${lang}>${body}</p>`}<p class="fine">${people.postsNote}</p>${overlapNotes(view, overlaps)}</header>
<table class="terms"><caption class="lab">${people.holders}</caption><thead><tr><th scope="col">${people.holderName}</th><th scope="col">${people.holderSeen}</th><th scope="col">${people.holderWords}</th></tr></thead><tbody>${rows}</tbody></table>
${partLinks(view, links)}`;
  return layout(view, {
    title,
    description: [own, ...holders.map(({ person }) => person)].slice(0, 12).join(words.frame.separator),
    crumbs: [
      { text: words.frame.people, address: ADDRESSES.people },
      { text: people.postsTitle, address: ADDRESSES.posts },
      { text: own, address: null },
    ],
    way: "people",
    main,
    jsonLd: postLd(page.data, page.address, settings),
  });
}

/** Lines of overlaps that stand open; where there are more, mostly years that were taken for others, the rest is folded. */
const MOST_OPEN = 8;

/** Who is seen at the same time as whom, said once: a line for each who is seen in the post more often. */
function overlapNotes({ words, lang }: View, overlaps: PostData["overlaps"]): Html {
  const people = words.people;
  const [first] = overlaps;
  if (!first) return html``;
  const [other = "", ...more] = first.others;
  if (overlaps.length === 1 && more.length === 0)
    return html`<p class="fine">${people.overlap(other, first.usual)}</p>`;
  const lines = overlaps.map(
    ({ usual, others }) => html`<li${lang}>${people.overlapWith(usual, others.join(words.frame.comma))}</li>`,
  );
  const folded = overlaps.slice(MOST_OPEN).reduce((count, { others }) => count + others.length, 0);
  return html`<p class="fine">${people.overlaps}</p><ul class="said fine">${lines.slice(0, MOST_OPEN)}</ul>${folded > 0 && html`<details class="fold"><summary>${people.moreOverlaps(folded)}</summary><ul class="said fine">${lines.slice(MOST_OPEN)}</ul></details>`}`;
}
