/** Address of the site's root: the scripts stand one folder below it. */
const ROOT = new URL("..", (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI);

/**
 * Has the browser install the service worker of the site, so that pages which were saved, and the reading room itself, are there
 * without a network. Where there is none to be had (from a folder, without https, in old browsers) nothing changes.
 */
export function registerServiceWorker(): void {
  if (!ROOT.protocol.startsWith("http") || !("serviceWorker" in navigator)) return;
  window.addEventListener("load", () => {
    navigator.serviceWorker.register(new URL("service-worker.js", ROOT)).catch(() => undefined);
  });
}
