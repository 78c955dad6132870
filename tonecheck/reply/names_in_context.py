"""Names and places told by the words around them: "with Leon", "Dr Okoro", "in Leeds", "the Southgate branch"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tonecheck.reply.name_words import (
    COMPANIES,
    JOINERS,
    KIN,
    PERSON_AFTER,
    PERSON_BEFORE,
    PLACE_AFTER,
    PLACE_BEFORE,
    SPEECH_BEFORE,
    TITLES,
)
from tonecheck.text.words import STOP, WORD, Words

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
_SENT_BEFORE = 4  # words between what was sent and who sent it
_APPOSED_TO = 5  # tokens in which the role of somebody named between commas stands
_ROLES = ("er", "or", "ant", "ist", "ian", "man", "woman", "ess", "ee", "ent")
_NOT_HEADS = frozenset(
    "i you we they he she it and or but on in at for from to with by about who which that this because as so"
    " when if has had have is was are were will would could can said told says did does do not never please"
    " thanks today tomorrow yesterday tonight last next this again now then until before after since where"
    " while still just only over via without than behind outside inside near under beside there here though"
    " already first the a an my your our their his her its all both been monday tuesday wednesday thursday"
    " friday saturday sunday january february march april june july august september october november december"
    " airport station between during near against towards toward across around along past beyond off up down out"
    " whose why how what not instead rather yet too either even ever no w".split()
)


@cache
def given_names() -> frozenset[str]:
    """Given names in small letters; read on first use."""
    text = Path(__file__).with_name("given_names.tsv").read_text(encoding="utf-8")
    return frozenset(text.partition("\n")[2].split())


def run_of_capitals(words: Words, capital: list[bool], at: int, high: int) -> int:
    """The end of the capitalised words that start at `at`: "Anna de Vries", "S. Rahman"."""
    norms, kinds = words.norms, words.kinds
    end = at
    while end < high:
        if capital[end]:
            end += 1
            if end < high and norms[end] == "." and len(norms[end - 1]) == 1:
                end += 1  # an initial keeps its stop
        elif (
            norms[end]
            in {
                "'s",
            }
            and end > at
        ):
            break
        elif norms[end] in JOINERS and kinds[end] == WORD and end > at and end + 1 < high and capital[end + 1]:
            end += 1
        else:
            break
    while end > at and kinds[end - 1] != WORD:
        end -= 1
    return end


def names_in_context(words: Words, capital: list[bool]) -> Iterator[tuple[str, int, int]]:
    """Kind ("name" or "place"), first and last token of what the words around it tell; in order, not disjoint."""
    norms, kinds, numbers = words.norms, words.kinds, words.sentences
    at = 0
    named_to = -1  # the end of the last name
    while True:
        try:
            at = capital.index(True, at)
        except ValueError:
            return
        low, high = words.bounds[numbers[at]]
        end = run_of_capitals(words, capital, at, high)
        before = norms[at - 1] if at > low else ""
        two = norms[at - 2] if at > low + 1 else ""
        after = norms[end] if end < high else ""
        opens = at == low or kinds[at - 1] == STOP
        kind = ""
        if norms[at] in TITLES and end - at > 1:
            yield "name", at, end  # "a Miss Dunphy"
            at = end
            continue
        if norms[at] in KIN and end - at > 1 and norms[at + 1] in given_names():
            at += 1  # "Engineer Piotr was ..."
        if before == "." and two in TITLES:
            at -= 1  # "Mr. Lim"
            before = two
        if before in TITLES:
            yield "name", at - 1, end
            at = end
            continue
        if end - at > 1 and norms[end - 1] in _ROADS and before != "the" and norms[at] not in given_names():
            yield "place", at, end
            at = end
            continue
        if opens and end == at + 1 and after in _SAYS and norms[at] not in _NO_SPEAKERS and not norms[at].endswith("s"):
            yield "name", at, end
            at = end
            continue
        if (
            before == "the"
            and two in _WITHIN
            and norms[end - 1].endswith("s")
            and not (after and kinds[end] == WORD and _is_modifier(words, end, high))
        ):
            yield "place", at - 1, end  # "a weekend in the Lakes"
            at = end
            continue
        if before == "," and after == "," and not opens and norms[end + 1 : end + 2] and norms[end + 1] in _APPOSED:
            yield "name", at, end  # "the man next door, Trev, got one"
            at = end
            continue
        if (before in KIN and kinds[at - 1] == WORD and two != "something") or _has_role(words, at, low):
            yield "name", at, end
            at = end
            continue
        is_name = (
            (before == "of" and two in KIN)  # "the mother of Tobiah Renwick"
            or (before == "and" and named_to == at - 1 and len(norms[at]) > 2)  # "Casper and Juno"
            or (before == after == "," and not opens and not KIN.isdisjoint(norms[max(low, at - _APPOSED_TO) : at]))
        )  # "the lad on reception, Corey, told me"
        is_place = (
            (after in _WITH_KIND and before == ",")  # "Kinetic Barn, Norwich branch"
            or (before == "in" and end == at + 1 and _is_whereabouts(words, at, high) and two not in _BELIEVE)
        )  # "an inn in Savannah", who may be a person elsewhere
        if is_name or is_place:
            yield "name" if is_name else "place", at, end
            at = end
            if is_name:
                named_to = end
            continue
        if before == "you" and two == "thank":
            yield "name", at, end  # "thank you Dele, ..."
            at = end
            continue
        if (
            norms[at] in given_names()
            and end - at <= 3
            and after not in PLACE_AFTER
            and not (
                before in {"the", "a", "an", "my", "your"}
                or (after and kinds[end] == WORD and not opens and _is_modifier(words, end, high))
            )
        ):
            kind = "name"
        elif before == "," and two in KIN and after in {",", "."}:
            kind = "name"  # "our driver, Marco, ..."
        elif after in {"who", "whose"} and not opens:
            kind = "name"
        elif after in PLACE_AFTER and (not opens) and before in _BEFORE_KIND:
            is_whole = before == "the" and after in _WITH_KIND
            yield "place", at - is_whole, end + is_whole
            at = end
            continue
        elif before in PLACE_BEFORE:
            kind = "name" if before == "to" and two in SPEECH_BEFORE | {"you", "thanks"} else "place"
            if before in {"from", "of", "at"} and after in {"in", "at"} and capital[at]:
                kind = "name"
            if before == "of" and two not in {
                "city",
                "town",
                "outside",
                "north",
                "south",
                "east",
                "west",
                "out",
                "tour",
            }:
                kind = ""
            if kind == "place" and after and kinds[end] == WORD and _is_modifier(words, end, high):
                kind = "" if after not in PLACE_AFTER else kind
        elif before == "to" or (
            before
            in {
                "and",
            }
            and at > low + 1
            and capital[at - 2] is True
        ):
            kind = ""
        elif before == "for" and two in _BOUND_FOR:
            kind = "place"
        elif before in PERSON_BEFORE and not opens:
            kind = "name"
        elif (
            after in PERSON_AFTER
            and not opens
            and end - at <= 2
            and before not in {"the", "my", "your", "a", "an", "our", "this"}
        ):
            kind = "name" if before in {"", "and", "that", "but", ",", "because", "when", "as", "so", "called"} else ""
        elif after == "to" and end + 1 < high and capital[end + 1]:
            kind = "place"
        elif before == "'s" or after == "'s":
            kind = ""
        if (
            kind == "name"
            and after
            and kinds[end] == WORD
            and after not in PERSON_AFTER
            and _is_modifier(words, end, high)
        ):
            kind = ""
        if kind == "name" and norms[at] not in given_names() and _is_possessive(words, end):
            kind = ""  # "when Vermont's rate is lower"
        if kind in {"place", "name"} and _is_company(words, at, end, low):
            kind = ""
        if kind == "name":
            named_to = end
        if kind:
            yield kind, at, end
            if (kind == "place" and after == "to" and end + 1 < high and capital[end + 1]) or (
                kind == "place" and after == "and" and before == "between" and end + 1 < high and capital[end + 1]
            ):
                last = run_of_capitals(words, capital, end + 1, high)
                yield "place", end + 1, last
                end = last
        at = end


def _is_possessive(words: Words, at: int) -> bool:
    """True at a "'s" that may make a possessive."""
    return "'s" in words.others.get(at, ())


def _is_whereabouts(words: Words, at: int, high: int) -> bool:
    """True for a name behind "in" that is a word of its own: not "in B group", "in Nordby desk", "in Sam's hands"."""
    end = at + 1
    if len(words.norms[at]) == 1 or _is_possessive(words, end):
        return False
    return end >= high or words.kinds[end] != WORD or not _is_modifier(words, end, high)


def _is_company(words: Words, at: int, end: int, low: int) -> bool:
    """ "Loyal to Harrow Vale Energy", "three engineer visits from Brightloop": who sells, no place and no person."""
    norms = words.norms
    if norms[end - 1] in COMPANIES:
        return True
    return (
        norms[at - 1] == "from" and at > low and norms[at] not in given_names()
        and not _SENT.isdisjoint(norms[max(low, at - _SENT_BEFORE) : at])
    )  # fmt: skip


def _has_role(words: Words, at: int, low: int) -> bool:
    """True at the name in "our lecturer Amir": a given name behind a word that may say what somebody does."""
    norms = words.norms
    if at < low + 2 or norms[at] not in given_names() or norms[at - 2] not in _WHOSE:
        return False
    return norms[at - 1].endswith(_ROLES)


def _is_modifier(words: Words, end: int, high: int) -> bool:
    """True if a small-letter noun follows, so that the capitals are part of a longer name: "Nordby desk"."""
    norm = words.norms[end]
    if norm in _NOT_HEADS or norm == "'s" or norm[0].isdigit() or norm in PERSON_AFTER:
        return False
    return not norm.endswith(("ed", "ing", "ly"))
