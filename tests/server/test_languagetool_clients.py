"""Real clients of LanguageTool, as they are installed from the package index, against a real server."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import language_tool_python
import pytest

from tests.server.running import Running

TEXT = "😀👩‍👩‍👧 Please calm down. 😀 And we leverage it."


@pytest.mark.parametrize("suffix", ["", "/", "/v2"])
def test_language_tool_python_finds_the_right_words_after_emoji(running: Running, suffix: str) -> None:
    with language_tool_python.LanguageTool("en-US", remote_server=running.address + suffix) as tool:
        matches = tool.check(TEXT)
        found = [TEXT[match.offset : match.offset + match.error_length] for match in matches]
        assert found[-1] == "leverage"
        assert "calm down" in found
        assert matches[-1].category == "STYLE"
        assert matches[-1].replacements == ["use"]
        assert "TONECHECK_DEFENSIVE" in {match.rule_id for match in matches}


def test_language_tool_python_corrects(running: Running) -> None:
    with language_tool_python.LanguageTool("en-GB", remote_server=running.address) as tool:
        tool.enabled_rules_only = True
        tool.enabled_rules = {"TONECHECK_BANNED_TERM"}
        assert tool.correct("😀 We leverage it 😀 and leverage more.") == "😀 We use it 😀 and use more."


def test_language_tool_python_reports_a_text_that_is_too_long(running: Running) -> None:
    with (
        language_tool_python.LanguageTool("en-US", remote_server=running.address) as tool,
        pytest.raises(language_tool_python.exceptions.LanguageToolError, match="40,000"),
    ):
        tool.check("a" * 40_001)


def test_pylanguagetool_finds_the_right_words_after_emoji(running: Running) -> None:
    code = "import sys; from pylanguagetool.cli import main; sys.exit(main())"
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code, "-a", f"{running.address}/v2/", "-l", "en-US"],
        input=TEXT.encode(),
        capture_output=True,
        timeout=60,
    )
    shown = run.stdout.decode()
    assert "leverage" in shown, run.stderr.decode()
    assert "is a word this brand does not use" in shown
    assert "use" in shown
    assert run.stderr == b""


def test_pylanguagetool_s_own_interface_reads_the_answer(running: Running) -> None:
    from pylanguagetool import api

    found = api.check(TEXT, api_url=f"{running.address}/v2/", lang="en-US")
    units = TEXT.encode("utf-16-le")
    last = found["matches"][-1]
    assert units[2 * last["offset"] : 2 * (last["offset"] + last["length"])].decode("utf-16-le") == "leverage"
    assert json.load(io.StringIO(json.dumps(found))) == found
