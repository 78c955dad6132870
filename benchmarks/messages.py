"""What the reading of messages and the coverage of asks get right: python -m benchmarks.messages [--show]

Reads ../shared/data/gold_messages.jsonl when it is there, and always the labelled sets that ship with the tests.
An ask or a fact counts as found if it overlaps its label by half or more of their joint length. Every other row of
the first file was looked at while this was built (`looked at`), the others were not (`kept back`); nobody has looked at
the half of the other writers' messages that is called `unseen`.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from tonecheck.draft import Draft, Message
from tonecheck.reply import cover, mismatches, read

OWN = Path(__file__).parents[1] / "tests" / "labelled" / "messages.yaml"
HARD = OWN.with_name("other_words.yaml")
SHORT = OWN.with_name("short_messages.yaml")
OTHERS = OWN.with_name("other_writers")
GOLD = Path(__file__).parents[2] / "shared" / "data" / "gold_messages.jsonl"
NUMBERS = {"order-number": "number", "ticket-number": "number", "reference": "number", "order_number": "number"}
KINDS = ("name", "number", "date", "amount", "place", "product")
HALF = 0.5


class Row(NamedTuple):
    """A labelled message; spans are pairs of code points."""

    id: str
    customer: str
    asks: tuple[tuple[int, int], ...]
    facts: tuple[tuple[str, tuple[int, int]], ...]
    feeling: str
    intensity: int
    kind: str
    full: str
    partial: str
    missed: frozenset[int]


class Score:
    """Hits, false alarms and misses."""

    def __init__(self) -> None:
        self.hits = self.false = self.missed = 0

    def add(self, wanted: Sequence[tuple[int, int]], got: Sequence[tuple[int, int]]) -> None:
        """Match each wanted span with the first free one that overlaps it enough."""
        free = list(got)
        for span in wanted:
            match = next((other for other in free if overlap(span, other) >= HALF), None)
            if match is None:
                self.missed += 1
            else:
                self.hits += 1
                free.remove(match)
        self.false += len(free)

    def __str__(self) -> str:
        precision = self.hits / max(1, self.hits + self.false)
        recall = self.hits / max(1, self.hits + self.missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        counts = f"{self.hits} right, {self.false} false, {self.missed} missed"
        return f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  ({counts})"


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Shared length by joint length, 0 to 1."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / max(1, max(one[1], other[1]) - min(one[0], other[0]))


def rows_of(path: Path) -> list[Row]:
    """The rows of a file in the form of the shared one; empty if it is not there."""
    if not path.exists():
        return []
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        rows.append(
            Row(
                item["id"],
                item["customer"],
                tuple((ask["start"], ask["end"]) for ask in item["asks"]),
                tuple((fact["kind"], (fact["start"], fact["end"])) for fact in item["facts"]),
                item["feeling"],
                item["intensity"],
                item["kind"],
                item["reply_full"] or "",
                item["reply_partial"] or "",
                frozenset(item["missed"]),
            )
        )
    return rows


def own_rows(path: Path = OWN) -> list[Row]:
    """The rows that ship with the tests, of one file."""
    return [own_row(item) for item in yaml.safe_load(path.read_text(encoding="utf-8"))]


def own_row(item: dict[str, Any]) -> Row:
    """A row of `messages.yaml`, its quotations turned into spans; raises ValueError if one is not in the message."""
    text = item["customer"]

    def place(quoted: str) -> tuple[int, int]:
        start = text.index(quoted)
        return start, start + len(quoted)

    return Row(
        item["id"],
        text,
        tuple(place(ask) for ask in item["asks"]),
        tuple((kind, place(quoted)) for kind, found in item["facts"].items() for quoted in found),
        item["feeling"][0],
        item["feeling"][1],
        item["kind"],
        item["full"],
        item.get("partial", ""),
        frozenset(item.get("missed", ())),
    )


def measure(rows: Iterable[Row], show: Callable[..., None]) -> None:
    """Print every figure for some rows."""
    rows = list(rows)
    asks, facts, unanswered = Score(), {kind: Score() for kind in KINDS}, Score()
    feelings: Counter[tuple[str, str]] = Counter()
    kinds: Counter[tuple[str, str]] = Counter()
    near = alarms = judged = 0
    for row in rows:
        message = Message(row.customer)
        reading = read(message)
        asks.add(row.asks, [(ask.span.start, ask.span.end) for ask in reading.asks])
        for kind in KINDS:
            wanted = [span for name, span in row.facts if NUMBERS.get(name, name) == kind]
            got = [
                (fact.span.start, fact.span.end) for fact in reading.facts if NUMBERS.get(fact.kind, fact.kind) == kind
            ]
            facts[kind].add(wanted, got)
            if sorted(wanted) != sorted(got):
                show(row.id, kind, [row.customer[a:b] for a, b in wanted], "got", [row.customer[a:b] for a, b in got])
        feelings[row.feeling, reading.feeling.name] += 1
        kinds[row.kind, reading.kind.name] += 1
        near += abs(row.intensity - reading.feeling.intensity) <= 1
        if (row.feeling, row.kind) != (reading.feeling.name, reading.kind.name):
            said = [span.of(row.customer) for span in reading.feeling.spans]
            show(row.id, row.feeling, row.kind, "got", reading.feeling.name, reading.kind.name, said)
        got_asks = [(ask.span.start, ask.span.end) for ask in reading.asks]
        for span in [span for span in row.asks if all(overlap(span, other) < HALF for other in got_asks)]:
            show(row.id, "ask missed:", row.customer[span[0] : span[1]])
        for span in [span for span in got_asks if all(overlap(span, other) < HALF for other in row.asks)]:
            show(row.id, "no ask:", row.customer[span[0] : span[1]])
        for reply, missed in ((row.full, frozenset()), (row.partial, row.missed)):
            if not reply:
                continue
            answers = cover(Draft(reply, message=message))
            wanted = [row.asks[at] for at in sorted(missed)]
            no = [(answer.ask.span.start, answer.ask.span.end) for answer in answers if answer.answered == "no"]
            if reply is row.full:
                judged += len(row.asks)
                alarms += len(no)
            else:
                unanswered.add(wanted, no)
            for answer in answers:
                span = (answer.ask.span.start, answer.ask.span.end)
                is_missed = any(overlap(span, other) >= HALF for other in wanted)
                if is_missed != (answer.answered == "no") or (answer.answered != "yes" and not is_missed):
                    by = answer.by.of(reply) if answer.by else ""
                    which = "full" if reply is row.full else "partial"
                    show(
                        row.id,
                        which,
                        "missed" if is_missed else "answered",
                        "got",
                        answer.answered,
                        repr(answer.ask.text),
                    )
                    show("     ", repr(reply), "|", answer.because, "|", by)
    total = Score()
    for score in facts.values():
        total.hits, total.false, total.missed = (
            total.hits + score.hits,
            total.false + score.false,
            total.missed + score.missed,
        )
    print(f"asks found           {asks}")
    print(f"unanswered           {unanswered}")
    print(f"  false on full replies {alarms} of {judged} asks")
    print(f"facts                {total}")
    for kind in KINDS:
        print(f"  {kind:18} {facts[kind]}")
    confusion("feeling", feelings)
    confusion("kind", kinds)
    print(f"intensity within one step: {near} of {len(rows)}")


def measure_answers(path: Path) -> None:
    """Print what is found in messages with four replies each, which answer in quite other words than was asked."""
    asks, unanswered = Score(), Score()
    alarms = judged = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        message = Message(item["customer"])
        wanted = [(ask["start"], ask["end"]) for ask in item["asks"]]
        asks.add(wanted, [(ask.span.start, ask.span.end) for ask in read(message).asks])
        for reply in item["replies"]:
            answers = cover(Draft(reply["text"], message=message))
            no = [(answer.ask.span.start, answer.ask.span.end) for answer in answers if answer.answered == "no"]
            if reply["missed"]:
                unanswered.add([wanted[at] for at in reply["missed"]], no)
            else:
                judged += len(wanted)
                alarms += len(no)
    print(f"asks found           {asks}")
    print(f"unanswered           {unanswered}")
    print(f"  false on full replies {alarms} of {judged} asks")


def measure_letters(path: Path) -> None:
    """Print what is found in letters of about 150 words with replies as long, and how long it takes."""
    measure_answers(path)
    facts = Score()
    pairs = []
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        found = read(Message(item["customer"])).facts
        for kind in KINDS:
            wanted = [fact for fact in item["facts"] if NUMBERS.get(fact["kind"], fact["kind"]) == kind]
            got = [fact.span for fact in found if NUMBERS.get(fact.kind, fact.kind) == kind]
            facts.add([(fact["start"], fact["end"]) for fact in wanted], [(span.start, span.end) for span in got])
        pairs += [(item["customer"], reply["text"]) for reply in item["replies"]]
    print(f"facts                {facts}")
    print(f"letters and replies: {timed(pairs)}")


def measure_other_words() -> None:
    """Print how `cover` fares where answers share few words with the asks; every other message was not looked at."""
    rows = yaml.safe_load(HARD.read_text(encoding="utf-8"))
    for title, some in (("looked at", rows[::2]), ("not looked at", rows[1::2])):
        score = Score()
        alarms = judged = 0
        for row in some:
            message = Message(row["customer"])
            for reply, missed in ((row["full"], ()), (row["partial"], row["missed"])):
                answers = cover(Draft(reply, message=message))
                no = [(answer.ask.span.start, answer.ask.span.end) for answer in answers if answer.answered == "no"]
                if reply == row["full"]:
                    judged += len(row["asks"])
                    alarms += len(no)
                    continue
                starts = [(row["customer"].index(row["asks"][at]), len(row["asks"][at])) for at in missed]
                score.add([(start, start + size) for start, size in starts], no)
        print(f"unanswered, in other words, {title}: {score}; false on full replies {alarms} of {judged} asks")


def confusion(title: str, counts: Counter[tuple[str, str]]) -> None:
    """Print a table: a line for each label, a column for each answer."""
    names = sorted({name for pair in counts for name in pair})
    right = sum(count for (wanted, got), count in counts.items() if wanted == got)
    print(f"{title}: {right} of {sum(counts.values())} right; a line for each label, a column for each answer")
    print(" " * 14 + "".join(f"{name:>13}" for name in names))
    for wanted in names:
        print(f"{wanted:14}" + "".join(f"{counts[wanted, got]:13}" for got in names))


def speed(rows: Sequence[Row], words: int = 150) -> None:
    """Print how long messages and drafts take that are put together to about `words` words: far denser than letters."""
    pairs = []
    texts = [(row.customer, row.full) for row in rows]
    for number in range(len(texts)):
        sides = []
        for side in (0, 1):
            text = ""
            at = number
            while len(text.split()) < words:
                text += ("\n" if text else "") + texts[at % len(texts)][side]
                at += 1
            sides.append(" ".join(text.split(" ")[:words]))
        pairs.append((sides[0], sides[1]))
    print(f"{words} + {words} words put together: {timed(pairs)}")


def timed(pairs: Sequence[tuple[str, str]], rounds: int = 12) -> str:
    """Time read, cover and mismatches: all rounds, and the best of each pair, which a busy machine blurs less."""
    times: list[float] = []
    best = [1e9] * len(pairs)
    for turn in range(rounds + 1):
        for number, (message, draft) in enumerate(pairs):
            start = time.perf_counter()
            made = Message(message)
            reply = Draft(draft, message=made)
            read(made)
            cover(reply)
            mismatches(reply)
            took = (time.perf_counter() - start) * 1000
            if turn:  # the first round warms up
                times.append(took)
                best[number] = min(best[number], took)
    shown = [
        f"median {found[len(found) // 2]:.2f} ms, p99 {found[int(len(found) * 0.99)]:.2f} ms"
        for found in (sorted(times), sorted(best))
    ]
    return f"{shown[0]}; best of {rounds}: {shown[1]}"


def main() -> None:
    """Print the figures for each set."""
    show: Callable[..., None] = print if "--show" in sys.argv else lambda *_: None
    rows = rows_of(GOLD)
    own = own_rows()
    sets = (
        ("looked at", rows[::2]),
        ("kept back", rows[1::2]),
        ("our own", own),
        ("short", own_rows(SHORT)),
        ("other writers, seen", rows_of(OTHERS / "messages_seen.jsonl")),
        ("other writers, unseen", rows_of(OTHERS / "messages_unseen.jsonl")),
        ("everyday, seen", rows_of(OTHERS / "everyday_messages_seen.jsonl")),
        ("everyday, unseen", rows_of(OTHERS / "everyday_messages_unseen.jsonl")),
    )
    for title, some in sets:
        if some:
            print(f"\n== {title}: {len(some)} messages")
            measure(some, show if title in ("looked at", "our own") else lambda *_: None)
    for half in ("seen", "unseen"):
        print(f"\n== more writers, {half}")
        measure_answers(OTHERS / f"answers_{half}.jsonl")
        print(f"\n== letters, {half}")
        measure_letters(OTHERS / f"letters_{half}.jsonl")
    print()
    measure_other_words()
    speed([row for row in own if row.full])


if __name__ == "__main__":
    main()
