"""Facts that replies state: how long something takes, how long a customer has, what it costs, when somebody is there.

A fact is a figure with what it is about. Both are read from one sentence: the topic is the nearest word of the table
below before the figure in the same clause, or after "for" or "to" behind it; what limits the statement (express,
PayPal, faulty, a country) is kept beside it, so that only statements about the same thing are compared.

Limits: topics that are not in the table are not compared; figures in words up to twelve are read ("five days"), vague
ones are not ("a few days"). What lies in the past, happens regularly or is a condition is no fact ("two days ago",
"every 7 days", "if it has not come after 10 days").
Source: the table is ours, made on replies of our own and read against public replies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.library.fact_words import LIMITING, LIMITING_NAMES, NUMBERS, PLACES, TOPICS, WINDOW_TOPICS
from tonecheck.library.figures import FIGURE, HOURS, MONEY, TIME, Value, money_value, opening_hours, time_value
from tonecheck.text.span import Span


class Fact(NamedTuple):
    """One statement: `topic` and `role` are what it is about, `limits` what narrows it, `span` the figure."""

    topic: str
    role: str
    limits: frozenset[str]
    value: Value
    span: Span


_OPEN = re.compile(r"\b(?:open|opening hours|opening times|available|on hand|hours are|lines|here|staffed|operates?)\b")
_PAST = re.compile(r"\b(?:ago|earlier|before that|late|early|in a row|old)\b")
_SUBORDINATE = re.compile(
    r"(?:^[^a-z]*|[,;:(]\s*|\b(?:and|but)\s)(?:once|when|after|if|as soon as|until|unless|while|because|since)\b"
    r"(?:[^,;]*(?:,|(?<=\w)\s(?=it (?:takes?|can|usually|normally|typically|will|may|should)\b))|[^,;]*$)"
)
_LEAD = re.compile(
    r"(?P<regular>every|each|per)\s\Z"
    r"|(?P<past>(?:last|past|previous|first|another|extra|additional|further|by up to|by"
    r"|(?:for |in |within )?the (?:next|coming))(?:\sfew)?)\s\Z"
    r"|(?P<condition>(?:after|more than|over|longer than|at least|wait|waited|older than|if)"
    r"(?:\s(?:another|about))*)\s\Z"
    r"|(?P<most>(?:within|up to|in|no more than|maximum of|at most|under|less than)(?:\s(?:about|around))*)\s\Z"
)
_HAVE = re.compile(
    r"\b(?:you(?: will|'ll|)? have|you've got|you get|you've|there is|there's) (?:up to |a |about |the full )*\Z"
)
_OF_EVENT = re.compile(
    r"\s?(?:of|from|after|since|following) (?:the |your |it |you |its |receiv|deliver|purchas|buy|order|dispatch|sign"
    r"|booking|getting)"
)
_RIGHT = re.compile(
    r"-?\s?(?:free )?(?:returns?|refund|money[- ]back|trial|guarantee|warranty|window|policy|cooling[- ]off|exchange)\b"
)
_CAN = re.compile(r"\b(?:can|may|be able to|must|need to|have to|should|please|to|eligible|accept|offer|allowed?)\b")
_EXPIRES = re.compile(r"\b(?:valid|expires?|expire|lasts?|covers?|covered|runs? for|good for|works? for)\b")
_COSTS = re.compile(r"\b(?:costs?|charged?|charges|fee|price|priced)\b[^.;]{0,24}\Z|\b(?:is|are)\s\Z")
_HAVE_PRICES = frozenset({"delivery", "return", "replacement", "repair", "collection", "change of an address"})
_REFERS_BACK = re.compile(r"\s*(?:this|that|these|those|it|they|with (?:this|that))\b")
_OVER = re.compile(r"\b(?:over|above|more than|from|minimum|min|at least|spend|spending|of)\s(?:of\s)?\Z")


def facts(draft: Draft) -> Iterator[Fact]:
    """Every fact of a draft, in the order of the text."""
    text = draft.folded
    if not any(char.isdigit() for char in text) and not any(number in draft.words.present for number in NUMBERS):
        return
    named = frozenset(LIMITING_NAMES.findall(draft.name.lower().replace("_", " ")))
    for at, sentence in enumerate(draft.sentences):
        part = text[sentence.start : sentence.end]
        if not FIGURE.search(part):
            continue
        written = draft.text[sentence.start : sentence.end]
        around = named | _limits_before(draft, at)
        limits = around | limits_of(written, part)
        for start, end in _segments(part, bool(limits - around)):
            own = around | limits_of(written[start:end], part[start:end])
            for topic, role, value, span in _times(part, start, end):
                of_time = own - {"receipt"} if role == "allowed" else own  # it starts when they have it anyway
                yield Fact(topic, role, of_time, value, _moved(span, sentence))
        for topic, role, value, span in (*_sums(part), *_hours(part)):
            yield Fact(topic, role, limits, value, _moved(span, sentence))


def _limits_before(draft: Draft, at: int) -> frozenset[str]:
    """Limits that a sentence has from those before it, if it refers back ("This option takes 2 days")."""
    found: frozenset[str] = frozenset()
    for here in range(at, max(0, at - _FARTHEST_BACK), -1):
        sentence, before = draft.sentences[here], draft.sentences[here - 1]
        if not _REFERS_BACK.match(draft.folded, sentence.start, sentence.end):
            break
        found |= limits_of(before.of(draft.text), before.of(draft.folded))
    return found


_FARTHEST_BACK = 3  # sentences
_CUT = re.compile(r"[,;:]\s(?:(?:and|but|while)\s)?|\s(?:and|but|while|or)\s")
_Found = tuple[str, str, Value, tuple[int, int]]


def _segments(part: str, is_limited: bool) -> list[tuple[int, int]]:
    """Where the statements of a sentence start and end: each figure with what limits it.

    "Standard takes 3 days, and express 1 day" has two; where figures are not told apart like this ("3 days in the UK or
    7 abroad"), which limit goes with which is not clear, and there are none.
    """
    figures = [match.span() for match in TIME.finditer(part)]
    if not is_limited or len(figures) < 2:
        return [(0, len(part))]
    cuts = [0]
    for (_, end), (start, _) in pairwise(figures):
        cut = _CUT.search(part, end, start)
        if cut is None:
            return []
        cuts.append(cut.end())
    segments = list(pairwise((*cuts, len(part))))
    return segments if all(LIMITING.search(part, *segment) for segment in segments) else []


def _times(part: str, low: int, high: int) -> Iterator[_Found]:
    for match in TIME.finditer(part, low, high):
        value = time_value(match)
        about = _about_time(part, *match.span()) if value is not None else None
        if value is not None and about is not None:
            yield *about, value, match.span()


def _sums(part: str) -> Iterator[_Found]:
    for match in MONEY.finditer(part):
        topic = topic_of(part, *match.span())
        before = part[: match.start()]
        if topic not in _HAVE_PRICES:
            continue
        if _OVER.search(before):
            if re.search(r"\b(?:orders?|spend\w*|baskets?)\b", before[-40:]):
                yield topic, "spending over", money_value(match), match.span()
        elif _COSTS.search(before):
            yield topic, "price", money_value(match), match.span()


def _hours(part: str) -> Iterator[_Found]:
    for match in HOURS.finditer(part) if _OPEN.search(part) else ():
        hours = opening_hours(match["from"], match["till"])
        if hours is not None:
            yield "opening hours", "open", Value(*hours, "o'clock"), match.span()


def limits_of(written: str, folded: str) -> frozenset[str]:
    """What narrows a sentence: limiting words of the table, and names inside it."""
    found = set(LIMITING.findall(folded))
    for match in re.finditer(r"(?<=[a-z,;] )(?<!Hi )(?<!Dear )(?<!Hello )[A-Z][\w&'’-]+", written):
        word = match.group().lower().removesuffix("'s").removesuffix("’s")
        if any(pattern.fullmatch(word) for pattern in TOPICS.values()):
            continue  # the topic itself, in a heading
        if word not in PLACES and word not in ("i", "i'm", "i'll", "i've", "i’m", "i’ll", "i’ve", "hi", "dear", "ok"):
            found.add(word)
    return frozenset(_SAME.get(word, word) for word in found)


_SAME = {
    **dict.fromkeys(("receive", "received", "receiving"), "receipt"),
    "approve": "approval",
    "approved": "approval",
    "cards": "card",
    "weekends": "weekend",
    "bank holidays": "bank holiday",
    "gift cards": "gift card",
}


def topic_of(part: str, start: int, end: int) -> str:
    """What a figure is about, or an empty text: see the head of this file."""
    before = _SUBORDINATE.sub(_blank, part[:start])
    clause = re.split(r"[;:(]|,\s(?:and|but|so|then)\s|\b(?:but|while|whereas)\b", before)[-1]
    found = [(match.start(), topic) for topic, pattern in TOPICS.items() for match in pattern.finditer(clause)]
    if found:
        return max(found)[1]
    after = re.match(r"[^.;,()]{0,24}?\b(?:for|to|until|before)\b(?P<rest>[^.;,()]{0,40})", part[end:])
    direct = re.match(r"[\s-](?P<rest>\w+(?:[\s-]\w+)?)", part[end:])
    for rest in (after, direct):
        if rest is None:
            continue
        behind = [
            (match.start(), topic) for topic, pattern in TOPICS.items() for match in pattern.finditer(rest["rest"])
        ]
        if behind:
            return min(behind)[1]
    return ""


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _about_time(part: str, start: int, end: int) -> tuple[str, str] | None:
    """Topic and role of a stretch of time: how long it takes, how long a customer has; None if it is neither."""
    before, after = part[:start], part[end:]
    lead = _LEAD.search(before)
    if (lead is not None and not lead["most"]) or _PAST.match(after.lstrip()):
        return None
    topic = topic_of(part, start, end)
    if not topic:
        return None
    if _is_window(topic, before, after):
        return topic, "allowed"
    if topic in WINDOW_TOPICS and not re.search(r"\b(?:take|takes|process|processed|allow)\b", before):
        return topic, "allowed"
    if re.search(r"\b(?:for|about) \Z", before) or re.search(r"\b(?:open|kept|keep|hold|held|closed)\b", before[-30:]):
        return None  # "we keep it for 10 days"
    if lead is not None or re.search(
        r"\b(?:takes?|took|allow|expect|arrives?|be|is|are|usually|normally|typically|about|around|approximately|roughly"
        r"|aim|process|processed|time|times)\b[^.;]{0,24}\Z",
        before,
    ):
        return topic, "takes"
    return None


def _is_window(topic: str, before: str, after: str) -> bool:
    if _HAVE.search(before) or _RIGHT.match(after) or _EXPIRES.search(before[-40:]):
        return True
    if topic == "refund" and re.search(r"\b(?:ask|request|apply|claim|eligible|entitled)\b", before):
        return True
    if topic == "return" and re.search(r"\bfree\b", before):
        return True
    if topic not in ("return", "exchange", "cancellation", "claim", "complaint"):
        return False
    return _OF_EVENT.match(after) is not None or _CAN.search(before) is not None


def _moved(span: tuple[int, int], sentence: Span) -> Span:
    return Span(span[0] + sentence.start, span[1] + sentence.start)
