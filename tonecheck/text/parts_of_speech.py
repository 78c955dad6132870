"""Which part of speech a word can be where it stands, told by its neighbours.

This is no tagger. It answers one question, "is *leading* an adjective here?", from the closed-class words on
either side, which is enough for a brand's word list: "a leading provider" is meant, "leading to" is not.
"""

from __future__ import annotations

from tonecheck.text.words import WORD, Words

_DETERMINERS = frozenset(
    "a an the this that these those my your our his her its their some any no each every another".split()
)
_SUBJECTS = frozenset("i we you they he she it who which that".split())
_BEFORE_VERBS = frozenset(
    "to will would can could should may might must shall not please let do does did don't".split()
)
_BE = frozenset("am is are was were be been being".split())
_AFTER_VERBS = frozenset(
    "a an the this that these those my your our his her its their me us you him them it to up down on off in out"
    " into over back from with by for at".split()
)
_LINKING = _BE | frozenset("look looks looked seem seems seemed feel feels felt sound sounds become becomes".split())


def parts_of_speech(words: Words, first: int, last: int, low: int, high: int) -> frozenset[str]:
    """The parts of speech that tokens `first..last` can have in the sentence `low..high`.

    A subset of adjective, noun, verb; never empty.
    """
    before = words.norms[first - 1] if first > low and words.kinds[first - 1] == WORD else ""
    after = words.norms[last] if last < high and words.kinds[last] == WORD else ""
    if before in _BEFORE_VERBS:
        return frozenset({"verb"})
    if before in _SUBJECTS and before not in _DETERMINERS:
        return frozenset({"verb"})
    if before in _BE:
        if after in _AFTER_VERBS:
            return frozenset({"verb"})
        return frozenset({"adjective", "noun"})
    if before in _LINKING and not after:
        return frozenset({"adjective"})
    if after in _AFTER_VERBS:
        return frozenset({"noun"}) if before in _DETERMINERS else frozenset({"verb", "noun"})
    if before in _DETERMINERS:
        return frozenset({"adjective"}) if after and after not in _BE else frozenset({"noun"})
    if after and after not in _BE and after not in _BEFORE_VERBS and after not in _SUBJECTS:
        return frozenset({"adjective", "verb"})
    return frozenset({"noun", "verb", "adjective"})
