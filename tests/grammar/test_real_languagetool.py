"""A real LanguageTool, asked through the proofreader and the command line."""

from __future__ import annotations

import json
import logging
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest

from tests.conftest import ROOT, guide_from
from tonecheck.cli.main import outcome
from tonecheck.draft import Draft
from tonecheck.finding import Finding, Severity
from tonecheck.grammar import Proofreader, local
from tonecheck.guide.project import load_guide
from tonecheck.rules import rule_class

pytestmark = pytest.mark.xdist_group("languagetool")
PLAIN = guide_from("language: en-GB", only=("grammar", "spelling"))


def found(proofreader: Proofreader, text: str, guide: str = "language: en-GB") -> list[tuple[str, str]]:
    findings = proofreader.check(Draft(text), guide_from(guide, only=("grammar", "spelling")))
    assert isinstance(findings, tuple), findings
    return [(item.rule_id, item.span.of(text)) for item in findings if item.span is not None]


@pytest.mark.parametrize(
    "before",
    [
        "",
        "😀 ",
        "👩‍👩‍👧‍👦🇬🇧 ",
        "Cafe\u0301 😀😀 ",
        "Hello.\r\n\r\n😀 ",
        "Hi {{first_name}}, ",
        "Hi {{first_name}} {{last_name}} 😀, ",
        "@sam 😀 see https://a.example/😀 and a@b.example, ",
        "> teh quoted 😀 line\nThank you. ",
        "Your code is `teh 😀` for #12345. ",
        "𝒯𝒽𝒶𝓃𝓀𝓈 😀 ",
    ],
)
def test_a_slip_is_found_at_its_place_whatever_stands_before_it(proofreader: Proofreader, before: str) -> None:
    text = f"{before}we have recieved your parcel 😀 and sent a answer, {{{{name}}}} 😀 tomorow."
    named = found(proofreader, text)
    assert [pair for pair in named if pair[1] in ("recieved", "a", "tomorow")] == [
        ("grammar", "a"), ("spelling", "recieved"), ("spelling", "tomorow"),
    ]  # fmt: skip
    assert {pair[1] for pair in named if pair[0] == "spelling"} <= {"recieved", "tomorow", "Cafe\u0301"}


def test_placeholders_links_and_names_are_never_judged(proofreader: Proofreader) -> None:
    text = (
        "Hi {{frist_nmae}}, thank you for choosing a {{prodcut}} from [[Shpo]]. Ask @suport or teh@exmaple.example, "
        "see https://exmaple.example/teh, and quote #RefNo12 and #blakfriday. ^TEh"
    )
    assert found(proofreader, text) == []


def test_names_of_the_brand_are_never_misspelt_but_have_their_capitals(proofreader: Proofreader) -> None:
    guide = "names: [Zorbix, VeloMax]\nlanguage: en-GB"
    text = "The Zorbix, the Zorbix’s lid and two Zorbixs are next to VeloMax's stand."
    assert found(proofreader, text, guide) == []
    assert ("spelling", "Velomax") in found(proofreader, "A Velomax is here.", guide)
    assert ("spelling", "Zorbix") in found(proofreader, text)


def test_british_and_american_guides_get_their_own_spelling(proofreader: Proofreader) -> None:
    text = "The colour of the center is fine."
    assert found(proofreader, text, "language: en-GB") == [("spelling", "center")]
    assert found(proofreader, text, "language: en-US") == [("spelling", "colour")]
    assert found(proofreader, text, "language: en-GB\nvoice: {spelling: en-US}") == [("spelling", "colour")]
    assert found(proofreader, text, "language: en-GB\nvoice: {spelling: any}") == []


def test_a_guides_dictionary_and_categories_hold(proofreader: Proofreader) -> None:
    text = "The grommetizer is here. This parcels are late."
    assert found(proofreader, text) == [("grammar", "This"), ("spelling", "grommetizer")]
    guide = "grammar: {dictionary: [grommetizer], categories: {grammar: off}}\nlanguage: en-GB"
    assert found(proofreader, text, guide) == []
    guide = "grammar: {ignore: [THIS_NNS], categories: {spelling: error}}"
    draft = Draft("The grommetizer was recieved. This parcels are late.")
    findings = proofreader.check(draft, guide_from(guide, only=("grammar", "spelling")))
    assert isinstance(findings, tuple)
    assert [(item.rule_id, item.severity.label) for item in findings] == [("spelling", "info"), ("spelling", "error")]


def test_a_team_may_be_many_in_british_english(proofreader: Proofreader) -> None:
    assert found(proofreader, "Your parcel are on the way.") == [("grammar", "are")]
    assert found(proofreader, "Our team are on the way.") == []


def test_a_channel_may_differ(proofreader: Proofreader) -> None:
    guide = guide_from("channels: {x: {grammar: {categories: {spelling: off}}}}", only=("spelling",))
    assert proofreader.check(Draft("We recieved it.", channel="twitter"), guide) == ()
    assert proofreader.check(Draft("We recieved it.", channel="email"), guide) != ()


