"""What the customer asks: questions with and without a question mark, requests and wishes, one by one.

A sentence is cut where a comma, a dash or "and" is followed by words that open another ask; "or" joins two halves of
one question. Rhetorical questions, tags ("isn't it?") and greetings ("how are you?") are no asks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tonecheck.draft import Message
from tonecheck.reply.opener_words import AUXILIARIES, QUESTION, WHETHER, WISH
from tonecheck.reply.openers import opens
from tonecheck.reply.reading import Ask
from tonecheck.reply.rhetorical import is_rhetorical
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span
from tonecheck.text.words import PAUSE, STOP, WORD, Words

_LEADS = frozenset(
    "hi hello hey hiya morning afternoon evening good dear team there guys all folks and but also so then now"
    " ok okay oh well plus btw anyway secondly firstly first second third lastly finally ps however actually"
    " question q thanks thank you ty thx cheers sorry yes no yeah um erm q1 q2 or because cos if in addition"
    " addition additionally meanwhile alternatively quick one more thing".split()
)
_KEPT_LEADS = (("next", "time"), ("in", "future"), ("in", "the", "future"), ("from", "now", "on"), ("at", "least"))
_CONNECTORS = frozenset("and but so plus or then because cos".split())
_FEWEST_WORDS = 2
_FEWEST_BEFORE = 4  # words of an ask before a reason that is no part of it
_LONG_ASIDE = 5  # words
_OPENING = 8  # words of an ask among which "whether" tells that more may follow
_FRANKLY = frozenset("frankly honestly also then ideally preferably maybe perhaps quite really".split())
_DASHES = frozenset("- – — : ;".split())
_RUN_ON = {("they", "are"): 2, ("i", "am"): 1, ("i", "have"): 2, ("he", "is"): 1, ("she", "is"): 1}
_BECAUSE = frozenset("because cos coz".split())
_ASIDES = _BECAUSE | {"they", "i", "he", "she"}
_GOING_ON = frozenset("case since until while think know say said hope before after once".split())
_REMARKS = frozenset("i it my we they he she as because since".split())
_ALONE = frozenset("help why when how where".split())
_SHORT_MESSAGE = 30  # words: in a longer one a lone "Why?" is a sigh
_MOST_LEADS = 12  # words before an ask proper: more is no greeting
_GREETING = 3  # words of a greeting or handle that may stand before the first clause
# Mid-sentence openings, and the words that make them part of what goes before ("I know how can ...", "all that can").
_WH_OPENERS = frozenset("why how when where what".split())
_MODALS = AUXILIARIES - {"was", "were", "had"}
_ASKERS = frozenset("i you u we they it".split())
_POLITE = frozenset("can could would".split())
_HOLDERS = frozenset("i you u we they he she it that which who what how why when where if as than all so not".split())

_HELPERS = frozenset("would do does did should".split())
_ASKING = frozenset({"which", "what", "whose"})
_NAMED_TOKENS = 4  # a question word, and what it asks about


class _Found(NamedTuple):
    first: int
    last: int
    form: str


def find_asks(message: Message) -> tuple[Ask, ...]:
    """The asks of a message in order; may be empty."""
    words = message.words
    text = message.text
    found: list[Ask] = []
    for low, high in words.bounds.values():
        for ask in _in_sentence(words, low, high, bool(found) and found[-1].text.endswith("?")):
            start, end = words.starts[ask.first], words.ends[ask.last - 1]
            span = Span(start, end)
            found.append(Ask(span.of(text), span, ask.form))
    return tuple(found)


def _in_sentence(words: Words, low: int, high: int, goes_on: bool) -> Iterator[_Found]:
    norms, kinds = words.norms, words.kinds
    while high > low and norms[high - 1] == MASK:
        high -= 1
    marks = [at for at in range(low, high) if kinds[at] == STOP and "?" in norms[at]]
    last_mark = marks[-1] if marks else -1
    found: list[_Found] = []
    for clause in _clauses(words, low, high):
        at, is_first = _skip_leads(words, clause, high, low)
        if at >= high:
            continue
        and_another = goes_on and norms[low] in {"and", "also", "plus"} and clause == low
        form = opens(
            words,
            at,
            high,
            last_mark > at or and_another,
            is_first,
            clause == low or bool(found) or at - low <= _GREETING or norms[clause - 1] in _DASHES,
        )
        if not form and found:
            form = _goes_on(words, found[-1], clause, at, high)
        if not form:
            continue
        start = clause_start(norms, clause, at)
        if found and found[-1].last > clause:
            if norms[clause - 1 : clause] == ["or"] or norms[clause] == "or":
                continue  # the other half of the same question
            if not _may_split(words, found[-1], clause):
                continue
            found[-1] = found[-1]._replace(last=_trim(words, found[-1].first, clause))
        found.append(_Found(start, _aside(words, start, high), form))
    if not found and last_mark >= 0 and not (goes_on and norms[low] in {"or", "under"}):
        found = _elliptical(words, low, last_mark + 1)
    if not found and _ends_politely(words, low, high):
        found = [_Found(_skip_leads(words, low, high, low)[0], high, WISH)]
    for ask in found:
        count = kinds[ask.first : ask.last].count(WORD)
        if count < _FEWEST_WORDS and not (norms[ask.first] in _ALONE and words.count() <= _SHORT_MESSAGE):
            continue
        if not is_rhetorical(words, ask.first, ask.last):
            yield ask


def _goes_on(words: Words, before: _Found, clause: int, at: int, high: int) -> str:
    """The form of a second thing that is wanted or asked with the same words, or "".

    "I want the difference back and frankly an explanation", "I wonder whether ..., and if ...".
    """
    norms, kinds = words.norms, words.kinds
    if norms[clause] != "and" or before.last <= clause:
        return ""
    while at < high and norms[at] in _FRANKLY:
        at += 1
    asked = norms[before.first : before.first + _OPENING]
    second = norms[at + 1 if norms[at] == "to" else at] if at + 1 < high else ""
    if second in WHETHER | {"whom"} and not WHETHER.isdisjoint(asked) and kinds[at:high].count(WORD) > _FEWEST_WORDS:
        return QUESTION
    is_wish = (
        before.form == WISH
        and at < high
        and (norms[at] in {"a", "an"} or (norms[at] == "the" and norms[at + 2 : at + 3] == ["of"]))
        and kinds[before.first : clause].count(WORD) > _FEWEST_BEFORE
        and kinds[at:high].count(WORD) > _FEWEST_WORDS
        and norms[before.first] in {"i", "we", "need", "want"}
    )
    return WISH if is_wish else ""


def _aside(words: Words, first: int, high: int) -> int:
    """The end of an ask: before a remark that starts a clause of its own, ", my friend uses a wheelchair"."""
    norms, kinds = words.norms, words.kinds
    for at in range(first + _FEWEST_WORDS, high - _FEWEST_WORDS):
        if kinds[at] == PAUSE:
            if norms[at] == "," and norms[at + 1] in _REMARKS and norms[at + 2] not in {"if", "and"}:
                return at
            if norms[at] == "," and norms[at + 1] == "not" and norms[at + 2] in {"just", "only", "to", "me", "by"}:
                return at
            if norms[at] == "(" and _ends_aside(norms, at, high):
                return at
        elif norms[at] in _ASIDES and _ends_before(words, first, at, high):
            return at
    return high


def _ends_before(words: Words, first: int, at: int, high: int) -> bool:
    """True at a reason for a question, and at "theyre" in "can someone bring my tablets in theyre on the shelf"."""
    if at <= first + _FEWEST_BEFORE:
        return False
    return words.norms[high - 1][0] == "?" if words.norms[at] in _BECAUSE else _runs_on(words, at)


def _runs_on(words: Words, at: int) -> bool:
    """True at a pronoun with a verb that has lost its apostrophe, and the full stop before it."""
    short = _RUN_ON.get((words.norms[at], words.norms[at + 1]))
    return (
        short is not None
        and words.starts[at + 1] == words.ends[at]
        and words.ends[at + 1] - words.starts[at + 1] == short
        and words.norms[at - 1] not in _HOLDERS | _CONNECTORS | _GOING_ON
    )


def _ends_aside(norms: list[str], at: int, high: int) -> bool:
    """True for a "(" of some length: what stands in brackets explains, and asks nothing."""
    return ")" in norms[at + _LONG_ASIDE : high] or ")" not in norms[at:high]


def clause_start(norms: list[str], clause: int, at: int) -> int:
    """Where the span of an ask starts: at its own first word, with "next time" or "please" kept."""
    for lead in _KEPT_LEADS:
        size = len(lead)
        for here in range(clause, at):
            if norms[here] == lead[0] and tuple(norms[here : here + size]) == lead:
                return here
    return at


def _clauses(words: Words, low: int, high: int) -> Iterator[int]:
    """First tokens of the clauses of a sentence: its own, those behind a pause, a stop or a connector."""
    norms, kinds = words.norms, words.kinds
    yield low
    inside = _in_brackets(norms, low, high) if "(" in words.present else ()
    for at in range(low + 1, high):
        before = kinds[at - 1]
        if kinds[at] != WORD:
            continue
        opens_clause = before in (PAUSE, STOP) or norms[at] in _CONNECTORS or before_break(norms, at, high)
        if opens_clause and at not in inside:
            yield at


def _in_brackets(norms: list[str], low: int, high: int) -> frozenset[int]:
    """The tokens of a sentence that stand in closed brackets: they explain, and ask nothing."""
    found: set[int] = set()
    opened = -1
    for at in range(low, high):
        if norms[at] == "(":
            opened = at
        elif norms[at] == ")" and opened >= 0:
            found.update(range(opened, at))
            opened = -1
    return frozenset(found)


def before_break(norms: list[str], at: int, high: int) -> bool:
    """True at "why would I" and "can you" in the middle of unpunctuated words, where only a question can start."""
    norm = norms[at]
    if norm not in _WH_OPENERS and norm not in _POLITE:
        return False
    after = norms[at + 1 : at + 3]
    if len(after) < 2 or norms[at - 1] in _HOLDERS:
        return False
    if norm in _HELPERS and any(before in _ASKING for before in norms[max(0, at - _NAMED_TOKENS) : at]):
        return False  # "which email platform would you pick" is one question
    if norm in _WH_OPENERS:
        return after[0] in _MODALS and after[1] in _ASKERS
    return norm in _POLITE and after[0] in {"you", "someone", "somebody", "u"} and norms[at - 1] not in AUXILIARIES


def _skip_leads(words: Words, at: int, high: int, low: int) -> tuple[int, bool]:
    """The first token behind greetings, handles and connectors, and whether it counts as the sentence's first."""
    norms, kinds = words.norms, words.kinds
    is_first = at == low or norms[at] in _CONNECTORS or kinds[at - 1] == STOP or norms[at - 1] in {":", "-"}
    if not is_first and at - low <= _MOST_LEADS:
        is_first = all(kinds[here] != WORD or norms[here] in _LEADS or norms[here] == MASK for here in range(low, at))
        is_first = is_first or (at - low <= 4 and norms[low] in {"hi", "hello", "hey", "dear", "hiya", "morning"})
    start = at
    high = min(high, at + _MOST_LEADS)
    while at < high:
        for lead in _KEPT_LEADS:
            if norms[at] == lead[0] and tuple(norms[at : at + len(lead)]) == lead:
                at += len(lead)
                break
        else:
            if kinds[at] == WORD and norms[at] not in _LEADS and norms[at] != MASK:
                break
            if norms[at] == "if" and norms[at + 1 : at + 2] in (["not"], ["so"]):
                at += 2  # "and if not who has the money"
                continue
            if norms[at] == "if" and at > start and norms[at - 1] != "so":
                break
            if norms[at] == "if" and norms[at + 1 : at + 3] in (["you", "could"], ["someone", "could"]):
                break
            if norms[at] == "no" and norms[at + 1 : at + 2] in (["idea"],):
                break
            if norms[at] == "you" and norms[max(start, at - 1)] != "thank":
                break
            if norms[at] == "there" and norms[max(start, at - 1)] not in {"hi", "hello", "hey", "hiya"}:
                break
            at += 1
    return at, is_first


