/** Quotes and brackets that open; each stands where {@link CLOSE_MARKS} has the one that closes it. */
export const OPEN_MARKS = "“‘「『（(《【";
/** Quotes and brackets that close, in the order of {@link OPEN_MARKS}. */
export const CLOSE_MARKS = "”’」』）)》】";

/** Marks inside a line that only prose has. */
export const PROSE_MARK = /[,，。;；]/u;
