import { articlesCsv } from "./articles-csv.ts";
import { articlesNdjson } from "./articles-ndjson.ts";
import type { TableFile } from "./data-file.ts";

/** All tables of articles. */
export const TABLE_FILES: readonly TableFile[] = [articlesCsv, articlesNdjson];
