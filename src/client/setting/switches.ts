/** What readers can choose, by the names that `<html data-…>` has for it; the first value of each is what pages are without a choice. */
const CHOICES = {
  scheme: { store: "colour-scheme", values: ["system", "light", "dark"] },
  size: { store: "text-size", values: ["standard", "large", "largest"] },
  direction: { store: "direction", values: ["horizontal", "vertical"] },
  pinyin: { store: "pinyin", values: ["off", "on"] },
} as const;

export type Choice = keyof typeof CHOICES;

/** Applies all remembered choices to the page. */
export function applyChoices(): void {
  for (const choice of Object.keys(CHOICES) as Choice[]) apply(choice, remembered(choice));
}

/** What a switch says, and the names of its values in their order. */
export interface SwitchWords {
  readonly label: (now: string) => string;
  readonly names: readonly string[];
}

/** Brings a switch to life: each press takes the next value, and round again; `onChange` is told of every value, the present one first. */
export function startSwitch(
  button: HTMLButtonElement,
  choice: Choice,
  { label, names }: SwitchWords,
  onChange: (value: string) => void = () => undefined,
): void {
  const values: readonly string[] = CHOICES[choice].values;
  const show = (value: string) => {
    button.textContent = label(names[values.indexOf(value)] ?? value);
    onChange(value);
  };
  show(remembered(choice));
  button.addEventListener("click", () => {
    const next = values[(values.indexOf(remembered(choice)) + 1) % values.length] ?? values[0] ?? "";
    const place = button.getBoundingClientRect().top;
    remember(choice, next);
    apply(choice, next);
    show(next);
    // Under the finger it stays, however much longer the text above has become.
    scrollBy(0, button.getBoundingClientRect().top - place);
  });
}

function apply(choice: Choice, value: string): void {
  const root = document.documentElement;
  if (value === CHOICES[choice].values[0]) delete root.dataset[choice];
  else root.dataset[choice] = value;
}

/** The store may be closed to pages opened from a folder; then a choice holds for the page alone. */
const chosen = new Map<Choice, string>();

function remembered(choice: Choice): string {
  const { store, values } = CHOICES[choice];
  const first: string = chosen.get(choice) ?? values[0];
  try {
    const kept = localStorage.getItem(store);
    return values.find((value) => value === kept) ?? first;
  } catch {
    return first;
  }
}

function remember(choice: Choice, value: string): void {
  const { store, values } = CHOICES[choice];
  chosen.set(choice, value);
  try {
    if (value === values[0]) localStorage.removeItem(store);
    else localStorage.setItem(store, value);
  } catch {
    // Nothing to do: the choice still holds for this page.
  }
}