def _may_split(words: Words, before: _Found, clause: int) -> bool:
    """A new ask needs a clause break that is not part of a list or of a condition."""
    return words.kinds[before.first : clause].count(WORD) >= _FEWEST_WORDS


def _trim(words: Words, first: int, last: int) -> int:
    while last > first + 1 and (words.kinds[last - 1] == PAUSE or words.norms[last - 1] in _CONNECTORS):
        last -= 1
    return last


def _elliptical(words: Words, low: int, high: int) -> list[_Found]:
    """A sentence with a question mark that opens like a statement: "You deliver to Jersey?", "Blue one in stock?"."""
    kinds = words.kinds
    start = low
    for at in range(low, high - 1):
        if kinds[at] == STOP or (kinds[at] == PAUSE and kinds[at + 1 : high].count(WORD) > _FEWEST_WORDS):
            start = at + 1
    at, _ = _skip_leads(words, start, high, low)
    if at >= high or kinds[at:high].count(WORD) < _FEWEST_WORDS:
        return []
    return [_Found(at, high, QUESTION)]


def _ends_politely(words: Words, low: int, high: int) -> bool:
    """ "A refund please.", "More information, please"."""
    last = high
    while last > low and words.kinds[last - 1] != WORD:
        last -= 1
    return last > low + 1 and words.norms[last - 1] in {"please", "pls", "plz"}
