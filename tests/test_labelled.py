"""The labelled replies: sources and built file agree, offsets are right, and there are enough of each kind."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from tonecheck.measure import read_labelled
from tools import build_labelled
from tools.build_labelled import FAMILIES, TARGET, SourceError, parse, unmark

LEAST_REPLIES = 420
LEAST_FAULTY = 210
LEAST_CLEAN = 210
LEAST_HARD_NEGATIVES = 120
LEAST_LABELS = 12
LEAST_TONE_LABELS = 20
TONE_FAMILIES = FAMILIES[:10]

ENTRY = {"id": "bank-1", "channel": "x", "customer": "Well?", "reply": "We did."}


@cache
def records() -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(line) for line in TARGET.read_text(encoding="utf-8").splitlines())


def other_writers(name: str) -> list[dict[str, Any]]:
    path = TARGET.parent / "other_writers" / f"{name}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_the_built_files_are_up_to_date_with_their_sources() -> None:
    for path, text in build_labelled.outputs():
        assert path.read_text(encoding="utf-8") == text, f"{path.name}: run python tools/build_labelled.py"


def test_every_line_is_read_by_the_measurement() -> None:
    lines = TARGET.read_text(encoding="utf-8").splitlines()
    read = list(read_labelled(lines, TARGET.name))
    assert [item.draft.name for item in read] == [record["id"] for record in records()]
    assert sum(len(item.labels) for item in read) == sum(len(record["labels"]) for record in records())


def test_labels_quote_the_reply_without_white_space_at_their_edges() -> None:
    for record in records():
        for label in record["labels"]:
            if "start" in label:
                assert 0 <= label["start"] < label["end"] <= len(record["reply"]), record["id"]
                assert record["reply"][label["start"] : label["end"]] == label["text"], record["id"]
                assert label["text"] == label["text"].strip(), record["id"]


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("replies_seen", 1140),
        ("replies_unseen", 504),
        ("everyday_replies_seen", 872),
    ],
)
def test_the_other_writers_replies_are_whole(name: str, count: int) -> None:
    replies = other_writers(name)
    assert len({record["id"] for record in replies}) == len(replies) == count
    for record in replies:
        for label in record["labels"]:
            if label["start"] is not None:
                assert record["reply"][label["start"] : label["end"]] == label["text"], record["id"]


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("messages_seen", 65),
        ("messages_unseen", 65),
        ("everyday_messages_seen", 120),
        ("everyday_messages_unseen", 60),
    ],
)
def test_the_other_writers_messages_are_whole(name: str, count: int) -> None:
    messages = other_writers(name)
    assert len({record["id"] for record in messages}) == len(messages) == count
    for record in messages:
        for item in (*record["asks"], *record["facts"]):
            assert record["customer"][item["start"] : item["end"]] == item["text"], record["id"]


@pytest.mark.parametrize(("half", "count"), [("seen", 202), ("unseen", 69)])
def test_the_other_writers_answers_are_whole(half: str, count: int) -> None:
    messages = other_writers(f"answers_{half}")
    assert len({record["id"] for record in messages}) == len(messages) == count
    for record in messages:
        for ask in record["asks"]:
            assert record["customer"][ask["start"] : ask["end"]] == ask["text"], record["id"]
        for reply in record["replies"]:
            assert reply["text"].strip() == reply["text"], record["id"]
            assert all(0 <= at < len(record["asks"]) for at in reply["missed"]), record["id"]


@pytest.mark.parametrize("half", ["seen", "unseen"])
def test_the_other_writers_letters_are_whole(half: str) -> None:
    letters = other_writers(f"letters_{half}")
    assert len({record["id"] for record in letters}) == len(letters) == 24
    for record in letters:
        for item in (*record["asks"], *record["facts"]):
            assert record["customer"][item["start"] : item["end"]] == item["text"], record["id"]
        for text in (record["customer"], *(reply["text"] for reply in record["replies"])):
            assert 135 <= len(text.split()) <= 165, record["id"]
        assert all(at < len(record["asks"]) for reply in record["replies"] for at in reply["missed"]), record["id"]


def test_labels_stand_in_order_and_do_not_overlap() -> None:
    for record in records():
        spans = [(label["start"], label["end"]) for label in record["labels"] if "start" in label]
        for (_, end), (start, _) in pairwise(spans):
            assert end <= start, record["id"]


def test_no_mark_is_left_in_a_reply() -> None:
    assert not [record["id"] for record in records() if set("⟦⟧") & set(record["reply"])]


def test_ids_are_unique() -> None:
    assert not [id_ for id_, count in Counter(record["id"] for record in records()).items() if count > 1]


def test_no_reply_appears_twice() -> None:
    replies = Counter(" ".join(record["reply"].split()).casefold() for record in records())
    assert not [reply for reply, count in replies.items() if count > 1]


def test_there_are_enough_replies_of_each_kind() -> None:
    faulty = [record for record in records() if record["labels"]]
    clean = [record for record in records() if not record["labels"]]
    assert len(records()) >= LEAST_REPLIES
    assert len(faulty) >= LEAST_FAULTY
    assert len(clean) >= LEAST_CLEAN
    assert sum(bool(record["hard_negative_for"]) for record in clean) >= LEAST_HARD_NEGATIVES


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_has_enough_labels(family: str) -> None:
    labels = sum(label["family"] == family for record in records() for label in record["labels"])
    assert labels >= (LEAST_TONE_LABELS if family in TONE_FAMILIES else LEAST_LABELS)


def test_a_faulty_reply_has_at_most_four_labels() -> None:
    assert not [record["id"] for record in records() if len(record["labels"]) > 4]


def test_every_channel_has_faulty_and_clean_replies() -> None:
    kinds = {(record["channel"], bool(record["labels"])) for record in records()}
    assert kinds == {(channel, faulty) for channel in build_labelled.CHANNELS for faulty in (False, True)}


def test_about_half_of_the_replies_have_curly_apostrophes() -> None:
    with_any = [record["reply"] for record in records() if set("'’") & set(record["reply"])]
    assert 0.4 < sum("’" in reply for reply in with_any) / len(with_any) < 0.6


def test_offsets_count_code_points_after_an_emoji() -> None:
    text, labels = unmark("🙈 Oh. ⟦vague|Soon!⟧ ⟦canned|Bye.⟧")
    assert text == "🙈 Oh. Soon! Bye."
    assert [(label.family, label.start, label.end) for label in labels] == [("vague", 6, 11), ("canned", 12, 16)]


@pytest.mark.parametrize(
    "marked", ["a ⟦vague|b", "a b⟧", "⟦vague|a ⟦canned|b⟧⟧", "⟦vague⟧", "⟦vague| a⟧", "⟦vague|a ⟧", "⟦vague|⟧"]
)
def test_a_broken_mark_is_refused(marked: str) -> None:
    with pytest.raises(SourceError):
        unmark(marked)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"chanel": "x"}, "unknown keys"),
        ({"channel": "pigeon"}, "unknown channel"),
        ({"reply": "⟦rude|Go.⟧"}, "unknown families"),
        ({"whole": ["tiring"]}, "unknown families"),
        ({"hard_negative_for": ["tiring"]}, "unknown families"),
        ({"reply": "⟦vague|Soon.⟧", "hard_negative_for": ["vague"]}, "also a hard negative"),
        ({"reply": "We did. "}, "white space"),
        ({"customer": ""}, "must be text"),
        ({"id": 7}, "must be text"),
    ],
)
def test_a_faulty_entry_is_refused(change: dict[str, Any], complaint: str) -> None:
    with pytest.raises(SourceError, match=complaint):
        parse(ENTRY | change)
