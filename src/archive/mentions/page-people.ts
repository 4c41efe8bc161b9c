import type { MentionHow, MentionPart, QuotedWords, Series, TenureKind } from "../../model/people.ts";
import type { ReadPost } from "../posts/read-post.ts";

/** A name as one page gives it. */
export interface ReadName extends QuotedWords {
  /** In plain characters, without spaces. */
  readonly name: string;
  /** As printed, where that is another. */
  readonly printed?: string;
  readonly how: MentionHow;
  /** Indices into the posts of its page; absent where the words say none. */
  readonly posts?: readonly number[];
  readonly part: MentionPart;
  /** 0-based index into the paragraphs of the article; null for a name in another part than the body. */
  readonly paragraph: number | null;
  readonly start: number;
  readonly end: number;
  /** Characters behind the name that could be its own; absent where something closes it. */
  readonly after?: string;
  /** Whether it stands right behind the name before it in one list; absent where not. */
  readonly isListed?: true;
  /** A name by itself that its page does not know from a post, a list or a signature. */
  readonly isLoose?: true;
  /** Somebody without a post, named with a word such as 村民: for archives alone that name everybody. */
  readonly isResident?: true;
}

/** A sentence of a beginning or an end, with those it is about. */
export interface ReadTenure extends QuotedWords {
  readonly kind: TenureKind;
  readonly name: string;
  /** Index into the posts of its page. */
  readonly post: number;
}

/** A township or village in an article, where it stands first. */
export interface ReadPlace extends QuotedWords {
  readonly name: string;
  readonly township: string | null;
  readonly count: number;
}

/** A meeting of a series in an article, where it stands first. */
export interface ReadMeeting extends QuotedWords, Pick<Series, "id" | "name" | "body" | "session"> {
  readonly number: number;
}

/** People, places and meetings of one article. */
export interface ArticlePeople {
  readonly names: readonly ReadName[];
  readonly tenures: readonly ReadTenure[];
  readonly places: readonly ReadPlace[];
  readonly meetings: readonly ReadMeeting[];
}

/** What one page says of people and places: depends on the page alone, and is plain JSON. */
export interface PagePeople {
  readonly posts: readonly ReadPost[];
  readonly articles: readonly ArticlePeople[];
}
