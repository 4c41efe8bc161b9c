/** Arguments Chromium is started with in every test: no sandbox, as CI runs as root, and no talk with anyone but the page's server. */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
