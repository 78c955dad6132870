"""`/v1`: guides, rules and channels."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.server.running import app_of, client_of
from tonecheck.guide.channels import load_channels
from tonecheck.rules import rule_ids
from tonecheck.server import shelf
from tonecheck.server.v1_catalogue import sections

GUIDE = """name: Pear Shop
mission: Fruit for everybody.
banned:
  - term: leverage
    instead: [use]
    why: plain words
preferred:
  - use: customer
    not: [client]
channels:
  counter:
    facts: {limit: 20, unit: grapheme, public: true}
"""


@pytest.fixture
def brand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[TestClient, Path]]:
    """A server of a guide in a file, which looks at the file at every request."""
    monkeypatch.setattr(shelf, "LOOK_AGAIN_AFTER_S", 0.0)
    path = tmp_path / "brand.yaml"
    path.write_text(GUIDE, encoding="utf-8")
    with client_of(app_of(tmp_path / "server.sqlite3", str(path))) as client:
        yield client, path


def rewrite(path: Path, text: str) -> None:
    """Change a file, and its time too: two writes may fall into one tick of the file system's clock."""
    before = path.stat().st_mtime_ns
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(before + 10**9, before + 10**9))


def rules_found(client: TestClient, text: str) -> list[str]:
    return [item["rule"] for item in client.post("/v1/check", json={"text": text}).json()["findings"]]


def only_guide(client: TestClient) -> Any:
    (found,) = client.get("/v1/guides").json()["guides"]
    return found


def test_guides_are_listed_the_default_first(shared: TestClient) -> None:
    found = shared.get("/v1/guides").json()["guides"]
    assert [(item["id"], item["is_default"], item["fault"]) for item in found] == [
        ("support", True, None),
        ("retailer", False, None),
    ]


def test_a_guide_is_shown_with_the_place_of_every_setting(shared: TestClient, token: dict[str, str]) -> None:
    page = shared.get("/v1/guides/retailer", headers=token).json()
    assert page["name"] == "Wobbly Pear"
    assert page["personality"]
    assert page["examples"]["good"]
    assert {item["place"].partition(":")[0] for item in page["settings"]} == {"styleguides/retailer.yaml"}


def test_words_of_a_guide_are_shown_with_what_to_write_instead(brand: tuple[TestClient, Path], tmp_path: Path) -> None:
    from tonecheck.server.state import State

    client, _ = brand
    state = State(tmp_path / "server.sqlite3")
    headers = {"Authorization": f"Bearer {state.pair('tests', None).token}"}
    state.close()
    page = client.get("/v1/guides/brand", headers=headers).json()
    assert page["banned"] == [{"term": "leverage", "instead": ["use"], "why": "plain words"}]
    assert page["preferred"] == [{"use": "customer", "not": ["client"], "why": ""}]
    (place,) = [item["place"] for item in page["settings"] if item["setting"] == "mission: Fruit for everybody."]
    assert place.endswith("brand.yaml:2")


def test_a_changed_guide_is_used_at_once(brand: tuple[TestClient, Path]) -> None:
    client, path = brand
    before = only_guide(client)["hash"]
    assert rules_found(client, "We leverage it.") == ["banned-term"]
    rewrite(path, GUIDE.replace("term: leverage", "term: blorp"))
    assert rules_found(client, "We leverage it.") == []
    assert rules_found(client, "What blorp.") == ["banned-term"]
    assert only_guide(client)["hash"] != before


def test_a_guide_that_breaks_is_reported_and_the_last_good_one_serves_on(brand: tuple[TestClient, Path]) -> None:
    client, path = brand
    rewrite(path, GUIDE + "banned: oops\n")
    assert rules_found(client, "We leverage it.") == ["banned-term"]
    assert "brand.yaml:13" in only_guide(client)["fault"]
    path.unlink()
    assert rules_found(client, "We leverage it.") == ["banned-term"]
    assert only_guide(client)["fault"]
    path.write_text(GUIDE, encoding="utf-8")
    assert only_guide(client)["fault"] is None


def test_a_guide_follows_the_files_it_extends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "LOOK_AGAIN_AFTER_S", 0.0)
    house, brand = tmp_path / "house.yaml", tmp_path / "brand.yaml"
    house.write_text("name: House\nbanned: [blorp]\n", encoding="utf-8")
    brand.write_text("name: Brand\nextends: house.yaml\n", encoding="utf-8")
    with client_of(app_of(tmp_path / "server.sqlite3", str(brand))) as client:
        assert rules_found(client, "What blorp.") == ["banned-term"]
        rewrite(house, "name: House\nbanned: [leverage]\n")
        assert rules_found(client, "What blorp.") == []


def test_files_are_not_looked_at_more_often_than_needed(tmp_path: Path) -> None:
    path = tmp_path / "brand.yaml"
    path.write_text(GUIDE, encoding="utf-8")
    with client_of(app_of(tmp_path / "server.sqlite3", str(path))) as client:
        rewrite(path, "name: Other\n")
        assert only_guide(client)["name"] == "Pear Shop"  # within half a second of the start


def test_the_project_file_says_which_guide_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "LOOK_AGAIN_AFTER_S", 0.0)
    project = tmp_path / "tonecheck.yaml"
    project.write_text("guide:\n  name: Inline\n  banned: [blorp]\n", encoding="utf-8")
    with client_of(app_of(tmp_path / "server.sqlite3", "")) as client:
        assert only_guide(client)["name"] == "Inline"
        rewrite(project, "guide: retailer\n")
        assert only_guide(client)["name"] == "Wobbly Pear"


@pytest.mark.parametrize("rule_id", rule_ids())
def test_every_rule_has_a_page(shared: TestClient, rule_id: str) -> None:
    page = shared.get(f"/v1/rules/{rule_id}").json()
    assert page["id"] == rule_id
    assert page["summary"]
    titles = [section["title"] for section in page["manual"]]
    assert titles[0] == "Why"
    assert {"Bad", "Good", "Limits", "Source"} <= set(titles)
    assert all(section["text"] for section in page["manual"])


def test_a_manual_is_cut_at_its_headings_only() -> None:
    manual = "What it flags.\n\nWhy: a reason: good\n    and more.\nBad:  one\nBad:  two\nSource: ours\n"
    assert sections(manual) == [("Why", "a reason: good and more."), ("Bad", "one"), ("Bad", "two"), ("Source", "ours")]


def test_all_rules_are_listed_as_the_guide_sets_them(shared: TestClient) -> None:
    found = shared.get("/v1/rules").json()["rules"]
    assert [item["id"] for item in found] == list(rule_ids())


def test_every_channel_is_listed_with_its_limits(shared: TestClient) -> None:
    found = {item["id"]: item for item in shared.get("/v1/channels").json()["channels"]}
    assert found.keys() >= load_channels().keys()
    assert found["x"]["limits"][0]["limit"] == 280
    assert found["x"]["limits"][0]["checked_on"] == "2026-10-31"
    assert "twitter" in found["x"]["aliases"]


def test_a_channel_of_the_brand_s_own_is_listed_too(brand: tuple[TestClient, Path]) -> None:
    found = {item["id"]: item for item in brand[0].get("/v1/channels").json()["channels"]}
    assert found["counter"]["limits"] == [
        {
            "field": "text",
            "limit": 20,
            "unit": "grapheme",
            "severity": "error",
            "source": "your guide",
            "checked_on": "",
        }
    ]
