/** Puts an element in the place of every match in the paper's own words. */
export function wrapAll(root: HTMLElement, pattern: RegExp, make: (match: string) => HTMLElement): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  for (const node of nodes) {
    if (node.parentElement?.closest(".notes, .ref, .fold, rt, .tcy")) continue;
    const matches = [...node.data.matchAll(pattern)];
    for (const { 0: match, index = 0 } of matches.reverse()) {
      const rest = node.splitText(index);
      rest.data = rest.data.slice(match.length);
      rest.before(make(match));
    }
  }
}
