import { deskWords } from "../../src/desk/words/desk-words.ts";
import type { Settings } from "../../src/model/settings.ts";
import { html } from "../html.ts";

/** What the desk may load: its own files and pictures, and what its server answers. No page may hold it in a frame. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** The page of the desk; its script fills it. `token` is that of the server's run, without which nothing is written. */
export function deskPage({ language, newspaper }: Settings, token: string): string {
  const words = deskWords[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="desk-token" content="${token}">
<title>${words.title} · ${newspaper}</title>
<link rel="stylesheet" href="desk.css">
<link rel="icon" href="../assets/icon.svg" type="image/svg+xml">
<script defer src="desk.js"></script>
</head>
<body class="desk">
<header class="dhead"><h1>${words.title}</h1><p class="fine"><a href="../index.html">${newspaper} ${words.site}</a></p><div data-progress class="fine"></div><nav data-views aria-label="${words.title}"></nav></header>
<main id="main" data-desk></main>
<div data-said role="status" aria-live="polite" class="said"></div>
</body>
</html>
`.text;
}
