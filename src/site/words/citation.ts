const zhHans = {
  formats: { gbt: "GB/T 7714—2015", bibtex: "BibTeX", ris: "RIS", csl: "CSL-JSON" },
  unknownPage: "版次不详",
  unknownDate: "[出版日期不详]",
  from: (site: string, file: string, lines: string) => `据${site}, ${file}, ${lines}.`,
  yearNote: "年份系推定，见报日期不详",
  dateNote: "见报日期不详",
  place: (file: string, lines: string) => `源文件 ${file} ${lines}`,
};

const en: typeof zhHans = {
  formats: { gbt: "GB/T 7714—2015", bibtex: "BibTeX", ris: "RIS", csl: "CSL-JSON" },
  unknownPage: "page unknown",
  unknownDate: "[printing date unknown]",
  from: (site, file, lines) => `From ${site}, ${file}, ${lines}.`,
  yearNote: "year inferred, printing date unknown",
  dateNote: "printing date unknown",
  place: (file, lines) => `source file ${file}, ${lines}`,
};

/** Words in citations. */
export const citationWords = { "zh-Hans": zhHans, en };
