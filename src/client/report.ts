import { openReport } from "./report/report-form.ts";

// Loaded when a reader reports an error.
globalThis.openReport = openReport;
