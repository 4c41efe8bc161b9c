import type { QueueAnswer } from "../../desk/view/desk-answers.ts";
import type { OpenDecision } from "../../desk/view/open-decision.ts";

/** The decisions that are left, the most needed first, those put off last. */
export class DecisionList {
  readonly #later = new Set<string>();
  #decisions: readonly OpenDecision[] = [];
  #places: QueueAnswer["places"] = [];

  get length(): number {
    return this.#decisions.length;
  }

  get first(): OpenDecision | undefined {
    return this.#decisions[0];
  }

  /** Takes over what the server says is left. */
  take({ decisions, places }: Pick<QueueAnswer, "decisions" | "places">): void {
    this.#decisions = this.#inOrder(decisions);
    this.#places = places;
  }

  /** 0-based place of a decision, -1 where it is not left. */
  placeOf(id: string | undefined): number {
    return this.#decisions.findIndex((each) => each.id === id);
  }

  find(id: string | null | undefined): OpenDecision | undefined {
    return this.#decisions.find((each) => each.id === id);
  }

  /** What is asked of a 1-based line of a file. */
  findAt(file: string, line: number): OpenDecision | undefined {
    return this.#decisions.find((each) => each.file === file && each.line === line);
  }

  /** The decision behind (1) or before (-1) another; at the ends that one itself, and the first where it is not left. */
  beside(id: string | undefined, by: 1 | -1): OpenDecision | undefined {
    const at = this.placeOf(id);
    return this.#decisions[at < 0 ? 0 : Math.min(this.length - 1, Math.max(0, at + by))];
  }

  /** Id of the decision that follows another; undefined for the last. */
  after(id: string): string | undefined {
    return this.#decisions[this.placeOf(id) + 1]?.id;
  }

  /** Puts a decision behind all others, and gives the one that takes its place. */
  putOff(id: string): OpenDecision | undefined {
    const at = this.placeOf(id);
    this.#later.add(id);
    this.#decisions = this.#inOrder(this.#decisions);
    return this.#decisions[Math.min(at, this.length - 1)];
  }

  /** What narrows the list to the page of a file, its issue or its year, as the server is asked for it; all where that is not known. */
  scopeOf(scope: string, file: string): Readonly<Record<string, string>> {
    const own = this.#places.find((place) => place.file === file);
    const value = { file, issue: own?.issue ?? null, year: own?.year ?? null }[scope];
    return value == null ? {} : { [scope]: value };
  }

  /** How many decisions are left in the issue and in the year of a file's page; undefined where the page is not listed. */
  leftAround(file: string | undefined): { issue: number; year: number | null; yearName: string } | undefined {
    const own = this.#places.find((place) => place.file === file);
    if (!own) return undefined;
    const sum = (of: (place: QueueAnswer["places"][number]) => boolean) =>
      this.#places.filter(of).reduce((total, { left }) => total + left, 0);
    const issue = sum((place) => place.issue === own.issue && (own.issue !== null || place.file === own.file));
    const year = own.year == null ? null : sum((place) => place.year === own.year);
    return { issue, year, yearName: own.year ?? "" };
  }

  #inOrder(decisions: readonly OpenDecision[]): OpenDecision[] {
    const isLater = ({ id }: OpenDecision) => this.#later.has(id);
    return [...decisions.filter((each) => !isLater(each)), ...decisions.filter(isLater)];
  }
}
