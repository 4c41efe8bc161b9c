import type { Settings } from "../../model/settings.ts";
import { ADDRESSES } from "../address/urls.ts";
import type { PageKind } from "../pages/page-model.ts";
import type { DataResource } from "../tables/data-file.ts";
import { DATA_FILES } from "./data-files.ts";

/** What the data package says: the description of the data files after Frictionless Data Package 1.0. */
export interface DataPackageData {
  readonly title: string;
  /** The files that this archive has, by their addresses. */
  readonly resources: readonly { readonly address: string; readonly resource: DataResource }[];
}

/** `data/datapackage.json` */
export const dataPackage: PageKind<DataPackageData> = {
  name: "datapackage",
  scope: "archive",
  *models({ acts = [] }, settings) {
    const resources = DATA_FILES.flatMap(({ address, resource, needs }) =>
      resource && (needs !== "acts" || acts.length > 0) ? [{ address, resource }] : [],
    );
    yield { address: ADDRESSES.datapackage, data: { title: settings.newspaper, resources } };
  },
};

/** The package as JSON; paths are relative to the package's own folder, as the standard asks. */
export function dataPackageJson({ title, resources }: DataPackageData, settings: Settings): Record<string, unknown> {
  return {
    profile: "tabular-data-package",
    name: "county-newspaper-articles",
    title,
    ...(settings.baseUrl === null ? {} : { homepage: settings.baseUrl }),
    resources: resources.map(({ address, resource: { name, format, mediatype, fields, primaryKey } }) => ({
      name,
      path: address.slice(address.lastIndexOf("/") + 1),
      profile: fields ? "tabular-data-resource" : "data-resource",
      format,
      mediatype,
      encoding: "utf-8",
      // https://specs.frictionlessdata.io/patterns/#compression-of-resources
      ...(address.endsWith(".gz") && { compression: "gz" }),
      ...(fields ? { schema: { fields, primaryKey, missingValues: [""] } } : {}),
    })),
  };
}
