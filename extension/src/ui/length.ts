/** How long a reply is, in words for the counter. */

import type { Counter } from "../messages";

/**
 * The counter that is fullest, such as "212 of 280 characters"; empty if the channel has no limit, or if less than
 * the share `from` of it is used.
 */
export function lengthLine(counters: readonly Counter[], from = 0): string {
  const fullest = [...counters].sort((one, other) => other.count / other.limit - one.count / one.limit)[0];
  if (!fullest || fullest.count / fullest.limit < from) return "";
  const unit = fullest.unit === "utf8_bytes" ? "bytes" : "characters";
  const numbers = new Intl.NumberFormat("en-GB");
  const over = fullest.count > fullest.limit ? `, ${numbers.format(fullest.count - fullest.limit)} too many` : "";
  return `${numbers.format(fullest.count)} of ${numbers.format(fullest.limit)} ${unit}${over}`;
}
