import type { Lane, LaneSegment } from "../../src/site/article/lane.ts";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";

const CLASSES: Readonly<Record<LaneSegment["kind"], string>> = { "in-place": "", moved: "z", repeat: "o" };

/** Where an article lies in its source file: black in place, vermilion moved back, hollow repeated. Decoration: the lines stand beside it in words. */
export function lane({ total, segments }: Lane): Html {
  return html`<svg class="lane" viewBox="0 0 ${total} 10" preserveAspectRatio="none" aria-hidden="true"><rect class="x" y="4.5" width="${total}" height="1"/>${segments.map(segmentBar)}</svg>`;
}

function segmentBar({ start, length, kind }: LaneSegment): Html {
  const [y, height] = kind === "repeat" ? [2, 6] : [0, 10];
  return html`<rect${CLASSES[kind] === "" ? "" : html` class="${CLASSES[kind]}"`} x="${start}" y="${y}" width="${length}" height="${height}"/>`;
}

/** What the colours of the lanes mean. */
export function laneKey({ words }: View): Html {
  const sample = (name: string) =>
    html`<svg class="lane" viewBox="0 0 24 10" aria-hidden="true"><rect class="${name}" x="1" y="${name === "o" ? 2 : 0}" width="22" height="${name === "o" ? 6 : 10}"/></svg>`;
  const { laneInPlace, laneMoved, laneRepeat, laneNote } = words.issue;
  return html`<p class="key fine">${sample("i")} ${laneInPlace} ${sample("z")} ${laneMoved} ${sample("o")} ${laneRepeat}${words.article.stop}${laneNote}</p>`;
}
