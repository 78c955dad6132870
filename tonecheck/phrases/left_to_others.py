"""Sentences that leave an answer to somebody else: “Your solicitor should have that.”, “Whoever fitted it may know.”

Who that is is told by the word for them, known ("landlord", "staff") or made like one ("bursar", "fitter"). The
customer asked something, and the sentence holds none of us, no number and no time.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.phrases.pattern import sentence_bounds
from tonecheck.phrases.redirect_words import PEOPLE
from tonecheck.text.fold import MASK
from tonecheck.text.words import WORD, Words

# Without one of these nobody is said to know, or to do it.
MAY = frozenset("can could may might should would ought will must".split())
KEEPING = frozenset("have has hold holds keep keeps do does deal deals handle handles run runs".split())
# After "can" and "will": they are said to know. After "might" any deed is left to them but what brings them here.
_KNOWING = frozenset(
    "tell know say advise explain answer confirm point undo handle sort fix mend clarify look shed identify decide"
    " arrange unlock reprint reissue settle extend do have help provide supply change".split()
)
_COMING = frozenset(
    "ask want need be come call ring arrive take charge get see visit deliver meet send post email contact text phone"
    " check bring collect pick leave knock wait start require feel find like notice go".split()
)
_CERTAIN = frozenset("can will must".split())
_KEPT = frozenset("your that it all those them this these with".split())
_RECORDS = frozenset(
    "record records list lists details detail keys key code codes form forms file files folder dates date footage"
    " photos photo spares parts refunds returns repairs bookings permits rules tickets"
    " number numbers answer answers information info book books register copy original papers plans".split()
)
_BETWEEN = frozenset(
    "probably also well still perhaps likely surely then usually easily be able happy glad to best certainly only ought"
    " always better".split()
)
_OPENING = frozenset("the your their any a an most some whoever another every each that those".split())
_UNNAMED = frozenset("whoever someone somebody".split())
_MORE_PEOPLE = frozenset(
    "people person lot folk folks crew club man woman lady chap place tenant neighbour neighbours neighbor librarian"
    " midwife nurse vet chemist chef coach guide priest vicar steward stewards usher ushers warden bursar registrar"
    " technician clerk fitters plumbers surgeon police union garage salon clinic lab theatre museum gallery cinema"
    " society association federation league ward kitchen".split()
)
_MAKERS = ("er", "or", "ers", "ors", "ist", "ists", "ian", "ians", "ant", "ants", "ar", "man", "woman", "men")
# Words that end so and are no people.
_THINGS = frozenset(
    "order orders number numbers letter letters water paper papers weather answer answers offer offers summer winter"
    " counter computer printer charger heater dryer router washer voucher vouchers transfer member members customer"
    " customers server servers folder poster trailer boiler cooker freezer meter meters timer filter filters sticker"
    " tracker scanner browser cover matter other others another either neither rather never ever over under after"
    " later sooner corner border power tower shower error errors door doors floor floors color colour colours motor"
    " motors sensor sensors monitor minor major prior former latter list lists plant plants grant grants account"
    " accounts amount restaurant restaurants calendar dollar dollars car cars year bar bars jar star collar similar"
    " particular regular layer layers banner header footer reminder folder register newsletter newsletters quarter"
    " container trailer trainer trainers slider driver drivers player players user users buyer buyers river ticket"
    " toddler toddlers teenager teenagers daughter father mother brother sister grandmother grandfather stranger"
    " strangers hamster spider intruder"
    " important instant distant constant pleasant peer user flyer flier header wrapper container warrant".split()
)
_OURS = frozenset("i we our us my me ours let".split())
_TIMES = frozenset(
    "today tomorrow tonight now morning afternoon evening monday tuesday wednesday thursday friday saturday sunday"
    " noon onboard airport appointment visit arrival arrive because so if unless when not never nearest below here"
    " attached nobody no as until".split()
)
_SPARED = frozenset(
    "if ask asked tell told let before so that our as because once until what how who which where".split()
)
_ASKING = frozenset("how where which what who why when whether please need want anyone".split())
_FARTHEST = 9


def left_to_others(draft: Draft) -> Iterator[tuple[int, int]]:
    """Yield the tokens `first..last` (half-open) of who is said to know, up to the verb; at most one a sentence."""
    words = draft.words
    if draft.message is None or not _asks(draft.message.words):
        return
    done = -1
    for at in words.positions(MAY | KEEPING):
        if at < done or draft.folded[words.starts[at] : words.ends[at]].endswith("'s"):  # “the school's rules”
            continue
        low, high = sentence_bounds(words, at)
        verb = _deed(words, at, high) if words.norms[at] in MAY else _kept(words, at, draft.message.words)
        first = _who(words, at, low) if verb >= 0 else -1
        if first >= 0 and _leaves_it(words, low, high):
            yield first, verb + 1
            done = high


def _asks(message: Words) -> bool:
    return "?" in message.present or not _ASKING.isdisjoint(message.present)


def _deed(words: Words, may: int, high: int) -> int:
    """The verb that goes with the "might" at token `may`, if it leaves the matter to them; otherwise -1."""
    norms = words.norms
    verb = may + 1
    while verb < high and norms[verb] in _BETWEEN:
        verb += 1
    if (
        verb >= high
        or words.kinds[verb] != WORD
        or _is_no_answer(norms[verb], norms[verb - 1], norms[verb + 1 : verb + 2])
    ):
        return -1
    certain = norms[may] in _CERTAIN
    return verb if (norms[verb] in _KNOWING if certain else norms[verb] not in _COMING) else -1


def _is_no_answer(verb: str, before: str, behind: list[str]) -> bool:
    """ "May be thinking of another" guesses at them, and "could look in on her" is a favour: neither is an answer."""
    return (before == "be" and verb.endswith("ing")) or (verb == "look" and behind in (["in"], ["after"], ["out"]))


def _kept(words: Words, verb: int, message: Words) -> int:
    """The verb itself, if what they have or do is what the customer asks for, and not who it is; otherwise -1."""
    return verb if "who" not in message.present and _is_kept(words.norms[verb + 1 : verb + 4]) else -1


def _who(words: Words, verb: int, low: int) -> int:
    """Where the words for somebody else start that the verb at token `verb` belongs to, or -1."""
    norms = words.norms
    for first in range(verb - 1, max(low, verb - _FARTHEST) - 1, -1):
        if words.kinds[first] != WORD or norms[first] in _OURS or norms[first] == MASK:
            return -1
        if norms[first] == "that" and norms[first + 1] in _OPENING:
            return -1  # “the owner agrees that the sofa may stay”
        if norms[first] in _UNNAMED or (norms[first] in _OPENING and _names_somebody(words, first + 1, verb)):
            return -1 if first > low and norms[first - 1] in _SPARED else first
    return -1


def _is_kept(behind: list[str]) -> bool:
    """ "your photos", "the code": what they have is what the customer asks for."""
    return not _KEPT.isdisjoint(behind[:1]) or not _RECORDS.isdisjoint(behind)


def _names_somebody(words: Words, first: int, last: int) -> bool:
    return any(_is_somebody(words.norms[at].removesuffix("'s")) for at in range(first, min(last, first + 3)))


def _is_somebody(norm: str) -> bool:
    if norm in PEOPLE or norm in _MORE_PEOPLE:
        return True
    return len(norm) > 4 and norm.endswith(_MAKERS) and norm not in _THINGS


def _leaves_it(words: Words, low: int, high: int) -> bool:
    norms = words.norms[low:high]
    if norms[-1] != "." or MASK in norms or not _OURS.isdisjoint(norms) or not _TIMES.isdisjoint(norms):
        return False
    return not any(norm[0].isdigit() for norm in norms)
