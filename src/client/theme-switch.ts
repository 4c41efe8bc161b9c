/** Key under which the reader's choice of colours is kept; nothing is kept while the system decides. */
const STORE = "colour-scheme";
const SCHEMES = ["system", "light", "dark"] as const;
type Scheme = (typeof SCHEMES)[number];

/** Applies the reader's remembered choice of colours to the page. */
export function applyRememberedScheme(): void {
  apply(remembered());
}

/** Brings the colour switch in the foot to life: system, light, dark, and round again. */
export function startThemeSwitch(button: HTMLButtonElement): void {
  label(button, remembered());
  button.hidden = false;
  button.addEventListener("click", () => {
    const next = SCHEMES[(SCHEMES.indexOf(remembered()) + 1) % SCHEMES.length] ?? "system";
    remember(next);
    apply(next);
    label(button, next);
  });
}

function apply(scheme: Scheme): void {
  const root = document.documentElement;
  if (scheme === "system") delete root.dataset["scheme"];
  else root.dataset["scheme"] = scheme;
}

function label(button: HTMLButtonElement, scheme: Scheme): void {
  button.textContent = (button.dataset["label"] ?? "{}").replace("{}", button.dataset[scheme] ?? scheme);
}

/** The store may be closed to pages opened from a folder; then the choice holds for the page alone. */
let chosen: Scheme = "system";

function remembered(): Scheme {
  try {
    const kept = localStorage.getItem(STORE);
    return SCHEMES.find((scheme) => scheme === kept) ?? chosen;
  } catch {
    return chosen;
  }
}

function remember(scheme: Scheme): void {
  chosen = scheme;
  try {
    if (scheme === "system") localStorage.removeItem(STORE);
    else localStorage.setItem(STORE, scheme);
  } catch {
    // Nothing to do: the choice still holds for this page.
  }
}
