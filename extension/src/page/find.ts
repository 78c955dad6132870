/** Which boxes are checked: those for several lines of text, never those for passwords, cards or one line. */

import { RichField, TextareaField, type Field } from "./field";

/** Editors that switch spell checking off for reasons of their own; a reply written in them is checked all the same. */
const KNOWN_EDITORS = [
  ".ck-editor__editable", "[data-slate-editor]", ".ql-editor", "[data-lexical-editor]", ".ProseMirror",
  ".public-DraftEditor-content", "trix-editor",
].join(",");

const ASKS_TO_STAY_AWAY = [
  "[spellcheck=false]", "[data-gramm=false]", "[data-gramm_editor=false]", "[data-enable-grammarly=false]",
].join(",");

/**
 * The field that `target` belongs to, or null if it must be left alone.
 *
 * `allBoxes` also takes boxes that ask spell checkers to stay away.
 */
export function fieldFor(target: EventTarget | null, allBoxes: boolean): Field | null {
  if (!(target instanceof HTMLElement)) return null;
  if (target instanceof HTMLTextAreaElement) return isReplyArea(target, allBoxes) ? new TextareaField(target) : null;
  const root = editingRoot(target);
  return root && isReplyEditor(root, allBoxes) ? new RichField(root) : null;
}

function isReplyArea(area: HTMLTextAreaElement, allBoxes: boolean): boolean {
  if (area.readOnly || area.disabled || isSecret(area)) return false;
  if (area.getAttribute("role") === "combobox" || area.getAttribute("aria-multiline") === "false") return false;
  // Code editors hide a textarea of a few pixels to catch keys; nothing is read or shown there.
  const box = area.getBoundingClientRect();
  if (box.width < 40 || box.height < 14) return false;
  return allBoxes || !area.matches(ASKS_TO_STAY_AWAY);
}

function isReplyEditor(root: HTMLElement, allBoxes: boolean): boolean {
  if (isSecret(root) || root.getAttribute("role") === "combobox") return false;
  if (root.getAttribute("aria-multiline") === "false" || root.getAttribute("role") === "searchbox") return false;
  return allBoxes || root.matches(KNOWN_EDITORS) || !root.matches(ASKS_TO_STAY_AWAY);
}

function isSecret(element: HTMLElement): boolean {
  const purpose = element.getAttribute("autocomplete") ?? "";
  return /(^|\s)(cc-|(current|new)-password|one-time-code)/.test(purpose);
}

/** The outermost element of the editable region around `element`. */
function editingRoot(element: HTMLElement): HTMLElement | null {
  if (element.ownerDocument.designMode === "on") return element.ownerDocument.body;
  if (!element.isContentEditable) return null;
  let root = element;
  while (root.parentElement?.isContentEditable) root = root.parentElement;
  return root;
}

/** What really has the focus, also inside open shadow roots. */
export function focused(document: Document): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
