"""Names and places told by the words around them: "with Leon", "Dr Okoro", "in Leeds", "the Southgate branch"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tonecheck.reply.capital_runs import Run, run_of_capitals
from tonecheck.reply.name_words import (
    COMPANIES,
    KIN,
    PERSON_AFTER,
    PERSON_BEFORE,
    PLACE_AFTER,
    PLACE_BEFORE,
    SPEECH_BEFORE,
    TITLES,
    given_names,
)
from tonecheck.text.words import WORD, Words

_BEFORE_KIND = PLACE_BEFORE | {"the", "your", "our", "my"}
_ROADS = frozenset("street road lane avenue crescent terrace path drive row alley parade".split())
_SAYS = frozenset("said told promised assured rang says".split())
_NO_SPEAKERS = frozenset(
    "driver staff website app email letter support reception manager agent engineer courier shop store bank landlord"
    " doctor nurse neighbour insurance insurer receptionist operator chat bot advisor adviser website sign label box"
    " packet leaflet mum dad mother father wife husband friend boss everyone everybody nobody someone it he she they"
    " who that this which what customer technician plumber".split()
)
_WITHIN = frozenset("in to around across near through".split())
_WITH_KIND = frozenset("branch depot".split())
_APPOSED = frozenset("got who reckons kindly then says said told has had was is came went".split())
_BOUND_FOR = frozenset("played plays left leaving headed bound heading flying".split())
_WHOSE = frozenset("our your my the their his her a".split())
_BELIEVE = frozenset("believe trust faith confidence interested interest".split())
_SENT = frozenset(
    "ordered bought purchased order letter email text bill invoice reply visits visit subscription emails letters bills"
    " invoices statement contract policy".split()
)
_DOES = frozenset(["", "and", "that", "but", ",", "because", "when", "as", "so", "called"])
_OWNED = frozenset("the a an my your".split())
_PARTS_OF_TOWN = frozenset("city town outside north south east west out tour".split())
_LONGEST_GIVEN = 3  # words of a name that begins with a given name
_LONGEST_DOER = 2
_SENT_BEFORE = 4  # words between what was sent and who sent it
_APPOSED_TO = 5  # tokens in which the role of somebody named between commas stands
_ROLES = ("er", "or", "ant", "ist", "ian", "man", "woman", "ess", "ee", "ent")


def names_in_context(words: Words, capital: list[bool]) -> Iterator[tuple[str, int, int]]:
    """Kind ("name" or "place"), first and last token of what the words around it tell; in order, not disjoint."""
    at = 0
    name_end = -1  # of the last name
    while True:
        try:
            at = capital.index(True, at)
        except ValueError:
            return
        run = Run(words, capital, at, name_end)
        at = run.end
        told = _told(run)
        if told is None:
            continue
        yield told
        if told[0] == "name":
            name_end = at
        elif run.leads_to_capital and (run.after == "to" or (run.after == "and" and run.before == "between")):
            last = run_of_capitals(words, capital, at + 1, run.high)
            yield "place", at + 1, last
            at = last


def _told(run: Run) -> tuple[str, int, int] | None:
    """What the first sign that holds makes of a run of capitals."""
    for is_told, kind, more_before, more_behind in _SURE:
        if is_told(run):
            return kind, run.at - more_before, run.end + more_behind
    for is_told, kind in _LIKELY:
        if is_told(run):
            return (kind, run.at, run.end) if kind and not _is_something_else(run, kind) else None
    return None


def _is_something_else(run: Run, kind: str) -> bool:
    """True for a likely name that is part of a longer one, a possessive, or a company."""
    if kind == "name" and (run.is_modifier or (run.is_possessive and run.first not in given_names())):
        return True  # "when Vermont's rate is lower"
    return _is_company(run)


def _is_titled(run: Run) -> bool:
    """ "a Miss Dunphy"."""
    return run.end - run.at > 1 and run.first in TITLES


def _is_behind_title(run: Run) -> bool:
    return run.before in TITLES


def _is_road(run: Run) -> bool:
    return run.end - run.at > 1 and run.last in _ROADS and run.before != "the" and run.first not in given_names()


def _opens_and_speaks(run: Run) -> bool:
    """ "Aziza told me"; not "Reception said"."""
    if not run.opens or run.after not in _SAYS or run.end != run.at + 1:
        return False
    return run.first not in _NO_SPEAKERS and not run.first.endswith("s")


def _is_region(run: Run) -> bool:
    """ "a weekend in the Lakes"."""
    return run.before == "the" and run.two in _WITHIN and run.last.endswith("s") and not run.is_modifier


def _is_between_commas(run: Run) -> bool:
    """ "the man next door, Trev, got one" and "the lad on reception, Corey, told me"."""
    if run.before != "," or run.after != "," or run.opens:
        return False
    norms = run.words.norms
    follows = norms[run.end + 1 : run.end + 2]
    if follows and follows[0] in _APPOSED:
        return True
    return not KIN.isdisjoint(norms[max(run.low, run.at - _APPOSED_TO) : run.at])


def _is_kin(run: Run) -> bool:
    """ "my son Ali"; not "something Ali"."""
    return run.before in KIN and run.words.kinds[run.at - 1] == WORD and run.two != "something"


def _has_role(run: Run) -> bool:
    """True at the name in "our lecturer Amir": a given name behind a word that may say what somebody does."""
    return run.two in _WHOSE and run.before.endswith(_ROLES) and run.first in given_names()


def _is_of_kin(run: Run) -> bool:
    """ "the mother of Tobiah Renwick"."""
    return run.before == "of" and run.two in KIN


def _is_second_of_pair(run: Run) -> bool:
    """ "Casper and Juno"."""
    return run.follows_name and len(run.first) > 2


def _is_listed_branch(run: Run) -> bool:
    """ "Kinetic Barn, Norwich branch"."""
    return run.before == "," and run.after in _WITH_KIND


def _is_whereabouts(run: Run) -> bool:
    """ "an inn in Savannah", who may be a person elsewhere; not "in B group", "in Nordby desk", "in Sam's hands"."""
    if run.before != "in" or run.end != run.at + 1 or run.two in _BELIEVE:
        return False
    return len(run.first) > 1 and not run.is_possessive and not run.is_modifier


def _is_thanked(run: Run) -> bool:
    """ "thank you Dele, ..."."""
    return run.before == "you" and run.two == "thank"


def _is_given(run: Run) -> bool:
    if run.first not in given_names() or run.end - run.at > _LONGEST_GIVEN or run.after in PLACE_AFTER:
        return False
    return run.before not in _OWNED and (run.opens or not run.is_modifier)


def _is_apposed_to_kin(run: Run) -> bool:
    """ "our driver, Marco."."""
    return run.before == "," and run.two in KIN and run.after in {",", "."}


def _is_somebody(run: Run) -> bool:
    return run.after in {"who", "whose"} and not run.opens


def _is_branch(run: Run) -> bool:
    return run.after in PLACE_AFTER and not run.opens and run.before in _BEFORE_KIND


def _is_whole_branch(run: Run) -> bool:
    """ "the Southgate branch"."""
    return run.before == "the" and run.after in _WITH_KIND and not run.opens


def _is_part(run: Run) -> bool:
    """ "a case of Rioja", but "the city of Hull"."""
    return run.before == "of" and run.two not in _PARTS_OF_TOWN


def _comes_from_place(run: Run) -> bool:
    """ "from Ana in Leeds"."""
    return run.before in {"from", "of", "at"} and run.after in {"in", "at"}


def _is_spoken_to(run: Run) -> bool:
    return run.before == "to" and (run.two in SPEECH_BEFORE or run.two in {"you", "thanks"})


def _is_thing_behind_preposition(run: Run) -> bool:
    """ "in Nordby blue"."""
    return run.before in PLACE_BEFORE and run.is_modifier and run.after not in PLACE_AFTER


def _is_behind_preposition(run: Run) -> bool:
    return run.before in PLACE_BEFORE


def _is_second_of_many(run: Run) -> bool:
    """ "Sage and Onion"."""
    return run.before == "and" and run.at > run.low + 1 and run.capital[run.at - 2]


def _is_bound_for(run: Run) -> bool:
    return run.before == "for" and run.two in _BOUND_FOR


def _is_dealt_with(run: Run) -> bool:
    """ "with Leon", "asked Leon"."""
    return run.before in PERSON_BEFORE and not run.opens


def _does_something(run: Run) -> bool:
    """ "and Leon fixed it"."""
    return run.after in PERSON_AFTER and not run.opens and run.end - run.at <= _LONGEST_DOER and run.before in _DOES


def _is_start_of_way(run: Run) -> bool:
    """ "Leeds to York"."""
    return run.after == "to" and run.leads_to_capital and run.before != "'s"


_Sign = Callable[[Run], bool]

# In this order; the numbers are the tokens that belong to the name, before and behind the capitals.
_SURE: tuple[tuple[_Sign, str, int, int], ...] = (
    (_is_titled, "name", 0, 0),
    (_is_behind_title, "name", 1, 0),
    (_is_road, "place", 0, 0),
    (_opens_and_speaks, "name", 0, 0),
    (_is_region, "place", 1, 0),
    (_is_between_commas, "name", 0, 0),
    (_is_kin, "name", 0, 0),
    (_has_role, "name", 0, 0),
    (_is_of_kin, "name", 0, 0),
    (_is_second_of_pair, "name", 0, 0),
    (_is_listed_branch, "place", 0, 0),
    (_is_whereabouts, "place", 0, 0),
    (_is_thanked, "name", 0, 0),
    (_is_whole_branch, "place", 1, 1),
    (_is_branch, "place", 0, 0),
)

# In this order too: the first sign that holds decides, also that nothing is told ("").
_LIKELY: tuple[tuple[_Sign, str], ...] = (
    (_is_given, "name"),
    (_is_apposed_to_kin, "name"),
    (_is_somebody, "name"),
    (_is_part, ""),
    (_comes_from_place, "name"),
    (_is_spoken_to, "name"),
    (_is_thing_behind_preposition, ""),
    (_is_behind_preposition, "place"),
    (_is_second_of_many, ""),
    (_is_bound_for, "place"),
    (_is_dealt_with, "name"),
    (_does_something, "name"),
    (_is_start_of_way, "place"),
)


def _is_company(run: Run) -> bool:
    """ "Loyal to Harrow Vale Energy", "three engineer visits from Brightloop": who sells, no place and no person."""
    if run.last in COMPANIES:
        return True
    if run.before != "from" or run.first in given_names():
        return False
    return not _SENT.isdisjoint(run.words.norms[max(run.low, run.at - _SENT_BEFORE) : run.at])
