"""What the case file of `contractions` cannot say: a report stays short, and yet everything can be changed."""

from __future__ import annotations

from tests.conftest import guide_from
from tonecheck.draft import Draft
from tonecheck.engine import check
from tonecheck.fix import fix

STIFF = "I am sorry. We are late. It is our fault. You are right. We will pay. They are here. We do not mind."


def test_the_last_finding_takes_the_rest_along_so_that_one_round_changes_all() -> None:
    guide = guide_from("voice: {contractions: use}", only=("contractions",))
    findings = check(STIFF, guide).findings
    assert len(findings) == 3
    assert "4 more in this reply" in findings[-1].message
    assert len(findings[-1].suggestions[0].edits) == 5
    done = fix(Draft(STIFF), guide)
    assert done.report.findings == ()
    assert done.report.draft.text == (
        "I'm sorry. We're late. It's our fault. You're right. We'll pay. They're here. We don't mind."
    )


def test_what_cannot_be_changed_gives_way_to_what_can() -> None:
    guide = guide_from("voice: {contractions: avoid}", only=("contractions",))
    text = "Don't you see? It's arrived. That's it. We've paid, you'll see, and I'm glad."
    assert [finding.span.of(text) for finding in check(text, guide).findings if finding.span] == [
        "That's",
        "We've",
        "you'll",
    ]
