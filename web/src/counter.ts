import type { Length } from './api';

const UNITS: Record<Length['counters'][number]['unit'], string> = {
  codepoint: 'characters',
  utf16: 'characters (most emoji count as two)',
  utf8_bytes: 'bytes',
  grapheme: 'characters',
  twitter: 'characters as X counts them (a link is 23, an emoji two)',
  gsm: 'SMS characters',
  threads: 'characters as Threads counts them',
  mastodon: 'characters as Mastodon counts them',
};

/** How long the reply is, in words, and as the channel counts. */
export function counted(length: Length): { text: string; isOver: boolean } {
  const parts = [length.words === 1 ? '1 word' : `${length.words.toLocaleString('en-GB')} words`];
  for (const counter of length.counters) {
    const unit = UNITS[counter.unit];
    parts.push(`${counter.count.toLocaleString('en-GB')} of ${counter.limit.toLocaleString('en-GB')} ${unit}`);
  }
  if (length.sms !== null && length.sms.parts > 0) {
    parts.push(length.sms.parts === 1 ? 'one SMS' : `${length.sms.parts} SMS`);
  }
  return { text: parts.join(' · '), isOver: length.counters.some(counter => counter.over_at !== null) };
}
