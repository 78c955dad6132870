"""A no in front of a yes, whatever words the no is made of: “Green was dropped in May. It comes in navy and red.”

Two sentences make it. The first answers a request with a wall (see `refusals`), the second says what can be had. A
wall that comes with its reason, a regret, or its own way round is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tonecheck.draft import Draft
from tonecheck.phrases.context import is_question
from tonecheck.phrases.refusals import is_wall
from tonecheck.text.fold import MASK
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.words import PAUSE, WORD, Words

_SENTENCES = 3  # among which the no stands; the first may be a greeting or a kind word
_MOST_BEFORE = 10  # tokens before it: whatever was said at length has answered already
_MOST_TOKENS = 26  # of a wall: what goes on longer explains itself

_REQUESTS = lazy_pattern(
    r"\b(?:can|could|may|might|do|does|would|will|are|is|should) "
    r"(?:i|we|you|u|it|there|my|our|your|the|this|she|he|they|some|a|an|any)"
    r"|\b(?:i|we)(?:'d| would) (?:like|love|want)|\b(?:i|we) (?:want|need|wish|was hoping|were hoping)\b|\bhow do i\b"
    r"|^\W*(?:\w+ ){0,2}(?:table|room|ticket|slot|appointment|any|anything|anyone|possible)\b[^?.]*\?"
    r"|\bany (?:chance|way)\b|\bis it (?:ok|okay|possible|fine|alright)\b"
)
# A reason, a regret, a turn, or a yes: the sentence is no bare wall.
_SOFTENS = frozenset(
    "sorry apologies apologise apologize regret afraid unfortunately sadly regretfully regrettably because though"
    " although however instead therefore thus hence due reason otherwise while whereas except yes yep sure glad happy"
    " luckily fortunately thanks thank please law legally safety security privacy allergy allergies currently"
    " yet hear understand hope appreciate wrong fault mistake worry".split()
)
_ALSO = frozenset("is are was were do does did has have will".split())  # “and so is half past” gives no reason
_NEGATIVE = frozenset("not never no nor neither nothing nobody none without".split())

_ASKS = frozenset(
    "tap open go ask ring call text bring post add choose pick use try send take book pay order reply show leave come"
    " click download upgrade press drop join pop hand scan upload switch move swap buy collect save borrow start type"
    " head walk give".split()
)
_APOLOGIES = frozenset("sorry apologies apologise apologize regret".split())
_LINES = frozenset("dm dms pm pms message inbox details email link link: follow".split())
_IDLE = frozenset("questions assistance further hope know".split())  # “if you have any questions”, “let us know”
_SPEAKERS = frozenset("you we i they he she".split())
_MAY = frozenset("can could may".split())
_GIVES = frozenset("have will would am are".split())
_GIVEN = frozenset(
    "put set booked moved held saved added reserved kept sent found asked left love get give send hold take bring start"
    " move add be find keep post swap make offer open book ring call pick collect deliver have able welcome".split()
)
_IN_REACH = frozenset(
    "free yours open available fine welcome works work takes take counts count includes include comes come"
    " ready spare left another cheaper same does do fit fits costs cost accepts accepted stock starts sells opens has"
    " gets possible half okay ok earliest offer good still lends travel travels run runs go goes lasts last".split()
)


def walls_before_doors(draft: Draft) -> Iterator[tuple[int, int]]:
    """Yield the sentence that is a wall in front of a way on, as tokens `first..last`; one at most."""
    words = draft.words
    if draft.message is None or not _REQUESTS.search(draft.message.folded):
        return
    bounds = [words.bounds[number] for number in sorted(words.bounds)][: _SENTENCES + 1]
    before = 0
    for (low, high), (after, end) in pairwise(bounds):
        if before > _MOST_BEFORE or not _APOLOGIES.isdisjoint(words.norms[:low]):
            return
        before = high
        first = _opening(words, low, high)
        if high - first > _MOST_TOKENS or high - first < 4 or not _is_bare(words, first, high):
            continue
        if is_wall(words, first, high) and _leads_on(words, after, end):
            last = high
            while last > first and words.kinds[last - 1] != WORD:
                last -= 1
            yield first, last
            return


def _opening(words: Words, low: int, high: int) -> int:
    """Where a sentence starts once handles and “Hi Tam,” are taken off."""
    first = low
    while first < high and (words.kinds[first] != WORD or words.norms[first] == MASK):
        first += 1
    if words.norms[first : first + 1] and words.norms[first] in ("hi", "hello", "hey", "dear", "morning"):
        for at in range(first + 1, min(high, first + 5)):
            if words.kinds[at] == PAUSE:
                return at + 1
    return first


def _is_bare(words: Words, first: int, high: int) -> bool:
    """Whether a sentence gives no reason, shows no regret and does not turn round by itself."""
    norms = words.norms
    if is_question(words, first, high) or not _SOFTENS.isdisjoint(norms[first:high]):
        return False
    if norms[first : first + 3] == ["you", "are", "not"]:  # “you are not on a blacklist”
        return False
    if norms[first] in ("i", "we") and norms[first + 1] == "have" and norms[first + 2] in _GIVEN:
        return False
    if norms[first] in ("as", "if", "when", "since") or (norms[first] == "no" and norms[first + 1] == "way"):
        return False
    for at in range(first + 1, high - 1):
        if norms[at] == "but" and norms[at - 1] not in ("anyone", "anybody", "nothing", "none", "all"):
            return False
        if norms[at] == "so" and norms[at + 1] not in _ALSO:
            return False
        if norms[at] in ("as", "since") and norms[at + 1] in ("we", "it", "they", "the", "our", "i", "this", "that"):
            return False
        if words.kinds[at] == PAUSE or norms[at] == "and":
            rest = norms[at + 1 : high]
            if len(rest) > 5 and at - first > 3 and _NEGATIVE.isdisjoint(rest) and not is_wall(words, at + 1, high):
                return False
    return True


def _leads_on(words: Words, low: int, high: int) -> bool:
    """Whether a sentence says what can be had: “you can …”, “tap …”, “Thursday is free”."""
    norms = words.norms
    here = norms[low:high]
    if is_question(words, low, high) or not {"sorry", "unfortunately", "afraid"}.isdisjoint(here):
        return False
    if not _LINES.isdisjoint(here) or not _IDLE.isdisjoint(here):
        return False
    first = _opening(words, low, high)
    for at in range(first, high - 1):
        norm, after = norms[at], norms[at + 1]
        if (
            norm in _ASKS
            and (at == first or norms[at - 1] in ("so", "just", "then", ","))
            and after not in ("us", "care")
        ):
            return True
        if norm in _MAY and after not in _NEGATIVE and after != "be":
            return True
        if norm == "there" and after in ("is", "are") and _NEGATIVE.isdisjoint(here):
            return True
        if norm in _GIVES and norms[at - 1] in _SPEAKERS and after in _GIVEN:
            return True
    return _NEGATIVE.isdisjoint(here) and not _IN_REACH.isdisjoint(here)
