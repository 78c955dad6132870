"""What holds for every message and draft, whatever is in them."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import tonecheck.reply
from benchmarks.messages import SHORT, own_rows
from tonecheck.draft import Draft, Message
from tonecheck.reply import asked_again, cover, mismatches, read, sent_back
from tonecheck.text.span import Span

PIECES = st.sampled_from(
    ["Hi Sam,", "Where is order 70418?", "I want", "?", "!!", "\n", "😀", "İ", "£5", "on 4 May", "https://a.example",
     "@acme", "please", "can you", "I rang twice.", "Thanks, Zoë", "{{name}}", "“", "(", "to Leeds", "don’t", "my rug",
     "…", "1/2", "-", "5 Mill Close, Ripon", "a@b.example", "#123", "when", "and", "or", "'s", "and the",
     "if", "would not mind", "which", "can I", "in theyre", "Mr.", "the"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map(" ".join))


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_spans_lie_in_their_texts_and_the_same_texts_give_the_same_answers(message: str, reply: str) -> None:
    made = Message(message)
    reading = read(made)
    for item in (*reading.asks, *reading.facts):
        assert item.text == item.span.of(message) != ""
    spans = [*reading.feeling.spans, *reading.kind.spans]
    spans += [item.span for item in (*reading.urgency, *reading.channels_tried)]
    assert all(0 <= span.start < span.end <= len(message) for span in spans)
    for one, two in zip(reading.facts, reading.facts[1:], strict=False):
        assert one.span.end <= two.span.start
    draft = Draft(reply, message=made)
    inside = Span(0, len(reply))
    answers = cover(draft)
    assert [answer.ask for answer in answers] == list(reading.asks)
    for answer in answers:
        assert answer.answered in ("yes", "partly", "no", "unknown")
        assert answer.by is None or inside.covers(answer.by)
    for found in (*mismatches(draft), *asked_again(draft), *sent_back(draft)):
        assert inside.covers(found.span)
    again = Draft(reply, message=Message(message))
    assert (read(again.message or made), cover(again), mismatches(again)) == (reading, answers, mismatches(draft))


def test_every_short_stretch_of_a_message_and_of_a_reply_can_be_read() -> None:
    # Where a frame of three words is looked for, the text may end behind the first.
    for row in own_rows()[::2]:
        asked, said = row.customer.split(), row.full.split()
        for at in range(len(asked)):
            for size in (1, 2, 4):
                message = Message(" ".join(asked[at : at + size]))
                cover(Draft(" ".join(said[at : at + size]), message=message))
        assert read(Message(row.customer))


def test_long_runs_of_anything_are_read_in_one_go() -> None:
    for piece in ("please ", "1 ", "A", "and ", "? ", "Order 1", "£", "@", "can you ", "Mill Close, "):
        text = piece * (3_000 // len(piece))
        draft = Draft(text[:1500], message=Message(text))
        read(draft.message or Message(""))
        mismatches(draft)


def test_the_labelled_messages_quote_themselves_and_differ() -> None:
    rows = [*own_rows(), *own_rows(SHORT)]
    assert len(rows) >= 80
    assert len({row.id for row in rows}) == len({row.customer for row in rows}) == len(rows)
    assert all(at < len(row.asks) for row in rows for at in row.missed)
    assert sum(len(row.asks) for row in rows) >= 80
    assert {row.feeling for row in rows} == {"angry", "disappointed", "worried", "neutral", "pleased"}


def test_a_word_of_a_list_stands_there_once_for_each_label() -> None:
    folder = Path(tonecheck.reply.__file__).parent
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("#") or " | " not in line:
                continue
            label, _, phrases = line.partition("\t")
            found = phrases.split(" | ")
            assert re.fullmatch(r"[A-Za-z0-9-]+", label), (path.name, label)
            assert all(found), (path.name, label)
            assert len(found) == len(set(found)), (path.name, label, sorted({x for x in found if found.count(x) > 1}))