def test_ours_is_heard_on_tone_and_languagetool_on_grammar(proofreader: Proofreader) -> None:
    rules = ("banned-term", "wrong-article", "grammar", "spelling")
    guide = guide_from("banned: [{term: recieved with thanks, instead: [here]}]", only=rules)
    report = proofreader.review(Draft("It was recieved with thanks. Your parcel are here, and an bag."), guide)
    assert [(item.rule_id, item.span.of(report.draft.text)) for item in report.findings if item.span] == [
        ("banned-term", "recieved with thanks"), ("grammar", "are"), ("wrong-article", "an bag"),
    ]  # fmt: skip


def test_the_examples_of_the_guides_one_finding_a_stretch_and_no_slip_in_a_good_one(proofreader: Proofreader) -> None:
    for path in sorted((ROOT / "styleguides").glob("*.yaml")):
        guide = load_guide(path.stem)
        for example in (*guide.info["examples"]["good"][:4], *guide.info["examples"]["bad"][:2]):
            report = proofreader.review(Draft(example["text"], channel=example["channel"]), guide)
            assert all(item.rule_id != "grammar" for item in report.not_judged), report.not_judged
            placed = [item for item in report.findings if item.span and not rule_class(item.rule_id).measures_whole]
            for one, other in pairwise(placed):
                assert one.span is not None
                assert other.span is not None
                assert one.span.end <= other.span.start, (one, other)
            if example in guide.info["examples"]["good"]:
                slips = [item for item in report.findings if item.rule_id in ("grammar", "spelling")]
                assert [item for item in slips if item.severity >= Severity.WARNING] == []


def test_threads_may_ask_at_once_and_each_gets_its_own_answer(proofreader: Proofreader) -> None:
    texts = [f"{'😀' * number} We recieved {number} parcels." for number in range(2, 14)]

    def ask(text: str) -> list[tuple[str, str]]:
        findings = proofreader.check(Draft(text), PLAIN)
        assert isinstance(findings, tuple), findings
        return [(item.rule_id, item.span.of(text)) for item in findings if item.span]

    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(ask, texts)) == [[("spelling", "recieved")]] * 12


def test_what_is_asked_stands_in_no_log(proofreader: Proofreader, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    findings = proofreader.check(Draft("Our zebrafinch recieved it."), PLAIN)
    assert isinstance(findings, tuple)
    assert isinstance(findings[0], Finding)
    assert "zebrafinch" not in caplog.text
    assert "recieved" not in caplog.text


def test_a_draft_longer_than_languagetool_takes_is_not_judged(proofreader: Proofreader) -> None:
    found = proofreader.check(Draft("It is fine. " * 10_000), PLAIN)
    assert getattr(found, "reason", "") == "the draft is longer than LanguageTool takes"
    assert proofreader.state.is_ready


def test_the_command_line_asks_one_that_runs_and_fixes_what_it_may(
    proofreader: Proofreader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    wire = proofreader._wire
    assert wire is not None
    url = f"http://127.0.0.1:{wire._port}/v2"
    reply = tmp_path / "reply.txt"
    reply.write_text("😀 This parcels are here {{name}}, and it is tomorow.\n", encoding="utf-8")
    arguments = ["check", "--languagetool-url", url, "--template", "--format", "json", "--select", "slips", str(reply)]
    assert outcome(arguments) == 1
    shown = json.loads(capsys.readouterr().out)["drafts"][0]["findings"]
    assert [(item["rule"], item["text"]) for item in shown] == [("grammar", "This"), ("spelling", "tomorow")]
    assert outcome([*arguments, "--fix", "--unsafe"]) == 0
    assert reply.read_text(encoding="utf-8") == "😀 These parcels are here {{name}}, and it is tomorrow.\n"


def test_it_is_started_and_ended_by_the_command_line_without_any_network(tmp_path: Path) -> None:
    """In a network of its own with nothing but loopback in it, where the system lets us make one."""
    command = f"{sys.executable} -m tonecheck check --grammar --text 'Your zebrafinch are here, tomorow.'"
    if _can_be_alone():
        command = f"unshare -rn sh -c 'ip link set lo up && {command.replace(chr(39), chr(34))}'"
    environment = {**os.environ, "TMPDIR": str(tmp_path), "TONECHECK_CACHE_DIR": str(tmp_path / "cache")}
    done = subprocess.run(
        command, shell=True, capture_output=True, text=True, env=environment, cwd=tmp_path, timeout=300
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "“tomorow” is not in the dictionary" in done.stdout
    left = [path for path in tmp_path.rglob("*") if path.is_file() and b"zebrafinch" in path.read_bytes()]
    assert left == []
    running = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    assert running.count(str(local.folder())) <= 2  # the one all tests share, and its keeper


def _can_be_alone() -> bool:
    return (
        bool(shutil.which("unshare") and shutil.which("ip"))
        and not subprocess.run(["unshare", "-rn", "true"], capture_output=True).returncode
    )
