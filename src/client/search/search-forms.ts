/** All search forms of the page: the one in its head, and the large one that stands where nothing was asked yet. */
export function searchForms(): HTMLFormElement[] {
  return [...document.querySelectorAll<HTMLFormElement>("form[role=search]")];
}

/** The box of a search form. */
export function boxOf(form: HTMLFormElement): HTMLInputElement {
  return form.querySelector("input[type=search]") as HTMLInputElement;
}

/** The box that the reader sees. */
export function visibleBox(): HTMLInputElement | undefined {
  return searchForms()
    .map(boxOf)
    .find((input) => input.checkVisibility?.() ?? input.offsetParent !== null);
}

/** Shows a query in every box that does not hold it. */
export function fillBoxes(q: string): void {
  for (const input of searchForms().map(boxOf)) if (input.value.trim() !== q.trim()) input.value = q;
}
