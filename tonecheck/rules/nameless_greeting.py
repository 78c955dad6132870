"""A greeting with a placeholder that may stay empty: "Hi {{first_name}}," becomes "Hi ,".

Why: a greeting with a hole in it tells customers that a machine wrote to them.
Bad:  Hi {{ticket.customer.firstname}}, your order is on its way.
Good: Hi {{ticket.customer.firstname | default: 'there'}}, your order is on its way.
Options: always_filled: names the help desk always has a value for, `*` for any part (the guide's or the project's
    `placeholders.always_filled`).
Suggests: a default in the form of that placeholder, or a greeting that needs no name; as advice.
Limits: saved replies only. A placeholder inside a condition on itself ({% if name %} … {% endif %}) passes, and so do
    the dialects of which nobody documents what a missing value leaves ({name}, %name%, $contact.name). A bare
    {{first_name}}, which any program may fill in, is information, and so is a requester of Zendesk, where nobody is
    kept without a name.
Source: Gorgias, Zendesk, Chatwoot and Salesforce document that a missing value leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.rule import Options, Rule, advise, option
from tonecheck.rules._placeholders import asked_for_first, greeting_before, is_listed, variables
from tonecheck.text.placeholder_kinds import BLANK_DIALECTS, kind_of
from tonecheck.text.placeholders import Placeholder

_WITH_DEFAULT = {
    "help-scout": "{{%{name},fallback=there%}}",
    "salesforce": '{{!BLANKVALUE({name}, "there")}}',
    "attribute-tag": '<attribute key="{name}" default="there"/>',
    "double-square": "[[{name}|there]]",
}


class NamelessGreetingOptions(Options):
    """What is never empty."""

    always_filled: tuple[str, ...] = option(
        (), "names the help desk always has a value for", setting="placeholders.always_filled"
    )


class NamelessGreeting(Rule[NamelessGreetingOptions]):
    """Flags greetings that lose their name."""

    id = "nameless-greeting"
    category = "placeholders"
    needs = "template"
    Options = NamelessGreetingOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each greeting whose placeholder has no default."""
        if not draft.template:
            return
        safe = asked_for_first(draft)
        for slot in variables(draft):
            if (slot.default is not None and slot.default.strip()) or slot.dialect not in BLANK_DIALECTS:
                continue
            if slot.span.start in safe or kind_of(slot) == "agent" or is_listed(slot.name, self.options.always_filled):
                continue
            greeting = greeting_before(slot, draft.text)
            if greeting:
                yield self._report(slot, greeting, draft.text[slot.span.end : slot.span.end + 1])

    def _report(self, slot: Placeholder, greeting: str, following: str) -> Finding:
        read = f"{greeting} {following}" if following in (",", "!", ".", ":") else greeting
        empty = "has no default" if slot.default is None else "has an empty default"
        return self.finding(
            slot.span,
            f"“{slot.name}” {empty}: when it is missing, the greeting reads “{read}”",
            suggestions=(advise(_default_for(slot)), advise(f"greet without a name: “{greeting.split()[0]} there”")),
            why="a greeting with a hole in it tells customers that a machine wrote to them",
            severity=Severity.INFO if slot.dialect == "double-brace" and _is_seldom_empty(slot.name) else None,
        )


def _is_seldom_empty(name: str) -> bool:
    """True for a bare {{first_name}}, which any program may fill in, and for a requester, who must have a name."""
    return "." not in name or name.startswith("ticket.requester.")


def _default_for(slot: Placeholder) -> str:
    form = _WITH_DEFAULT.get(slot.dialect)
    if form is not None:
        return f"write “{form.format(name=slot.name)}”"
    return f"give it a default, if your help desk takes one: “{{{{{slot.name} | default: 'there'}}}}”"
