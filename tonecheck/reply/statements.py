"""Asks that are written as statements: "I'm writing to ask", "no idea how", "a call back would be welcome".

They are told by their shape: somebody's wish to know, a thing wanted and how welcome it would be, a debt, a
correction. `reported` is for the weakest: "I've asked twice for a new one" asks only where nothing else does.
Limits: English. "I've no idea how you stay in business" is about "you", and asks nothing.
"""

from __future__ import annotations

from itertools import pairwise

from tonecheck.reply.opener_words import ADVERBS, QUESTION, REQUEST, TALK, WHETHER, WISH
from tonecheck.text.words import WORD, Words

_WRITING = frozenset("writing emailing e-mailing messaging contacting texting calling ringing here back".split())
_TO_LEARN = frozenset("ask know enquire inquire find learn hear understand check see query question".split())
_KNOWING = frozenset("know learn hear understand find see".split())
_NOT_TOLD = frozenset("unsure uncertain unclear confused puzzled baffled clueless".split())
_FOUND_OUT = frozenset({("work", "out"), ("figure", "out"), ("find", "out"), ("make", "out")})
_SEEN = frozenset("find see tell decide remember understand".split())
_ABOUT = frozenset("about as to on of over".split())
_GLAD = frozenset("glad pleased happy grateful thankful obliged interested keen curious delighted relieved".split())
_KEEN = frozenset("keen curious interested eager".split())
_WELCOME = frozenset(
    "appreciated nice great welcome good helpful lovely kind useful ideal brilliant handy grand wonderful fab".split()
)
_THINGS = frozenset(
    "a an any some your the more even confirmation advice help clarification guidance another something anything"
    " one just and".split()
)
_SURELY = ADVERBS | frozenset("also very most so really much greatly always more quite truly rather too still".split())
_MODALS = frozenset("would should will".split())
_TIMES = frozenset("twice repeatedly already several many countless again times thrice before".split())
_OWN = frozenset("i we".split())
_SAID_OF_IT = frozenset("about answered resolved ignored never not".split())
_NAMING = frozenset("all what my the only".split())
_FIRST = (
    _OWN | _NAMING | _THINGS | _WRITING | _KEEN | _NOT_TOLD
    | frozenset("you also still really very no can could owed".split())
)  # fmt: skip
_POINTING = frozenset("this that it these those they".split())
_STOPPING = frozenset("stop end cease".split())
_ASKERS = frozenset("my our his her the a someone somebody people he she they".split())
_OTHERS_WANT = frozenset("wants want wish wishes needs need".split())
_OPEN_STILL = frozenset("can will is are do does may should must".split())
_READS = frozenset("read say state show".split())
_NEAR = 8  # tokens between a thing and how welcome it would be
_OPENING = 5  # tokens in which "would" stands


def states(words: Words, at: int, high: int, leads: bool) -> str:
    """The form of the ask that a statement beginning at token `at` makes, or "".

    `leads` is true where words that have lost their "I" may begin: "keen to learn ...", "no idea whether ...".
    """
    norms = words.norms
    norm = norms[at]
    if norm in _ASKERS and (form := _others_ask(norms, at, high)):
        return form
    if norm in _FIRST:
        if norm in _OWN:
            return _says_i(norms, at, high) or _would(norms, at, high)
        if norm == "you":
            owes = at + 2 if norms[at + 1 : at + 2] == ["still"] else at + 1
            return WISH if norms[owes : owes + 2] in (["owe", "me"], ["owe", "us"]) else ""
        if norm in _NAMING and (form := _names_it(norms, at, high)):
            return form
        if leads and (form := _elided(norms, at, high)):
            return form
        if norm in _THINGS and (form := _would_be_welcome(norms, at, high)):
            return form
    if norm in _POINTING and (form := _must_stop(norms, at)):
        return form
    return _would(norms, at, high)


def _must_stop(norms: list[str], at: int) -> str:
    """ "That has to stop", "this must end"."""
    rest = norms[at + 1 : at + 5]
    if rest[:1] and rest[0] in {"really", "just", "simply", "all"}:
        rest = rest[1:]
    if rest[:2] in (["ought", "to"], ["needs", "to"], ["need", "to"], ["has", "to"], ["have", "to"]):
        rest = rest[1:]
    elif rest[:1] not in (["must"], ["should"]):
        return ""
    return WISH if rest[1:2] and rest[1] in _STOPPING else ""


