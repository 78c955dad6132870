"""Where an ask ends and begins: before a remark that explains it, behind the condition it hangs on.

"Is there a lift, the stairs are steep" asks for a lift; "If the boiler breaks, who do we phone?" asks nothing without
the boiler. A remark is a clause that states something: a subject and its verb, in that order.
Limits: a remark whose verb is neither an auxiliary nor a verb of saying stays: ", trains run late".
"""

from __future__ import annotations

from tonecheck.reply.clauses import CONNECTORS, FEWEST_BEFORE, FEWEST_WORDS, HOLDERS, LEADS
from tonecheck.reply.opener_words import AUXILIARIES, WH
from tonecheck.text.words import PAUSE, WORD, Words

_LONG_ASIDE = 5  # words
_RUN_ON = {("they", "are"): 2, ("i", "am"): 1, ("i", "have"): 2, ("he", "is"): 1, ("she", "is"): 1}
_BECAUSE = frozenset("because cos coz".split())
_GOING_ON = frozenset("case since until while think know say said hope before after once".split())
_REMARKS = frozenset(
    "i it my we they he she as because since its hes shes nobody everybody everyone although though otherwise".split()
)
_POINTING = frozenset("this that there these those".split())
_OWNED = frozenset("mine ours the my our your his her their a an that this".split())
_NOMINATIVE = frozenset("i we they he she it its im ive hes shes you there".split())
_SAYING = frozenset("say says said".split())
_STATING = frozenset("is are was were has have had does did will would can could say says said".split())
_VERBS = _STATING | frozenset(
    "wants needs works stops opens closes looks feels keeps leaves seems goes comes gets starts finishes stands lives"
    " hates loves likes takes weighs went came got left told kept took broke died lost swallowed".split()
)
_BARE_STATING = frozenset("is are was were has have say says said".split())  # behind a noun without "the" or "my"
_CONDITIONS = frozenset("when if once after whenever".split())
_PLURALS = frozenset("kids children people men women".split())
_PLURAL_VERBS = frozenset("finish need want live work hate love go get come take keep leave start close do".split())
_OBJECTS = frozenset("me us him them".split())
_DONE = frozenset("bought got had paid lost came went rang tried".split())
_JOINS = frozenset("and or so but".split())
_TELLING = frozenset("that whether if which who how why what where when".split())
_CAUSING = frozenset("it that this they you to will can could would may might do does did not the a any root".split())
_STATES = _BECAUSE | {"they", "i", "he", "she", "its", "cause"} | _JOINS
_SAID_OF_IT = frozenset("been not still just now very so too driving making getting".split())
_LEFT_OUT = frozenset("not still already now too very so just really also".split())
_REACH, _BARE_REACH = 6, 3  # tokens from its first within which the verb of a remark must stand
_SHORT_CONDITION = 4  # tokens: "if it is cancelled" says only what was said before
_TAKEN_UP = frozenset("i you we they he she it that this so not yes no any either possible there".split())
_SHORT_ASK = 3  # words: "what then?" is nothing without its condition


def ask_end(words: Words, first: int, high: int) -> int:
    """The end of the ask that begins at `first`: before a remark that starts a clause of its own, or `high`."""
    norms, kinds = words.norms, words.kinds
    for at in range(first + FEWEST_WORDS, high - FEWEST_WORDS):
        if kinds[at] == PAUSE:
            if norms[at] == "," and _remarks(words, first, at, high):
                return at
            if norms[at] == "(" and (")" in norms[at + _LONG_ASIDE : high] or ")" not in norms[at:high]):
                return at
        elif norms[at] in _STATES and _ends_before(words, first, at, high):
            if norms[at] == "or" and "before" in norms[first + FEWEST_WORDS : at]:
                return norms.index("before", first + FEWEST_WORDS)  # "before Friday or I'll cancel" is one threat
            return at - (kinds[at - 1] == PAUSE)
    return high


