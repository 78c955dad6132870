import assert from "node:assert/strict";
import { test } from "node:test";

import { applied, prepared, type TextEdit } from "../src/page/edit";

function edit(text: string, old: string, replacement: string): TextEdit {
  const start = text.indexOf(old);
  return { start, end: start + old.length, replacement };
}

function shown(text: string, { start, end, replacement }: TextEdit): [string, string] {
  return [text.slice(start, end), replacement];
}

test("words that both sides share are left alone", () => {
  const text = "we really leverage our network here";
  assert.deepEqual(shown(text, prepared(text, edit(text, "really leverage our network", "really use our network"))), ["leverage", "use"]);
});

test("a deletion takes the word before it along, so that it replaces something", () => {
  const text = "it is really good";
  assert.deepEqual(shown(text, prepared(text, edit(text, "really ", ""))), ["is really ", "is "]);
});

test("a deletion at the start of a line takes the word after it, and never reaches over a line break", () => {
  const text = "Hello,\nReally good";
  assert.deepEqual(shown(text, prepared(text, edit(text, "Really ", ""))), ["Really good", "good"]);
});

test("an insertion takes a neighbour along", () => {
  const text = "good books";
  assert.deepEqual(shown(text, prepared(text, { start: 5, end: 5, replacement: "old " })), ["good ", "good old "]);
});

test("the prepared edit makes the same text", () => {
  const text = "😀 As per our policy, we cannot do it.\nReally, we can’t.";
  for (let start = 0; start <= text.length; start += 1) {
    for (let end = start; end <= Math.min(text.length, start + 12); end += 1) {
      for (const replacement of ["", "W", "one two", "our policy"]) {
        const plain = { start, end, replacement };
        assert.equal(applied(text, [prepared(text, plain)]), applied(text, [plain]));
      }
    }
  }
});
