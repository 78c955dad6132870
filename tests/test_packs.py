"""Every phrase pack against its own examples: an entry finds its `flag` sentences and none of its `pass` ones."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import guide_from
from tonecheck.draft import Draft, Message
from tonecheck.edits import apply_edits
from tonecheck.finding import Applicability, Finding
from tonecheck.phrases.pack import FOLDER, Pack, PackEntry, load_pack
from tonecheck.rules import rule_class

# Rules that only judge answers to trouble, in public, or by a bot: what their entries are tried on.
TROUBLE = Draft("", channel="x", message=Message("My lamp arrived broken and nobody answers. I am absolutely furious!"))
FRAMES = dict.fromkeys(("bot-feelings", "misplaced-cheer", "public-compensation"), TROUBLE)
SETTINGS = {"bot-feelings": "{severity: warning, bot: yes}"}

PACKS = tuple(sorted(path.stem for path in FOLDER.glob("*.yaml") if path.stem != "classes"))


@cache
def pack(name: str) -> Pack:
    return load_pack(Path(FOLDER / f"{name}.yaml"))


def entries() -> list[Any]:
    return [pytest.param(name, entry, id=f"{name}/{entry.id}") for name in PACKS for entry in pack(name).entries]


def found_by(rule_id: str, entry: PackEntry, text: str) -> list[Finding]:
    """What one entry finds in a text, with every other entry of its rule let pass."""
    guide = guide_from(f"rules: {{{rule_id}: {SETTINGS.get(rule_id, 'warning')}}}", only=(rule_id,))
    draft = FRAMES[rule_id].replace(text=text) if rule_id in FRAMES else Draft(text)
    rules = guide.rules_for(draft)
    found = [result for rule in rules for result in rule.check(draft)]
    return [result for result in found if isinstance(result, Finding) and result.entry == entry.id]


def test_there_are_packs() -> None:
    assert "jargon" in PACKS


@pytest.mark.parametrize("name", PACKS)
def test_a_pack_serves_a_rule_that_names_it_and_no_entry_stands_twice(name: str) -> None:
    assert name in rule_class(pack(name).rule).packs
    ids = [entry.id for entry in pack(name).entries]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("name", "entry"), entries())
def test_an_entry_finds_its_flag_sentences_and_lets_its_pass_sentences_be(name: str, entry: PackEntry) -> None:
    rule_id = pack(name).rule
    missed = [text for text in entry.flag if not found_by(rule_id, entry, text)]
    assert not missed
    wrong = [text for text in entry.pass_ if found_by(rule_id, entry, text)]
    assert not wrong


@pytest.mark.parametrize(("name", "entry"), entries())
def test_an_entry_says_something_a_person_can_do(name: str, entry: PackEntry) -> None:
    for text in entry.flag:
        for finding in found_by(pack(name).rule, entry, text):
            assert finding.why
            assert "{match}" not in finding.message
    assert entry.replace or entry.instead or entry.message


@pytest.mark.parametrize(("name", "entry"), entries())
def test_a_replacement_is_not_found_again_and_leaves_the_sentence_tidy(name: str, entry: PackEntry) -> None:
    rule_id = pack(name).rule
    for text in entry.flag:
        for finding in found_by(rule_id, entry, text):
            edits = [item for item in finding.suggestions if item.applicability > Applicability.DISPLAY]
            assert edits or not entry.replace, f"no edit for {text!r}: {finding.suggestions}"
            for suggestion in edits:
                written = apply_edits(text, suggestion.edits)
                assert written != text
                assert len(found_by(rule_id, entry, written)) < len(found_by(rule_id, entry, text)), written
                assert written == written.strip()
                assert "  " not in written
                assert not any(mark in written for mark in (" ,", " .", ",,", " ?", " !")), written
                assert written[0].isupper() == text[0].isupper() or not written[0].isalpha(), written
