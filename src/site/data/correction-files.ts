import { actToAnnotation, actToRecord } from "../../export/act-to-annotation.ts";
import type { Archive, ArchiveAct } from "../../model/archive.ts";
import { ADDRESSES, sourceAddress } from "../address/urls.ts";
import type { PageKind } from "../pages/page-model.ts";
import { type DataFile, NDJSON_TYPE } from "../tables/data-file.ts";

/** What editors decided, one a line of JSON. */
export interface CorrectionsData {
  readonly lines: readonly object[];
}

/** What readers are told of the file of all acts. */
export const correctionsData: DataFile = {
  address: ADDRESSES.corrections,
  description: { "zh-Hans": "编辑的订正，每行一条 JSON", en: "what editors decided, one JSON a line" },
  resource: { name: "corrections", ...NDJSON_TYPE },
  needs: "acts",
};

/** What readers are told of the acts as annotations. */
export const annotationsData: DataFile = {
  address: ADDRESSES.annotations,
  description: { "zh-Hans": "订正，作 W3C 批注", en: "the same as W3C annotations" },
  needs: "acts",
};

/** `data/corrections.ndjson`: every act with what became of it; left out where there is none. */
export const correctionsFile: PageKind<CorrectionsData> = {
  name: "corrections",
  scope: "archive",
  *models({ acts = [] }) {
    if (acts.length > 0) yield { address: ADDRESSES.corrections, data: { lines: acts.map(actToRecord) } };
  },
};

/** `data/annotations.ndjson`: those that hold, as annotations of the W3C's model; left out where there is no act. */
export const annotationsFile: PageKind<CorrectionsData> = {
  name: "annotations",
  scope: "archive",
  *models(archive, { baseUrl }) {
    const { acts = [] } = archive;
    if (acts.length === 0) return;
    const sources = sourcesOf(archive);
    const lines = acts.flatMap((act): object[] => {
      const address = holds(act) ? sources.get(act.source ?? "") : undefined;
      const annotation = address === undefined ? undefined : actToAnnotation(act, (baseUrl ?? "../") + address);
      return annotation ? [annotation] : [];
    });
    yield { address: ADDRESSES.annotations, data: { lines } };
  },
};

function holds({ outcome }: ArchiveAct): boolean {
  return outcome === "applied" || outcome === "moved" || outcome === "done";
}

/** Address of each raw file by its path. */
function sourcesOf({ issues }: Archive): ReadonlyMap<string, string> {
  return new Map(
    issues.flatMap(({ pages }) => pages.map(({ source }) => [source.path, sourceAddress(source)] as const)),
  );
}
