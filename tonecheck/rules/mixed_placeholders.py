"""Placeholders of two help desks in one reply, such as "{!Contact.Name}" beside "{{{Recipient.Name}}}".

Why: a help desk fills in its own kind and shows the customer the other as it stands.
Bad:  Hi {{{Recipient.FirstName}}}, your case {!Case.CaseNumber} is closed.
Good: Hi {{{Recipient.FirstName}}}, your case {{{Case.CaseNumber}}} is closed.
Options: dialect: how placeholders are written here (the guide's or the project's `placeholders.dialect`); any other
    way is flagged. Without it, the way written most often in the reply counts as meant.
Suggests: to write it the other way, as advice: names differ between help desks too.
Limits: saved replies only. {{ }} goes with {% %} tags, with {{{ }}} (Handlebars) and with [[ ]] (Kustomer); slots for
    a person, such as [NAME] or {choose one}, go with any.
Source: Salesforce documents that its Lightning and Classic merge fields must not be mixed; the rest is ours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged
from tonecheck.rule import Options, Rule, advise, option
from tonecheck.rules._placeholders import variables
from tonecheck.text.placeholders import Placeholder

_SHAPES = {
    "double-brace": "{{ }}", "triple-brace": "{{{ }}}", "help-scout": "{% %}", "salesforce": "{! }",
    "dollar-brace": "{$ }", "dollar-path": "$name", "double-square": "[[ ]]", "attribute-tag": "<attribute>",
    "percent": "%name%", "single-brace": "{ }",
}  # fmt: skip
_TOGETHER = (frozenset({"double-brace", "triple-brace"}), frozenset({"double-brace", "double-square"}))


class MixedPlaceholdersOptions(Options):
    """Which way is meant."""

    dialect: str = option("", "how placeholders are written here", setting="placeholders.dialect")


class MixedPlaceholders(Rule[MixedPlaceholdersOptions]):
    """Flags placeholders of another help desk."""

    id = "mixed-placeholders"
    category = "placeholders"
    needs = "template"
    Options = MixedPlaceholdersOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each placeholder that is not of the dialect meant."""
        if not draft.template:
            return
        slots = [slot for slot in variables(draft) if slot.dialect != "single-brace" or _is_variable(slot)]
        if not slots:
            return
        counts = Counter(slot.dialect for slot in slots)
        meant = self.options.dialect or max(counts, key=lambda dialect: counts[dialect])
        for slot in slots:
            if slot.dialect == meant or any({slot.dialect, meant} <= pair for pair in _TOGETHER):
                continue
            own, other = _SHAPES[slot.dialect], _SHAPES[meant]
            where = "here" if self.options.dialect else "in this reply"
            yield self.finding(
                slot.span,
                f"placeholders are written {other} {where}, and this one {own}",
                suggestions=(advise(f"write it as {other}"),),
                why="a help desk fills in its own kind and shows the customer the other as it stands",
            )


def _is_variable(slot: Placeholder) -> bool:
    """True for `{order_number}`; `{top/bottom}` and `{what you agreed}` are for a person to choose."""
    return slot.name.replace(".", "_").isidentifier()
