"""A promise without an owner or a time: “someone will be in touch shortly”.

Why: the reader can't tell whether to wait an hour or a week, so they write again, or give up.
Bad:  Thanks for telling us. Someone will be in touch shortly.
Good: Thanks for telling us. I'll ring you by 5 pm today.
Options: allow: ids of entries to let pass.
Suggests: what to name (who, what, by when) as advice: only a person can fill it in.
Limits: “I'll get back to you” is a warning only if the customer's message says that they have been waiting, otherwise
    information. “I'll look into it” counts only if the reply holds nothing else. A day or a number of hours in the
    same or the next sentence settles it, whatever it belongs to. In answer to praise, and about a journey under way,
    it is information only.
Source: E12 (a dated next step) and E03 (be concrete); the wording is ours.
"""

from __future__ import annotations

from typing import ClassVar

from tonecheck.draft import Draft
from tonecheck.finding import Finding, Severity
from tonecheck.phrases.brand_fault import tells_of_a_fault
from tonecheck.phrases.clause import to_clause_end
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.gap import has_gap
from tonecheck.phrases.pattern import Match, sentence_bounds
from tonecheck.phrases.promise import promise_around
from tonecheck.phrases.rule import PhraseRule
from tonecheck.phrases.time_stated import deadline_stated, time_stated
from tonecheck.phrases.waiting import asks_for_something, has_been_waiting, is_on_the_spot, says_nothing_else
from tonecheck.rules._mood import is_plain_praise

# “It's due shortly. The new arrival time is 18:28.”
_SCHEDULE = frozenset("estimated expected arrival departure eta etd".split())
# “Send me the number and I'll pass it to the right team” is an exchange, not an empty promise.
_SETTLED_BY_A_REQUEST = frozenset({"passed-on", "nobody-looks", "leave-it-with-us"})
# “This week or next” is found because of the time it names.
_NO_TIME = "this-week-or-next"


class VaguePromise(PhraseRule):
    """Flags promises that name neither a person nor a time."""

    id = "vague-promise"
    category = "vague"
    packs = ("vague-promise", "vague-unowned")
    message = "“{match}” promises something without saying who or when"
    evidence: ClassVar[tuple[str, ...]] = ("E12",)

    def keeps(self, hit: Hit, draft: Draft) -> bool:
        """Whether no time is named, and the rest of the entry's condition holds."""
        words = draft.words
        low, high = sentence_bounds(words, hit.match.first)
        name = hit.phrase.id
        if has_gap(draft, low, high) or (name != _NO_TIME and time_stated(words, low, high)):
            return False
        if high < len(words):
            following = sentence_bounds(words, high)
            scheduled = not _SCHEDULE.isdisjoint(words.norms[slice(*following)]) and time_stated(words, *following)
            if scheduled or deadline_stated(words, *following):
                return False
        name = hit.phrase.id
        if name.startswith("time-"):
            return promise_around(words, low, high, hit.match.first, hit.match.last) is not None
        if name in _SETTLED_BY_A_REQUEST and asks_for_something(draft):
            return False
        return not name.startswith("look-") or says_nothing_else(draft, low, high)

    def report(self, hit: Hit, draft: Draft) -> Finding:
        """The finding for one hit: the whole promise, and more severe for a customer who has been waiting."""
        if hit.phrase.id.startswith("time-"):
            low, high = sentence_bounds(draft.words, hit.match.first)
            clause = promise_around(draft.words, low, high, hit.match.first, hit.match.last)
            if clause is not None:
                hit = Hit(hit.phrase, Match(*clause, *clause))
        finding = super().report(to_clause_end(hit, draft.words), draft)
        if not self.level_is_set and (is_on_the_spot(draft, hit.match.first, hit.match.last) or _answers_praise(draft)):
            return finding._replace(severity=Severity.INFO)
        if hit.phrase.id.startswith("wait-") and not self.level_is_set and has_been_waiting(draft):
            finding = finding._replace(severity=Severity.WARNING)
        return finding


def _answers_praise(draft: Draft) -> bool:
    return draft.message is not None and is_plain_praise(draft) and not tells_of_a_fault(draft.message)
