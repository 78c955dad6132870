"""Whether a reply names anything of what the customer wrote about: their words, or words of the same family."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from tonecheck.draft import Draft, Message
from tonecheck.reply.stems import stem
from tonecheck.text.fold import MASK
from tonecheck.text.words import WORD

# Words of one line name the same trouble or thing. A word may stand in several lines.
_FAMILIES = """
late delay delayed wait waiting waited slow overdue time yet still hours days weeks tonight today sooner ago
broken break broke damage damaged fault faulty crack cracked smash torn rip ripped snap snapped apart defective
bag bags luggage suitcase baggage case belongings
parcel package order item delivery deliver delivered arrive arrived shipment courier driver post postman
cancel cancelled canceled cancellation
refund refunded money paid pay payment charge charged bill billed billing price cost fee overcharged expensive
rude attitude behaviour manner unhelpful staff service agent rep representative colleague driver person
wifi internet connection online broadband network signal outage down data speed service coverage
app site website page login log account password sign
flight plane fly boarding gate airline journey trip travel seat connection
train trains journey travel service commute platform
phone call called calling ring rang hold line number answer
iphone phone device ios update updated upgrade battery screen
food meal taste stale mouldy bread milk sandwich chicken pizza eat cold quality product
wrong incorrect mistake error mix-up
missing lost lose stolen disappeared find gone
reply respond response answer replied email message contact
repair fix fixed fixing mend engineer technician
hotel room stay night bed
store shop branch queue till
crash crashed freeze freezing frozen bug glitch error
"""
_STOP = frozenset(
    "the and for you your our not are was were have has had can will would could should this that with from they them"
    " their there here what when where who why how which all any some more most much many very just now then than too"
    " also only again still even ever never always been being does did don't let get got give gave make made take took"
    " want need like know see say said tell told think thought look looking come came going gone use used try tried"
    " please thanks thank hello hey dear sorry apologise apologize apologies help assist assistance happy glad hope"
    " good great bad best worst better well yes yeah okay sure really actually one two three thing things something"
    " anything nothing everything someone anyone everyone people guys way lot bit day time week year customer customers"
    " service support team company brand contact send message dm issue issues problem problems concern concerns"
    " experience situation matter feel feeling feedback hear heard understand understood appreciate frustrating"
    " frustrated frustration disappointed disappointing disappointment upset inconvenience trouble because about into"
    " out over under after before while its it's i'm we're i've we've you're him her his she he my me us off on in at"
    " to of is be do so if or as by up an a no it we i am may might must shall every each other another same own such"
    " both few those these through during between without within around against once back put keep new old first last"
    " next whole half long little big small able sort happen happened happens happening bring reach check look into"
    " absolutely definitely certainly terrible awful horrible ridiculous disgusting disgrace joke shocking unacceptable"
    " appalling annoying angry fuming furious fed sick tired absolute total complete completely".split()
)


@cache
def _families() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_FAMILIES.strip().splitlines()):
        for word in line.split():
            found.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def telling_words(message: Message) -> dict[str, str]:
    """Stem -> the word as written (lower case), for the words of a message that say what it is about; may be empty."""
    words = message.words
    found: dict[str, str] = {}
    for norm, kind in zip(words.norms, words.kinds, strict=True):
        if kind == WORD and len(norm) > 2 and norm not in _STOP and MASK not in norm and norm[0].isalpha():
            found.setdefault(stem(norm), norm)
    return found


def names_something(draft: Draft, about: dict[str, str]) -> bool:
    """True if the reply holds one of the words, one of the same family, or a part of one (“Halloween” in a tag)."""
    families = _families()
    wanted = frozenset().union(*(families.get(word, frozenset()) for word in about)) if about else frozenset()
    for norm in draft.words.present:
        if norm in _STOP or len(norm) < 3 or MASK in norm:
            continue
        root = stem(norm)
        if root in about or not wanted.isdisjoint(families.get(root, ())):
            return True
    if any(part.kind in ("name", "quote") for part in draft.protected):
        return True
    return any(f"{one}{two}" in about for one, two in pairwise(draft.words.norms))
