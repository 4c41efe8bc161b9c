/** A raw page of the archive, as the list of all shows it. */
export interface RawPageEntry {
  readonly file: string;
  /** Address of its issue; null where the site has none yet. */
  readonly issue: string | null;
  readonly articles: number;
  /** Decisions that are left. */
  readonly left: number;
  /** Acts that hold. */
  readonly acts: number;
}

/** What was done last to the archive, and can be taken back. */
export interface LastStep {
  /** Names it: it is taken back only as long as it is the last. */
  readonly key: string;
  readonly kind: "added" | "removed" | "act";
  readonly paths: readonly string[];
  /** Kind of the act, where it is one. */
  readonly act?: string;
}

/** The raw pages of the archive. */
export interface FilesAnswer {
  readonly files: readonly RawPageEntry[];
  readonly last: LastStep | null;
}

/** A file that an editor chose or dropped, to be added: a raw page, or a picture that is the scan of one. */
export interface SentFile {
  readonly name: string;
  /** Its bytes, as Base64. */
  readonly data: string;
  /** What is known of it, as typed; empty for what is not. */
  readonly date: string;
  readonly issue: string;
  readonly page: string;
  /** What was decided about it. */
  readonly decided?: { readonly isForced?: boolean; readonly name?: string };
}

/** What became of a file that was sent: `says` is in the reader's language. */
export type SentOutcome = { readonly name: string } & (
  | { readonly state: "added"; readonly file: string; readonly articles: number }
  | {
      readonly state: "asks";
      readonly says: string;
      readonly asks: string;
      readonly decided: NonNullable<SentFile["decided"]>;
    }
  /** A scan that now stands beside its page. */
  | { readonly state: "scan"; readonly file: string }
  /** A scan that is to be sent again with its page, the file of this name, about which something is asked. */
  | { readonly state: "waiting"; readonly page: string; readonly says: string }
  | { readonly state: "refused"; readonly says: string }
);

/** Something of a site that an editor should know before it is published; the desk's words are looked up by it. */
export type PublishNote = "no-site" | "unfinished" | "files-gone" | "no-address" | "errors";

/** The site as it stands, ready to be published or not. */
export interface PublishAnswer {
  /** Absolute path of the folder whose contents are uploaded. */
  readonly folder: string;
  /** Where it will be; null where the settings do not say. */
  readonly baseUrl: string | null;
  readonly files: number;
  readonly bytes: number;
  /** When it was made: ISO 8601. */
  readonly madeAt: string;
  readonly notes: readonly PublishNote[];
  /** Whether the folder can be shown in this machine's file manager. */
  readonly canShow: boolean;
}
