/** What the customer wrote, as far as the page shows it. */

import type { Spot } from "../messages";

/** Characters; a longer message is cut at its start, because the newest part matters most. */
const LONGEST = 8000;

/** The text at the first of the spots that shows any, or null. */
export function customerMessage(spots: readonly Spot[]): string | null {
  for (const { selector, pick } of spots) {
    const shown = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
    const text = shown.at(pick === "last" ? -1 : 0)?.innerText.trim();
    if (text) return text.slice(-LONGEST);
  }
  return null;
}

/** What is selected in this frame, unless it is part of a box, or null. */
export function selectedText(): string | null {
  const selection = document.getSelection();
  const within = selection?.anchorNode instanceof Element ? selection.anchorNode : selection?.anchorNode?.parentElement;
  if (!selection || (within instanceof HTMLElement && within.isContentEditable)) return null;
  return selection.toString().trim().slice(-LONGEST) || null;
}
