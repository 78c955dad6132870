"""Comments that let a rule pass for the next reply: in the file, never in the customer's text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.formats.reading import errors, replies, shape
from tonecheck.cli.main import outcome

ALLOW = "tonecheck: allow banned-term - legal wrote it"


def allowed(text: str, how: object) -> dict[str, tuple[str, ...]]:
    return {
        reply.draft.text: tuple(item.rule_id for item in reply.allowed)
        for reply in replies(text, how)  # type: ignore[arg-type]
    }


def test_a_yaml_comment_holds_for_the_next_entry_alone() -> None:
    source = (
        f"r:\n  # {ALLOW}\n  - b: one\n  - b: two\n  # tonecheck: allow jargon, hype – the brand’s own\n  - b: three\n"
    )
    assert allowed(source, shape("yaml", "$.r[*].b")) == {
        "one": ("banned-term",),
        "two": (),
        "three": ("jargon", "hype"),
    }


def test_a_comment_in_a_customers_text_allows_nothing() -> None:
    source = f"a: |\n  # {ALLOW}\nb: >\n  x\n\n  # {ALLOW}\nc: three\n"
    assert set(allowed(source, shape("yaml", "$.*")).values()) == {()}
    source = json.dumps({"a": f"<!-- {ALLOW} --><p>leverage</p>"})
    assert allowed(source, shape("json", "a", body="html")) == {"leverage": ()}


def test_a_markdown_comment_stands_before_or_below_the_heading() -> None:
    source = f"<!-- {ALLOW} -->\n## A\none\n\n## B\n<!-- {ALLOW} -->\ntwo\n\n## C\nthree\n"
    how = shape("markdown", sections="headings")
    assert allowed(source, how) == {"one": ("banned-term",), "two": ("banned-term",), "three": ()}


def test_a_comment_in_a_fence_is_text() -> None:
    source = f"## A\n```\n<!-- {ALLOW} -->\none\n```\n## B\n```\ntwo\n```\n"
    how = shape("markdown", sections="headings", reply_in="fence")
    assert set(allowed(source, how).values()) == {()}


def test_an_html_comment_holds_for_the_file() -> None:
    assert allowed(f"<!-- {ALLOW} -->\n<p>one</p>", shape("html")) == {"one": ("banned-term",)}


@pytest.mark.parametrize(
    ("comment", "fault"),
    [
        ("tonecheck: allow baned-term - x", "f:2:22: there is no rule 'baned-term'\nhint: did you mean 'banned-term'?"),
        ("tonecheck: allow jargon", "f:2:22: a comment that allows a rule says why\nhint: allow rule-id - the reason"),
    ],
)
def test_a_comment_with_a_slip_is_an_error(comment: str, fault: str) -> None:
    assert errors(f"r:\n  # {comment}\n  - one\n", shape("yaml", "$.r[*]")) == [fault]


def test_a_comment_before_nothing_is_an_error() -> None:
    assert errors(f"r:\n  - one\n# {ALLOW}\n", shape("yaml", "$.r[*]")) == ["f:3:20: no reply follows this comment"]


def test_what_is_allowed_is_not_reported_and_not_fixed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("g.yaml").write_text("name: G\nbanned: [{term: leverage, instead: [use]}]\n", encoding="utf-8")
    source = f"# {ALLOW}\na: We leverage it.\nb: We leverage it.\n# tonecheck: allow hype - idle\nc: Fine.\n"
    Path("a.yaml").write_text(source, encoding="utf-8")
    arguments = "check --guide g.yaml --select banned-term,hype --from yaml --text-field $.* --format json".split()
    assert outcome([*arguments, "a.yaml"]) == 1
    drafts = json.loads(capsys.readouterr().out)["drafts"]
    assert [len(draft["findings"]) for draft in drafts] == [0, 1, 0]
    assert [item["reason"] for draft in drafts for item in draft["not_judged"]] == [
        "allowed in line 4, where nothing is found"
    ]
    assert outcome([*arguments, "--fix", "--unsafe", "a.yaml"]) == 0
    assert Path("a.yaml").read_text(encoding="utf-8") == source.replace("b: We leverage", "b: We use")
