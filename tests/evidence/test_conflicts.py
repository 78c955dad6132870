"""A guide that asks for the opposite of a finding: told once, with its place, and in order all the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tonecheck.cli.main import outcome
from tonecheck.evidence.register import evidence
from tonecheck.guide.conflicts import conflicts
from tonecheck.guide.load import built_in_names, find_guide, load_settings
from tonecheck.guide.review import Remark

COMPLAINT = "situations: {complaint: {when: {message: [broken]}}}\n"


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def notes(text: str) -> tuple[Remark, ...]:
    Path("own.yaml").write_text(f"name: Own\n{text}", encoding="utf-8")
    return conflicts(*load_settings(Path("own.yaml")))


def cited(text: str) -> list[str]:
    return [name for note in notes(text) for name in re.findall(r"\((E\d\d)\)", note.text)]


def test_we_is_noted_with_its_place_and_the_guide_wins() -> None:
    (note,) = notes("voice: {person: we}\n")
    assert str(note) == (
        "own.yaml:2:9: note: your guide asks for “we”; five studies found that “I” raises satisfaction (E01)."
        " The guide wins."
    )
    assert note.is_note
    assert not note.is_fault


def test_we_on_one_channel_is_noted_there_and_only_once() -> None:
    text = "channels:\n  x: {voice: {person: we}}\n  email: {voice: {person: we}}\n"
    (note,) = notes(text)
    assert (note.mark.line, note.mark.column) == (3, 15)


@pytest.mark.parametrize(
    "text",
    [
        "voice: {person: i, emoji: none, formality: formal, apologies: 1}\n" + COMPLAINT,
        "voice: {person: any, exclamations: 9, hashtags: 9, gifs: yes, formality: casual}\n" + COMPLAINT,
        COMPLAINT,
        "voice: {emoji: any}\n",
        "voice: {emoji: any}\nsituations: {praise: {when: {message: [lovely]}}}\n",
    ],
)
def test_nothing_is_noted_where_nothing_is_asked_for_or_research_is_silent(text: str) -> None:
    assert notes(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "voice: {emoji: any}\n" + COMPLAINT,
        "voice: {emoji: {use: listed, only: [💛]}}\n" + COMPLAINT,
        "voice: {emoji: none}\nsituations: {complaint: {voice: {emoji: {use: any}}}}\n",
        "situations: {cross: {when: {kind: [complaint]}, voice: {emoji: {max: 1}}}}\n",
    ],
)
def test_emoji_in_answer_to_a_complaint_are_noted(text: str) -> None:
    assert cited(text) == ["E18"]


@pytest.mark.parametrize(
    "text",
    [
        "voice: {emoji: any}\nsituations: {complaint: {voice: {emoji: none}}}\n",
        "voice: {emoji: {use: any}}\nsituations: {complaint: {voice: {emoji: {max: 0}}}}\n",
        "voice: {emoji: {use: none}}\nsituations: {complaint: {voice: {emoji: {max: 2}}}}\n",
        "voice: {emoji: any}\nsituations: {complaint: {limit: {emoji: 0}}}\n",
    ],
)
def test_emoji_kept_out_of_complaints_are_not_noted(text: str) -> None:
    assert notes(text) == ()


def test_a_casual_voice_is_noted_if_the_first_audience_does_not_know_the_brand() -> None:
    casual = "voice: {formality: casual}\n"
    assert cited(casual + "audience: [{who: strangers, familiar: false}]\n") == ["E19"]
    assert cited(casual + "audience: [friends, {who: strangers, familiar: false}]\n") == []
    assert cited("voice: {formality: neutral}\naudience: [{who: strangers, familiar: false}]\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "voice: {apologies: 0}\n",
        "voice: {apologies: {max: 0}}\n" + COMPLAINT,
        "situations: {complaint: {voice: {apologies: 0}}}\n",
        "situations: {complaint: {limit: {apologies: 0}}}\n",
        "banned: [sorry]\n",
        "channels: {x: {banned: [{term: =apologise, instead: [we hear you]}]}}\n",
    ],
)
def test_a_guide_without_apologies_is_noted(text: str) -> None:
    assert cited(text) == ["E09"]


@pytest.mark.parametrize(
    "text",
    [
        "voice: {apologies: 0}\nsituations: {complaint: {voice: {apologies: 1}}}\n",
        "banned: [{term: sorry, instead: [thank you for waiting]}]\n",
        "banned: [{term: sorry, unless: [sorry to hear]}]\n",
        "banned: [any inconvenience]\n",
    ],
)
def test_a_guide_that_lets_one_apologise_is_not_noted(text: str) -> None:
    assert notes(text) == ()


def test_every_note_stands_on_an_entry_that_says_so() -> None:
    text = (
        "voice: {person: we, emoji: any, formality: casual, apologies: 0}\n"
        "audience: [{who: strangers, familiar: false}]\n" + COMPLAINT
    )
    assert cited(text) == ["E01", "E09", "E18", "E19"]
    assert "“I” rather than “we”" in evidence("E01").claim
    assert evidence("E01").design.startswith("five studies")
    assert evidence("E09").claim.startswith("An apology satisfies more")
    assert evidence("E18").claim == "Emoticons make an agent seem warmer but less competent."
    assert "lowers it in an unfamiliar one" in evidence("E19").claim


@pytest.mark.parametrize("name", built_in_names())
def test_no_built_in_guide_asks_for_the_opposite_of_research(name: str) -> None:
    assert conflicts(*load_settings(find_guide(name))) == ()


def test_a_guide_with_notes_only_is_in_order_and_exits_0(capsys: pytest.CaptureFixture[str]) -> None:
    Path("own.yaml").write_text("name: Own\nvoice: {person: we}\n", encoding="utf-8")
    assert outcome(["guide", "check", "own.yaml"]) == 0
    first, last = capsys.readouterr().out.splitlines()
    assert first.startswith("own.yaml:2:9: note: your guide asks for “we”;")
    assert last == "own.yaml: in order"


def test_notes_do_not_count_beside_what_must_be_mended(capsys: pytest.CaptureFixture[str]) -> None:
    Path("own.yaml").write_text("name: Own\nvalues: [honest]\nvoice: {person: we}\n", encoding="utf-8")
    assert outcome(["guide", "check", "own.yaml"]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "own.yaml: 1 to look at"
