import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import { absolute } from "../../src/site/data/json-ld.ts";
import type { RedirectData } from "../../src/site/data/redirect-page.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { headlineOr } from "../components/article-list.ts";
import { html, unsafe } from "../html.ts";
import { CONTENT_SECURITY_POLICY } from "../layout.ts";
import { viewOf } from "../view.ts";

/** The page left at an address that has changed: it leads on by itself, and says where to. */
export function renderRedirect(page: PageModel<RedirectData>, settings: Settings): string {
  const view = viewOf(page, settings);
  const { words } = view;
  const link = view.to(page.data.to);
  const title = headlineOr(view, page.data.headline);
  const named = page.data.isName ? title : words.frame.workTitle(title);
  const canonical = absolute(page.data.to, settings);
  return html`<!doctype html>
<html lang="${words.frame.htmlLanguage}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${unsafe(CONTENT_SECURITY_POLICY)}">
<meta http-equiv="refresh" content="0; url=${link}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.lists.moved}</title>
<link rel="icon" href="${view.to(ADDRESSES.icon)}" type="image/svg+xml">
<link rel="canonical" href="${canonical ?? link}">
</head>
<body>
<p>${words.lists.movedTo}<a href="${link}">${named}</a></p>
</body>
</html>
`.text;
}
