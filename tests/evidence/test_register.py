"""The register of research: whole, in our reach, and cited only by ids that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tonecheck.errors import GuideError, UnknownNameError
from tonecheck.evidence.register import (
    GRADES,
    REGISTER,
    VERIFIED,
    Evidence,
    evidence,
    load_evidence,
    read_register,
)
from tonecheck.phrases.pack import FOLDER, load_pack
from tonecheck.rules import rule_class, rule_ids

ENTRIES = tuple(load_evidence().values())
PACKS = tuple(sorted(path for path in FOLDER.glob("*.yaml") if path.stem != "classes"))
every_entry = pytest.mark.parametrize("entry", ENTRIES, ids=[entry.id for entry in ENTRIES])
ONE = """
- id: E01
  claim: It was found.
  advice: Do it.
  direction: raises
  setting: somewhere
  design: somehow
  when: sometimes
  grade: A
  verified: abstract
  publications: [{authors: Ash & Elm, published_in: A journal}]
"""


def refused(text: str, folder: Path) -> str:
    path = folder / "register.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GuideError) as error:
        read_register(path)
    return str(error.value)


def test_it_holds_e01_to_e28_in_order() -> None:
    assert [entry.id for entry in ENTRIES] == [f"E{number:02}" for number in range(1, 29)]


@every_entry
def test_an_entry_says_everything_a_writer_needs(entry: Evidence) -> None:
    for text in (entry.claim, entry.advice, entry.setting, entry.design, entry.when, entry.limits):
        assert text
        assert text == text.strip()
        assert "  " not in text
    assert entry.claim.endswith(".")
    assert entry.advice.endswith((".", "”."))
    assert len(entry.claim) <= 125
    assert not re.search(r"[.?!] [A-Z]", entry.claim), "a claim is one sentence"
    assert entry.grade in GRADES
    assert entry.verified in VERIFIED
    assert entry.publications


@every_entry
def test_a_reference_is_complete_and_its_address_is_well_formed(entry: Evidence) -> None:
    for publication in entry.publications:
        assert publication.authors in publication.reference
        assert not publication.doi or re.fullmatch(r"10\.\d{4,}/\S+", publication.doi)
        assert not (publication.doi and publication.link)
        assert publication.year is None or 2010 <= publication.year <= 2025
        assert not publication.pages or re.fullmatch(r"\d+-\d+", publication.pages)
        assert ".." not in publication.reference
        assert "?." not in publication.reference


def test_only_two_entries_cannot_be_looked_up() -> None:
    without = {entry.id for entry in ENTRIES for item in entry.publications if not item.address}
    assert without == {"E12", "E25"}


def test_percentages_stand_only_where_they_were_read() -> None:
    texts = {entry.id: " ".join((entry.claim, entry.advice, entry.design, entry.limits)) for entry in ENTRIES}
    assert [name for name, text in texts.items() if "%" in text or "percent" in text] == ["E24"]


def test_nothing_says_what_tonecheck_does() -> None:
    assert "tonecheck" not in REGISTER.read_text(encoding="utf-8").casefold()


def test_the_table_of_politeness_markers_is_the_one_that_was_read() -> None:
    rows = [(row.politeness, row.top_quarter_percent, row.stars) for row in evidence("E20").markers]
    assert len(rows) == 20
    assert rows == sorted(rows, key=lambda row: -row[0])
    assert rows[0] == (0.87, 78, "***")
    assert rows[-1] == (-0.43, 9, "***")
    assert [entry.id for entry in ENTRIES if entry.markers] == ["E20"]


@pytest.mark.parametrize("written", ["E09", "e09", "E9", "9"])
def test_an_entry_is_found_by_its_id_however_it_is_typed(written: str) -> None:
    assert evidence(written).cited == "Roschk & Kaiser 2013"


def test_three_authors_are_cited_by_the_first_and_a_missing_year_is_said() -> None:
    assert evidence("E01").cited == "Packard et al. 2018"
    assert evidence("E25").cited == "Demmers et al. undated"
    assert evidence("E21").cited == "Béal & Grégoire 2022; Shin & Larson 2020"


def test_an_unknown_id_is_answered_with_the_nearest_one() -> None:
    with pytest.raises(UnknownNameError, match="no evidence 'E020'") as error:
        evidence("E020")
    assert error.value.hint == "did you mean 'E20'?"
    with pytest.raises(UnknownNameError) as error:
        evidence("apology")
    assert error.value.hint == "see `tonecheck evidence`"


@pytest.mark.parametrize("weaker", ["secondary", "memory", "no"])
def test_what_was_not_read_at_least_in_the_abstract_does_not_load(weaker: str, tmp_path: Path) -> None:
    text = refused(ONE.replace("verified: abstract", f"verified: {weaker}"), tmp_path)
    assert f"register.yaml:10:13: '{weaker}' is not one of full, source, abstract" in text


def test_a_sound_register_loads(tmp_path: Path) -> None:
    path = tmp_path / "register.yaml"
    path.write_text(ONE, encoding="utf-8")
    assert read_register(path)["E01"].line == "E01 It was found. (Ash & Elm undated; read in the abstract)"


def test_faults_are_reported_with_their_place(tmp_path: Path) -> None:
    second = ONE.replace("id: E01", "id: E02")
    one_sided = "  conflicts_with: {E02: somehow}\n"
    assert "register.yaml:2:7: 'X1' is not an id of evidence" in refused(ONE.replace("E01", "X1"), tmp_path)
    assert "'E01' stands here twice" in refused(ONE + ONE, tmp_path)
    assert "'E01' conflicts with 'E02', which is not here" in refused(ONE + one_sided, tmp_path)
    assert "'E01' conflicts with 'E02', which does not say so" in refused(ONE + one_sided + second, tmp_path)
    assert "expected a list" in refused("E01: {}\n", tmp_path)


@every_entry
def test_two_entries_in_conflict_give_the_same_way_out(entry: Evidence) -> None:
    for other, resolution in entry.conflicts_with.items():
        assert evidence(other).conflicts_with[entry.id] == resolution
        assert other != entry.id


def test_the_conflicts_are_these() -> None:
    pairs = {tuple(sorted((entry.id, other))) for entry in ENTRIES for other in entry.conflicts_with}
    assert pairs == {
        ("E05", "E06"), ("E09", "E10"), ("E09", "E11"), ("E15", "E16"), ("E19", "E28"), ("E20", "E27"),
    }  # fmt: skip


@pytest.mark.parametrize("rule_id", rule_ids())
def test_a_rule_cites_only_what_is_in_the_register(rule_id: str) -> None:
    assert [name for name in rule_class(rule_id).evidence if name not in load_evidence()] == []


@pytest.mark.parametrize("path", PACKS, ids=[path.stem for path in PACKS])
def test_a_phrase_cites_only_what_is_in_the_register(path: Path) -> None:
    unknown = [
        (entry.id, name) for entry in load_pack(path).entries for name in entry.evidence if name not in load_evidence()
    ]
    assert unknown == []
