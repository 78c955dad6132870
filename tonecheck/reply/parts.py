"""The sentences of a draft, each with what it means and does; read once per draft."""

from __future__ import annotations

from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.reply.act_words import TINY
from tonecheck.reply.acts import HANDS_OVER, LINK, SOCIAL, WAY
from tonecheck.reply.once import figures as figures_in
from tonecheck.reply.once import hits as hits_in
from tonecheck.reply.once import stems as stems_in
from tonecheck.reply.sentence_opening import opens_yes
from tonecheck.reply.speech_acts import acts_of
from tonecheck.reply.vocabulary import Hit
from tonecheck.text.span import Span
from tonecheck.text.words import WORD, Words


class Part(NamedTuple):
    """A sentence of a draft: its span, its tokens, its meaning (stems and concepts) and what it does.

    Among the acts, `OURS` is a deed of the brand's side, `TOLD` only words passed on, `GOES_ON` a sentence about what
    the one before spoke of ("It ...", "She ...").
    """

    span: Span
    low: int
    high: int
    meaning: frozenset[str]
    acts: frozenset[str]


def parts_of(draft: Draft) -> tuple[Part, ...]:
    """The sentences of a draft with what they mean and do, in order; kept on the draft."""
    kept: tuple[Part, ...] | None = draft.__dict__.get("_parts")
    if kept is None:
        kept = draft.__dict__["_parts"] = _parts_of(draft)
    return kept


def says_something(draft: Draft) -> bool:
    """True if a sentence of the draft is more than a courtesy."""
    return any(SOCIAL not in part.acts for part in parts_of(draft))


def _parts_of(draft: Draft) -> tuple[Part, ...]:
    words = draft.words
    stems = stems_in(draft)
    hits = hits_in(draft, "concepts")
    figures = figures_in(draft)
    links = [part.span.start for part in draft.protected if part.kind in {"url", "email"}]
    found: list[Part] = []
    next_hit = next_figure = 0
    for low, high in _joined(words):
        start, end = words.starts[low], words.ends[high - 1]
        first_hit = next_hit
        while next_hit < len(hits) and hits[next_hit].first < high:
            next_hit += 1
        while next_figure < len(figures) and figures[next_figure].span.start < start:
            next_figure += 1
        first_figure = next_figure
        while next_figure < len(figures) and figures[next_figure].span.start < end:
            next_figure += 1
        acts = acts_of(draft, figures[first_figure:next_figure], low, high)
        if links and any(start <= link < end for link in links):
            acts.update((LINK, WAY, HANDS_OVER))
        meaning = set(stems[low:high])
        meaning.update(hit.label for hit in hits[first_hit:next_hit] if hit.last <= high and not _is_noun(words, hit))
        found.append(Part(Span(start, end), low, high, frozenset(meaning), frozenset(acts)))
    return tuple(found)


_DETERMINERS = frozenset("the a an your our my their this that his her its any every".split())
_TAKEN = frozenset("take takes taken taking took".split())
_BILLS = frozenset("bill invoice total price account order next balance £ cost".split())
_NEAR = 5  # words behind "taken off" that say off what
_TWO_SIDED = frozenset("ring email mail text post call message book order credit charge cover".split())


def _is_noun(words: Words, hit: Hit) -> bool:
    """ "The ring" is no call, "the reset email" no sending, "send us a photo" not ours to do, "free to" no price."""
    if words.norms[hit.first] == "free" and words.norms[hit.last : hit.last + 1] == ["to"]:
        return True
    if words.norms[hit.first] == "over":  # "over the years" ends nothing
        return hit.last == hit.first + 1 and words.norms[hit.first - 1] not in {"is", "are", "was", "be", "all"}
    if hit.label == "GETBACK" and words.norms[hit.last - 1] == "off" and words.norms[hit.first] in _TAKEN:
        return _BILLS.isdisjoint(words.norms[hit.last : hit.last + _NEAR])
    if hit.label not in {"CALL", "SEND", "CONTACT", "DELIVER"}:
        return False
    norms = words.norms
    if hit.label != "CALL" and norms[hit.last : hit.last + 1] in (["us"], ["me"]):
        return True
    is_one_word = hit.last == hit.first + 1 and norms[hit.first] in _TWO_SIDED
    return is_one_word and not _DETERMINERS.isdisjoint(norms[max(0, hit.first - 2) : hit.first])


def _joined(words: Words) -> list[tuple[int, int]]:
    """Sentences, with a bare "Of course." or "Hi Sam," put to the one that follows."""
    found: list[tuple[int, int]] = []
    waiting = -1
    bounds = list(words.bounds.values())
    for number, (low, high) in enumerate(bounds):
        first = low if waiting < 0 else waiting
        if waiting >= 0 or high - low > TINY + 2:
            found.append((first, high))
            waiting = -1
            continue
        tiny = words.kinds[low:high].count(WORD) <= TINY and number + 1 < len(bounds)
        if tiny and waiting < 0 and opens_yes(words.norms, words.kinds, low, high):
            waiting = low
            continue
        found.append((first, high))
        waiting = -1
    return found
