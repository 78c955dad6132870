"""What a word tells of the sentence it stands in: a reader for each kind of word.

"To" may tell a purpose and a place, "sent" a deed; most words tell nothing, and nobody reads them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from tonecheck.reply.act_words import (
    CHANGES,
    DETAILS,
    DOING,
    FROM_NOW,
    HANDING,
    INSTRUCTS,
    IRREGULAR,
    LOGIC,
    MEASURES,
    NO_CHANGE,
    NO_PERSON,
    NOT_PAST_AFTER,
    PLACE_DETERMINERS,
    PLACE_PREPOSITIONS,
    PLAIN_PLACES,
    REQUESTS,
    SELVES,
    SINCE,
)
from tonecheck.reply.acts import (
    ASKS_BACK,
    DONE,
    HANDS_OVER,
    IN_TOUCH,
    OURS,
    PAST,
    PLACE,
    SORRY,
    TAKES_UP,
    WAY,
    WILL,
    YES,
)
from tonecheck.reply.deeds import doing, instruction
from tonecheck.reply.stems import stem
from tonecheck.reply.telling_words import logic, measure
from tonecheck.text.words import Words

_GOT = frozenset("your the this that".split())  # "thanks for your DM"
_COMES = frozenset("come comes go goes coming going".split())  # "the rest come to you on Wednesday"
_YOU_MAY = frozenset("can will could need may should must only keep get".split())
_MOST_KEPT = 20_000  # words of which it is remembered whether they tell something
_FIRST_CLAUSE = 10  # tokens: what is promised later stands beside an answer
_NOUNS_TOO = frozenset("phone email message touch visit post".split())
_CALLED_FOR = frozenset("please to and or you can then just by in should could may".split())
_PROMISED = frozenset("will shall going aim try".split())


class Stretch(NamedTuple):
    """Tokens `low` up to but not including `high` of a draft, `at` the first behind a greeting, and what they do."""

    text: str
    words: Words
    norms: Sequence[str]
    stems: Sequence[str]
    low: int
    high: int
    at: int
    acts: set[str]


def _instructs(stretch: Stretch, here: int, clause: int, before: str, after: str) -> None:
    instruction(stretch.norms, here, clause, before, after, stretch.acts)


def _measures(stretch: Stretch, here: int, clause: int, before: str, after: str) -> None:
    measure(stretch.norms[here], before, after, stretch.acts)


def _reasons(stretch: Stretch, here: int, clause: int, before: str, after: str) -> None:
    logic(stretch.norms, here, stretch.low, stretch.high, stretch.at, clause, stretch.acts)
    if stretch.norms[here] == "as" and after == "of":
        stretch.acts.update((WILL, OURS))  # "as of today"
    elif stretch.norms[here] == "since" and here == stretch.at and after in SINCE:
        stretch.acts.update((DONE, OURS))  # "since this morning tins go in first"


def _does(stretch: Stretch, here: int, clause: int, before: str, after: str) -> None:
    doing(stretch.norms, stretch.stems, here, stretch.low, stretch.high, stretch.acts)


def _is_past(stretch: Stretch, here: int, clause: int, before: str, after: str) -> None:
    if before not in NOT_PAST_AFTER:
        stretch.acts.add(PAST)


def _asks_details(stretch: Stretch, here: int, clause: int, before: str, after: str) -> None:
    """ "Send us your order number", "share details"."""
    said = stretch.norms[stretch.low : here]
    if not REQUESTS.isdisjoint(said) and ("your" in said or stretch.norms[here] == "details"):
        stretch.acts.add(ASKS_BACK)


def _addresses(stretch: Stretch, here: int, clause: int, before: str, after: str) -> None:
    """ "You can ...", "bring your ...", "the rest comes to you", "the new copy is in your library"."""
    norms = stretch.norms
    if before in {"give", "bring"} or (norms[here] == "you" and after in _YOU_MAY):
        stretch.acts.add(WAY)
    lead = norms[here - 2] if here - 2 >= stretch.low else ""
    if norms[here] == "you":
        if before == "to" and lead in _COMES:
            stretch.acts.update((WILL, OURS))
    elif before in {"in", "on"} and lead in {"is", "are"}:
        stretch.acts.update((DONE, OURS))


def _helps(stretch: Stretch, here: int, clause: int, before: str, after: str) -> None:
    """ "It helps to ...", "Please bring ..."."""
    if stretch.norms[here] == "helps" or (here == stretch.at and after.isalpha()):
        stretch.acts.add(WAY)


def _changes(stretch: Stretch, here: int, clause: int, before: str, after: str) -> None:
    """ "Already", "it now reads", "From tonight the lamps go out at ten", "you're free to"."""
    norm, acts = stretch.norms[here], stretch.acts
    if norm == "already":
        if before != "have":
            acts.add(DONE)
    elif norm == "now":
        if here > stretch.at and before.isalpha() and before not in NO_CHANGE and after.isalpha():
            acts.update((DONE, OURS))
    elif norm == "from":
        if after in FROM_NOW:
            acts.update((WILL, OURS))
    elif after == "to" and before == "are" and stretch.norms[here - 2] == "you":
        acts.add(YES)


def _places(stretch: Stretch, here: int, clause: int, before: str, after: str) -> None:
    """ "In Leeds", "at the desk", "behind reception"."""
    if not after:
        return
    if (
        after in PLACE_DETERMINERS
        or (stretch.text[stretch.words.starts[here + 1]].isupper() and after not in NO_PERSON)
        or (stretch.norms[here] in PLAIN_PLACES and after not in SELVES and not after.endswith(("self", "selves")))
    ):
        stretch.acts.add(PLACE)


def _hands_over(stretch: Stretch, here: int, clause: int, before: str, after: str) -> None:
    """ "Please call ...", told to do so before; "Settings > Phone" is a place."""
    if stretch.norms[here] in _NOUNS_TOO and before not in _CALLED_FOR and here != clause:
        return
    if WAY in stretch.acts and "if" not in stretch.norms[stretch.low : stretch.high]:
        stretch.acts.add(HANDS_OVER)


def _puts_off(stretch: Stretch, here: int, clause: int, before: str, after: str) -> None:
    """ "We have no information yet", "in due course", "bear with us"."""
    norms = stretch.norms
    said = norms[max(stretch.low, here - 6) : here]
    norm = norms[here]
    if norm == "allow":
        puts_off = norms[here + 1 : here + 2] in (["me"], ["us"], ["up"])
    elif norm in {"assist", "help"}:
        puts_off = "able" in said
    elif norm == "course":
        puts_off = before == "due"
    else:
        puts_off = norm == "bear" or not {"no", "not"}.isdisjoint(said)
    if puts_off:
        stretch.acts.add(TAKES_UP)


def _writes_privately(stretch: Stretch, here: int, clause: int, before: str, after: str) -> None:
    """ "Please DM us", "a private message"; "2 pm" and "thanks for your DM" are neither."""
    if stretch.norms[here] in {"private", "direct"}:
        is_private = after.startswith("message")
    else:
        is_private = not before[:1].isdigit() and before not in _GOT
    if is_private:
        stretch.acts.add(TAKES_UP)


def _gets_in_touch(stretch: Stretch, here: int, clause: int, before: str, after: str) -> None:
    """ "Someone will be in touch shortly", "we'll get back to you", "a colleague will contact you"."""
    norms, low = stretch.norms, stretch.low
    said = norms[max(low, here - 6) : here]
    if here - stretch.at > _FIRST_CLAUSE or ("," in norms[low:here] and "and" in said):
        return
    if _PROMISED.isdisjoint(said) or "you" in said[-2:]:
        return
    norm = norms[here]
    if norm == "touch":
        promises = before == "in"
    elif norm in {"posted", "updated"}:
        promises = "keep" in said
    else:
        to_you = "you" in norms[here + 1 : min(here + 4, stretch.high)]
        promises = to_you and (norm != "back" or before in {"get", "come"})
    if promises:
        stretch.acts.add(IN_TOUCH)


def _somebody_does(stretch: Stretch, here: int, clause: int, before: str, after: str) -> None:
    """ "Ann says ...", "Mo sends his best"."""
    if stretch.text[stretch.words.starts[max(stretch.low, here - 1)]].isupper():
        stretch.acts.add(OURS)


def _is_sorry(stretch: Stretch, here: int, clause: int, before: str, after: str) -> None:
    stretch.acts.add(SORRY)


Reader = Callable[[Stretch, int, int, str, str], None]
# In the order in which they read a word: handing over looks at what an instruction before it told.
_READERS: tuple[tuple[Reader, frozenset[str]], ...] = (
    (_measures, MEASURES),
    (_reasons, LOGIC),
    (_does, DOING - LOGIC),
    (_is_past, IRREGULAR),
    (_asks_details, DETAILS),
    (_addresses, frozenset("you your".split())),
    (_helps, frozenset("helps please".split())),
    (_changes, CHANGES),
    (_places, PLACE_PREPOSITIONS),
    (_hands_over, HANDING),
    (_puts_off, frozenset("information info course bear allow assist help".split())),
    (_writes_privately, frozenset("dm pm private direct".split())),
    (_gets_in_touch, frozenset("posted updated touch contact back reach respond reply write".split())),
    (_somebody_does, frozenset("says sends gets".split())),
    (_is_sorry, frozenset("sorry apologise apologize apologies apology".split())),
)


@lru_cache(_MOST_KEPT)
def readers_of(norm: str) -> tuple[Reader, ...]:
    """Who reads a word: nobody, if it tells nothing of what a sentence does."""
    found = [reader for reader, norms in _READERS if norm in norms]
    if norm[0].isdigit() and norm not in MEASURES:
        found.insert(0, _measures)
    if norm.endswith("ed") and norm not in IRREGULAR:
        found.append(_is_past)
    if stem(norm) in INSTRUCTS:
        found.insert(0, _instructs)
    return tuple(found)
