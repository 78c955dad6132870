"""extends, add and remove, channels and situations: merged by key, each setting with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tonecheck import Draft, Guide, Message, check, load_guide
from tonecheck.cli.main import outcome
from tonecheck.errors import GuideError


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def flagged(guide: Guide, text: str, **parts: object) -> list[str]:
    report = check(Draft(text, **parts), guide)  # type: ignore[arg-type]
    return [finding.rule_id for finding in report.findings]


def test_three_levels_merge_by_key_and_lists_amend(tmp_path: Path) -> None:
    write(
        tmp_path, "house.yaml", "name: House\nmission: Help.\nvoice: {exclamations: 0}\nbanned: [leverage, moreish]\n"
    )
    write(
        tmp_path,
        "team/base.yaml",
        "name: Team\nextends: ../house.yaml\nbanned: {add: [touchpoint], remove: [moreish]}\n",
    )
    path = write(tmp_path, "own.yaml", "name: Own\nextends: team/base.yaml\nvoice: {hashtags: 3}\n")
    guide = load_guide(path)
    assert guide.info["mission"] == "Help."
    assert flagged(guide, "We leverage it!") == ["banned-term", "exclamation-marks"]
    assert flagged(guide, "A touchpoint.") == ["banned-term"]
    assert flagged(guide, "Moreish.") == []


def test_a_plain_list_replaces(tmp_path: Path) -> None:
    write(tmp_path, "base.yaml", "name: Base\nbanned: [leverage]\n")
    guide = load_guide(write(tmp_path, "own.yaml", "name: Own\nextends: base.yaml\nbanned: [touchpoint]\n"))
    assert flagged(guide, "We leverage it.") == []
    assert flagged(guide, "A touchpoint.") == ["banned-term"]


def test_from_a_built_in_guide_only_the_settings_come_along(tmp_path: Path) -> None:
    guide = load_guide(write(tmp_path, "own.yaml", "name: Own\nextends: bank\n"))
    assert guide.info["mission"] == ""
    assert guide.info["examples"] == {"good": [], "bad": []}
    assert "contractions" in flagged(guide, "We don't know yet.")


def test_a_channel_may_be_named_by_its_alias(tmp_path: Path) -> None:
    guide = load_guide(write(tmp_path, "own.yaml", "name: Own\nchannels: {twitter: {voice: {emoji: none}}}\n"))
    assert flagged(guide, "It leaves tonight 😀", channel="x") == ["emoji"]
    assert flagged(guide, "It leaves tonight 😀", channel="twitter") == ["emoji"]
    assert flagged(guide, "It leaves tonight 😀", channel="chat") == []


def test_removing_what_is_not_there_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path, "base.yaml", "name: Base\nbanned: [leverage]\n")
    path = write(tmp_path, "own.yaml", "name: Own\nextends: base.yaml\nbanned: {remove: [moreish]}\n")
    with pytest.raises(GuideError, match="'moreish' is not in the list"):
        load_guide(path)


def test_a_channel_overrides_by_key_and_keeps_the_base(tmp_path: Path) -> None:
    guide = load_guide(
        write(
            tmp_path,
            "own.yaml",
            "name: Own\nbanned: [leverage]\nvoice: {exclamations: 0}\n"
            "channels:\n  x: {voice: {exclamations: 2}, banned: {add: [kindly]}}\n  forum: {facts: {public: true, limit: 20}}\n",
        )
    )
    assert flagged(guide, "It is here! Yes!", channel="x") == []
    assert flagged(guide, "It is here! Yes!", channel="email")[-1] == "exclamation-marks"
    assert flagged(guide, "Kindly leverage it.", channel="x") == ["banned-term", "banned-term"]
    assert flagged(guide, "Kindly leverage it.", channel="chat") == ["banned-term"]
    assert flagged(guide, "This is longer than twenty characters.", channel="forum") == ["too-long"]


def test_a_situation_overrides_when_the_message_fits(tmp_path: Path) -> None:
    guide = load_guide(
        write(
            tmp_path,
            "own.yaml",
            "name: Own\nsituations:\n  complaint:\n    when: {message: [(broken|late|missing)]}\n    voice: {emoji: none}\n",
        )
    )
    assert flagged(guide, "It leaves tonight 😀", message=Message("My parcel is late.")) == ["emoji"]
    assert flagged(guide, "It leaves tonight 😀", message=Message("Love it.")) == []
    assert flagged(guide, "It leaves tonight 😀") == []


def test_show_resolved_names_the_place_of_every_setting(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "base.yaml", "name: Base\nvoice:\n  exclamations: 0\n")
    write(tmp_path, "own.yaml", "name: Own\nextends: base.yaml\nvoice:\n  hashtags: 3\n")
    assert outcome(["guide", "show", "--resolved", "own.yaml"]) == 0
    lines = [line.split("#") for line in capsys.readouterr().out.splitlines()]
    places = {setting.strip(): place.strip() for setting, place in lines}
    assert places["voice.exclamations: 0"] == "base.yaml:3"
    assert places["voice.hashtags: 3"] == "own.yaml:4"
    assert places["name: Own"] == "own.yaml:1"


def test_extending_a_brands_own_names_keeps_them_unjudged(tmp_path: Path) -> None:
    guide = load_guide(
        write(tmp_path, "own.yaml", "name: Own\nnames: [Leverage Pro]\nbanned: [{term: leverage, instead: [use]}]\n")
    )
    assert flagged(guide, "Leverage Pro ships today.") == []
    assert flagged(guide, "We leverage Leverage Pro.") == ["banned-term"]