def _says_i(norms: list[str], at: int, high: int) -> str:
    """ "I'm writing to ...", "I'm unsure where", "I've no idea how", "I can't work out how", "I'm owed"."""
    here = at + 1
    while here < high and norms[here] in _SURELY and norms[here] not in {"not", "no", "never", "would"}:
        here += 1
    norm = norms[here] if here < high else ""
    if norm in {"am", "are", "was", "were"}:
        here += 1
        while here < high and norms[here] in _SURELY and norms[here] not in {"not", "no"}:
            here += 1
        norm = norms[here] if here < high else ""
        if norm == "owed":
            return WISH
        if norm in _WRITING:
            return _writes(norms, here, high)
        if norm in _NOT_TOLD:
            return _of_what(norms, here + 1)
        if norm == "not" and norms[here + 1 : here + 2] in (["clear"], ["certain"], ["sure"], ["convinced"]):
            return _of_what(norms, here + 2)
        return _keen(norms, here)
    if norm == "have" and norms[here + 1 : here + 3] in (["no", "idea"], ["no", "clue"]):
        return _of_what(norms, here + 3)
    if norm == "have" and norms[here + 1 : here + 3] == ["not", "a"]:
        return _of_what(norms, here + 4) if norms[here + 3 : here + 4] == ["clue"] else ""
    if norm in {"can", "could"} and norms[here + 1 : here + 2] == ["not"]:
        rest = norms[here + 2 : here + 4]
        if tuple(rest) in _FOUND_OUT:
            return _of_what(norms, here + 4)
        if rest[:1] and rest[0] in _SEEN:
            return _of_what(norms, here + 3)
    return ""


def _writes(norms: list[str], at: int, high: int) -> str:
    """ "Writing to ask you to end it", "writing in the hope that": `at` is the writing."""
    rest = norms[at + 1 : at + 4]
    if rest[:3] == ["in", "the", "hope"] or rest[:2] == ["in", "hope"]:
        return WISH
    if rest[:1] != ["to"] or len(rest) < 2 or rest[1] in TALK or rest[1] in {"inform", "confirm", "report", "be"}:
        return ""
    if rest[1] == "ask" and rest[2] in {"you", "that", "for"}:
        return REQUEST
    return QUESTION if rest[1] in _TO_LEARN else REQUEST


def _of_what(norms: list[str], at: int) -> str:
    """A question behind "I'm not sure": "about" and the like, then "whether", "how"; not about "you"."""
    while norms[at : at + 1] and norms[at] in _ABOUT:
        at += 1
    rest = norms[at : at + 2]
    return QUESTION if len(rest) > 1 and rest[0] in WHETHER and rest[1] not in {"you", "anyone"} else ""


def _keen(norms: list[str], at: int) -> str:
    """ "Keen to learn what", "interested to know who"."""
    rest = norms[at : at + 3]
    return QUESTION if len(rest) > 2 and rest[0] in _KEEN and rest[1] == "to" and rest[2] in _KNOWING else ""


def _elided(norms: list[str], at: int, high: int) -> str:
    """A statement that has lost its "I": "keen to learn", "no idea whether", "writing to ask", "unsure how"."""
    norm = norms[at]
    while norm in {"also", "still", "really", "very"} and at + 1 < high:
        at += 1
        norm = norms[at]
    if norm in _WRITING - {"here", "back"}:
        return _writes(norms, at, high)
    if norm in _KEEN:
        return _keen(norms, at)
    if norm == "no" and norms[at + 1 : at + 2] in (["idea"], ["clue"]):
        return _of_what(norms, at + 2)
    if norm in _NOT_TOLD:
        return _of_what(norms, at + 1)
    if norm in {"can", "could"} and norms[at + 1 : at + 2] == ["not"] and tuple(norms[at + 2 : at + 4]) in _FOUND_OUT:
        return _of_what(norms, at + 4)
    if norm == "owed":
        return WISH
    return ""


def _names_it(norms: list[str], at: int, high: int) -> str:
    """ "All I ask is", "what I'd like is", "my question is"."""
    for here in range(at + 1, min(at + 7, high - 1)):
        if norms[here] in {"is", "was"}:
            own = not _OWN.isdisjoint(norms[at:here])
            if own and not {"want", "ask", "need", "like", "wanted", "know"}.isdisjoint(norms[at:here]):
                return WISH
            is_question = norms[here - 1] in {"question", "query"} and norms[here + 1] not in _SAID_OF_IT
            return QUESTION if is_question and norms[at] in {"my", "the", "only"} else ""
    return ""


