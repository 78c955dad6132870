"""LanguageTool for the command line: started if it was asked for, waited for, and ended."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from tonecheck.draft import Draft
from tonecheck.engine import Report, check
from tonecheck.guide.guide import Guide

Judge = Callable[[Draft, Guide], Report]
URL_VARIABLE = "TONECHECK_LANGUAGETOOL_URL"


@contextmanager
def judge_for(wants_grammar: bool, url: str | None, guide: Guide) -> Iterator[Judge]:
    """What judges a draft: the guide's rules, and LanguageTool too if it is wanted or an address is given."""
    if not wants_grammar and not url:
        yield check
        return
    from tonecheck.grammar import open_proofreader

    url = url or os.environ.get(URL_VARIABLE, "")
    with open_proofreader(url, languages=(guide.language,)) as proofreader:
        if not proofreader.is_local:
            click.echo(f"tonecheck: drafts are sent to {proofreader.host} for spelling and grammar", err=True)
        if not url and sys.stderr.isatty():
            click.echo("starting LanguageTool ...", err=True)
        state = proofreader.wait()
        if not state.is_ready:
            click.echo(f"tonecheck: no spelling and grammar: {state.reason}", err=True)
        yield proofreader.review


def is_judged(report: Report) -> bool:
    """False if LanguageTool was asked about the draft and did not answer."""
    return not any(item.rule_id == "grammar" for item in report.not_judged)
