/** Beside this script. */
const HERE = (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI;

/** Address of the site's root: its scripts stand one folder below it. */
export const SITE_ROOT = new URL("..", HERE).href;

/** Runs a script of the site that few readers need; rejects where it cannot be had, and may be asked again. */
export function loadScript(name: string): Promise<void> {
  const { href } = new URL(name, HERE);
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = href;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(`${href} did not load.`));
    };
    document.head.append(script);
  });
}
