/** Quotes and brackets. */
export const OPEN_MARKS = "“‘「『（(《【";
export const CLOSE_MARKS = "”’」』）)》】";

/** Marks inside a line that only prose has. */
export const PROSE_MARK = /[,，。;；]/u;
