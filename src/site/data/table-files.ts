import { articlesCsv } from "./articles-csv.ts";
import { articlesNdjson } from "./articles-ndjson.ts";
import type { TableFile } from "./data-file.ts";

/** Every table of all articles that the site offers: to add one, name it here. */
export const TABLE_FILES: readonly TableFile[] = [articlesCsv, articlesNdjson];
