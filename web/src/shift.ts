export interface Stretch {
  start: number;
  end: number;
}

/** Where a stretch of `before` stands in `after`, if one edit lies between them; null if the edit touched it. */
export function shifted(stretch: Stretch, before: string, after: string): Stretch | null {
  if (before === after) return stretch;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  if (stretch.end < head || (stretch.end === head && !grows(before, after, head))) return stretch;
  if (stretch.start >= before.length - tail) {
    const by = after.length - before.length;
    return { start: stretch.start + by, end: stretch.end + by };
  }
  return null;
}

/** True if a letter was put right behind the place: the word there is another one now. */
function grows(before: string, after: string, at: number): boolean {
  return after.length > before.length && /[\p{L}\p{N}'’]/u.test(after[at] ?? '');
}
