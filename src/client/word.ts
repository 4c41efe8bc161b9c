import { articlesToWord } from "./take/article-to-word.ts";

// Loaded when a Word document is asked for: the writer of that format is larger than all other scripts of a page.
globalThis.articlesToWord = articlesToWord;
