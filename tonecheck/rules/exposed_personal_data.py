"""A customer's personal data in a reply that strangers can read.

Why: the customer told the brand, not the world; one card number or home address in public does harm that no
    apology undoes.
Bad:  Hi Helen, is your address still 14 Quarry Lane, Leeds LS7 2QD? We'll send a new bouquet there.
Good: Hi Helen, please send us a message with your address so that we can send a new bouquet there.
Options: public: whether strangers can read this channel; empty if no channel is named.
Suggests: for card and account numbers, all but the last four digits hidden (unsafe); otherwise advice: move it to
    a private message.
Limits: finds card numbers, IBANs, security codes and expiry dates, and where the words around say that they are the
    customer's, e-mail addresses, phone numbers, home addresses, postcodes and dates of birth. The brand's own
    (“call us on …”, support@…) pass. An illness, debts, intimate purchases, what a file says, a child's name, and a
    whole name with an order number beside it are warnings, where the reply says whose they are and the customer's own
    message has not; a name or an order number alone is not seen. Without a channel it says that it could not judge
    the data, and says nothing of the rest.
Source: Luhn's check digit (ISO/IEC 7812-1) and IBAN's (ISO 13616); issuer ranges and the rest are ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity, Suggestion
from tonecheck.rule import Options, Rule, advise, option, replace_with
from tonecheck.text.lazy_pattern import lazy_pattern

_DIGITS = lazy_pattern(r"\d(?:\d|[a-z]? )")


class ExposedPersonalDataOptions(Options):
    """Who can read the channel."""

    public: bool | None = option(None, "whether strangers can read the channel", setting="channel.public")


class ExposedPersonalData(Rule[ExposedPersonalDataOptions]):
    """Flags a customer's personal data in public."""

    id = "exposed-personal-data"
    category = "exposed-data"
    may_change_facts = True  # it hides a number on purpose
    severity = Severity.ERROR
    Options = ExposedPersonalDataOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each piece of data; one note that it could not be judged if no channel is named."""
        if self.options.public is False:
            return
        if self.options.public:
            yield from self._matters(draft)
        if not (_DIGITS.search(draft.folded) or any(part.kind == "email" for part in draft.protected)):
            return
        from tonecheck.rules._personal_data import find_personal_data  # its patterns are seldom needed

        for item in find_personal_data(draft):
            if self.options.public is None:
                yield self.not_judged(f"no channel named, and the reply holds {item.what} ({item.shown})")
                return
            suggestions: tuple[Suggestion, ...] = (
                advise("leave it out: “Please send us a message, and we'll tell you more there”"),
            )
            if item.hidden:
                edit = replace_with(item.span, item.hidden, title=f"show only “{item.hidden}”")
                suggestions = (edit, *suggestions)
            yield self.finding(
                item.span,
                f"strangers can read {item.what} here ({item.shown})",
                suggestions=suggestions,
                why="what a customer tells a company in confidence can be misused by whoever reads along",
            )

    def _matters(self, draft: Draft) -> Iterator[Finding]:
        """Yield a finding for each private matter that the reply tells."""
        from tonecheck.rules._private_matters import private_matters

        for item in private_matters(draft):
            yield self.finding(
                item.span,
                f"strangers can read {item.what} here",
                suggestions=(advise("leave it out: “Please send us a message, and we'll tell you more there”"),),
                why="what a customer tells a company in confidence is nobody else's business",
                severity=Severity.WARNING,
            )
