import { highlightTerms } from "./search/highlight.ts";

// Loaded by pages that were opened from the search.
highlightTerms();
