"""“a” where “an” belongs, or the other way round.

Why: a small slip that most readers stumble over, and that tells them nobody read the reply.
Bad:  We've found an parcel that took a hour.
Good: We've found a parcel that took an hour.
Options: allow: words before which either may stand.
Suggests: the other article; safe. Where “an” may be a short “and” (“kind an friendly”), a person chooses.
Limits: goes by the sound of the next word (an hour, a European, an FAQ, an 8-day pass) and passes where people
    differ (a/an herb), where letters may be read as a word, and where the next word shows that something else
    was meant (“an we will”).
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Edit, Finding, NotJudged, Suggestion
from tonecheck.phrases.pattern import opens_sentence, sentence_bounds
from tonecheck.rule import Options, Rule, option, replace_with
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span
from tonecheck.text.wordcase import article_edit
from tonecheck.text.words import WORD

_ARTICLES = frozenset({"a", "an"})
# No noun phrase starts with these, so the word before is no article: “an” may be “and”, “a” a letter or “at”.
_NO_NOUN_NEXT = frozenset(
    """a an the i we you he she it they me us him them my your our his her its their this that these those who which
    what when where why how if and or but as at by for from in into of off on onto out to up with about after before
    am is are was were be been being have has had do does did can could will would shall should may might must not
    please let all any each either every some there here then than because until unless while also just""".split()
)

_BEFORE_ARTICLE = frozenset(
    """as at by for from in into of off on onto out to with about after before during through without like and or but
    is was be been being are were it's have has had having got get getting give given send sent make made take need
    want find found see offer receive use using book add include see provide request leave us you me such not
    quite""".split()
)


class WrongArticleOptions(Options):
    """What passes."""

    allow: tuple[str, ...] = option((), "words before which either article may stand, in lower case")


class WrongArticle(Rule[WrongArticleOptions]):
    """Flags the wrong one of a and an."""

    id = "wrong-article"
    category = "slips"
    looks_for = _ARTICLES
    Options = WrongArticleOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each article that does not fit the next word."""
        words = draft.words
        text, last = draft.text, len(words) - 1
        for at, norm in enumerate(words.norms):
            if norm not in _ARTICLES or at == last or words.kinds[at + 1] != WORD:
                continue
            following = words.norms[at + 1]
            if following in _NO_NOUN_NEXT or following == MASK or following in self.options.allow:
                continue
            span = Span(words.starts[at], words.ends[at])
            between = text[span.end : words.starts[at + 1]]
            if between.strip(" \t\"'“‘(") or not between or not _is_article(draft, at, span):
                continue
            rest = text[words.starts[at + 1] : words.ends[at + 1] + 1]
            wanted = article_edit(span.of(text), rest)
            if wanted is None:
                continue
            shown = Span(span.start, words.ends[at + 1])
            written = Span(words.starts[at + 1], words.ends[at + 1]).of(text)
            if norm == "an" and not _takes_article(draft, at):
                message = f"“an {written}” is either “{wanted} {written}” or “and {written}”"
                found = tuple(Suggestion(f"write “{word}”", (Edit(span, word),)) for word in (wanted, "and"))
            else:
                message = f"it is “{wanted} {written}”, going by the sound"
                found = (replace_with(span, wanted, safe=True),)
            yield self.finding(shown, message, suggestions=found, why="readers stumble over it")


def _takes_article(draft: Draft, at: int) -> bool:
    """True if the word before leaves no room for “and”: a preposition, or a verb that takes something."""
    words = draft.words
    low, _ = sentence_bounds(words, at)
    return at == low or words.kinds[at - 1] != WORD or words.norms[at - 1] in _BEFORE_ARTICLE


def _is_article(draft: Draft, at: int, span: Span) -> bool:
    """True unless “a” is a letter: a capital inside a sentence, part of a compound, or one of several letters."""
    text, words = draft.text, draft.words
    if text[span.start - 1 : span.start] in ("-", "/", "&", "'", "’", "_", ".") and span.start:
        return False
    low, _ = sentence_bounds(words, at)
    if span.of(text) == "A" and not opens_sentence(words, low, at):
        return False
    return at == low or not (words.kinds[at - 1] == WORD and words.norms[at - 1] in _ARTICLES)