def _remarks(words: Words, first: int, at: int, high: int) -> bool:
    """True at a comma behind which something is stated."""
    norms = words.norms
    norm, after = norms[at + 1], norms[at + 2]
    if not _CONDITIONS.isdisjoint(norms[first + 1 : first + FEWEST_WORDS + 1]):
        return False  # "how come when I call, the line is dead": what is asked comes behind the comma
    if norm in _REMARKS:
        return after not in {"if", "and"}
    if norm == "not":
        return after in {"just", "only", "to", "me", "by"}
    if norm in _POINTING and after in _STATING:
        return True
    if norm in _SAYING or norm in _DONE:
        return True  # "says delayed", "bought it in May"
    if norm == "which":
        # A relative clause that runs to the end; one in the middle has the rest of the ask behind it.
        return "," not in norms[at + 2 : high] and after not in {"one", "ones", "of"}
    start = at + 1
    if norm == "and":
        if not _TELLING.isdisjoint(norms[first:at]) or after in AUXILIARIES:
            return False
        start += 1
    elif norm in WH or norm in AUXILIARIES or norm in CONNECTORS or norm == "or":
        return False
    return _states(words, start, high)


def _states(words: Words, at: int, high: int) -> bool:
    """True for a noun of few words and the verb behind it: "the stairs are", "client is", "app says"."""
    norms, kinds = words.norms, words.kinds
    reach, stating = (_REACH, _VERBS) if norms[at] in _OWNED else (_BARE_REACH, _BARE_STATING)
    for here in range(at + 1, min(at + reach, high - 1)):
        if kinds[here] != WORD or norms[here] in WH or norms[here] in _JOINS or norms[here] == "that":
            return False
        if norms[here] in stating and (reach == _REACH or here == at + 1):
            # "Anna's coat" and "the driver's still here" are written alike
            is_short = words.starts[here] == words.ends[here - 1]
            return not is_short or norms[here + 1] in _LEFT_OUT
        if norms[here] in AUXILIARIES:
            return False
        if norms[here] in _PLURAL_VERBS and (norms[here - 1].endswith("s") or norms[here - 1] in _PLURALS):
            return True  # "the kids finish school"
        if reach == _REACH and norms[here].endswith("s") and norms[here + 1] in _OBJECTS:
            return True  # "the form throws me"
    return False


def _ends_before(words: Words, first: int, at: int, high: int) -> bool:
    """True at a reason for a question, at "and I'll", and at "theyre" in "bring my tablets in theyre on the shelf"."""
    norms = words.norms
    norm, after = norms[at], norms[at + 1]
    if norm in _JOINS:
        # "and I'll be there", "or we will cancel": what the customer does then
        if after in {"i", "we"} and norms[at + 2] in {"will", "shall"}:
            return norms[first] not in {"if", "what"}
        if norm != "but" or at < first + FEWEST_BEFORE or "that" in norms[first:at]:
            return False
        return after in _NOMINATIVE or _states(words, at + 1, high)
    if at < first + FEWEST_BEFORE:
        return False
    if norm == "cause":
        if norms[at - 1] in _CAUSING:
            return False
        return after in _NOMINATIVE or (after == "my" and not norms[at + 2].endswith("ing")) or _states(
            words, at + 1, high
        )  # fmt: skip
    if norm == "its":
        return after in _SAID_OF_IT
    return norm in _BECAUSE or _runs_on(words, at)


def _runs_on(words: Words, at: int) -> bool:
    """True at a pronoun with a verb that has lost its apostrophe, and the full stop before it."""
    short = _RUN_ON.get((words.norms[at], words.norms[at + 1]))
    return (
        short is not None
        and words.starts[at + 1] == words.ends[at]
        and words.ends[at + 1] - words.starts[at + 1] == short
        and words.norms[at - 1] not in HOLDERS | CONNECTORS | _GOING_ON
    )


def with_condition(words: Words, low: int, first: int, last: int) -> int:
    """The first token of an ask with the condition before it: "If the boiler breaks, who do we phone?".

    A condition that only takes up what was said ("if so", "if it's cancelled") is left out, and so is one that is
    much longer than what is asked. `low` is the first token that is free.
    """
    norms, kinds = words.norms, words.kinds
    comma = first - 1
    if comma <= low:
        return first
    for at in range(comma - (norms[comma] == ","), low - 1, -1):
        if kinds[at] != WORD:
            return first
        if norms[at] == "if":
            if at > low and kinds[at - 1] == WORD and norms[at - 1] not in LEADS:
                return first
            condition, asked = comma - at, kinds[first:last].count(WORD)
            says_more = condition > _SHORT_CONDITION or norms[at + 1] not in _TAKEN_UP
            fits = says_more and (condition <= 2 * asked or asked <= _SHORT_ASK)
            return at if fits else first
    return first
