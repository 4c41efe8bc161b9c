import type { Settings } from "../../src/model/settings.ts";
import { ADDRESSES, ICON_SIDES, pngIconAddress } from "../../src/site/address/urls.ts";
import type { PageModel } from "../../src/site/pages/page-model.ts";
import { wordsOf } from "../../src/site/words/words.ts";

/** The seal's vermilion and the paper, as the icons have them. */
const THEME_COLOUR = "#ac2716";
const BACKGROUND_COLOUR = "#f4f1e8";

/** The manifest of the installed application. Its addresses are relative to itself, so it works from any folder of a host. */
export function renderWebManifest(page: PageModel<Record<string, never>>, settings: Settings): string {
  const { frame } = wordsOf(settings);
  const icons = ICON_SIDES.flatMap((side) =>
    ["any", "maskable"].map((purpose) => ({
      src: pngIconAddress(side),
      sizes: `${side}x${side}`,
      type: "image/png",
      purpose,
    })),
  );
  const manifest = {
    name: frame.siteName(settings.newspaper),
    short_name: settings.newspaper,
    description: frame.siteDescription(settings.newspaper, settings.place),
    lang: frame.htmlLanguage,
    start_url: ADDRESSES.home,
    id: page.address,
    scope: "./",
    display: "minimal-ui",
    theme_color: THEME_COLOUR,
    background_color: BACKGROUND_COLOUR,
    icons: [{ src: ADDRESSES.icon, sizes: "any", type: "image/svg+xml" }, ...icons],
    shortcuts: [
      { name: frame.search, url: ADDRESSES.search },
      { name: frame.offline, url: ADDRESSES.offline },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
