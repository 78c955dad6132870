"""`tonecheck guide`: start, check, show and test a guide, and print its schema."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import click

from tonecheck.baseline.project import read_adoption
from tonecheck.document.nodes import Faults, Node
from tonecheck.errors import ConfigError, DraftError, GuideError
from tonecheck.examples import run_examples
from tonecheck.guide.build import compile_guide
from tonecheck.guide.guide import Guide
from tonecheck.guide.json_schema import EDITOR_LINE, guide_schema
from tonecheck.guide.load import Source, built_in_names, find_guide, read_settings, read_source
from tonecheck.guide.project import PROJECT_FILE, find_project, load_compiled, project_guide
from tonecheck.guide.questions import QUESTIONS, guide_yaml
from tonecheck.guide.review import review
from tonecheck.guide.schema import GuideFile
from tonecheck.guide.show import portrait, resolved_lines

SCHEMA_FILE = "tonecheck-guide.schema.json"


@click.group("guide")
def guide_group() -> None:
    """Start a guide, check it, show it, and run its examples as tests."""


@guide_group.command("init")
@click.argument("path", type=click.Path(path_type=Path), default=Path("guide.yaml"))
@click.option("--yes", is_flag=True, help="Ask nothing; take the defaults.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def init_command(path: Path, yes: bool, force: bool) -> int:
    """Ask a few questions and write a guide to PATH (default: guide.yaml)."""
    from tonecheck.formats.files import write_atomically

    if path.exists() and not force:
        raise DraftError(f"{path}: is there already", hint="choose another name, or use --force")
    answers = {}
    for question in QUESTIONS:
        answers[question.key] = (
            question.default if yes else click.prompt(question.text, default=question.default, err=True)
        )
    write_atomically(path, guide_yaml(answers, EDITOR_LINE.format(path=SCHEMA_FILE)).encode("utf-8"))
    try:
        compile_guide(path)
    except GuideError as error:
        click.echo("\n".join(error.faults), err=True)
        click.echo(f"Wrote {path}, but it needs mending (see above).", err=True)
        return 2
    click.echo(f"Wrote {path}. Try:")
    click.echo(f"  tonecheck guide test {path}")
    click.echo(f'  tonecheck check --guide {path} --text "We leverage our learnings."')
    click.echo(f"  tonecheck guide schema > {SCHEMA_FILE}     (your editor then completes and checks the guide)")
    return 0


@guide_group.command("check")
@click.argument("guides", nargs=-1, metavar="[GUIDES]")
@click.option("--examples", "wants_examples", is_flag=True, help="Run the guide's examples, too (see `guide test`).")
@click.option("--quiet", "-q", is_flag=True, help="Print nothing about a guide that is in order.")
def check_command(guides: tuple[str, ...], wants_examples: bool, quiet: bool) -> int:
    """Check guides (names or paths; default: the one that holds here): faults, and what they still lack.

    A project's tonecheck.yaml may be named like a guide: then what it says and the guide it names are checked.
    """
    worst = 0
    for name in guides or ("",):
        try:
            code = _checked(name, quiet)
        except ConfigError as error:
            click.echo(str(error))
            code = 2
        if wants_examples and code < 2:
            code = max(code, _tested(name, verbose=False, quiet=quiet))
        worst = max(worst, code)
    return worst


def _checked(name: str, quiet: bool) -> int:
    faults = Faults()
    opened = _open(name, faults)
    shown = opened[1].shown if opened is not None else name
    if not faults and opened is not None:
        try:
            compile_guide(opened[2], node=opened[3])
        except GuideError as error:
            click.echo("\n".join(error.faults))
            return 2
    for line in faults:
        click.echo(line)
    if faults or opened is None:
        return 2
    remarks = review(opened[0], opened[1], today=datetime.date.today())
    to_mend = sum(not remark.is_note for remark in remarks)
    if quiet and not to_mend:
        return 0
    for remark in remarks:
        click.echo(str(remark))
    click.echo(f"{shown}: " + (f"{to_mend} to look at" if to_mend else "in order"))
    return 1 if to_mend else 0


def _open(name: str, faults: Faults) -> tuple[GuideFile, Source, Path, Node | None] | None:
    """A guide as settings, tree, path and (if it is inline) nodes; None, with the reasons in `faults`."""
    path, node = _locate(name)
    source = read_source(path, faults, node=node)
    settings = read_settings(source, faults) if source is not None else None
    if settings is None or source is None:
        return None
    return settings, source, path, node


def _locate(name: str) -> tuple[Path, Node | None]:
    project = Path(name) if _is_project(name) else find_project()
    if name and not _is_project(name):
        return find_guide(name), None
    if project is None:
        return find_guide("support"), None
    read_adoption(project)
    node = project_guide(project)
    if node is None:
        return find_guide("support"), None
    return (find_guide(node, project.parent), None) if isinstance(node, str) else (project, node)


def _is_project(name: str) -> bool:
    return Path(name).name == PROJECT_FILE and Path(name).is_file()


@guide_group.command("show")
@click.argument("guide", default="")
@click.option("--resolved", is_flag=True, help="Every setting, with the file and line it came from.")
def show_command(guide: str, resolved: bool) -> int:
    """Show a guide: as a page to read, or every setting with its place."""
    if not resolved:
        compiled, _ = load_compiled(guide or None)
        for line in portrait(compiled):
            click.echo(line)
        return 0
    faults = Faults()
    opened = _open(guide, faults)
    if faults or opened is None:
        raise GuideError(faults)
    lines = list(resolved_lines(opened[1].root))
    width = min(78, max((len(text) for text, _ in lines), default=0))
    for text, place in lines:
        click.echo(f"{text:{width}}  # {place}")
    return 0


@guide_group.command("test")
@click.argument("guides", nargs=-1, metavar="[GUIDES]")
@click.option("--verbose", "-v", is_flag=True, help="Show every example, not only those that fail.")
def test_command(guides: tuple[str, ...], verbose: bool) -> int:
    """Run the examples of guides as tests: good ones must pass, bad ones must be flagged."""
    return max(_tested(name, verbose=verbose) for name in guides or ("",))


def _tested(name: str, *, verbose: bool, quiet: bool = False) -> int:
    folder = Path(name).parent if _is_project(name) else None
    compiled, shown = load_compiled(None if folder is not None else name or None, folder=folder)
    outcomes = run_examples(Guide(compiled))
    failed = [outcome for outcome in outcomes if outcome.problem]
    for outcome in outcomes:
        if outcome.problem or verbose:
            click.echo(f"{outcome.source}: {outcome.id}: {outcome.problem or 'as it should be'}")
            if outcome.problem:
                click.echo(f"    {' '.join(outcome.text.split())}")
                for finding in outcome.report.findings:
                    click.echo(f"    {finding.severity.label} {finding.rule_id}: {finding.message}")
    if quiet and not failed:
        return 0
    good = sum(outcome.is_good for outcome in outcomes)
    click.echo(
        f"{shown}: {good} good and {len(outcomes) - good} bad examples, "
        + (f"{len(failed)} failed" if failed else "all as they should be")
    )
    if not outcomes:
        click.echo("  it has no examples; add some under `examples:`")
    return 1 if failed else 0


@guide_group.command("schema")
def schema_command() -> None:
    """Print the JSON Schema of guides, for editors that complete and check YAML.

    \b
    tonecheck guide schema > tonecheck-guide.schema.json
    and as the first line of your guide:
    # yaml-language-server: $schema=tonecheck-guide.schema.json
    """
    click.echo(json.dumps(guide_schema(), indent=2, ensure_ascii=False))


@guide_group.command("list")
def list_command() -> None:
    """List the built-in guides."""
    for name in built_in_names():
        click.echo(name)
