const zhHans = {
  unknownPage: "版次不详",
  unknownDate: "[出版日期不详]",
  from: (site: string) => `据${site}`,
  yearNote: "年份系推定，见报日期不详",
  dateNote: "见报日期不详",
  place: (file: string, lines: string) => `源文件 ${file} ${lines}`,
};

const en: typeof zhHans = {
  unknownPage: "page unknown",
  unknownDate: "[printing date unknown]",
  from: (site) => `From ${site}`,
  yearNote: "year inferred, printing date unknown",
  dateNote: "printing date unknown",
  place: (file, lines) => `source file ${file}, ${lines}`,
};

/** Words in citations. */
export const citationWords = { "zh-Hans": zhHans, en };
