"""A stock phrase, a slogan or hollow sympathy: words that could go to any customer of any company.

Why: nothing in it comes from their message, so the reader concludes that nobody read it.
Bad:  We hear your disappointment. Guest comfort is our main focus.
Good: You had no hot water for two nights. I've taken both off your bill.
Options: allow: ids of entries to let pass.
Suggests: to leave the phrase out where the sentence survives it (unsafe), or what to say in its place.
Limits: a creed (“Comfort is our passion”) is told by what the sentence is made of, and passes where it holds a
    figure, a date or a deed. Polite openings and closings are information, unless the whole reply is made of them.
    Words of sympathy pass if the sentence goes on to name what happened, and words of gravity if it names what was
    done.
Source: E06, E13, E24 and ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.phrases.customer_mood import mood_of
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.praise import answers_praise, is_praised, may_answer_praise
from tonecheck.phrases.reproach import SHARE_OF_SENTENCE, ReproachRule
from tonecheck.phrases.slogans import SIGNS, may_preach, slogans
from tonecheck.rule import advise
from tonecheck.text.span import Span
from tonecheck.text.words import WORD

# A sentence of fewer words is a greeting, a name or a sign-off, and says nothing either way.
FEWEST_WORDS = 3
_PLEASANTRIES = frozenset(
    "do-not-hesitate here-to-help thanks-for-reaching-out thanks-for-patience thanks-for-choosing"
    " feedback-appreciated always-lovely-to-hear hope-you-are-well".split()
)
_OFFERS = frozenset({"do-not-hesitate", "here-to-help"})
# Entries that jar beside a complaint, and are a kind thing to say to somebody who is pleased.
_FINE_AFTER_PRAISE = frozenset(
    "important-to-us most-important we-value appreciate-you strive-to slogan-verbs slogan-soft thanks-for-being"
    " you-rock breaks-our-hearts pride-ourselves patience-and always-lovely-to-hear feedback-helps-us feedback-noted"
    " committed-to know-how-much whole-of-everything words-shape-our-future thanks-for-understanding"
    " not-our-standard committed-as-ever letters-like-yours delighted-to-assist on-this-journey trust-placed-in-us"
    " never-stop one-of-lifes-joys the-right-place".split()
)
# Of these, the ones that say nothing but affection: they pass unless the message is plainly a complaint.
_AFFECTION = frozenset(
    "most-important appreciate-you slogan-verbs slogan-soft thanks-for-being you-rock breaks-our-hearts we-value"
    " pride-ourselves".split()
)
# One-word sentences that answer a question.
_ANSWERS = frozenset("yes no yep nope correct right done sure absolutely indeed exactly gotcha agreed fixed".split())


class CannedPhrase(ReproachRule):
    """Flags stock phrases, and replies that are nothing else."""

    id = "canned-phrase"
    category = "canned"
    packs = ("canned-phrase", "canned-ourselves", "canned-warmth")
    looks_for = SIGNS
    message = "“{match}” could be said to anyone"
    why = "nothing in it comes from the customer's message"
    advice: ClassVar[str] = "leave it out, or name what this customer wrote about"

    def keeps(self, hit: Hit, draft: Draft) -> bool:
        """Let kind words pass in answer to praise."""
        entry = hit.phrase.id
        if entry not in _FINE_AFTER_PRAISE:
            return True
        return not answers_praise(draft) and not (entry in _AFFECTION and may_answer_praise(draft))

    def completed(self, finding: Finding, draft: Draft) -> Finding:
        """An offer of help is not left out by itself: the next sentence may lean on it."""
        if finding.entry in _OFFERS:
            return finding._replace(why=finding.why or self.why)
        return super().completed(finding, draft)

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield one finding for each phrase; offers of help count for more if there is nothing else."""
        found = list(super().check(draft))
        phrases = [item for item in found if isinstance(item, Finding)]
        hollow = _is_nothing_else(phrases, draft)
        for finding in phrases:
            if hollow and finding.entry in _OFFERS and not self.level_is_set:
                finding = finding._replace(
                    severity=Severity.WARNING,
                    message=f"“{_shown(finding, draft)}” is all this reply says, and it could be said to anyone",
                    suggestions=(advise("begin with what they wrote about: “You … and I've …”"),),
                )
            yield finding
        yield from self._creeds(draft, [finding.span for finding in phrases if finding.span is not None])
        yield from (item for item in found if isinstance(item, NotJudged))

    def _creeds(self, draft: Draft, taken: list[Span]) -> Iterator[Finding]:
        """A finding for each sentence that could hang on any company's wall, unless a phrase in it is reported."""
        if "creed" in self.options.allow or not may_preach(draft):
            return
        mood = mood_of(draft)
        if is_praised(draft) or mood == "pleased" or (mood != "trouble" and answers_praise(draft)):
            return
        for sentence in slogans(draft):
            if not any(sentence.overlaps(span) for span in taken):
                creed = "This could hang on the wall of any company"
                why = "it says who you are; the reader waits to hear what you do"
                # Told by its make alone it is right in two of three.
                yield self.completed(
                    self.finding(sentence, creed, why=why, severity=Severity.INFO, entry="creed"), draft
                )


def _is_nothing_else(found: list[Finding], draft: Draft) -> bool:
    """True if every sentence of the reply holds a pleasantry, and one of them an offer of help."""
    if not any(item.entry in _OFFERS for item in found) or answers_praise(draft):
        return False
    if not _ANSWERS.isdisjoint(draft.words.present):
        return False
    spans = [item.span for item in found if item.span is not None and item.entry in _PLEASANTRIES]
    return all(any(_fills(span, sentence) for span in spans) for sentence in _telling_sentences(draft))


def _telling_sentences(draft: Draft) -> Iterator[Span]:
    """The sentences that are more than a greeting or a sign-off."""
    words = draft.words
    for number, (low, high) in words.bounds.items():
        if sum(words.kinds[at] == WORD and words.norms[at].isalpha() for at in range(low, high)) >= FEWEST_WORDS:
            yield draft.sentences[number]


def _fills(span: Span, sentence: Span) -> bool:
    """True if a pleasantry is most of its sentence: the rest may hold news."""
    inside = sentence.start <= span.start and span.end <= sentence.end
    return inside and len(span) >= SHARE_OF_SENTENCE * len(sentence)


def _shown(finding: Finding, draft: Draft) -> str:
    return " ".join(finding.span.of(draft.text).split()) if finding.span is not None else ""
