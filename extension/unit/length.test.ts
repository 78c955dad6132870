import assert from "node:assert/strict";
import { test } from "node:test";

import type { Counter } from "../src/messages";
import { lengthLine } from "../src/ui/length";

const counter = (count: number, limit: number, unit: Counter["unit"]): Counter => (
  { count, limit, unit, over_at: null, over_at_utf16: null, severity: "error" }
);

test("the fullest of several limits is shown, in the words of its unit", () => {
  assert.equal(lengthLine([]), "");
  assert.equal(lengthLine([counter(44, 280, "twitter")]), "44 of 280 characters");
  assert.equal(lengthLine([counter(200, 300, "grapheme"), counter(2900, 3000, "utf8_bytes")]), "2,900 of 3,000 bytes");
  assert.equal(lengthLine([counter(44, 280, "twitter")], 0.25), "");
  assert.equal(lengthLine([counter(300, 280, "twitter")]), "300 of 280 characters, 20 too many");
});
