import { aboutPage } from "./about-page.ts";
import { articlePages } from "./article-page.ts";
import { bylinePages, bylinesPage, letterPages } from "./bylines-pages.ts";
import { clippingsPage } from "./clippings-page.ts";
import { contentsPages } from "./contents-pages.ts";
import { datesPage, monthPages, yearPages } from "./dates-pages.ts";
import { homePage } from "./home-page.ts";
import { issuePages, printedPages } from "./issue-page.ts";
import { notFoundPage } from "./not-found-page.ts";
import { offlinePage, unsavedPage } from "./offline-page.ts";
import type { PageKind, Way } from "./page-model.ts";
import { doubtsPages, reviewPage } from "./review-pages.ts";
import { searchPage } from "./search-page.ts";
import { dayOfYearPages, todayPage } from "./today-pages.ts";
import { undatedPages } from "./undated-pages.ts";

/** Every kind of page that people read; navigation and sitemap are drawn from it. */
export const PAGE_KINDS: readonly PageKind[] = [
  homePage,
  issuePages,
  printedPages,
  contentsPages,
  articlePages,
  datesPage,
  yearPages,
  monthPages,
  undatedPages,
  bylinesPage,
  letterPages,
  bylinePages,
  searchPage,
  todayPage,
  dayOfYearPages,
  clippingsPage,
  reviewPage,
  doubtsPages,
  aboutPage,
  offlinePage,
  unsavedPage,
  notFoundPage,
];

/** Ways of reading the archive, in the order of the navigation. */
export const WAYS: readonly Way[] = PAGE_KINDS.flatMap(({ way }) => way ?? []);
