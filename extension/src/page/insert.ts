/** Puts a whole text, such as a saved reply, into a box. Nothing here sends anything. */

import type { Placed } from "../messages";
import { applied, prepared } from "./edit";
import type { Field } from "./field";
import { focused } from "./find";
import type { Stretch } from "./shift";
import { command, inputEvent, pause, rewrite } from "./write";

const SETTLE = 150;
const PATIENCE = 400;

/** Replaces the draft, or what is selected in it; with nothing selected, inserts at the caret. */
export async function insert(field: Field, text: string, replaceAll: boolean): Promise<Placed> {
  const before = field.text();
  const caret = field.selected();
  const atCaret = !replaceAll && caret !== null && caret.start === caret.end;
  const stretch = replaceAll ? { start: 0, end: before.length } : caret ?? { start: before.length, end: before.length };
  const written = await write(field, before, stretch, text, atCaret);
  if (written === "done") return { done: true, note: "" };
  const note = written === "different"
    ? "The box made something else of the text. Ctrl+Z takes it back."
    : "This box takes no text from programs.";
  return { done: false, note };
}

async function write(
  field: Field, before: string, stretch: Stretch, text: string, atCaret: boolean,
): Promise<"done" | "refused" | "different"> {
  const expected = applied(before, [{ ...stretch, replacement: text }]);
  if (expected === before) return "done";
  if (!field.rich) {
    if (!field.select(stretch)) return "refused";
    command(field, text);
    return arrived(field, before, expected);
  }
  const oneLine = !/\n/.test(text + before.slice(stretch.start, stretch.end));
  if (oneLine && !atCaret && before.trim() !== "") {
    const outcome = await rewrite(field, before, [prepared(before, { ...stretch, replacement: text })]);
    return outcome === "changed" ? "refused" : outcome;
  }
  const ways = [
    () => paste(field, text),
    () => inputEvent(field, "insertFromPaste", text),
    () => command(field, text),
  ];
  for (const way of ways) {
    if (!field.element.contains(focused(document))) field.element.focus({ preventScroll: true });
    // A caret on an empty line has no place of its own in the text: it stays as it is.
    if (!atCaret) field.select(stretch);
    await pause(SETTLE);
    if (field.text() !== before) return "different";
    way();
    const written = await arrived(field, before, expected);
    if (written !== "refused") return written;
  }
  return "refused";
}

/** The event of pasting plain text. */
function paste(field: Field, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  field.element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }));
}

async function arrived(field: Field, before: string, expected: string): Promise<"done" | "refused" | "different"> {
  const started = performance.now();
  while (performance.now() - started < PATIENCE) {
    if (sameWords(field.text(), expected)) return "done";
    await pause(10);
  }
  return field.text() === before ? "refused" : "different";
}

/** Editors make line breaks of their own out of pasted ones, so only what is written counts. */
function sameWords(text: string, other: string): boolean {
  return text.replace(/\s+/g, "") === other.replace(/\s+/g, "");
}
