"""The `tonecheck` command: its verbs, and what it answers with.

0    everything named was checked; nothing at or above --fail-on
1    findings
2    something could not be checked: usage, guide, draft, or a bug of ours
130  interrupted
"""

from __future__ import annotations

import importlib
import os
import sys
from typing import Any

import click

from tonecheck import __version__
from tonecheck.errors import TonecheckError

OK, FINDINGS, UNCHECKED, INTERRUPTED = 0, 1, 2, 130

# Verb -> (module, attribute, one-line help): a verb's module is imported only when it is used.
VERBS = {
    "check": ("tonecheck.cli.check", "check_command", "Check drafted replies against the guide."),
    "reply": ("tonecheck.cli.reply", "reply_command", "Answer a message: what it asks, what is missing, a revision."),
    "guide": ("tonecheck.cli.guide", "guide_group", "Start, check, show and test a guide."),
    "explain": ("tonecheck.cli.explain", "explain_command", "Say what a rule looks for, and why."),
    "evidence": ("tonecheck.cli.evidence", "evidence_command", "Show the research behind the rules."),
    "rules": ("tonecheck.cli.rules", "rules_command", "List the rules and how the guide sets them."),
    "measure": ("tonecheck.cli.measure", "measure_command", "Measure the rules on labelled replies."),
    "serve": ("tonecheck.cli.serve", "serve_command", "Serve the local API, and the page."),
    "pair": ("tonecheck.cli.pair", "pair_command", "Pair the browser extension or a program."),
    "grammar": ("tonecheck.cli.grammar", "grammar_group", "Get LanguageTool, for spelling and grammar."),
    "doctor": ("tonecheck.cli.doctor", "doctor_command", "Show what is installed and works."),
    "channels": ("tonecheck.cli.channels", "channels_command", "List the channels and their limits."),
}


class Verbs(click.Group):
    """A group whose commands are imported on use."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in VERBS:
            return None
        module, attribute, _ = VERBS[name]
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        if args and args[0] not in VERBS:
            from tonecheck.errors import did_you_mean

            hint = did_you_mean(args[0], VERBS)
            raise click.UsageError(f"there is no command '{args[0]}'" + (f"; {hint}" if hint else ""), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, _, text) in VERBS.items()])


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "--version", "-V", message="tonecheck %(version)s")
def cli() -> None:
    """Check a drafted reply against your brand's tone-of-voice guide, before it is posted.

    \b
    tonecheck check draft.txt                     check a file
    tonecheck check --text "Calm down."           check a sentence
    tonecheck check --channel x --message @complaint.txt draft.txt
    tonecheck explain banned-term                 what a rule looks for, and why

    Nothing you type leaves this machine, and nothing of it is kept.
    """


def run(arguments: list[str] | None = None) -> None:
    """Run the command line and exit with one of the codes above."""
    sys.exit(outcome(arguments))


def outcome(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    try:
        result = cli.main(arguments, prog_name="tonecheck", standalone_mode=False)
        sys.stdout.flush()
        return result if isinstance(result, int) else OK
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.UsageError as error:
        error.show()
        return UNCHECKED
    except click.ClickException as error:
        _complain(error.format_message())
        return UNCHECKED
    except TonecheckError as error:
        _complain(str(error))
        return UNCHECKED
    except (KeyboardInterrupt, click.Abort):
        _complain("interrupted")
        return INTERRUPTED
    except BrokenPipeError:  # the reader went away (`| head`): not our failure, and nothing more to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception as error:
        _complain(f"a bug in tonecheck: {type(error).__name__}: {error}\nhint: please report it with the command")
        if os.environ.get("TONECHECK_DEBUG"):
            raise
        return UNCHECKED


def _complain(text: str) -> None:
    click.echo(f"tonecheck: {text}", err=True)
