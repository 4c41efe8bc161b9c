/** Opens the fold that a link to an anchor leads into, on arrival and on every such link after it. */
export function openFoldsForAnchors(): void {
  openFoldOf(location.hash);
  addEventListener("hashchange", () => openFoldOf(location.hash));
}

function openFoldOf(hash: string): void {
  if (hash.length < 2) return;
  const target = document.getElementById(decoded(hash.slice(1)));
  let isOpened = false;
  for (let fold = target?.closest("details"); fold; fold = fold.parentElement?.closest("details")) {
    isOpened ||= !fold.open;
    fold.open = true;
  }
  if (isOpened) target?.scrollIntoView();
}

/** An anchor that is not well encoded is taken as it stands. */
function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
