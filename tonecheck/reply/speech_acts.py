"""What a sentence of a reply does: answers yes or no, reports, promises, instructs, gives a time, a price, a place.

An answer is told from a mention by what it does: "when" wants a time, "please send" wants a sending or a refusal.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.reply.figures import Figure, find_figures
from tonecheck.reply.stems import stem
from tonecheck.reply.vocabulary import Hit, lexicon, stems_of
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span
from tonecheck.text.words import PAUSE, STOP, WORD, Words

YES, NO, DONE, WILL, TIME, MONEY, NUMBER, PLACE, LINK, REASON, WAY, PERSON, TAKES_UP, ASKS_BACK, SOCIAL, SORRY = (
    "yes", "no", "done", "will", "time", "money", "number", "place", "link", "reason", "way", "person", "takes up",
    "asks back", "social", "sorry",
)  # fmt: skip


class Part(NamedTuple):
    """A sentence of a draft: its span, tokens, meaning (stems and concepts) and what it does."""

    span: Span
    low: int
    high: int
    meaning: frozenset[str]
    acts: frozenset[str]


_YES = frozenset(
    "yes yep yeah yup sure absolutely certainly definitely done sorted indeed gladly agreed granted confirmed ok okay"
    " correct right".split()
)
_YES_PAIRS = frozenset(
    {("of", "course"), ("no", "problem"), ("all", "done"), ("happy", "to"), ("all", "sorted"), ("you", "can"),
     ("not", "a"), ("good", "news"), ("it", "does"), ("they", "do"), ("it", "is"), ("they", "are"), ("we", "do"),
     ("glad", "to"), ("we", "can"), ("i", "can"), ("that", "is")}
)  # fmt: skip
_NO = frozenset("no nope unfortunately sadly afraid regrettably cannot unable sorry not".split())
_UNABLE = frozenset("unable impossible unavailable afraid unfortunately sadly cannot".split())
_SPEAKERS = frozenset("i we they he she it".split())
_MODALS = frozenset("will shall can could would".split())
_REASONS = frozenset(
    "because since due reason caused cause so meant otherwise therefore why mistake means fault".split()
)
_ADDRESSES = frozenset({"url", "email"})
_PLACE_PREPOSITIONS = frozenset(
    "in at on from to near behind under next opposite outside inside by beside through with".split()
)
_INSTRUCTS = frozenset(
    stem(verb) for verb in
    "tap click go open use press hold choose select pick bring ask take send try turn switch sign log text call ring"
    " scan visit follow enter type reply tell give show put keep leave talk speak come pop drop check see find have"
    " wait let download update restart unplug restore add skip avoid wash order book email message add read stop start"
    " download reset pay quote apply register look head contact dm fill make".split()
)  # fmt: skip
_SOFT_OPENERS = frozenset("please then just so and or first next also now simply to if you".split())
_SOCIAL = frozenset(
    "hi hello hey dear thanks thank sorry regards wishes cheers sincerely welcome apologies apologise enjoy hope"
    " appreciate".split()
)  # fmt: skip
_TIME_UNITS = frozenset(
    "minute minutes min mins hour hours hr hrs day days week weeks month months year years fortnight moment noon midday"
    " midnight morning afternoon evening tonight today tomorrow weekend lunchtime now immediately soon shortly yesterday"
    " o'clock overnight daily weekly always anytime any".split()
)
_NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty half few couple".split()
)
_TAKING_UP = frozenset(
    stem(verb) for verb in "look check find investigate chase ask review discuss pass raise escalate see speak".split()
)
_PRIVATE = frozenset("dm pm".split())


def parts_of(draft: Draft) -> tuple[Part, ...]:
    """The sentences of a draft with what they mean and do, in order; kept on the draft."""
    kept: tuple[Part, ...] | None = draft.__dict__.get("_parts")
    if kept is None:
        kept = draft.__dict__["_parts"] = _parts_of(draft)
    return kept


def _parts_of(draft: Draft) -> tuple[Part, ...]:
    words = draft.words
    stems = stems_of(words)
    hits = list(lexicon("concepts").find(words, stems))
    figures = find_figures(draft.text)
    found: list[Part] = []
    for low, high in words.bounds.values():
        span = Span(words.starts[low], words.ends[high - 1])
        inside = [figure for figure in figures if span.covers(figure.span)]
        found.append(
            Part(span, low, high, _meaning(stems, hits, low, high), _acts(draft, words, stems, inside, low, high))
        )
    return tuple(found)


def _meaning(stems: Sequence[str], hits: Sequence[Hit], low: int, high: int) -> frozenset[str]:
    meaning = set(stems[low:high])
    meaning.update(hit.label for hit in hits if low <= hit.first and hit.last <= high)
    return frozenset(meaning)


def _acts(
    draft: Draft, words: Words, stems: Sequence[str], figures: Sequence[Figure], low: int, high: int
) -> frozenset[str]:
    norms, kinds = words.norms, words.kinds
    acts: set[str] = set()
    at = low
    while at < high and (kinds[at] != WORD or norms[at] in ("and", "but", "so", "oh", "well", MASK, "hi", "hello")):
        at += 1
    opening = tuple(norms[at : at + 2])
    if at < high:
        if norms[at] in _YES or opening in _YES_PAIRS:
            acts.add(YES)
        if norms[at] in _NO and norms[at] != "sorry":
            acts.add(NO)
    for kind in {figure.kind for figure in figures}:
        acts.add({"date": TIME, "amount": MONEY, "phone": LINK, "email": LINK}.get(kind, NUMBER))
    for part in draft.protected:
        if part.kind in _ADDRESSES and words.starts[low] <= part.span.start < words.ends[high - 1]:
            acts.update((LINK, WAY))
    clause = low
    for here in range(low, high):
        norm = norms[here]
        if kinds[here] != WORD:
            if norm.startswith("?"):
                acts.add(ASKS_BACK)
            if kinds[here] in (PAUSE, STOP):
                clause = here + 1
            continue
        if (
            here == clause
            or (here == clause + 1 and norms[clause] in _SOFT_OPENERS)
            or norms[here - 1] in ("and", "or", "then", "please")
        ):
            if (
                stems[here] in _INSTRUCTS
                and norm not in ("has", "had", "done", "seen", "found", "let", "given", "told")
                and not norm.endswith(("ed", "ing"))
            ):
                acts.add(WAY)
        if norm[0].isdigit():
            acts.add(NUMBER)
            if (
                ":" in norm
                or norm.endswith(("am", "pm"))
                or (norms[here - 1] in ("by", "at", "from", "until", "till", "around", "to", "between") and here > low)
            ):
                acts.add(TIME)
        elif norm in _NUMBER_WORDS:
            acts.add(NUMBER)
        if norm in _TIME_UNITS and (norm != "any" or norms[here + 1 : here + 2] == ["time"]):
            acts.add(TIME)
        if norm in _REASONS and not (norm == "so" and here == low):
            acts.add(REASON)
        if (
            norm in ("as", "to")
            and here > low + 1
            and norms[here + 1 : here + 2]
            and (
                norm == "as"
                and norms[here + 1] in _SPEAKERS | {"you", "the", "our"}
                or norm == "to"
                and here + 1 < high
                and words.norms[here + 1].isalpha()
            )
        ):
            acts.add(REASON)
        if norm in ("not", "never") or norm in _UNABLE:
            acts.add(NO)
        if (
            norm in ("free", "charge", "nothing", "complimentary", "included", "extra")
            or norm == "us"
            and norms[here - 1] == "on"
        ):
            acts.add(MONEY)
        if norm in ("attached", "enclosed", "below", "here", "done", "sorted", "refunded", "included") or (
            norm == "way" and norms[here - 1] in ("its", "the", "their")
        ):
            acts.add(DONE)
        if norm in ("i", "we") or norm == "let":
            _own_acts(words, stems, here, high, acts)
        elif norm in ("will", "going") or (norm in _MODALS and norms[here - 1] != "you"):
            acts.add(WILL)
        elif norm in ("has", "have", "is", "are", "been", "was", "were") and here + 1 < high:
            after = norms[here + 1]
            after = norms[here + 2] if after in ("now", "been", "already", "just", "all") and here + 2 < high else after
            if (
                after.endswith(("ed", "wn", "nt", "en"))
                or norms[here + 1] in ("now", "already", "been")
                or after in ("on", "in", "off", "back", "set", "done", "cut", "put")
            ):
                acts.add(DONE)
        if (
            norm == "you"
            and norms[here + 1 : here + 2]
            and norms[here + 1]
            in ("can", "will", "could", "need", "may", "have", "do", "should", "must", "only", "just", "are")
        ):
            acts.add(WAY)
            if norms[here + 1] in ("can", "may"):
                acts.add(YES)
        if norm in _PLACE_PREPOSITIONS and here + 1 < high:
            after = here + 1
            if draft.text[words.starts[after]].isupper() or norms[after] in ("the", "your", "our", "a", "my", "their"):
                acts.add(PLACE)
        if (
            norm in _PRIVATE
            or (
                norm in ("message", "messages")
                and "private" in norms[max(low, here - 2) : here] + norms[here : here + 2]
            )
            or (norm == "direct" and "message" in norms[here : here + 2])
        ):
            acts.add(TAKES_UP)
        if here > low and draft.text[words.starts[here]].isupper() and norm not in ("i",):
            acts.add(PERSON)
        if norm in ("sorry", "apologise", "apologies", "apology"):
            acts.add(SORRY)
    if _is_social(words, low, high, acts):
        acts.add(SOCIAL)
    return frozenset(acts)


def _own_acts(words: Words, stems: Sequence[str], at: int, high: int, acts: set[str]) -> None:
    """ "I've sent", "we'll look into it", "let me check"."""
    norms = words.norms
    here = at + 1
    modal = ""
    while here < high and (
        norms[here] in _MODALS
        or norms[here]
        in (
            "have",
            "had",
            "am",
            "are",
            "just",
            "already",
            "also",
            "now",
            "me",
            "be",
            "been",
            "gladly",
            "happily",
            "personally",
            "to",
            "going",
            "happy",
            "glad",
        )
        or norms[here].endswith("ly")
    ):
        if norms[here] in ("will", "can", "going", "me", "am", "are", "would", "could", "happy", "glad"):
            modal = norms[here]
        elif norms[here] in ("have", "had"):
            modal = "have"
        here += 1
    if here >= high:
        return
    verb = stems[here]
    if modal == "have" or (
        not modal and (norms[here].endswith("ed") or norms[here] != verb and not norms[here].endswith(("s", "ing")))
    ):
        acts.add(DONE)
    elif modal or norms[at] == "let":
        acts.add(WILL)
        rest = norms[here : here + 5]
        if (
            (
                verb in _TAKING_UP
                and (
                    "into" in rest
                    or "what" in rest
                    or "with" in rest
                    or "out" in rest
                    or "for" in rest
                    or "this" in rest
                    or "it" in rest
                    or len(rest) < 3
                )
            )
            or ("back" in rest and "get" in rest)
            or "know" in rest[:3]
        ):
            acts.add(TAKES_UP)
    else:
        acts.add(DONE if norms[here].endswith("ed") else WILL)


def _is_social(words: Words, low: int, high: int, acts: set[str]) -> bool:
    """A greeting, thanks, an apology or a wish, and no more."""
    norms = words.norms
    count = words.kinds[low:high].count(WORD)
    if count <= 2 and not acts & {YES, NO, DONE, WAY}:
        return True
    if {TIME, MONEY, LINK, WILL, NO, WAY} & acts:
        return False
    head = [norm for norm in norms[low : low + 4]]
    return bool(_SOCIAL & set(head)) and not acts & {YES} and (count < 8 or not {DONE, NUMBER} & acts)
