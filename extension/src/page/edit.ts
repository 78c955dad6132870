/** Edits of a draft, made so that an editor gets as little to do as possible. UTF-16 units. */

export interface TextEdit {
  start: number;
  end: number;
  replacement: string;
}

/** `text` with all edits made; they are sorted and do not overlap. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let from = 0;
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.replacement;
    from = edit.end;
  }
  return result + text.slice(from);
}

/**
 * The same edit in a form that every editor takes: whole words are replaced by something.
 *
 * What both sides have in common at the ends is left alone, so that bold and links around the change survive.
 * An edit that only deletes or only inserts takes a neighbouring word in, because editors treat an empty
 * replacement or an empty selection in ways of their own. Never reaches over a line break.
 */
export function prepared(text: string, edit: TextEdit): TextEdit {
  const trimmed = trimmedToWords(text, edit);
  if (trimmed.end > trimmed.start && trimmed.replacement !== "") return trimmed;
  const before = /[^\s]+[^\S\n]*$/u.exec(text.slice(0, trimmed.start))?.[0] ?? "";
  if (before) {
    return { start: trimmed.start - before.length, end: trimmed.end, replacement: before + trimmed.replacement };
  }
  const after = /^[^\S\n]*[^\s]+/u.exec(text.slice(trimmed.end))?.[0] ?? "";
  return { start: trimmed.start, end: trimmed.end + after.length, replacement: trimmed.replacement + after };
}

function trimmedToWords(text: string, edit: TextEdit): TextEdit {
  const old = text.slice(edit.start, edit.end);
  const fresh = edit.replacement;
  const oldWords = words(old);
  const freshWords = words(fresh);
  let head = 0;
  let headUnits = 0;
  const most = Math.min(oldWords.length, freshWords.length);
  while (head < most && oldWords[head] === freshWords[head]) {
    headUnits += (oldWords[head] as string).length;
    head += 1;
  }
  let tail = 0;
  let tailUnits = 0;
  while (tail < most - head && oldWords.at(-1 - tail) === freshWords.at(-1 - tail)) {
    tailUnits += (oldWords.at(-1 - tail) as string).length;
    tail += 1;
  }
  return {
    start: edit.start + headUnits,
    end: edit.end - tailUnits,
    replacement: fresh.slice(headUnits, fresh.length - tailUnits),
  };
}

/** The text cut between words and white space; nothing is lost. */
function words(text: string): string[] {
  return text.match(/\s+|[^\s]+/gu) ?? [];
}
