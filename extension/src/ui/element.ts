/** Elements without HTML strings, so that nothing a server or a page says is ever read as markup. */

type Content = string | (Node | string | null)[];

/** Makes an element; a button gets `act`, which runs only on a person's click or key. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, attributes: Record<string, string>, content: Content = "", act?: () => void,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (typeof content === "string") made.textContent = content;
  else made.append(...content.filter((part): part is Node | string => part !== null && part !== ""));
  if (made instanceof HTMLButtonElement) made.type = "button";
  if (act) {
    made.addEventListener("click", (event) => {
      if (event.isTrusted) act();
    });
  }
  return made;
}

/** The text with its first letter made a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
