import assert from "node:assert/strict";
import { test } from "node:test";

import { changeBetween, shifted } from "../src/page/shift";

function move(before: string, after: string, word: string): string | null {
  const start = before.indexOf(word);
  const to = shifted({ start, end: start + word.length }, changeBetween(before, after), after);
  return to && after.slice(to.start, to.end);
}

test("a stretch moves with what is typed before it and stays with what is typed after it", () => {
  assert.equal(move("we leverage it", "so, 😀 we leverage it", "leverage"), "leverage");
  assert.equal(move("we leverage it", "we leverage it all", "leverage"), "leverage");
  assert.equal(move("we leverage it", "leverage it", "leverage"), "leverage");
});

test("a stretch that is typed into, cut or grown is gone", () => {
  assert.equal(move("we leverage it", "we leverrage it", "leverage"), null);
  assert.equal(move("we leverage it", "we it", "leverage"), null);
  assert.equal(move("we leverage it", "we leveraged it", "leverage"), null);
  assert.equal(move("we leverage it", "we unleverage it", "leverage"), null);
});

test("a full stop or a space at the edge leaves the stretch alone", () => {
  assert.equal(move("we leverage", "we leverage.", "leverage"), "leverage");
  assert.equal(move("we leverage", "we  leverage", "leverage"), "leverage");
});

test("a change never cuts a pair of surrogates in two", () => {
  // The two emoji share their first unit, and the second pair its last.
  for (const [before, after] of [["a😀b", "a😁b"], ["a😀b", "a\u{1F980}b"], ["😀", "😀😀"]] as const) {
    const { start, removed, inserted } = changeBetween(before, after);
    const whole = /^(?:[^\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/;
    assert.match(before.slice(start, start + removed), whole);
    assert.match(after.slice(start, start + inserted), whole);
  }
});

test("one change turns any text into any other", () => {
  const letters = ["a", "b", "😀", "\n", " "];
  let seed = 7;
  const pick = (most: number): number => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return seed % most;
  };
  const some = (): string => Array.from({ length: pick(9) }, () => letters[pick(letters.length)]).join("");
  for (let round = 0; round < 5000; round += 1) {
    const [before, after] = [some(), some()];
    const { start, removed, inserted } = changeBetween(before, after);
    assert.equal(before.slice(0, start) + after.slice(start, start + inserted) + before.slice(start + removed), after);
  }
});
