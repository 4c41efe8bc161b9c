// All that is asked of the page of the search shares one site, one server and one browser.
import { useSearchSite } from "./search-site.ts";

useSearchSite();
await import("./search/finds.ts");
await import("./search/shows.ts");
await import("./search/states.ts");
