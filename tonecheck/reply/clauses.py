"""The clauses of a sentence of a message: where an ask may begin, and where it ends before a remark."""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.reply.opener_words import AUXILIARIES, SUBJECTS
from tonecheck.text.fold import MASK
from tonecheck.text.words import PAUSE, STOP, WORD, Words

LEADS = frozenset(
    "hi hello hey hiya morning afternoon evening good dear team there guys all folks and but also so then now"
    " ok okay oh well plus btw anyway secondly firstly first second third lastly finally ps however actually"
    " question q thanks thank you ty thx cheers sorry yes no yeah um erm q1 q2 or because cos if in addition"
    " addition additionally meanwhile alternatively quick one more thing while n nd thirdly fourthly".split()
)
_KEPT_LEADS = (("next", "time"), ("in", "future"), ("in", "the", "future"), ("from", "now", "on"), ("at", "least"),
               ("in", "the", "meantime"))  # fmt: skip
_PASSING = (("while", "you", "are", "at", "it"), ("while", "i", "am", "at", "it"), ("failing", "that"))
CONNECTORS = frozenset("and but so plus or then because cos n nd".split())
FEWEST_WORDS = 2
FEWEST_BEFORE = 4  # words of an ask before a reason that is no part of it
_MOST_LEADS = 12  # words before an ask proper: more is no greeting
WH_OPENERS = frozenset("why how when where what".split())
_MODALS = AUXILIARIES - {"was", "were", "had"}
_ASKERS = frozenset("i you u we they it".split())
_RUNNING_ON = frozenset("do did are will".split())
_ASKED = frozenset("i you u we".split())
_TAKERS = CONNECTORS | frozenset(
    "what which when where who whose whom why how whether if never not nor neither only rarely so as than that whats"
    " wheres whens hows whos till until".split()
)
PLACING = frozenset("at in on for from with to after before during until under near by since".split())
_POLITE = frozenset("can could would".split())
HOLDERS = frozenset(
    "i you u we they he she it that which who what how why when where if as than all so not said says asked"
    " replied shouted".split()
)
_BREAKING = _RUNNING_ON | WH_OPENERS | _POLITE | {"can", "what", "how"}
_HELPERS = frozenset("would do does did should".split())
_ASKING = frozenset({"which", "what", "whose"})
_NAMED_TOKENS = 4  # a question word, and what it asks about


def clause_start(norms: list[str], clause: int, at: int) -> int:
    """Where the span of an ask starts: at its own first word, with "next time" or "please" kept."""
    for lead in _KEPT_LEADS:
        size = len(lead)
        for here in range(clause, at):
            if norms[here] == lead[0] and tuple(norms[here : here + size]) == lead:
                return here
    return at


def clauses(words: Words, low: int, high: int) -> Iterator[int]:
    """First tokens of the clauses of a sentence: its own, those behind a pause, a stop or a connector."""
    norms, kinds = words.norms, words.kinds
    yield low
    inside = _in_brackets(norms, low, high) if "(" in words.present else ()
    counted = ")" in words.present
    for at in range(low + 1, high):
        before = kinds[at - 1]
        if kinds[at] != WORD:
            continue
        opens_clause = (
            before in (PAUSE, STOP)
            or norms[at] in CONNECTORS
            or (norms[at] in _BREAKING and before_break(norms, at, high))
            or (counted and _counts(norms, at))
        )
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


def _counts(norms: list[str], at: int) -> bool:
    """ "1) ... 2) ...": a number with a bracket or a stop, and what is asked behind it."""
    return len(norms[at]) == 1 and norms[at].isdigit() and norms[at + 1 : at + 2] in ([")"], ["."])


