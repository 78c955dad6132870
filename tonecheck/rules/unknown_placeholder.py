"""A placeholder whose name is not on the project's list.

Why: the help desk has no value for it, so the customer reads a gap, or the braces themselves.
Bad:  Hi {{ticket.requester.frist_name}}, your order is on its way.
Good: Hi {{ticket.requester.first_name}}, your order is on its way.
Options: known: the names the help desk fills in, `*` for any part (the guide's or the project's
    `placeholders.known`); with an empty list the rule is silent.
Suggests: the listed name that comes closest, as advice: what is meant is for a person to say.
Limits: saved replies only. Names inside Liquid tags are not judged, nor are slots that a person fills in, such as
    [NAME], nor a reply that explains placeholders. A name that differs from a listed one in capitals alone is left to
    miscased-placeholder.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.errors import did_you_mean
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.rule import Options, Rule, advise, option
from tonecheck.rules._placeholders import is_listed, made_here, variables


class UnknownPlaceholderOptions(Options):
    """What is known."""

    known: tuple[str, ...] = option((), "names the help desk fills in", setting="placeholders.known")


class UnknownPlaceholder(Rule[UnknownPlaceholderOptions]):
    """Flags placeholders that the help desk does not know."""

    id = "unknown-placeholder"
    category = "placeholders"
    severity = Severity.ERROR
    needs = "template"
    Options = UnknownPlaceholderOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each placeholder that is not listed."""
        known = self.options.known
        if not draft.template or not known:
            return
        folded = [name.casefold() for name in known]
        own = made_here(draft)
        for slot in variables(draft):
            if is_listed(slot.name.casefold(), folded) or slot.name.partition(".")[0] in own:
                continue
            near = did_you_mean(slot.name, (name for name in known if "*" not in name))
            yield self.finding(
                slot.span,
                f"“{slot.name}” is not on the list of placeholders, so nothing may be filled in",
                suggestions=(advise(near or "correct it, or add it to `placeholders.known`"),),
                why="the customer reads a gap, or the braces themselves",
                entry=slot.name,
            )
