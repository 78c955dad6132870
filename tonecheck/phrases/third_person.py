"""Sentences that speak of the customer as “he”, “she” or “they” while they tell somebody what to do.

A reply calls its reader “you”. A pronoun that stands for nobody the reply or the customer's message has named stands
for the customer, if the sentence also orders (“offer her ten”, “I'd ignore him”) or judges (“he always moans”).
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.phrases.alternatives import alternatives
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span
from tonecheck.text.words import Words

_PRONOUNS = frozenset("he she him her".split())
_VERBS = (
    "ignore|offer|give|tell|refund|deny|stall|watch|flag|check|close|escalate|don't|do not|let's|keep|block|fob|send"
    "|be nice|go (slow|easy)|ring|call|humour|remind|promise|charge|warn|ask|leave|say (yes|no)|tread"
)
_ORDERS = rf"""
=^\W*((pls|please|plz|just|maybe|so|lol|ok|or) )?({_VERBS})\b
=[,;:–—-] ?((pls|please|just|so|maybe|and|but) )?({_VERBS})\b
(i'd|i would|we should|we could|might as well|better to) (just )?(ignore|offer|refund|deny|stall|block|fob)
(i'd|i would|we should|we could|might as well|better to) (just )?(humour|close|say (yes|no))
"""
_JUDGES = r"""
(he|she) (always|never|just|only|clearly|obviously|keeps|reckons|claims|moans?|lies|whinges?|complains?|kicks off)
(he|she) wants (money|a freebie|free|compo)
(he|she)('s| is| was| sounds| seems| looks)( \w+){0,2} (elderly|confused|slow|rude|angry)
(he|she)('s| is| was| sounds| seems| looks)( \w+){0,2} (lying|drunk|thick|mad|nuts|difficult)
(he|she)('s| is| was| sounds| seems| looks)( \w+){0,2} (odd|weird|fussy|desperate|lonely)
(he|she)('s| is| was| sounds| seems| looks)( \w+){0,2} (bored|entitled|wrong|loaded|minted|skint)
(he|she)('ll| will) (take it|never know|not notice|be back|moan|cry)
(he|she)('ll| will) (give up|go away|hang up|believe it|swallow it|be fine with)
"""
# A name that is no day, month or feast.
_NAMED = lazy_pattern(
    r"(?<=[a-z,\d] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|March\b|April\b|May\b|June\b|July\b|Aug|Sept"
    r"|Octo|Novem|Decem|Christmas|Xmas|Easter|New Year|Boxing|Ramadan|Eid\b|Diwali|Halloween|Thanksgiving)[A-Z][a-z]+"
)
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december christmas xmas easter new year boxing ramadan eid diwali halloween
    thanksgiving""".split()
)
# Whoever is named like this may be the one the pronoun stands for.
_PEOPLE = frozenset(
    """adviser agent attendant greeter host architect assistant aunt baby barber barista boss boy boyfriend brother
    builder buyer candidate captain carer cat chap chef child cleaner clerk coach colleague conductor consultant
    cook courier cousin crew dad daughter dentist developer director doctor dog dr driver editor electrician
    engineer expert father fitter friend gentleman girl girlfriend gp grandad grandma granny guard guide guy
    hairdresser helper husband inspector judge kid kitten lady landlord lawyer lecturer lodger man manager mate
    mother mr mrs ms mum mom nan neighbour neighbor nephew niece nurse officer operator owner partner patient
    person pet pharmacist pilot plumber porter postman president principal producer pup puppy receptionist rep
    seller server sister solicitor someone son specialist steward student supervisor surgeon surveyor teacher
    teammate technician therapist trainer tutor uncle vet volunteer waiter waitress wife woman writer author
    accountant adjuster analyst apprentice archivist arborist assessor auditor baker bartender bookkeeper brewer broker
    butcher caretaker carpenter childminder choreographer coordinator councillor curator cyclist dancer dealer decorator
    designer dietitian dispatcher farmer florist founder gardener glazier grower hygienist illustrator janitor
    jeweller joiner keeper librarian locksmith machinist mechanic midwife miller minister musician nanny optician
    organiser organizer packer painter paramedic photographer physio picker planner plasterer postie priest purser
    ranger referee registrar rider roaster roofer sculptor seamstress skipper sommelier tailor tiler translator
    trustee umpire underwriter usher vicar warden welder housekeeper bellboy groundsman handyman potter
    actor singer player winner who pony horse rabbit hamster parrot sibling twin mama papa fiance fiancee bride
    groom best passenger guest customer tenant member stranger lad lass bloke fella team""".split()
)


_OPENERS = frozenset(
    """the a an it he she we you they this that these those there here what who which where when why how if as so
    and but or our your my his her its their one all some any no not nobody everybody everything something
    nothing refund parcel customer cust delivery order money cash service staff head boss legal finance""".split()
)
_VERBS_AFTER = frozenset(
    "has is was will can could would 's had did said says found sent put left took gave and".split()
)


def third_person(draft: Draft) -> Iterator[Span]:
    """Yield each sentence that speaks of the customer in the third person, in text order.

    With the customer's message beside it, a pronoun that nobody can be meant by is enough.
    """
    words = draft.words
    if _PRONOUNS.isdisjoint(words.present) or not stands_for_nobody(draft):
        return
    is_answer = draft.message is not None and bool(draft.message.text.strip())
    for sentence in draft.sentences:
        here = range(words.at(sentence.start), words.at(sentence.end))
        norms = {words.norms[at] for at in here}
        if norms.isdisjoint(_PRONOUNS) or not norms.isdisjoint(("you", "your", "yours", "sorry")):
            continue
        if _names_somebody(sentence, draft):
            continue
        folded = draft.folded[sentence.start : sentence.end]
        if is_answer or alternatives(_ORDERS).search(folded) or alternatives(_JUDGES).search(folded):
            yield sentence


def stands_for_nobody(draft: Draft) -> bool:
    """True if neither reply nor message speaks of anybody whom a "he" or "she" of the reply could stand for.

    Names in the reply are not looked at here.
    """
    if _names_people(draft.words):
        return False
    message = draft.message
    if message is None:
        return True
    if not message.words.present.isdisjoint(_PRONOUNS) or _names_people(message.words):
        return False
    return _NAMED.search(message.text) is None


def _names_people(words: Words) -> bool:
    return any(word in _PEOPLE or word.removesuffix("s") in _PEOPLE for word in words.present)


def _names_somebody(sentence: Span, draft: Draft) -> bool:
    """True if a name stands in the sentence or before it, the greeting aside: “Ines has it; ask her”."""
    words = draft.words
    starts = {span.start for span in draft.sentences}
    for at in range(words.at(sentence.end)):
        start = words.starts[at]
        if not draft.text[start].isupper() or words.norms[at] in ("i", "ok") or words.norms[at] in _CALENDAR:
            continue
        if start in starts and not _opens_as_name(words, at):
            continue
        if _is_alone(start, draft.text):
            continue
        if at and words.norms[at - 1] in ("hi", "hello", "hey", "dear", "thanks", "sorry", "cheers"):
            continue
        return True
    return False


def _opens_as_name(words: Words, at: int) -> bool:
    """True for the Ines of "Ines has the ring": a verb follows, and it is no word that sentences open with."""
    return at + 1 < len(words) and words.norms[at] not in _OPENERS and words.norms[at + 1] in _VERBS_AFTER


def _is_alone(start: int, text: str) -> bool:
    """True if the word stands on a line of three words at most, as a greeting or a signature does."""
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", start)
    return len(text[low : high if high >= 0 else len(text)].split()) <= 3
