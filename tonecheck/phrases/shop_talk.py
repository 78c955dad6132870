"""Sentences in which a trade talks to itself, told by how many of its words stand together.

One such word may be the thing itself (“the valve”, “your policy”). Two or three in one sentence, with letters and
codes between them, say that the writer spoke to a colleague: “the node was drained mid-deploy, so your session got
evicted”. Words that the customer wrote count nothing, and neither do sentences that explain (“that means”).

| what                              | for example                           | counts |
|-----------------------------------|---------------------------------------|--------|
| a word of the trade alone         | webhook, accrual, linehaul, screed    | 2      |
| a plain word that trades have bent| queue, release, floated, bucket       | 1      |
| letters that nobody knows, a code | DLM, e-RS, P0420                      | 2      |
| a made-up compound                | pre-advice, auto-cancelled, mid-cycle | 1      |
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from tonecheck.draft import Draft
from tonecheck.phrases.office_capitals import KNOWN, OFFICE, is_place
from tonecheck.phrases.trade_words import BENT, TRADE
from tonecheck.text.fold import MASK
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span

ENOUGH = 3
MOST_WORDS = 45  # a longer sentence explains: the words of a trade stand far apart in it
_COMPOUND = lazy_pattern(
    r"\b(?:de|pre|post|auto|mid|non|cross|multi|intra|inter|soft|hard|cold|lazy|on|off|tier|level|cash|back|short|bulk"
    r"|rate|roll|hot|fast|single|double|third|second|first)-(?!(?:class|hand|order\b|line\b|paid|time|aid|site|season|peak"
    r"|stick|smok|refundable|working|date|road|view|air|name|up|minute|end|yourself|friendly|fat|dairy|alcohol"
    r"|drinker|member|members|stop|profit|purpose|storey|legged|floor|born|year|party|rate|person|week|day|pocket))"
    r"[a-z]{4,}\b"
    r"|\b[a-z]+-(?:agnostic|sorted|mapped|shipped|declined|declared|conforming|picking|picked|allocated|level|point"
    r"|pointed|gated|limited|stock|side)\b"
)
_DEVELOPERS = frozenset("api apis sdk webhook webhooks endpoint json http https curl oauth repo github tls dns".split())
_CODE = lazy_pattern(
    r"(?<![\w£$€#@/.&-])(?<!cell )(?<!room )(?<!seat )(?<!gate )(?<!row )"
    r"(?:[A-Z]{1,2}\d{4}|[A-Z]\d{1,3}(?= (?:flow|code|fault|error|feed))|e-[A-Z]{2})\b"
)
_TWO_CAPITALS = lazy_pattern(r"[A-Z][A-Z\d&]")
_LETTERS = lazy_pattern(r"[A-Z](?<![\w@#/&.'’-].)(?:[A-Z]{1,4}s?|&[A-Z])(?![\w@/&'’-]|\.\w)")
_EXPLAINS = frozenset("means meaning mean called simply".split())
_SHORT = 3  # letters; longer ones with a vowel may be a word that is shouted
_MANY = 3
_VERBS = frozenset("GET POST PUT PATCH DELETE ON OFF".split())
_FLIGHTS = frozenset("flight flights airport airports terminal gate fly flying route routes".split())
_VOWELS = frozenset("AEIOUY")
SIGNS = TRADE
"""Words of which a draft needs one, unless it holds letters or codes."""


def may_talk_shop(draft: Draft) -> bool:
    """A cheap look at whether `shop_talk` can find anything."""
    present = draft.words.present
    if not TRADE.isdisjoint(present):
        return True
    if _TWO_CAPITALS.search(draft.text) is None and len(present & BENT) < _MANY:
        return False
    return len(present & BENT) > 1 or len(_LETTERS.findall(draft.text)) >= _MANY


def shop_talk(draft: Draft, known: Collection[str] = ()) -> Iterator[Span]:
    """Yield each sentence that talks shop, in text order; words in `known` (lower case) count nothing."""
    words = draft.words
    asked = draft.message.words.present if draft.message is not None else set()
    if len(asked & TRADE) > 1 or not _DEVELOPERS.isdisjoint(asked):
        return  # one of the trade
    for number, (low, high) in words.bounds.items():
        if high - low > MOST_WORDS:
            continue
        sentence = draft.sentences[number]
        norms = words.norms[low:high]
        found = set(norms).difference(asked, known)
        trade, bent = found & TRADE, found & BENT
        text = sentence.of(draft.text)
        letters = _letters(text, asked)
        if not trade and len(bent) < 2 and len(letters) < _MANY:
            continue
        if "?" in norms or {"po", "box"} <= found or not _EXPLAINS.isdisjoint(norms):
            continue
        codes = len(letters) + sum(1 for _ in _CODE.finditer(text))
        compounds = sum(1 for match in _COMPOUND.finditer(text) if match[0] not in asked)
        if not trade and not codes and not compounds and len(bent) <= _MANY:
            continue
        if MASK in norms and not trade:
            continue
        score = 2 * len(trade) + len(bent) + 2 * min(codes, 2) + compounds
        if score >= ENOUGH and (trade or bent or _abbreviates(letters, norms)):
            yield sentence


def _abbreviates(letters: set[str], norms: list[str]) -> bool:
    """True for letters without vowels in a row, away from flights and their airports: “TPR WNL, CRT under 2”."""
    mute = [one for one in letters if _VOWELS.isdisjoint(one)]
    return len(mute) >= _MANY and _FLIGHTS.isdisjoint(norms)


def _letters(text: str, asked: set[str]) -> set[str]:
    """Abbreviations that few readers know: not those they used, no word in capitals, no place."""
    if text.isupper():
        return set()
    found = set()
    for match in _LETTERS.finditer(text):
        letters = match[0].removesuffix("s")
        if letters in KNOWN or match[0] in KNOWN or letters in _VERBS or letters.lower() in asked:
            continue
        if len(letters) > _SHORT and not _VOWELS.isdisjoint(letters) and letters not in OFFICE:
            continue
        if not is_place(text, Span(*match.span())):
            found.add(letters)
    return found