def before_break(norms: list[str], at: int, high: int) -> bool:
    """True at "why would I" and "can you" in the middle of unpunctuated words, where only a question can start."""
    norm = norms[at]
    if norm in _RUNNING_ON or (norm in {"can", "could"} and norms[at + 1 : at + 2] in (["i"], ["we"])):
        return _asks_anew(norms, at, high)
    if norm in {"what", "how"} and norms[at + 1 : at + 2] == ["about"]:
        return norms[at - 1] not in HOLDERS and at + 2 < high
    if norm not in WH_OPENERS and norm not in _POLITE:
        return False
    after = norms[at + 1 : at + 3]
    if len(after) < 2 or norms[at - 1] in HOLDERS:
        return False
    if norm in _HELPERS and any(before in _ASKING for before in norms[max(0, at - _NAMED_TOKENS) : at]):
        return False  # "which email platform would you pick" is one question
    if norm in WH_OPENERS:
        return after[0] in _MODALS and after[1] in _ASKERS
    return norm in _POLITE and after[0] in {"you", "someone", "somebody", "u"} and norms[at - 1] not in AUXILIARIES


def _asks_anew(norms: list[str], at: int, high: int) -> bool:
    """True at "do you deliver" in "how much is the large one do you deliver": an auxiliary nothing before it takes.

    A question word before it takes it ("what time do you open"), and so does a "never" or a place put first.
    """
    if at + 3 > high or norms[at + 1] not in _ASKED or norms[at - 1] in HOLDERS or norms[at - 1] in AUXILIARIES:
        return False
    if norms[at + 2] in CONNECTORS or not norms[at + 2].isalpha():
        return False
    if norms[here := at - 1] == "if":
        return False
    while here > max(0, at - _MOST_LEADS) and norms[here][:1].isalnum():
        if norms[here] in AUXILIARIES and norms[here + 1] in SUBJECTS and norms[here - 1] not in HOLDERS:
            return True
        if norms[here] == "if":
            break
        if norms[here] in _TAKERS:
            return False
        here -= 1
    here += not norms[here][:1].isalnum()
    if norms[here] in AUXILIARIES:
        return True
    if norms[here] == "if":
        return here == 0 or norms[here - 1] in LEADS or not norms[here - 1].isalnum()
    return norms[here] not in PLACING and norms[here] not in _TAKERS and at - here >= FEWEST_BEFORE


def skip_leads(words: Words, at: int, high: int, low: int) -> tuple[int, bool]:
    """The first token behind greetings, handles and connectors, and whether it counts as the sentence's first."""
    norms, kinds = words.norms, words.kinds
    is_first = (
        at == low
        or norms[at] in CONNECTORS
        or _counts(norms, at)
        or kinds[at - 1] == STOP
        or norms[at - 1] in {":", "-"}
    )
    if not is_first and at - low <= _MOST_LEADS:
        is_first = all(kinds[here] != WORD or norms[here] in LEADS or norms[here] == MASK for here in range(low, at))
        is_first = is_first or (at - low <= 4 and norms[low] in {"hi", "hello", "hey", "dear", "hiya", "morning"})
    start = at
    high = min(high, at + _MOST_LEADS)
    while at < high:
        for lead in _KEPT_LEADS:
            if norms[at] == lead[0] and tuple(norms[at : at + len(lead)]) == lead:
                at += len(lead)
                break
        else:
            if norms[at] in {"while", "failing"}:
                passing = next((lead for lead in _PASSING if tuple(norms[at : at + len(lead)]) == lead), ())
                at += len(passing)
                if passing:
                    continue
            if norms[at].isdigit() and norms[at + 1 : at + 2] in (["want"], ["need"]) and at + 2 < high:
                at += 1  # "2 want the visit moved"
                continue
            if (
                kinds[at] == WORD
                and norms[at] not in LEADS
                and norms[at] != MASK
                and (len(norms[at]) > 1 or not _counts(norms, at))
            ):
                break
            if norms[at] == "if" and norms[at + 1 : at + 2] in (["not"], ["so"]):
                at += 2  # "and if not who has the money"
                continue
            if norms[at] == "if" and at > start and norms[at - 1] != "so":
                break
            if norms[at] == "if" and norms[at + 1 : at + 3] in (["you", "could"], ["someone", "could"]):
                break
            if norms[at] == "no" and norms[at + 1 : at + 2] in (["idea"], ["need"]):
                break
            if norms[at] == "you" and norms[max(start, at - 1)] != "thank":
                break
            if norms[at] == "there" and norms[max(start, at - 1)] not in {"hi", "hello", "hey", "hiya"}:
                break
            at += 1
    return at, is_first
