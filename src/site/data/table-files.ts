import type { TableFile } from "../tables/data-file.ts";
import { mentionsNdjson } from "../tables/mentions-ndjson.ts";
import { articlesCsv } from "./articles-csv.ts";
import { articlesNdjson } from "./articles-ndjson.ts";

/** Every table of all articles that the site offers: to add one, name it here. */
export const TABLE_FILES: readonly TableFile[] = [articlesCsv, articlesNdjson, mentionsNdjson];