def _others_ask(norms: list[str], at: int, high: int) -> str:
    """ "My wife asks whether", "our plumber wants to know if", "a friend asked if we can".

    What was asked in the past is still open if it is told in the present: "they asked if I had booked" is not.
    """
    for here in range(at + 1, min(at + 5, high - 2)):
        norm, after = norms[here], norms[here + 1]
        if norm in _OTHERS_WANT and norms[here + 1 : here + 3] == ["to", "know"]:
            after = norms[here + 3] if here + 3 < high else ""
        elif norm in {"wondering", "asking"} and norms[here - 1] in {"is", "are", "keeps"}:
            pass
        elif norm == "asked" and norms[at] not in {"he", "she", "they", "the"}:
            told = norms[here + 2 : here + 7]
            is_open = not _OPEN_STILL.isdisjoint(told) or (told[:1] in (["you"], ["we"]) and "could" in told)
            return QUESTION if after in {"if", "whether"} and is_open else ""
        elif norm not in {"asks", "wonders"}:
            continue
        return QUESTION if after in WHETHER else ""
    return ""


def _would_be_welcome(norms: list[str], at: int, high: int) -> str:
    """ "A line back would be appreciated", "any help gratefully received", "some warning would be nice"."""
    for here in range(at + 1, min(at + _NEAR, high - 1)):
        if norms[here] in {"i", "you", "we", "they", "it", "that", "which", "who"}:
            return ""
        if norms[here] in {"would", "will"} and norms[here + 1] == "be":
            there = here + 2
            while there < high and norms[there] in _SURELY:
                there += 1
            return WISH if there < high and norms[there] in _WELCOME else ""
        if norms[here] in {"appreciated", "welcome"} and norms[at] in {"any", "some", "advice", "help"}:
            return WISH
    return ""


def _would(norms: list[str], at: int, high: int) -> str:
    """ "He'd be curious to hear", "I should be pleased if", "I'd feel better knowing", "it would help to know"."""
    opening = norms[at : min(at + _OPENING, high)]
    if _MODALS.isdisjoint(opening):
        return ""
    here = at + next(number for number, norm in enumerate(opening) if norm in _MODALS)
    there = here + 1
    while there < high and norms[there] in _SURELY:
        there += 1
    rest = norms[there : there + 2]
    if norms[here] != "will" and norms[at] not in {"you", "they"}:
        knows = norms[there : there + _NEAR]
        if "knowing" in knows[1:] or any(pair == ("to", "know") for pair in pairwise(knows)):
            return QUESTION if rest[:1] and rest[0] in {"feel", "sleep", "help", "put", "be", "rest", "set"} else ""
    if rest[:1] != ["be"]:
        return ""
    there += 1
    while there < high and norms[there] in _SURELY:
        there += 1
    norm, after = norms[there : there + 1], norms[there + 1 : there + 3]
    if not norm or norm[0] not in _GLAD or norms[at] in {"you", "they"}:
        return ""
    if after[:1] == ["to"]:
        if after[1:2] in (["receive"], ["have"], ["get"]):
            return WISH
        return QUESTION if after[1:] and after[1] in _KNOWING else ""
    if norm[0] == "interested" and after[:1] == ["in"]:
        return WISH
    return REQUEST if after[:1] in (["if"], ["for"], ["of"]) else ""


def reported(words: Words, low: int, high: int) -> int:
    """The first token of a wish that a sentence only reports, or -1: "I've asked twice for a new one".

    A request made before, something that never came, something to be put right: told as a fact.
    """
    norms, kinds = words.norms, words.kinds
    for at in range(low, high - 2):
        norm = norms[at]
        if norm in {"asked", "requested"} and norms[at - 1] in {"i", "we", "have"} and at > low:
            rest = norms[at + 1 : at + 1 + _NEAR]
            if not _TIMES.isdisjoint(rest) and ("for" in rest or "to" in rest):
                return _start_of(norms, low, at)
        elif norm == "still" and norms[at + 1] in {"waiting", "awaiting"}:
            return _start_of(norms, low, at)
        elif (norm in {"needs", "wants"} and norms[at + 1].endswith("ing") and kinds[at + 1] == WORD) or (
            norm == "needs" and norms[at + 1 : at + 3] == ["to", "be"]
        ):
            return low if at - low <= _OPENING else -1
        elif norm in {"should", "ought"} and at - low <= 3 and norms[low] in {"it", "that", "this", "the", "my"}:
            rest = norms[at + 1 : at + 3]
            if rest[:1] == ["to"]:
                rest = rest[1:]
            if rest and rest[0] in _READS:
                return low
    return -1


def _start_of(norms: list[str], low: int, at: int) -> int:
    """The "I" of "I am still waiting", or the token itself."""
    for here in range(at - 1, max(low - 1, at - 4), -1):
        if norms[here] in _OWN:
            return here
    return at
