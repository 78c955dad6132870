"""Build docs/evidence.md from the register of research.

    python tools/build_evidence_page.py            write the page
    python tools/build_evidence_page.py --check    write nothing; exit 1 if the page is out of date

Run it after every change to tonecheck/evidence/register.yaml.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from tonecheck.evidence.register import (
    DIRECTIONS,
    GRADES,
    VERIFIED,
    Evidence,
    Marker,
    Publication,
    load_evidence,
)

PAGE = Path(__file__).resolve().parent.parent / "docs" / "evidence.md"

INTRODUCTION = """\
# What research found

<!-- Made by tools/build_evidence_page.py from tonecheck/evidence/register.yaml; do not edit. -->

Rules and phrases of tonecheck may cite research on replies to customers. This is all of it, with its limits.
`tonecheck evidence` lists it, `tonecheck evidence E09` shows one entry, and `tonecheck explain` ends with what a rule
cites.

**These studies are about replies, not about tonecheck.** Nobody has measured whether using tonecheck makes customers
more satisfied.

**Your guide goes first.** Where it asks for the opposite of a finding, `tonecheck guide check` says so once, as a note,
and the guide wins.
"""

READ = """\
Most entries were read in the abstract, or in what the publisher or the authors say of the paper: they give a direction
and seldom a size. What was read in somebody else's summary only is not here."""


def page() -> str:
    """The whole page as Markdown."""
    register = load_evidence()
    lines = [INTRODUCTION, "| grade | rests on |", "|---|---|"]
    lines += [f"| {grade} | {meaning} |" for grade, meaning in GRADES.items()]
    lines += ["", READ, ""]
    lines += ["| | finding | grade | verified |", "|---|---|---|---|"]
    lines += [
        f"| [{entry.id}](#{entry.id.lower()}) | {entry.claim} | {entry.grade} | {VERIFIED[entry.verified]} |"
        for entry in register.values()
    ]
    for entry in register.values():
        lines += section(entry)
    return "\n".join(lines) + "\n"


def section(entry: Evidence) -> Iterator[str]:
    """The lines of one entry, a blank line first."""
    yield from ("", f"## {entry.id}", "", f"**{entry.claim}**", "")
    yield f"- What to do: {entry.advice}"
    yield f"- When: {entry.when}."
    yield f"- Studied in: {entry.setting}."
    yield f"- How: {entry.design}."
    yield f"- Effect: {DIRECTIONS[entry.direction]}. Grade: {entry.grade}."
    if entry.limits:
        yield f"- Limits: {entry.limits}"
    for other, resolution in entry.conflicts_with.items():
        yield f"- Against [{other}](#{other.lower()}): {resolution}"
    for publication in entry.publications:
        yield f"- Source: {reference(publication)}"
    yield f"- Verified: {VERIFIED[entry.verified]}."
    if entry.markers:
        yield from ("", *table(entry.markers))


def reference(publication: Publication) -> str:
    """The reference with its address as a link."""
    plain = publication.reference
    return plain.replace(publication.address, f"<{publication.address}>") if publication.address else plain


def table(markers: tuple[Marker, ...]) -> Iterator[str]:
    """A table of politeness markers, in the order of the register."""
    yield "| a request with | for example | politeness | in the politest quarter |"
    yield "|---|---|---:|---:|"
    for row in markers:
        score = f"{row.politeness:+.2f}".replace("-", "−")
        stars = row.stars.replace("*", r"\*")
        yield f"| {row.marker} | {row.example} | {score}{stars} | {row.top_quarter_percent}% |"


def main() -> int:
    """Write the page, or compare it."""
    parser = argparse.ArgumentParser(description="Build the page about research.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if it is out of date")
    if not parser.parse_args().check:
        PAGE.write_text(page(), encoding="utf-8")
    elif not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != page():
        print(f"{PAGE.name} is out of date: run python tools/build_evidence_page.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
