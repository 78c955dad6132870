/**
 * Changes text in a box so that the editor behind it knows, its undo works, and nothing is lost.
 *
 * No editor can be told from outside which way of writing it takes, and return values lie: some editors
 * answer "handled" and do nothing, others change what is shown but not what they send. So every step is
 * followed by reading the text back. First the event a spell checker's correction makes (`beforeinput` with
 * `insertReplacementText`), then `execCommand`, which must not come first: some editors show its result
 * without taking it in. What neither can do is left to the agent.
 */

import type { Field } from "./field";
import { focused } from "./find";
import { applied, prepared, type TextEdit } from "./edit";
import type { Stretch } from "./shift";

/**
 * done: the box holds what was asked for. changed: the text was no longer the one that was checked, or the
 * agent typed; nothing was written. refused: the box takes no text from programs; nothing was written.
 * different: the box made something else of it.
 */
export type Outcome = "done" | "changed" | "refused" | "different";

/** Milliseconds an editor needs to take in a new selection, with the focus already in it and without. */
const SETTLE_FOCUSED = 30;
const SETTLE_UNFOCUSED = 120;
const SETTLE_AGAIN = 250;
/** Milliseconds after which an editor that has not changed will not. */
const PATIENCE = 150;

/** Makes all edits, which are sorted and disjoint, if the box still holds `checked`. The caret stays where it is. */
export async function rewrite(
  field: Field, checked: string, edits: readonly TextEdit[], caret: Stretch | null = field.selected(),
): Promise<Outcome> {
  if (field.text() !== checked) return "changed";
  const agent = new Agent();
  const steps = inOneStep(field, checked, edits);
  let text = checked;
  for (const [index, step] of steps.entries()) {
    const written = await replace(field, text, prepared(text, step));
    if (written !== "done") return agent.gone(index === 0 ? written : "different");
    text = applied(text, [step]);
  }
  if (caret) {
    const back = { start: moved(caret.start, edits), end: moved(caret.end, edits) };
    field.select(back);
    await pause(SETTLE_FOCUSED);
    // Some editors set a caret of their own a moment later.
    const now = field.selected();
    const off = now?.start !== back.start || now.end !== back.end;
    if (off && !agent.acted && field.text() === text) field.select(back);
  }
  return agent.gone("done");
}

/** Notes whether the person at the keyboard did something meanwhile; then the caret is theirs. */
class Agent {
  acted = false;
  private readonly note = (event: Event): void => {
    this.acted ||= event.isTrusted;
  };

  constructor() {
    for (const name of ["keydown", "pointerdown"]) window.addEventListener(name, this.note, true);
  }

  gone<Result>(result: Result): Result {
    for (const name of ["keydown", "pointerdown"]) window.removeEventListener(name, this.note, true);
    return result;
  }
}

/** Edits in one run of text become one, so that one undo takes them back; else one at a time from the end. */
function inOneStep(field: Field, text: string, edits: readonly TextEdit[]): TextEdit[] {
  const first = edits[0];
  const last = edits.at(-1);
  if (!first || !last || edits.length === 1) return [...edits];
  const whole = { start: first.start, end: last.end };
  const range = field.rich ? field.rangeOf(whole) : null;
  if (field.rich && range?.startContainer !== range?.endContainer) return [...edits].reverse();
  const local = edits.map((edit) => ({ ...edit, start: edit.start - whole.start, end: edit.end - whole.start }));
  return [{ ...whole, replacement: applied(text.slice(whole.start, whole.end), local) }];
}

function moved(caret: number, edits: readonly TextEdit[]): number {
  let by = 0;
  for (const edit of edits) {
    if (caret >= edit.end) by += edit.replacement.length - (edit.end - edit.start);
    else if (caret > edit.start) return edit.start + by + edit.replacement.length;
  }
  return caret + by;
}

async function replace(field: Field, before: string, edit: TextEdit): Promise<Outcome> {
  if (!field.editable(edit)) return "refused";
  const expected = applied(before, [edit]);
  if (expected === before) return "done";
  if (!field.rich) {
    if (!field.select(edit)) return "refused";
    command(field, edit.replacement);
    return verdict(field, before, expected);
  }
  // A paragraph break is not a character there, and each editor joins paragraphs in its own way.
  if (/\n/.test(before.slice(edit.start, edit.end) + edit.replacement)) return "refused";
  const focusedBefore = field.element.contains(focused(document));
  let prevented = false;
  for (const settle of [focusedBefore ? SETTLE_FOCUSED : SETTLE_UNFOCUSED, SETTLE_AGAIN]) {
    if (!(await settled(field, before, edit, settle))) return "changed";
    prevented = !correct(field, edit);
    const written = await verdict(field, before, expected);
    if (written !== "refused") return written;
    if (!prevented) break;
  }
  // An editor that took the event and did nothing has its own idea of the text: leave it alone.
  if (prevented) return "refused";
  if (!(await settled(field, before, edit, SETTLE_FOCUSED))) return "changed";
  command(field, edit.replacement);
  return verdict(field, before, expected);
}

/** Selects, and gives the editor time to follow. False if the text changed or the agent pressed a key meanwhile. */
async function settled(field: Field, before: string, stretch: Stretch, milliseconds: number): Promise<boolean> {
  const caret = field.selected();
  if (field.text() !== before || !field.select(stretch)) return false;
  let interrupted = false;
  const interrupt = (event: KeyboardEvent): void => {
    if (!event.isTrusted || ["Control", "Shift", "Alt", "Meta"].includes(event.key)) return;
    // The key must not replace what is selected: it goes where the caret was.
    if (!interrupted && caret) field.select(caret);
    interrupted = true;
  };
  window.addEventListener("keydown", interrupt, true);
  await pause(milliseconds);
  window.removeEventListener("keydown", interrupt, true);
  if (interrupted || field.text() !== before) return false;
  const selected = field.selected();
  return (selected?.start === stretch.start && selected.end === stretch.end) || field.select(stretch);
}

/** The event of a correction. Returns false if the editor says it has handled it. */
function correct(field: Field, edit: TextEdit): boolean {
  return inputEvent(field, "insertReplacementText", edit.replacement);
}

/** A `beforeinput` as the browser would send it for the current selection. */
export function inputEvent(field: Field, inputType: string, text: string): boolean {
  const selection = document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  const dataTransfer = new DataTransfer();
  dataTransfer.setData("text/plain", text);
  const targetRanges = range ? [new StaticRange(range)] : [];
  return field.element.dispatchEvent(new InputEvent("beforeinput", {
    inputType, dataTransfer, targetRanges, data: null, bubbles: true, cancelable: true, composed: true,
  }));
}

/** What typing does; deprecated, but the only way that keeps the browser's own undo. */
export function command(field: Field, text: string): void {
  if (text) field.element.ownerDocument.execCommand("insertText", false, text);
  else field.element.ownerDocument.execCommand("delete");
}

async function verdict(field: Field, before: string, expected: string): Promise<Outcome> {
  const started = performance.now();
  let text = field.text();
  while (text !== expected && performance.now() - started < PATIENCE) {
    await pause(10);
    text = field.text();
  }
  if (text === expected) return "done";
  return text === before ? "refused" : "different";
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
