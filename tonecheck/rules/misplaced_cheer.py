"""Good cheer in answer to somebody who is upset: a smiling emoji, “Yay!”, “Happy Friday!”.

Why: next to their trouble a grin reads as a laugh at it, or as proof that nobody read the message.
Bad:  Happy Friday! I've found your suitcase in Oslo, and it lands tomorrow at nine.
Good: Three days without your suitcase is far too long. It's in Oslo, and it lands tomorrow at nine.
Options: allow: ids of entries, and of shapes (emoji), to let pass.
Suggests: to leave the emoji or the sentence out (unsafe), otherwise advice.
Limits: only in answer to a message that sounds angry, disappointed or worried. Wishes for a wonderful day are
    information, and only for somebody who is very upset. Emoji of sympathy (🙏, 😔, 💙) pass, and so does cheer about
    what has been put right; there a smiling emoji is information. Selling is the business of sales-talk, exclamation
    marks of exclamation-marks.
Source: E18 (service failures are our inference), E05, E21; the wording is ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from tonecheck.draft import Draft
from tonecheck.finding import Applicability, Finding, NotJudged, Severity, Suggestion
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.rule import PhraseRule
from tonecheck.phrases.suggest import deletion
from tonecheck.rules._mood import is_in_no_mood
from tonecheck.text.emoji import find_emoji
from tonecheck.text.span import Span

UPSET, VERY_UPSET = 1, 2
_WHY = "beside their trouble it reads as a laugh at it"
_CHEERFUL = frozenset("😀😃😄😁😆😅😂🤣🙂😊😇🥰😍🤩😘😋😛😜🤪😝🤗😎🥳🎉🎊🙌👏💃🕺✨🌟⭐💯🔥👍🤘🤙😉😺😸🎈🌈☀🌞💪👌")
_PUT_RIGHT = frozenset("sorted fixed resolved mended refunded back found working solved reopened reversed".split())
_NOT_YET = frozenset("not will shall if when once until soon come get be call ring write".split())


class MisplacedCheer(PhraseRule):
    """Flags cheer where somebody is upset."""

    id = "misplaced-cheer"
    category = "cheer"
    may_change_facts = True  # the day of “Happy Friday” is no date
    needs = "message"
    looks_for = None
    packs = ("misplaced-cheer",)
    message = "“{match}” is good cheer in answer to somebody who is upset"
    evidence: ClassVar[tuple[str, ...]] = ("E18", "E05")

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each emoji and phrase of cheer."""
        if draft.message is None or is_in_no_mood(draft) < UPSET:
            return
        yield from super().check(draft)
        if "emoji" not in self.options.allow and not draft.text.isascii():
            yield from self._emoji(draft)

    def keeps(self, hit: Hit, draft: Draft) -> bool:
        """Wishes for the day jar only with somebody who is very upset."""
        return not hit.phrase.id.startswith("wish-") or is_in_no_mood(draft) >= VERY_UPSET

    def report(self, hit: Hit, draft: Draft) -> Finding:
        """The finding for one phrase, with its sentence to leave out where it says nothing else."""
        found = super().report(hit, draft)
        span = found.span
        sentence = draft.sentence_at(span.start) if span is not None else None
        suggestions: tuple[Suggestion, ...] = found.suggestions
        if (
            span is not None
            and sentence is not None
            and len(draft.sentences) > 1
            and len(sentence.of(draft.text).split()) <= len(span.of(draft.text).split()) + 1
        ):
            suggestions = (deletion(sentence, draft, Applicability.UNSAFE), *suggestions)
        if is_in_no_mood(draft) == UPSET and not self.level_is_set:
            found = found._replace(severity=Severity.INFO)
        return found._replace(suggestions=suggestions, why=found.why or _WHY)

    def _emoji(self, draft: Draft) -> Iterator[Finding]:
        slightly = is_in_no_mood(draft) == UPSET
        for span in find_emoji(draft.masked):
            shown = span.of(draft.text)
            if shown[0] in _CHEERFUL:
                glad = slightly or _tells_of_success(draft, span)
                yield self.finding(
                    span,
                    f"“{shown}” smiles at somebody who is upset",
                    suggestions=(deletion(Span(span.start, span.end), draft, Applicability.UNSAFE),),
                    why=_WHY,
                    severity=Severity.INFO if glad else None,
                    entry="emoji",
                )


def _tells_of_success(draft: Draft, span: Span) -> bool:
    """Whether the sentence before an emoji says that it was put right: “Your line is back 🎉”."""
    words = draft.words
    at = words.at(span.start)
    low, high = words.bounds[words.sentences[min(max(at - 1, 0), len(words) - 1)]] if len(words) else (0, 0)
    said = words.norms[low:high]
    return not _PUT_RIGHT.isdisjoint(said) and _NOT_YET.isdisjoint(said)
