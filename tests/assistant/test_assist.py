"""assist(draft, guide) and the JSON that programs get."""

from __future__ import annotations

import json
from functools import cache

from tonecheck import Draft, Guide, Message, load_guide
from tonecheck.assistant import assist

KEYS = ["id", "asks", "facts", "feeling", "intensity", "kind", "findings", "revision", "gaps"]
MESSAGE = "🎁 Hi, do you deliver to Jersey? And is gift wrapping free? Order 4471. Jo"


@cache
def guide() -> Guide:
    return load_guide("support")


def entry(text: str, message: str | None = MESSAGE) -> dict[str, object]:
    draft = Draft(text, message=Message(message) if message is not None else None, name="reply.txt")
    made = assist(draft, guide()).as_json()
    assert json.loads(json.dumps(made)) == made
    return made


def test_an_entry_holds_exactly_what_the_contract_names() -> None:
    assert list(entry("Yes, we deliver to Jersey for £6.")) == KEYS
    assert list(entry("Yes, we deliver to Jersey for £6.", None)) == KEYS


def test_spans_of_asks_and_facts_count_code_points_of_the_message() -> None:
    made = entry("Yes, we deliver to Jersey in three to five days for £6.")
    for part in (*made["asks"], *made["facts"]):  # type: ignore[misc]
        assert MESSAGE[part["span"]["start"] : part["span"]["end"]] == part["text"]


def test_each_ask_says_whether_it_is_answered_and_by_which_words() -> None:
    first, second = entry("Yes, we deliver to Jersey in three to five days for £6.")["asks"]  # type: ignore[misc]
    assert (first["answered"], second["answered"]) == ("yes", "no")
    assert "deliver to Jersey" in first["by"]
    assert second["by"] == ""


def test_gaps_stand_in_the_revision_where_they_say() -> None:
    made = entry("Yes, we deliver to Jersey in three to five days for £6.")
    assert made["gaps"]
    for gap in made["gaps"]:  # type: ignore[attr-defined]
        revision = str(made["revision"])
        assert revision[gap["span"]["start"] : gap["span"]["end"]] == gap["text"]
        assert gap["rule"] == "unanswered-question"
        assert gap["why"]


def test_without_a_draft_there_is_no_revision_and_the_message_is_read_all_the_same() -> None:
    made = entry("")
    assert made["revision"] is None
    assert len(made["asks"]) == 2  # type: ignore[arg-type]


def test_without_a_message_nothing_is_read_into_it() -> None:
    made = entry("Your parcel left Hull.", None)
    assert (made["asks"], made["facts"], made["feeling"], made["kind"]) == ([], [], "cannot tell", "cannot tell")


def test_the_checklist_names_what_is_there_and_what_is_missing() -> None:
    draft = Draft(
        "We'll be in touch shortly.",
        message=Message("You lost my suitcase three days ago and nobody answers. I am furious. Where is it?"),
    )
    states = {item.text: item.state for item in assist(draft, guide()).checklist}
    assert states["answers “Where is it?”"] in ("no", "unknown", "partly")
    assert states["says what happens next, who does it and by when"] == "no"
    assert states["fits their mood"] == "yes"


def test_the_same_draft_gives_the_same_answer_twice() -> None:
    assert entry("We'll be in touch shortly.") == entry("We'll be in touch shortly.")
