/** Where a stretch of text stands after the text around it was edited. */

export interface Stretch {
  start: number;
  end: number;
}

/** One edit that turns a text into another: `before` was replaced by `after` at `start`. UTF-16 units. */
export interface Change {
  start: number;
  removed: number;
  inserted: number;
}

/** The smallest single edit that turns `before` into `after`; it never cuts a surrogate pair in two. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  if (head > 0 && isHigh(before, head - 1)) head -= 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  if (tail > 0 && isLow(before, before.length - tail)) tail -= 1;
  return { start: head, removed: before.length - head - tail, inserted: after.length - head - tail };
}

/**
 * The stretch after the change, or null if the change reaches into it.
 *
 * Text typed right at an edge leaves the stretch as it is, unless it makes the word at that edge longer;
 * `after` is the text after the change.
 */
export function shifted(stretch: Stretch, change: Change, after: string): Stretch | null {
  const changeEnd = change.start + change.removed;
  const by = change.inserted - change.removed;
  if (change.removed === 0 && change.inserted === 0) return stretch;
  if (changeEnd <= stretch.start) {
    const moved = { start: stretch.start + by, end: stretch.end + by };
    return changeEnd === stretch.start && joinsWord(after, moved.start) ? null : moved;
  }
  if (change.start >= stretch.end) {
    return change.start === stretch.end && joinsWord(after, stretch.end) ? null : stretch;
  }
  return null;
}

function joinsWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) && /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2));
}

function isHigh(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
