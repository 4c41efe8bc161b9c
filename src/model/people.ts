import type { Diagnostic } from "./diagnostic.ts";
import type { QuotedWords } from "./quoted-words.ts";

export type { QuotedWords } from "./quoted-words.ts";

/** How a name was met: behind or before its post, in a list that carries a post, as a signature, or by itself. */
export type MentionHow = "with-post" | "in-list" | "signature" | "alone";

/** How somebody has a post who is not simply in it: 代县长, 原副县长, 县政协副主席候选人. */
export type PostState = "acting" | "former" | "candidate";

/** A post as words of the text give it. */
export interface HeldPost {
  /** What readers call it, the same for all ways of printing it: `县委副书记`, `县政府副县长`, `横水镇党委书记`. Tables go by it. */
  readonly title: string;
  /** Absent for who is in it. */
  readonly state?: PostState;
}

/** Which part of an article holds a name. */
export type MentionPart = "kicker" | "headline" | "deck" | "body" | "byline";

/** A person in an article; the words around the name are found by `quoteMention`. */
export interface Mention {
  /** The name that the person goes by: {@link Person.name}. */
  readonly person: string;
  /** The name as printed, spaces between its characters left out. */
  readonly name: string;
  readonly how: MentionHow;
  /** Absent where the words say none. */
  readonly posts?: readonly HeldPost[];
  /** Absent for the body. */
  readonly part?: Exclude<MentionPart, "body">;
  /** 0-based index into the article's paragraphs; absent for a name of another part. */
  readonly paragraph?: number;
  /** UTF-16 offsets of the name into the text of its paragraph or part. */
  readonly start: number;
  readonly end: number;
}

/** A day on which, and words in which, something was seen. */
export interface Sighting extends QuotedWords {
  /** EDTF, as {@link Article.date}; null where no day is known. */
  readonly date: string | null;
  /** Id of the article. */
  readonly article: string;
}

/** What a sentence says of the beginning or the end of a post. */
export type TenureKind = "appointed" | "elected" | "nominated" | "removed" | "resigned";

/** A sentence that says that somebody came into a post, or left it. */
export interface Tenure extends Sighting {
  readonly kind: TenureKind;
}

/** Somebody in a post: what the archive saw of it, and no claim of more. */
export interface Holder {
  /** {@link Post.title}. */
  readonly post: string;
  /** {@link Person.name}. */
  readonly person: string;
  readonly state?: PostState;
  /** The oldest and the newest sighting with a day; of any where none has one. */
  readonly first: Sighting;
  readonly last: Sighting;
  /** How often the person is named with the post. */
  readonly mentions: number;
  /** Sentences of a beginning or an end, by date. */
  readonly tenures: readonly Tenure[];
}

/** Who else stands in the articles of a person, and in how many. */
export interface Beside {
  readonly person: string;
  readonly articles: number;
}

/** Everybody of one name in the archive, as far as nothing says that they are two. */
export interface Person {
  /** The name that the person goes by, in plain characters; unique among persons, with a number behind it where two are kept apart: `张华(2)`. */
  readonly name: string;
  /** Other printings: in other characters, or names that editors said are the same person's. */
  readonly variants: readonly string[];
  /** By first sighting. */
  readonly holdings: readonly Holder[];
  /** Whether the person held a post, was named among those who hold one (县领导), or signed: then there is a page. Others are found by search. */
  readonly isPublic: boolean;
  /** First and last day on which an article names the person, EDTF; null where none has a day. */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  /** How often named, signatures included. */
  readonly mentions: number;
  /** Ids of the articles that name the person, in the archive's order. */
  readonly articles: readonly string[];
  /** Ids of those that the person signed. */
  readonly signed: readonly string[];
  /** Articles of each year, by year; without those of no known year. */
  readonly years: readonly (readonly [year: number, articles: number])[];
  /** Who stands beside the person most, at most twelve. */
  readonly beside: readonly Beside[];
  /** The oldest sighting: where the archive has the name from. */
  readonly first: Sighting;
  /** Whether another bore the name before, who is kept apart; {@link first} says on what ground. */
  readonly isApart: boolean;
}

/** A post of the archive. */
export interface Post {
  readonly title: string;
  /** `县委`, `县政府`, `县农业农村局`, `横水镇`; null where the text says none. */
  readonly body: string | null;
  /** Where it stands among the posts of its place, 1 the highest; for order alone. */
  readonly rank: number;
  /** Whether one person at a time has it. */
  readonly isSingle: boolean;
  /** Whether it is a post of another place: of the city, of the province, of another county, of a company. */
  readonly isElsewhere: boolean;
  /** By first sighting. */
  readonly holders: readonly Holder[];
}

/** Two holders of a post that one person has, seen at the same time: a wrong year, a misread name, or somebody acting. */
export interface Overlap {
  readonly post: string;
  /** The one who is seen in it less often first. */
  readonly persons: readonly [string, string];
  /** The sighting of each that lies in the other's time. */
  readonly sightings: readonly [Sighting, Sighting];
  /** Years in which the first sighting would lie after, or before, all that is known of the other: the nearest of each. */
  readonly years: readonly number[];
}

/** A township, village, community or street that the text names. */
export interface Locality {
  readonly name: string;
  readonly kind: "township" | "town" | "subdistrict" | "village" | "community";
  /** Name of its township, where the text says it; null where it does not. */
  readonly township: string | null;
  readonly mentions: number;
  /** Ids of the articles, in the archive's order. */
  readonly articles: readonly string[];
  readonly first: Sighting;
}

/** One meeting of a series. */
export interface SeriesMeeting {
  readonly number: number;
  /** Where it was reported, by date; more than one where several articles do. */
  readonly sightings: readonly Sighting[];
}

/** Numbered meetings of one body within one term, or an event that comes back by its name. */
export interface Series {
  /** Unique: body, term and kind, `县15届县委常委会会议`; or the event's name. */
  readonly id: string;
  /** What readers call it: `十五届县委常委会会议`. */
  readonly name: string;
  /** `县委`, `县人大`; null for an event. */
  readonly body: string | null;
  /** 届; null where the text says none. */
  readonly session: number | null;
  /** By number; of an event, by year. */
  readonly meetings: readonly SeriesMeeting[];
  /** Runs of numbers between the first and the last that no article has: `第91—97次 未见`. None for events. */
  readonly gaps: readonly (readonly [first: number, last: number])[];
}

/** What all articles together say of people, posts, places and series. Every table is in a fixed order that no order of files changes. */
export interface People {
  /** By name. */
  readonly persons: readonly Person[];
  /** By place, rank and title. */
  readonly posts: readonly Post[];
  readonly overlaps: readonly Overlap[];
  readonly places: readonly Locality[];
  readonly series: readonly Series[];
  /** Overlaps and persons kept apart, as findings. */
  readonly diagnostics: readonly Diagnostic[];
}
