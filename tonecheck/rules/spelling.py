"""A word that LanguageTool's dictionary does not know.

Why: a misspelt word makes a reply look as if nobody had read it before it was sent.
Bad:  We have recieved your parcel.
Good: We have received your parcel.
Options: level: error, warning, info or off (the guide's `grammar.categories.spelling`). dictionary: words that
    are spelt right (the guide's `grammar.dictionary`). names: the brand's own names. knows: words of the trade
    the audience knows. ignore: LanguageTool rules that do not count. spelling: en-GB, en-US or any.
Suggests: the words LanguageTool offers; unsafe if it offers one, else a person chooses.
Limits: judges only where LanguageTool was asked (`--grammar`). What is not plainly a slip of another word is
    information: an abbreviation, a word of the trade, a capital inside a sentence that may be a name. A text of
    which most words are unknown is taken for another language. A word of the dictionary passes with “s” and
    “'s” behind it; one that is written with capitals there must be written so.
Source: LanguageTool's dictionaries; the rest is ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft, Slip
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.rule import Options, Rule, option, replace_with
from tonecheck.rules._slips import WHY, severity_of, suggestions_for
from tonecheck.text.spelling import variants

_FOREIGN_SHARE, _FEWEST_FOREIGN = 0.4, 5  # unknown words among all; how many there must be

_SIGN_OFF_WORDS = 2
_VOWELS = frozenset("aeiouy")
_SHORTEST, _LIKENESS = 5, 0.85  # letters; share of the letters that are the same in both


class SpellingOptions(Options):
    """What counts as a word."""

    level: str = option("warning", "error, warning, info or off", setting="grammar.categories.spelling")
    dictionary: tuple[str, ...] = option((), "words that are spelt right", setting="grammar.dictionary")
    names: tuple[str, ...] = option((), "the brand's own names", setting="names")
    knows: tuple[str, ...] = option((), "words of the trade the audience knows", setting="audience.knows")
    ignore: tuple[str, ...] = option((), "LanguageTool rules that do not count", setting="grammar.ignore")
    spelling: str = option("any", "en-GB, en-US or any", setting="spelling")


class Spelling(Rule[SpellingOptions]):
    """Flags words no dictionary knows."""

    id = "spelling"
    category = "slips"
    needs = "slips"
    Options = SpellingOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each misspelt word that the proofreader named."""
        level = severity_of(self.options.level)
        if not draft.slips or (level is None and not self.level_is_set):
            return
        known = {word.replace("’", "'") for term in self._terms() for word in term.split()}
        folded = {word.casefold(): word for word in known}
        slips = [slip for slip in draft.slips if slip.kind == "spelling" and slip.code not in self.options.ignore]
        if len(slips) >= _FEWEST_FOREIGN and len(slips) > draft.words.count() * _FOREIGN_SHARE:
            yield self.finding(
                None,
                "most of these words are not in the English dictionary; is the reply in another language?",
                why="spelling is judged in English only",
                severity=Severity.INFO,
            )
            return
        for slip in slips:
            written = slip.span.of(draft.text).replace("’", "'")
            base, ending = _split(written, folded)
            if base in known or base.casefold() in known or self._is_other_variant(written):
                continue
            meant = folded.get(base.casefold(), "")
            if meant and not base.isupper():
                yield self.finding(
                    slip.span,
                    f"“{written}” is written “{meant}{ending}” here",
                    suggestions=(replace_with(slip.span, meant + ending),),
                    why="a name is written the same way everywhere",
                    severity=level,
                    entry=slip.code,
                )
            elif not meant:
                yield self._unknown(slip, draft, level)

    def _terms(self) -> tuple[str, ...]:
        return (*self.options.dictionary, *self.options.names, *self.options.knows)

    def _is_other_variant(self, written: str) -> bool:
        """True for British and American spellings alike in a brand that takes both."""
        word = written.lower()
        return self.options.spelling == "any" and (word in variants("en-GB") or word in variants("en-US"))

    def _unknown(self, slip: Slip, draft: Draft, level: Severity | None) -> Finding:
        written = slip.span.of(draft.text)
        may_be_name = _may_be_name(slip, draft)
        is_misspelt = not may_be_name and bool(slip.instead) and _is_slip_of(slip.instead[0], written)
        first = f"; did you mean “{slip.instead[0]}”?" if slip.instead else ""
        return self.finding(
            slip.span,
            f"“{written}” may be a name; if not, it is misspelt{first}"
            if may_be_name
            else f"“{written}” is not in the dictionary{first}",
            suggestions=suggestions_for(slip, draft),
            why=WHY,
            severity=level if is_misspelt else Severity.INFO,
            entry=slip.code,
        )


def _split(written: str, known: dict[str, str]) -> tuple[str, str]:
    """A word and its ending, cut where what remains is known: "gimbal's" is "gimbal" and "'s"."""
    for ending in ("", "'s", "s'", "s", "es"):
        if written.endswith(ending) and written[: len(written) - len(ending)].casefold() in known:
            return written[: len(written) - len(ending)], ending
    return written, ""


def _is_slip_of(word: str, written: str) -> bool:
    """True if `written` is plainly meant to be `word`: same first letter, nearly the same letters, nothing put
    behind it. Others are unknown rather than misspelt: “codeshare”, “reboard”, “accts”, “kissy”.
    """
    from difflib import SequenceMatcher

    one, other = word.casefold(), written.casefold()
    if one[:1] != other[:1] or one == other or not (one.isalpha() and other.isalpha()):
        return False
    if sorted(one) == sorted(other):
        return True
    if one.startswith(other) or other.startswith(one) or _VOWELS.isdisjoint(other[1:]):
        return False
    return len(other) >= _SHORTEST and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _LIKENESS


def _may_be_name(slip: Slip, draft: Draft) -> bool:
    """True for capitals and figures, unless the capital opens a sentence longer than a name under a reply."""
    written = slip.span.of(draft.text)
    if any(char.isdigit() for char in written) or any(char.isupper() for char in written[1:]):
        return True
    if not written[:1].isupper():
        return False
    opened = next((part for part in draft.sentences if part.start == slip.span.start), None)
    return opened is None or len(opened.of(draft.text).split()) <= _SIGN_OFF_WORDS
