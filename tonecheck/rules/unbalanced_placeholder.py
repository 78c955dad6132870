"""A placeholder that is not closed, or not opened: "{{name}", "{name}}", "{% if vip %}" without its end.

Why: the help desk does not see a placeholder there, and the customer reads the braces.
Bad:  Hi {{first_name}, your order is on its way.
Good: Hi {{first_name}}, your order is on its way.
Options: none.
Suggests: which braces are missing, as advice.
Limits: judged in any draft, but not in code or quoted mail, nor in a reply that explains placeholders. Single braces,
    and brackets around a remark, are prose.
Source: ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.rule import Options, Rule, advise
from tonecheck.rules._placeholders import explains_placeholders
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.placeholders import Placeholder
from tonecheck.text.span import Span

_MOST = 20  # findings of either kind; a text with more is no reply
_MOST_LOOKED_AT = 200
_CLOSING = {"{{{": "}}}", "{{": "}}", "{%": "%}", "{!": "}", "[[": "]]", "${": "}"}
_OPENING = {"}}}": "{{{", "}}": "{{", "%}": "{%", "]]": "[["}
_MARK = lazy_pattern(
    r"\{\{\{?|\}\}\}?|\{%|(?<=[\sA-Za-z_])%\}|\{!(?=[A-Za-z])|\$\{(?=[A-Za-z])|\[\[(?=\s?[A-Za-z])|(?<=\w)\]\]"
)
_NAME_AFTER = lazy_pattern(r"\s*[\w.$|:'\" ,=-]{0,60}[}\]%]?")
_NAME_BEFORE = lazy_pattern(r"[{\[]?[\w.$|:'\",=-]{0,60}\s?\Z")
_BLOCKS = {f"end{name}": name for name in "if unless case for capture comment raw tablerow".split()}


class UnbalancedPlaceholder(Rule[Options]):
    """Flags braces of a placeholder that lack their partner."""

    id = "unbalanced-placeholder"
    category = "placeholders"
    looks_for = frozenset("{}[]%")
    severity = Severity.ERROR

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each lone pair of braces and each Liquid block without its other end."""
        text = draft.text
        if "{" not in text and "}}" not in text and "[[" not in text and "]]" not in text and "%}" not in text:
            return
        found = (*islice(self._braces(draft), _MOST), *islice(self._blocks(draft.placeholders), _MOST))
        if found and not explains_placeholders(draft):
            yield from found

    def _braces(self, draft: Draft) -> Iterator[Finding]:
        text, end = draft.text, 0
        hidden = [part.span for part in draft.protected if part.kind in ("placeholder", "code", "quote", "url")]
        slots = {slot.span.start: slot for slot in draft.placeholders}
        for match in islice(_MARK.finditer(_without(text, hidden)), _MOST_LOOKED_AT):
            mark = match.group()
            at = match.start()
            if at < end or _is_data(text, at):
                continue
            if mark in _CLOSING:
                rest = _NAME_AFTER.match(text, match.end())
                span = Span(at, rest.end() if rest is not None else match.end())
                span = Span(at, at + len(span.of(text).rstrip()))
                missing = _CLOSING[mark]
                report = f"“{mark}” is opened here and not closed"
            else:
                before = _NAME_BEFORE.search(text, max(0, at - 64), at)
                span = Span(before.start() if before is not None else at, match.end())
                missing = _OPENING[mark]
                report = f"“{mark}” closes what was not opened"
            end = span.end
            yield self._report(span, report, f"add “{missing}”, or leave “{mark}” out")
        for slot in slots.values():
            if slot.dialect == "double-brace" and not slot.name:
                yield self._report(slot.span, "this placeholder names nothing", "name what belongs there")
            elif slot.dialect == "double-brace" and _has_one_more(text, slot.span, "{}"):
                span = Span(slot.span.start - (text[slot.span.start - 1 : slot.span.start] == "{"), slot.span.end)
                span = Span(span.start, span.end + (text[span.end : span.end + 1] == "}"))
                yield self._report(span, "this placeholder has a brace too many on one side", "leave the third out")
            elif slot.dialect == "hand-kept" and _has_one_more(text, slot.span, "[]"):
                span = Span(slot.span.start - (text[slot.span.start - 1 : slot.span.start] == "["), slot.span.end)
                span = Span(span.start, span.end + (text[span.end : span.end + 1] == "]"))
                yield self._report(span, "this placeholder has a bracket too many on one side", "even them out")

    def _blocks(self, slots: tuple[Placeholder, ...]) -> Iterator[Finding]:
        opened: list[Placeholder] = []
        for slot in slots:
            if slot.dialect != "liquid-tag":
                continue
            if slot.name in _BLOCKS.values():
                opened.append(slot)
            elif slot.name in _BLOCKS:
                if opened and opened[-1].name == _BLOCKS[slot.name]:
                    opened.pop()
                else:
                    name = _BLOCKS[slot.name]
                    yield self._report(
                        slot.span, f"this ends an “{name}” that was not begun", f"add “{{% {name} … %}}”"
                    )
            elif slot.name in ("else", "elsif", "when") and not opened:
                yield self._report(
                    slot.span, f"this “{slot.name}” stands in no condition", "add the condition it is for"
                )
        for slot in opened:
            yield self._report(
                slot.span, f"this “{slot.name}” has no end", f"add “{{% end{slot.name} %}}” where it stops"
            )

    def _report(self, span: Span, message: str, advice: str) -> Finding:
        return self.finding(
            span, message, suggestions=(advise(advice),), why="the customer reads the braces in place of a value"
        )


def _without(text: str, spans: list[Span]) -> str:
    """The text with these stretches blanked, equally long."""
    parts: list[str] = []
    at = 0
    for span in spans:
        parts += (text[at : span.start], " " * len(span))
        at = span.end
    return "".join((*parts, text[at:]))


def _has_one_more(text: str, span: Span, pair: str) -> bool:
    before = span.start > 0 and text[span.start - 1] == pair[0]
    if before == (text[span.end : span.end + 1] == pair[1]):
        return False
    if pair == "{}":
        return True
    # "see [the list [below]]" is a remark in a remark
    line = text[text.rfind("\n", 0, span.start) + 1 : (text + "\n").find("\n", span.end)]
    return line.count(pair[0]) != line.count(pair[1])


def _is_data(text: str, at: int) -> bool:
    """True if the line holds JSON or the like: as many braces opened as closed, with quoted keys."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    line = text[start : end if end >= 0 else len(text)]
    return line.count("{") == line.count("}") and re.search(r"\{\s*\"[^\"]*\"\s*:", line) is not None
