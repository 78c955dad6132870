"""One run made by hand that holds what formats stumble over.

An emoji before a finding, CRLF, a tab, a finding about the whole draft, one that goes over a line's end, a
rule that failed, and a draft that could not be read.
"""

from __future__ import annotations

from tonecheck.draft import Draft
from tonecheck.engine import Report
from tonecheck.finding import Applicability, Edit, Finding, NotJudged, Severity, Suggestion
from tonecheck.output.run import Checked, Run, Unchecked
from tonecheck.text.span import Span

LATE = "Hi Sam 👩‍🚀, we leverage our network.\r\n\tYour shipment left the depot, 100% sure: it is a\r\nbig one.\r\n"
PATH = "replies/late parcel, café.txt"


def span_of(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def finding(
    text: str, part: str | None, message: str, *suggestions: Suggestion, severity: Severity, **more: object
) -> Finding:
    span = None if part is None else span_of(text, part)
    rule_id = "banned-term" if severity is Severity.ERROR else "preferred-term"
    return Finding(rule_id, "words", severity, message, span, suggestions, **more)  # type: ignore[arg-type]


def late_parcel() -> Checked:
    leverage, shipment = span_of(LATE, "leverage"), span_of(LATE, "shipment")
    findings = (
        finding(
            LATE, None, "the reply never says when the parcel arrives",
            Suggestion("name the day"), severity=Severity.INFO, why="a day is what the customer asked for",
        ),
        finding(
            LATE, "leverage", "“leverage” is a word this brand does not use",
            Suggestion("write “use”", (Edit(leverage, "use"),), Applicability.SAFE),
            Suggestion("write “rely on”", (Edit(leverage, "rely on"),), Applicability.UNSAFE),
            severity=Severity.ERROR, why="the guide asks for plainer words", source="support.yaml:12",
            evidence=("plain-words-2020",), entry="leverage",
        ),
        finding(
            LATE, "shipment", "this brand says “parcel”, not “shipment”",
            Suggestion("write “parcel”", (Edit(shipment, "parcel"),), Applicability.UNSAFE),
            severity=Severity.WARNING, source="support.yaml:20", entry="parcel",
        ),
        finding(LATE, "it is a\r\nbig one", "say how big it is", severity=Severity.WARNING),
    )  # fmt: skip
    not_judged = (NotJudged("preferred-term", "24 words; at least 100 are needed"),)
    report = Report(
        Draft(LATE, channel="email", name=PATH),
        findings,
        not_judged,
        (),
        "Support",
        "abc123",
        ("late-parcel",),
    )
    return Checked(report, PATH)


def from_standard_input() -> Checked:
    text = "Thanks for the shipment, Sam."
    found = (finding(text, "shipment", "this brand says “parcel”, not “shipment”", severity=Severity.WARNING),)
    crashes = (NotJudged("banned-term", "ValueError: no such word"),)
    return Checked(Report(Draft(text, name="standard input"), found, (), crashes, "Support", "abc123"))


def clean() -> Checked:
    return Checked(Report(Draft("See you soon!", name="bye.txt"), (), (), (), "Support", "abc123"), "bye.txt")


def run() -> Run:
    unreadable = Unchecked("old.txt", "it is not UTF-8 (byte 13)", "save it as UTF-8")
    return Run((late_parcel(), from_standard_input(), clean()), (unreadable,), "Support", "abc123", version="9.8.7")


def clean_run() -> Run:
    return Run((clean(),), guide_name="Support", guide_hash="abc123")
