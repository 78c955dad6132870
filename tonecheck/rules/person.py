"""“We're sorry” where the guide says “I”, or the other way round.

Why: “I” is a person who will see to it; “we” is a building.
Bad:  We're sorry about the dent, and we will look into it today.
Good: I'm sorry about the dent, and I will look into it today.
Options: person: i, we or any (the guide's `voice.person`); with any, the rule is silent.
Suggests: the other person, with its verb; unsafe, as it may be the whole company that is meant.
Limits: judges only what one person feels, does or promises (sorry, glad, check, ask, ring ...). What the company does
    or is (“we open at nine”) stays “we” in any guide. Information only.
Source: E01.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Applicability, Edit, Finding, NotJudged, Severity, Suggestion
from tonecheck.rule import Options, Rule, option
from tonecheck.text.span import Span
from tonecheck.text.words import WORD, Words

_FEELS = frozenset(
    "sorry glad happy pleased delighted sad afraid hopeful grateful thrilled concerned upset worried embarrassed"
    " apologise apologize understand appreciate hope regret wish feel know see hear promise think believe suggest"
    " recommend want love".split()
)
_DOES = frozenset(
    "check ask ring call phone email text write reply look chase find follow talk speak pass sort fix raise arrange"
    " book send refund add cancel change update confirm explain help see let get tell make try investigate forward"
    " escalate share mention note".split()
)
_DONE = frozenset(
    "checked asked rung called phoned emailed texted written replied looked chased found followed talked spoken passed"
    " sorted fixed raised arranged booked sent refunded added cancelled changed updated confirmed read heard seen told"
    " made tried investigated forwarded escalated shared mentioned noted attached".split()
)
_LINKS = frozenset("am are was were".split())
_MODALS = frozenset("will would can could shall should may".split())
_BETWEEN = frozenset(
    "so very really truly extremely terribly deeply just also always all completely fully both certainly definitely"
    " sincerely do have been be to now already personally".split()
)
_AS_WE = {"am": "are", "was": "were"}
_AS_I = {"are": "am", "were": "was"}
_SHORT = {"am": "'m", "are": "'re", "have": "'ve", "will": "'ll", "would": "'d", "had": "'d"}


class PersonOptions(Options):
    """What the guide wants."""

    person: str = option("any", "i, we or any", setting="voice.person")


class Person(Rule[PersonOptions]):
    """Flags the other person than the guide's."""

    id = "person"
    category = "voice"
    idle_without = ("person",)
    severity = Severity.INFO
    evidence = ("E01",)
    Options = PersonOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each clause in which the other person feels or does something."""
        wanted = self.options.person
        if wanted not in ("i", "we"):
            return
        words = draft.words
        other = "we" if wanted == "i" else "i"
        for at in words.positions(frozenset((other,))):
            if words.kinds[at] == WORD and words.norms[at] == other and _is_personal(words, at):
                yield self._report(at, draft, wanted)

    def _report(self, at: int, draft: Draft, wanted: str) -> Finding:
        span, written = _replacement(at, draft, wanted)
        original = span.of(draft.text)
        why = (
            "“I” is a person who will see to it; “we” is a building"
            if wanted == "i"
            else "this brand speaks with one voice"
        )
        return self.finding(
            span,
            f"“{original}” where this brand says “{'I' if wanted == 'i' else 'we'}”",
            suggestions=(Suggestion(f"write “{written}”", (Edit(span, written),), Applicability.UNSAFE),),
            why=why,
        )


def _is_personal(words: Words, at: int) -> bool:
    """True if what follows is a feeling, or something that one person does or promises."""
    _, high = words.bounds[words.sentences[at]]
    here = at + 1
    seen_modal = seen_link = False
    while here < high and words.kinds[here] == WORD and here <= at + 6:
        norm = words.norms[here]
        if norm in _MODALS or norm == "going":
            seen_modal = True
        elif norm in _LINKS:
            seen_link = True
        elif norm not in _BETWEEN:
            break
        here += 1
    if here >= high or words.kinds[here] != WORD:
        return False
    norm = words.norms[here]
    if norm in _FEELS:
        return not seen_modal or norm in ("apologise", "apologize", "love")
    if norm in _DONE:
        return "have" in words.norms[at + 1 : here]
    if seen_modal:
        return norm in _DOES
    return seen_link and norm.endswith("ing") and not _DOES.isdisjoint((norm[:-3], norm[:-3] + "e"))


def _replacement(at: int, draft: Draft, wanted: str) -> tuple[Span, str]:
    """The stretch of the pronoun (with a verb form that changes) and what stands there instead."""
    words = draft.words
    pronoun = Span(words.starts[at], words.ends[at])
    opens = any(sentence.start == pronoun.start for sentence in draft.sentences)
    subject = "I" if wanted == "i" else "We" if opens else "we"
    if at + 1 >= len(words):
        return pronoun, subject
    verb = words.norms[at + 1]
    changed = (_AS_I if wanted == "i" else _AS_WE).get(verb)
    end = words.ends[at + 1]
    is_short = words.starts[at + 1] == pronoun.end
    if changed is None:
        return pronoun, subject
    span = Span(pronoun.start, end)
    if is_short:
        mark = draft.text[pronoun.end]
        apostrophe = mark if mark in "'’" else "'"
        return span, subject + _SHORT[changed].replace("'", apostrophe)
    return span, f"{subject} {changed}"
