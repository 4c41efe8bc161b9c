/** Address of the site's root: the scripts stand one folder below it. */
const ROOT = new URL("..", (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI);

/**
 * Makes the site an application that browsers can install: names its manifest, and has its service worker installed, so that
 * the reading room and what was saved are there without a network. Where that cannot be (from a folder, without
 * https, in old browsers) nothing changes; a page from a folder must not even name the manifest, which it may not read.
 */
export function installSite(): void {
  if (!ROOT.protocol.startsWith("http")) return;
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = new URL("manifest.webmanifest", ROOT).href;
  document.head.append(manifest);
  if (!("serviceWorker" in navigator)) return;
  window.addEventListener("load", () => {
    navigator.serviceWorker.register(new URL("service-worker.js", ROOT)).catch(() => undefined);
  });
}
