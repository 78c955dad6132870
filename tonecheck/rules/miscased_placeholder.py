"""A placeholder with capitals that the help desk does not write it with: "{{Ticket.Requester.First_Name}}".

Why: most help desks tell capitals from small letters, and leave a name they do not know empty or as it stands.
Bad:  Hi {{Ticket.Requester.First_Name}}, your order is on its way.
Good: Hi {{ticket.requester.first_name}}, your order is on its way.
Options: known: the names the help desk fills in (the guide's or the project's `placeholders.known`); without a list,
    the names that help desks document are used.
Suggests: how it is written, as advice.
Limits: saved replies only. Salesforce fields are not judged. One name in two spellings within a reply is flagged
    where it is written the rarer way, also when neither spelling is known.
Source: Zendesk documents that its placeholders are case-sensitive; the names are those in the help desks' own pages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.rule import Options, Rule, advise, option
from tonecheck.rules._placeholders import is_listed, variables
from tonecheck.text.placeholders import Placeholder

_DOCUMENTED = (
    "ticket.id ticket.title ticket.status ticket.requester.name ticket.requester.first_name ticket.requester.firstname"
    " ticket.customer.name ticket.customer.firstname current_user.name current_user.first_name recipient.first_name"
    " recipient.name user.name user.first_name user.firstName user.email conversation.number conversation.ticket_id"
    " contact.name contact.first_name contact.firstname contact.email agent.name agent.first_name mailbox.email"
    " customer.firstName customer.FirstName customer.lastName currentUser.displayName survey"
).split()
_CARELESS = frozenset({"salesforce", "triple-brace", "percent", "single-brace"})  # case is not known to matter


class MiscasedPlaceholderOptions(Options):
    """What is known."""

    known: tuple[str, ...] = option((), "names the help desk fills in", setting="placeholders.known")


class MiscasedPlaceholder(Rule[MiscasedPlaceholderOptions]):
    """Flags placeholders in capitals that the help desk does not know."""

    id = "miscased-placeholder"
    category = "placeholders"
    severity = Severity.ERROR
    needs = "template"
    Options = MiscasedPlaceholderOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each placeholder written in other capitals."""
        if not draft.template:
            return
        known = self.options.known or _DOCUMENTED
        slots = [slot for slot in variables(draft) if slot.name]
        commonest = _commonest(slot.name for slot in slots)
        for slot in slots:
            if is_listed(slot.name, known):
                continue
            if self.options.known or slot.dialect not in _CARELESS:
                same = [name for name in known if is_listed(slot.name.casefold(), (name.casefold(),))]
                if same:
                    yield self._report(slot, " or ".join(f"“{name}”" for name in same))
                    continue
            twin = commonest[slot.name.casefold()]
            if twin != slot.name and slot.dialect not in _CARELESS:
                yield self._report(slot, f"“{twin}”", "is also written")

    def _report(self, slot: Placeholder, names: str, how: str = "is written") -> Finding:
        return self.finding(
            slot.span,
            f"“{slot.name}” {how} {names}, and help desks tell capitals from small letters",
            suggestions=(advise(f"write {names}"),),
            why="a name that the help desk does not know is left empty, or as it stands",
            entry=slot.name,
        )


def _commonest(names: Iterable[str]) -> dict[str, str]:
    """Folded name -> the spelling used most often in this reply, or first at a tie."""
    found: dict[str, str] = {}
    for name, _ in Counter(names).most_common():
        found.setdefault(name.casefold(), name)
    return found
