import { contactAddress } from "../../src/model/contact.ts";
import { ADDRESSES } from "../../src/site/address/urls.ts";
import type { ArticleData } from "../../src/site/pages/article-page.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";

/** 报错: where errors are reported; script makes it a form. It carries the raw file, and how the editors are reached. */
export function reportLink({ words, settings, to }: View, { sourcePath }: ArticleData): Html {
  const { contact } = settings;
  const address = contact === null ? null : contactAddress(contact);
  const mail = address?.startsWith("mailto:") && html` data-mail="${address}"`;
  return html`<a class="quiet" href="${to(ADDRESSES.about)}#corrections" data-report="${sourcePath}"${contact !== null && html` data-contact="${contact}"`}${mail}>${words.report.title}</a>`;
}
