import { ADDRESSES } from "../address/urls.ts";
import type { DataFile } from "../tables/data-file.ts";
import { PEOPLE_TABLES } from "../tables/people-tables.ts";
import { annotationsData, correctionsData } from "./correction-files.ts";
import { TABLE_FILES } from "./table-files.ts";

const dataPackageFile: DataFile = {
  address: ADDRESSES.datapackage,
  description: { "zh-Hans": "字段说明（Frictionless）", en: "description of the fields (Frictionless)" },
};

const feedFile: DataFile = {
  address: ADDRESSES.atom,
  description: { "zh-Hans": "新整理的各期", en: "issues newly edited" },
  needs: "feed",
};

/** Every file by which the whole archive can be taken, in the order in which readers are told of them. */
export const DATA_FILES: readonly DataFile[] = [
  ...TABLE_FILES,
  ...PEOPLE_TABLES,
  correctionsData,
  annotationsData,
  dataPackageFile,
  feedFile,
];
