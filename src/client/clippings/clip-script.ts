import { clipPage } from "./clip-article.ts";

// Loaded when something is cut out.
globalThis.clipPage = clipPage;
