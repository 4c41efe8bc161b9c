import { annotationsFile, correctionsFile } from "../src/site/data/correction-files.ts";
import { dataPackage } from "../src/site/data/datapackage.ts";
import { feeds } from "../src/site/data/feeds.ts";
import { issueCitationFiles } from "../src/site/data/issue-citations.ts";
import { issueDataFiles } from "../src/site/data/issue-data.ts";
import { personRedirects } from "../src/site/data/person-redirects.ts";
import { openSearchDescription, robots, sitemaps } from "../src/site/data/site-files.ts";
import { webManifest } from "../src/site/data/web-manifest.ts";
import { aboutPage } from "../src/site/pages/about-page.ts";
import { articlePages } from "../src/site/pages/article-page.ts";
import { bylinePages, bylinesPage, letterPages } from "../src/site/pages/bylines-pages.ts";
import { clippingsPage } from "../src/site/pages/clippings-page.ts";
import { contentsPages } from "../src/site/pages/contents-pages.ts";
import { datesPage, monthPages, yearPages } from "../src/site/pages/dates-pages.ts";
import { homePage } from "../src/site/pages/home-page.ts";
import { issuePages, printedPages } from "../src/site/pages/issue-page.ts";
import { notFoundPage } from "../src/site/pages/not-found-page.ts";
import { offlinePage, unsavedPage } from "../src/site/pages/offline-page.ts";
import type { PageTemplate } from "../src/site/pages/page-model.ts";
import { doubtsPages, reviewPage } from "../src/site/pages/review-pages.ts";
import { searchPage } from "../src/site/pages/search-page.ts";
import { dayOfYearPages, todayPage } from "../src/site/pages/today-pages.ts";
import { undatedPages } from "../src/site/pages/undated-pages.ts";
import { peoplePage, peopleParts } from "../src/site/people/people-pages.ts";
import { personPages } from "../src/site/people/person-pages.ts";
import { placePages, placesPage, placesParts } from "../src/site/people/places-pages.ts";
import { postPages, postsPages } from "../src/site/people/posts-pages.ts";
import { seriesListPages, seriesPages } from "../src/site/people/series-pages.ts";
import { peopleTables } from "../src/site/tables/people-tables.ts";
import { renderAbout } from "./pages/about.ts";
import { renderArticle } from "./pages/article.ts";
import { renderByline, renderBylines, renderLetter } from "./pages/bylines.ts";
import { renderClippings } from "./pages/clippings.ts";
import { renderDataPackage, renderIssueCitations, renderIssueData, renderLines, renderTable } from "./pages/data.ts";
import { renderDates, renderMonth, renderUndated, renderYear } from "./pages/dates.ts";
import { renderHome } from "./pages/home.ts";
import { renderContents, renderIssue, renderPrintedPage } from "./pages/issue.ts";
import { renderFeed, renderOpenSearch, renderRobots, renderSitemap } from "./pages/machine.ts";
import { renderNotFound } from "./pages/not-found.ts";
import { renderOffline, renderUnsaved } from "./pages/offline.ts";
import { renderRedirect } from "./pages/redirect.ts";
import { renderDoubts, renderReview } from "./pages/review.ts";
import { renderSearch } from "./pages/search.ts";
import { renderDayOfYear, renderToday } from "./pages/today.ts";
import { renderWebManifest } from "./pages/web-manifest.ts";
import { renderPeople, renderPeoplePart } from "./people/people.ts";
import { renderPerson } from "./people/person.ts";
import { renderPlace, renderPlaces, renderPlacesPart } from "./people/places.ts";
import { renderPost, renderPosts } from "./people/posts.ts";
import { renderSeries, renderSeriesList } from "./people/series.ts";

/** Every kind of file of the site, with the function that renders it. The build needs to know no other list. */
export const PAGE_TEMPLATES: readonly PageTemplate[] = [
  template({ kind: articlePages, render: renderArticle }),
  template({ kind: issuePages, render: renderIssue }),
  template({ kind: printedPages, render: renderPrintedPage }),
  template({ kind: contentsPages, render: renderContents }),
  template({ kind: homePage, render: renderHome }),
  template({ kind: datesPage, render: renderDates }),
  template({ kind: yearPages, render: renderYear }),
  template({ kind: monthPages, render: renderMonth }),
  template({ kind: undatedPages, render: renderUndated }),
  template({ kind: peoplePage, render: renderPeople }),
  template({ kind: peopleParts, render: renderPeoplePart }),
  template({ kind: personPages, render: renderPerson }),
  template({ kind: postsPages, render: renderPosts }),
  template({ kind: postPages, render: renderPost }),
  template({ kind: seriesListPages, render: renderSeriesList }),
  template({ kind: seriesPages, render: renderSeries }),
  template({ kind: placesPage, render: renderPlaces }),
  template({ kind: placesParts, render: renderPlacesPart }),
  template({ kind: placePages, render: renderPlace }),
  template({ kind: bylinesPage, render: renderBylines }),
  template({ kind: letterPages, render: renderLetter }),
  template({ kind: bylinePages, render: renderByline }),
  template({ kind: personRedirects, render: renderRedirect }),
  template({ kind: todayPage, render: renderToday }),
  template({ kind: dayOfYearPages, render: renderDayOfYear }),
  template({ kind: clippingsPage, render: renderClippings }),
  template({ kind: searchPage, render: renderSearch }),
  template({ kind: reviewPage, render: renderReview }),
  template({ kind: doubtsPages, render: renderDoubts }),
  template({ kind: aboutPage, render: renderAbout }),
  template({ kind: offlinePage, render: renderOffline }),
  template({ kind: unsavedPage, render: renderUnsaved }),
  template({ kind: webManifest, render: renderWebManifest }),
  template({ kind: notFoundPage, render: renderNotFound }),
  template({ kind: issueDataFiles, render: renderIssueData, isData: true }),
  template({ kind: issueCitationFiles, render: renderIssueCitations, isData: true }),
  template({ kind: correctionsFile, render: renderLines }),
  template({ kind: annotationsFile, render: renderLines }),
  template({ kind: peopleTables, render: renderTable }),
  template({ kind: dataPackage, render: renderDataPackage }),
  template({ kind: feeds, render: renderFeed }),
  template({ kind: sitemaps, render: renderSitemap }),
  template({ kind: robots, render: renderRobots }),
  template({ kind: openSearchDescription, render: renderOpenSearch }),
];

/** A kind's render function gets the data of that kind alone, so its own type may be forgotten in the list. */
function template<Data>(of: PageTemplate<Data>): PageTemplate {
  return of as PageTemplate;
}
