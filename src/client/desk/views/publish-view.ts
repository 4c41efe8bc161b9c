import { make } from "../../search/dom.ts";
import { button } from "../basics/button.ts";
import { isRefused, refusalText } from "../basics/desk-server.ts";
import { type DeskHost, showSheet } from "./other-views.ts";

/** Notes that say that the site had better not be published yet. */
const NOT_YET: ReadonlySet<string> = new Set(["no-site", "unfinished", "files-gone"]);

/** Says which folder is uploaded, whether what stands in it is whole, and how it gets to its place. */
export async function showPublish(app: DeskHost): Promise<void> {
  const { words } = app;
  const site = await app.server.publish();
  if (isRefused(site)) return app.frame.say(refusalText(words, site), true);
  const isReady = !site.notes.some((note) => NOT_YET.has(note));
  const made = site.madeAt === "" ? "" : new Date(site.madeAt).toLocaleString(document.documentElement.lang);
  const show = async () => {
    const answer = await app.server.show();
    if (isRefused(answer)) return app.frame.say(refusalText(words, answer), true);
    app.frame.say(answer.shown ? words.folderShown : words.folderNotShown, !answer.shown);
  };
  const zip = make("a", { href: "site.zip", download: "site.zip" }, words.downloadZip);
  showSheet(
    app,
    words.publish,
    ...(isReady ? [make("p", { "data-ready": true }, words.publishReady)] : []),
    ...site.notes.map((note) =>
      make("p", { class: NOT_YET.has(note) ? "bad" : "", "data-note": note }, words.publishNotes[note]),
    ),
    make("p", {}, words.publishFolder),
    make("p", {}, make("code", { class: "path" }, site.folder)),
    make("p", { class: "fine" }, words.publishFacts(site.files, (site.bytes / 1e6).toFixed(1), made)),
    ...(site.baseUrl === null ? [] : [make("p", { class: "fine" }, words.publishAt(site.baseUrl))]),
    make("p", { class: "ways" }, site.canShow && button(words.showFolder, () => void show()), " ", isReady && zip),
    make("ul", { class: "how" }, ...words.publishHow.map((how) => make("li", {}, how))),
  );
}
