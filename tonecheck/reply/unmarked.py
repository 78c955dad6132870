"""Questions told by their words alone, with no question mark: "how long till ...", "is breakfast included".

Each is a frame of closed classes: an auxiliary with its subject behind it, a question word with a measure.
Limits: "is" before a noun asks only if what is said of it is one of the things people ask for: "Is lovely" does not.
"""

from __future__ import annotations

from tonecheck.reply.clauses import PLACING, before_break
from tonecheck.reply.opener_words import ADVERBS, AUXILIARIES, BE, PRONOUNS, QUESTION, SUBJECTS, WH
from tonecheck.text.words import WORD, Words

_MEASURES = frozenset("long much many far soon often early late".split())
_MEASURED = frozenset("till til until before for to longer left more per extra after ahead".split())
_HAPPENING = frozenset("happens happened".split())
_HAPPENS_TO = frozenset("if when to with once".split())
_MEANS = frozenset("means costs".split())
_NEGATIVE = frozenset("no not never only least most".split())
_ASKERS = PRONOUNS | frozenset("there anyone anybody someone somebody".split())
_HOLDING = frozenset("r do does did can could is are will would shall should may must am".split())
_BEEN = frozenset("been gone arrived come left".split())
_SO = frozenset(
    "included covered open available possible allowed ok okay alright free safe ready due refundable compulsory"
    " necessary required needed welcome enough extra mandatory optional permitted normal usual"
    " common correct true legal dangerous".split()
)
_SO_OF_DOING = frozenset("included allowed possible available permitted normal".split())
_WHO = frozenset("who which whose when where whereabouts".split())
_IN_CHARGE = frozenset("in responsible handling running dealing coming going paying looking liable next".split())
_LINKS = frozenset("and but or so because that which who if when".split())
_NOT_NOUNS = ADVERBS | BE | AUXILIARIES | frozenset("not no never very too quite all both of the in on at for".split())
_REACH = 5  # tokens in which a frame must close


def asks_unmarked(words: Words, at: int, high: int, first: bool) -> str:
    """QUESTION if the tokens from `at` on are one of the frames, else ""."""
    norms = words.norms
    norm = norms[at]
    if at + 2 >= high or words.kinds[at + 1] != WORD:
        return ""
    if norm in WH:
        is_asked = _with_wh(words, norm, at, high, first)
    elif norm == "has" or norm in BE:
        is_asked = first and _of_noun(words, norm, at, high)
    else:
        is_asked = first and norm in PLACING and _placed(words, at, high)
    return QUESTION if is_asked else ""


def _with_wh(words: Words, norm: str, at: int, high: int, first: bool) -> bool:
    """ "who do I ring", "how long till", "what happens if", "what means", "which nights are"."""
    norms = words.norms
    after, third = norms[at + 1], norms[at + 2]
    if norm in _WHO and after in _HOLDING and third in PRONOUNS:
        return norm != "which" or after != "is"
    if norm == "how":
        if after in _MEASURES and third in _MEASURED:
            return True
        return first and after in PRONOUNS and third in {"can", "could", "must", "should"}
    if norm == "what":
        if after == "if":
            return True
        if after in _HAPPENING and third in _HAPPENS_TO:
            return first or after == "happens"
        return first and after in _MEANS and third in SUBJECTS
    if norm == "who" and after in BE:
        # "who is in charge of it" opens a sentence; behind "and" it tells of somebody
        return (at == 0 or words.sentences[at - 1] != words.sentences[at]) and third in _IN_CHARGE
    if norm in {"which", "whose"} and third in BE and after not in _NOT_NOUNS and after not in PRONOUNS:
        return not after.endswith("ly") and after not in SUBJECTS
    return False


def _of_noun(words: Words, norm: str, at: int, high: int) -> bool:
    """ "has season 4 been", "is breakfast included": nothing that describes, and no second clause between."""
    norms, kinds = words.norms, words.kinds
    noun = norms[at + 1]
    if noun in _NOT_NOUNS or noun.endswith(("ly", "ed")):
        return False
    closing = _BEEN if norm == "has" else _SO_OF_DOING if noun.endswith("ing") else _SO
    if norm in BE and norms[at - 1] == "also" and norms[at + 2] in PLACING and at + 3 < high:
        return True  # "also is cover in the price": behind "also" no subject is left out
    for here in range(at + 2, min(at + 2 + _REACH, high)):
        if kinds[here] != WORD or norms[here] in _LINKS:
            return False
        if norms[here] in closing:
            return True
    return False


def _placed(words: Words, at: int, high: int) -> bool:
    """ "on Sundays is somebody at the desk": a place or time, then the question; "under no law will I" is none."""
    norms, kinds = words.norms, words.kinds
    for here in range(at + 1, min(at + _REACH, high - 2)):
        if kinds[here] != WORD or norms[here] in _NEGATIVE or norms[here] in _LINKS or norms[here] in PRONOUNS:
            return False
        if norms[here] in _HOLDING and norms[here] != "may":  # "on 3 May somebody"
            # "on flight 12 can you help" asks from "can you" on
            return here > at + 1 and norms[here + 1] in _ASKERS and not before_break(norms, here, high)
    return False
