/** Media types of files of citations, by their endings; pages name the file alone. */
export const MEDIA_TYPES = {
  bib: "application/x-bibtex",
  ris: "application/x-research-info-systems",
  json: "application/vnd.citationstyles.csl+json",
} as const;
