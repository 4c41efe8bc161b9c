/** A page from a server whose site does not know its own address is printed with the one under which it was opened. */
export function showAddressForPrint(): void {
  const line = document.querySelector<HTMLElement>("[data-here]");
  if (!line || !/^https?:$/.test(location.protocol)) return;
  addEventListener("beforeprint", () => {
    line.textContent = `${line.dataset["here"]}${location.href.split("#")[0]}`;
  });
}
