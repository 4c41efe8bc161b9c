/** What `archive.config.json`, or the key `archive` of `package.json`, may say. All of it is optional there. */
export interface Settings {
  /** Name of the newspaper or of the collection; in brackets on the site when it is descriptive. */
  readonly newspaper: string;
  /** Whether {@link newspaper} is the printed name, or only describes the collection. */
  readonly newspaperIsDescriptive: boolean;
  /** Place the paper belongs to: 山西省绛县. */
  readonly place: string;
  /** Language of the interface. */
  readonly language: "zh-Hans" | "en";
  /** Absolute address the site is published at, with a final slash; null leaves out what needs one. */
  readonly baseUrl: string | null;
  /** Where readers send corrections: a mail address or a URL; null when there is none. */
  readonly contact: string | null;
  /** Most articles in one group of years of the search index. */
  readonly articlesPerIndex: number;
}
