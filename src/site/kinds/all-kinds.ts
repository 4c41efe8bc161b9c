import { aboutPage } from "../pages/about-page.ts";
import { articlePages } from "../pages/article-page.ts";
import { bylinePages, bylinesPage, letterPages } from "../pages/bylines-pages.ts";
import { clippingsPage } from "../pages/clippings-page.ts";
import { contentsPages } from "../pages/contents-pages.ts";
import { datesPage, monthPages, yearPages } from "../pages/dates-pages.ts";
import { homePage } from "../pages/home-page.ts";
import { issuePages, printedPages } from "../pages/issue-page.ts";
import { notFoundPage } from "../pages/not-found-page.ts";
import { offlinePage, unsavedPage } from "../pages/offline-page.ts";
import type { PageKind, Way } from "../pages/page-model.ts";
import { doubtsPages, reviewPage } from "../pages/review-pages.ts";
import { searchPage } from "../pages/search-page.ts";
import { dayOfYearPages, todayPage } from "../pages/today-pages.ts";
import { undatedPages } from "../pages/undated-pages.ts";
import { peoplePage, peopleParts } from "../people/people-pages.ts";
import { personPages } from "../people/person-pages.ts";
import { placePages, placesPage, placesParts } from "../people/places-pages.ts";
import { postPages, postsPages } from "../people/posts-pages.ts";
import { seriesListPages, seriesPages } from "../people/series-pages.ts";

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
  peoplePage,
  peopleParts,
  personPages,
  postsPages,
  postPages,
  seriesListPages,
  seriesPages,
  placesPage,
  placesParts,
  placePages,
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
