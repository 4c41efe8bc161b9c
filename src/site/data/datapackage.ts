import type { Settings } from "../../model/settings.ts";
import { ADDRESSES } from "../address/urls.ts";
import type { PageKind } from "../pages/page-model.ts";
import { COLUMNS } from "./table-files.ts";

/** What the data package says: the description of a table of articles after Frictionless Data Package 1.0. */
export interface DataPackageData {
  readonly title: string;
  /** Whether editors decided anything. */
  readonly hasActs: boolean;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly description: string }[];
}

/** `data/datapackage.json` */
export const dataPackage: PageKind<DataPackageData> = {
  name: "datapackage",
  scope: "archive",
  *models({ acts = [] }, settings) {
    const columns = COLUMNS.map(({ name, type, description }) => ({ name, type, description }));
    yield { address: ADDRESSES.datapackage, data: { title: settings.newspaper, hasActs: acts.length > 0, columns } };
  },
};

/** The package as JSON; paths are relative to the package's own folder, as the standard asks. */
export function dataPackageJson(
  { title, hasActs, columns }: DataPackageData,
  settings: Settings,
): Record<string, unknown> {
  const here = (address: string) => address.slice(address.lastIndexOf("/") + 1);
  return {
    profile: "tabular-data-package",
    name: "county-newspaper-articles",
    title,
    ...(settings.baseUrl === null ? {} : { homepage: settings.baseUrl }),
    resources: [
      {
        name: "articles",
        path: here(ADDRESSES.csv),
        profile: "tabular-data-resource",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        schema: {
          fields: columns,
          primaryKey: "id",
          missingValues: [""],
        },
      },
      {
        name: "articles-ndjson",
        path: here(ADDRESSES.ndjson),
        profile: "data-resource",
        format: "ndjson",
        mediatype: "application/x-ndjson",
        encoding: "utf-8",
      },
      ...(hasActs
        ? [
            {
              name: "corrections",
              path: here(ADDRESSES.corrections),
              profile: "data-resource",
              format: "ndjson",
              mediatype: "application/x-ndjson",
              encoding: "utf-8",
            },
          ]
        : []),
    ],
  };
}
