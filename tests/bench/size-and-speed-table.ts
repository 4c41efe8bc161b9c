import type { Measured } from "./measure-process.ts";

/** What one archive took. */
export interface ArchiveCost {
  readonly articles: number;
  readonly kind: "dated" | "undated";
  /** The rounds of each build, by its name: `full`, `nothing`, `edited`, `added`, `removed`, `hugo`. */
  readonly rows: ReadonlyMap<string, readonly Measured[]>;
  readonly siteBytes: number;
  readonly files: number;
  readonly rawBytes: number;
}

/** What is drawn and listed of builds, with the name of each in {@link ArchiveCost.rows}. */
const BUILDS = [
  ["full", "from nothing"],
  ["edited", "one issue edited"],
  ["added", "one issue added"],
  ["removed", "one issue removed"],
  ["nothing", "nothing changed"],
] as const;

/** The costs as a table of Markdown, an archive a column. */
export function tableOf(costs: readonly ArchiveCost[]): string {
  const row = (name: string, of: (cost: ArchiveCost) => string) => `| ${[name, ...costs.map(of)].join(" | ")} |`;
  const hasHugo = costs.some(({ rows }) => rows.has("hugo"));
  return [
    row("articles", ({ articles, kind }) => `${articles.toLocaleString("en")}${kind === "dated" ? "" : ", undated"}`),
    `|---|${costs.map(() => "--:|").join("")}`,
    ...BUILDS.map(([key, name]) => row(name, (cost) => timeOf(cost, key))),
    ...(hasHugo ? [row("Hugo's plain pages and stock Pagefind", (cost) => timeOf(cost, "hugo"))] : []),
    row("memory at most", ({ rows }) => `${Math.round(middle(rows.get("full"), ({ ownBytes }) => ownBytes) / 1e6)} MB`),
    row("raw pages", ({ rawBytes }) => `${(rawBytes / 1e6).toFixed(1)} MB`),
    row("site", ({ siteBytes }) => `${(siteBytes / 1e6).toFixed(0)} MB`),
    row("site, an article", ({ siteBytes, articles }) => `${(siteBytes / articles / 1000).toFixed(1)} KB`),
    row("files an article", ({ files, articles }) => (files / articles).toFixed(2)),
  ].join("\n");
}

/** `12.3 s`, and of what is less than a build from nothing its share of one: `1.2 s, 0.10`. */
function timeOf({ rows }: ArchiveCost, key: string): string {
  const measured = rows.get(key);
  if (!measured) return "";
  const seconds = `${(middle(measured, ({ elapsedMs }) => elapsedMs) / 1000).toFixed(1)} s`;
  const full = rows.get("full") ?? [];
  if (key === "full" || key === "hugo") return seconds;
  const share = median(measured.map(({ elapsedMs }, round) => elapsedMs / (full[round]?.elapsedMs ?? Number.NaN)));
  return `${seconds}, ${share.toFixed(2)}`;
}

const WIDTH = 640;
const HEIGHT = 360;
const MARGIN = { left: 64, right: 150, top: 24, bottom: 44 };
const SECONDS = [0.1, 1, 10, 100, 1000];

/** A chart of the times over the number of articles, both by powers of ten, as SVG that light and dark pages can hold. */
export function chartOf(costs: readonly ArchiveCost[]): string {
  const sizes = [...new Set(costs.map(({ articles }) => articles))].sort((a, b) => a - b);
  const [least = 1, most = 1] = [sizes[0], sizes.at(-1)];
  const x = (articles: number) =>
    MARGIN.left + place(articles, least, Math.max(most, least * 10)) * (WIDTH - MARGIN.left - MARGIN.right);
  const y = (seconds: number) =>
    HEIGHT - MARGIN.bottom - place(seconds, 0.1, 1000) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const right = WIDTH - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  const grid = SECONDS.map((seconds) => {
    const at = y(seconds).toFixed(1);
    return `<line class="g" x1="${MARGIN.left}" x2="${right}" y1="${at}" y2="${at}"/><text x="${MARGIN.left - 8}" y="${at}" dy=".35em" text-anchor="end">${seconds} s</text>`;
  });
  const ticks = sizes.map((articles) => {
    const at = x(articles).toFixed(1);
    return `<line class="g" x1="${at}" x2="${at}" y1="${MARGIN.top}" y2="${bottom}"/><text x="${at}" y="${bottom + 18}" text-anchor="middle">${articles.toLocaleString("en")}</text>`;
  });
  const lines = (["dated", "undated"] as const).flatMap((kind) =>
    BUILDS.filter(([key]) => DRAWN.has(key)).map(([key, name]) => {
      const own = costs.filter((cost) => cost.kind === kind && cost.rows.has(key));
      const points = own.map(({ articles, rows }) => {
        const seconds = middle(rows.get(key), ({ elapsedMs }) => elapsedMs) / 1000;
        return [x(articles), y(seconds)] as const;
      });
      const dots = points.map(([cx, cy]) => `<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="3"/>`).join("");
      const path = points.map((point) => point.map((at) => at.toFixed(1)).join(",")).join(" ");
      const [, end] = points.at(-1) ?? [0, 0];
      const label = kind === "dated" ? `<text x="${right + 10}" y="${end.toFixed(1)}" dy=".35em">${name}</text>` : "";
      return `<g class="${key} ${kind}"><polyline points="${path}"/>${dots}${label}</g>`;
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="t d">
<title id="t">How long a build takes</title>
<desc id="d">Seconds of a build from nothing, with one issue added and with nothing changed, over the number of articles; dashed where no issue has a date.</desc>
<style>text{font:12px sans-serif;fill:#333}.g{stroke:#8884}polyline{fill:none;stroke-width:2}.undated polyline{stroke-dasharray:4 3}.full{stroke:#a33;fill:#a33}.added{stroke:#26a;fill:#26a}.nothing{stroke:#383;fill:#383}g text{stroke:none}@media(prefers-color-scheme:dark){text{fill:#ddd}.full{stroke:#e88;fill:#e88}.added{stroke:#8bf;fill:#8bf}.nothing{stroke:#8c8;fill:#8c8}}</style>
${[...grid, ...ticks, ...lines].join("\n")}
<text x="${(MARGIN.left + right) / 2}" y="${HEIGHT - 8}" text-anchor="middle">articles</text>
</svg>
`;
}

/** The builds that the chart shows; the others lie upon one of them. */
const DRAWN: ReadonlySet<string> = new Set(["full", "added", "nothing"]);

/** Where a number stands between two others by its power of ten: 0 to 1. */
function place(value: number, least: number, most: number): number {
  return Math.log(Math.max(value, least) / least) / Math.log(most / least);
}

function middle(measured: readonly Measured[] | undefined, of: (one: Measured) => number): number {
  return median((measured ?? []).map(of));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
