"""What a sentence of a reply does: answers yes or no, reports, promises, instructs, gives a time, a price, a place.

An answer is told from a mention by what it does: "when" wants a time, "please send" wants a sending or a refusal.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.reply.figures import Figure, find_figures
from tonecheck.reply.stems import stem
from tonecheck.reply.vocabulary import Hit, lexicon, stems_of
from tonecheck.text.fold import MASK
from tonecheck.text.span import Span
from tonecheck.text.words import PAUSE, STOP, WORD, Words

YES, NO, DONE, WILL, OURS, TOLD, TIME, MONEY, NUMBER, PLACE, LINK, REASON, PAST, WAY, PERSON = (
    "yes", "no", "done", "will", "ours", "told", "time", "money", "number", "place", "link", "reason", "past", "way",
    "person",
)  # fmt: skip
TAKES_UP, ASKS_BACK, SOCIAL, SORRY, GOES_ON, THERE, PURPOSE = (
    "takes up", "asks back", "social", "sorry", "goes on", "there", "purpose",
)  # fmt: skip


class Part(NamedTuple):
    """A sentence of a draft: its span, its tokens, its meaning (stems and concepts) and what it does.

    Among the acts, `OURS` is a deed of the brand's side, `TOLD` only words passed on, `GOES_ON` a sentence about what
    the one before spoke of ("It ...", "She ...").
    """

    span: Span
    low: int
    high: int
    meaning: frozenset[str]
    acts: frozenset[str]


_YES = frozenset("yes yep yeah yup sure absolutely certainly definitely done sorted indeed gladly agreed granted confirmed ok okay".split())
_YES_PAIRS = frozenset({("of", "course"), ("no", "problem"), ("all", "done"), ("happy", "to"), ("all", "sorted"),
                        ("good", "news"), ("glad", "to"), ("no", "worries"), ("not", "a")})  # fmt: skip
_SHORT_YES = frozenset("is does do are can will has have was were did would".split())
_NO = frozenset("no nope unfortunately sadly regrettably neither".split())
_UNABLE = frozenset("unable impossible unavailable cannot".split())
_REFUSED = frozenset("able possible available allowed included covered eligible sold".split())
_REFUSALS = frozenset("only no not cannot unable none full sold but".split())
_MODALS = frozenset("will shall can could would should may must might".split())
_REASONS = frozenset("because since due reason caused cause meant otherwise therefore why mistake means fault".split())
_PLACE_PREPOSITIONS = frozenset("in at on from to near behind under next opposite outside inside by beside through".split())
_INSTRUCTS = frozenset(
    stem(verb) for verb in
    "tap click go open use press hold choose select pick bring ask take send try turn switch sign log text call ring"
    " scan visit follow enter type reply tell give show put keep leave talk speak come pop drop check see find have"
    " wait let download update restart unplug restore add skip avoid wash order book email mail message read stop start"
    " reset pay quote apply register look head contact dm fill make set help wear".split()
)  # fmt: skip
_SOFT_OPENERS = frozenset("please then just so and or first next also now simply to if you".split())
_TIME_UNITS = frozenset(
    "minute minutes min mins hour hours hr hrs day days week weeks month months year years fortnight moment noon midday"
    " midnight morning afternoon evening tonight today tomorrow weekend lunchtime now immediately soon shortly"
    " o'clock overnight daily weekly always anytime seconds".split()
)
_NUMBER_WORDS = frozenset("one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty half few couple both".split())
_TELLING = frozenset(
    stem(verb) for verb in
    "note tell speak talk word pass log flag mention share report feed remind thank read understand see know hear"
    " appreciate imagine agree apologise say write like love hope wish think believe feel want record raise".split()
)  # fmt: skip
_LOOKING = frozenset(stem(verb) for verb in "look check find investigate chase ask review escalate get dig".split())
_ADVERBS = frozenset("just already also now gladly happily personally to going happy glad today both all still then only".split())
_GENERALLY = frozenset("usually normally generally always often sometimes mostly typically never".split())
_PARTICIPLES = frozenset("taken given done frozen written spoken gone driven chosen begun".split())
_IRREGULAR = frozenset(
    "sent put set made found gave took got went came left kept held paid rang told spoke wrote read cut struck stood fell"
    " broke ran had began lost brought built let swept drove knew felt said heard".split()
)
_SOCIAL_HEADS = (
    ("thanks",), ("thank",), ("sorry",), ("so", "sorry"), ("apologies",), ("i", "am", "sorry"), ("we", "are", "sorry"),
    ("i", "am", "so"), ("i", "am", "very"), ("i", "am", "really"), ("i", "am", "glad"), ("i", "am", "ashamed"),
    ("i", "am", "delighted"), ("i", "am", "pleased"), ("we", "are", "so"), ("we", "are", "glad"), ("glad",), ("so", "glad"),
    ("what", "a"), ("how", "lovely"), ("how", "kind"), ("poor",), ("oh", "no"), ("ouch",), ("congratulations",),
    ("lovely", "to"), ("great", "to"), ("good", "to"), ("that", "must"), ("that", "would"), ("that", "sounds"),
    ("that", "made"), ("that", "is", "a"), ("that", "is", "awful"), ("that", "is", "not"), ("that", "is", "shocking"),
    ("that", "should"), ("nobody", "should"), ("no", "one", "should"), ("you", "have", "been"), ("you", "have", "every"), ("you", "have", "done"), ("thanks", "for"), ("he", "must"), ("this", "must"), ("this", "sounds"),
    ("you", "are", "right"), ("you", "are", "quite"), ("see", "you"), ("enjoy",), ("good", "luck"), ("have", "a"),
    ("hope",), ("i", "hope"), ("we", "hope"), ("i", "understand"), ("we", "understand"), ("i", "can", "see", "why"),
    ("get", "well"), ("welcome",), ("we", "do", "care"), ("soak",), ("fair", "enough"), ("you", "would", "be"),
    ("we", "cannot", "wait"), ("i", "cannot", "wait"), ("it", "is", "lovely"), ("we", "appreciate"), ("i", "appreciate"),
    ("we", "are", "delighted"), ("he", "should", "never"), ("she", "should", "never"), ("they", "should", "never"),
    ("this", "is", "not"), ("we", "would", "love"), ("with", "love"), ("all", "the", "best"), ("best", "wishes"),
)  # fmt: skip
_HEADS_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _head in _SOCIAL_HEADS:
    _HEADS_BY_FIRST.setdefault(_head[0], []).append(_head)
_PRONOUNS = frozenset("it they he she this that these those".split())
_SUBSTANCE = frozenset({YES, NO, DONE, WAY, TIME, MONEY, LINK, NUMBER})
_TINY = 3  # words: "Of course." and "Hi Sam!" belong to what follows


def parts_of(draft: Draft) -> tuple[Part, ...]:
    """The sentences of a draft with what they mean and do, in order; kept on the draft."""
    kept: tuple[Part, ...] | None = draft.__dict__.get("_parts")
    if kept is None:
        kept = draft.__dict__["_parts"] = _parts_of(draft)
    return kept


def _parts_of(draft: Draft) -> tuple[Part, ...]:
    words = draft.words
    stems = stems_of(words)
    hits = list(lexicon("concepts").find(words, stems))
    figures = find_figures(draft.text)
    links = [part.span.start for part in draft.protected if part.kind in ("url", "email")]
    found: list[Part] = []
    for low, high in _joined(words):
        start, end = words.starts[low], words.ends[high - 1]
        inside = [figure for figure in figures if start <= figure.span.start < end]
        acts = _acts(draft.text, words, stems, inside, low, high)
        if any(start <= link < end for link in links):
            acts.update((LINK, WAY))
        meaning = set(stems[low:high])
        meaning.update(hit.label for hit in hits if low <= hit.first and hit.last <= high and not _is_noun(words, hit))
        found.append(Part(Span(start, end), low, high, frozenset(meaning), frozenset(acts)))
    return tuple(found)


_DETERMINERS = frozenset("the a an your our my their this that his her its any every".split())
_TWO_SIDED = frozenset("ring email mail text post call message book order credit charge cover".split())


def _is_noun(words: Words, hit: Hit) -> bool:
    """ "The ring" is no call, "the reset email" no sending; and "send us a photo" is not ours to do."""
    if hit.label not in ("CALL", "SEND", "CONTACT", "DELIVER"):
        return False
    norms = words.norms
    if hit.label != "CALL" and norms[hit.last : hit.last + 1] in (["us"], ["me"]):
        return True
    is_one_word = hit.last == hit.first + 1 and norms[hit.first] in _TWO_SIDED
    return is_one_word and not _DETERMINERS.isdisjoint(norms[max(0, hit.first - 2) : hit.first])


def _joined(words: Words) -> list[tuple[int, int]]:
    """Sentences, with a bare "Of course." or "Hi Sam," put to the one that follows."""
    found: list[tuple[int, int]] = []
    waiting = -1
    bounds = list(words.bounds.values())
    for number, (low, high) in enumerate(bounds):
        first = low if waiting < 0 else waiting
        tiny = words.kinds[low:high].count(WORD) <= _TINY and number + 1 < len(bounds)
        if tiny and waiting < 0 and _opens_yes(words.norms, words.kinds, low, high):
            waiting = low
            continue
        found.append((first, high))
        waiting = -1
    return found


def _opens_yes(norms: Sequence[str], kinds: Sequence[int], at: int, high: int) -> bool:
    if at >= high:
        return False
    if norms[at] in _YES or tuple(norms[at : at + 2]) in _YES_PAIRS:
        return True
    is_short = at + 1 < high and norms[at + 1] in _SHORT_YES and (at + 2 >= high or kinds[at + 2] != WORD)
    return is_short and norms[at] in ("it", "they", "you", "we", "i", "she", "he", "that", "there")


def _opens_no(norms: Sequence[str], kinds: Sequence[int], at: int, high: int) -> bool:
    if at >= high:
        return False
    if norms[at] in _NO and tuple(norms[at : at + 2]) not in _YES_PAIRS:
        return True
    if norms[at] == "sorry" and norms[at + 1 : at + 2] == [","] and not _REFUSALS.isdisjoint(norms[at + 2 : at + 6]):
        return True
    return norms[at] in _PRONOUNS and norms[at + 1 : at + 2] != [] and norms[at + 1] in _SHORT_YES and norms[at + 2 : at + 3] == ["not"]


def _start(words: Words, low: int, high: int) -> int:
    """The first word behind a greeting, a name, "and" and the like."""
    norms, kinds = words.norms, words.kinds
    at = low
    if norms[at] in ("hi", "hello", "hey", "dear", "hiya", "good"):
        here = at
        while here < high and kinds[here] == WORD and here - at < 5:
            here += 1
        if here < high and kinds[here] != WORD:
            at = here + 1
    while at < high and (kinds[at] != WORD or norms[at] in ("and", "but", "so", "oh", "well", MASK, "also", "then", "ah")):
        if norms[at] == "oh" and norms[at + 1 : at + 2] == ["no"]:
            break
        at += 1
    return at


def _acts(text: str, words: Words, stems: Sequence[str], figures: Sequence[Figure], low: int, high: int) -> set[str]:
    norms, kinds = words.norms, words.kinds
    acts: set[str] = set()
    at = _start(words, low, high)
    if _opens_yes(norms, kinds, at, high):
        acts.add(YES)
    elif _opens_no(norms, kinds, at, high):
        acts.add(NO)
    for kind in {figure.kind for figure in figures}:
        acts.add({"date": TIME, "amount": MONEY, "phone": LINK, "email": LINK}.get(kind, NUMBER))
    clause = at
    for here in range(low, high):
        norm = norms[here]
        if kinds[here] != WORD:
            if norm.startswith("?"):
                acts.add(ASKS_BACK)
            clause = here + 1
            continue
        before = norms[here - 1] if here > low else ""
        after = norms[here + 1] if here + 1 < high else ""
        _instruction(norms, stems, here, clause, before, after, acts)
        _measure(norm, before, after, acts)
        if norm in _REASONS or (norm == "so" and here > at) or (norm == "as" and after in ("i", "we", "you", "it", "they", "the", "our", "your", "he", "she")):
            acts.add(REASON)
        elif norm == "to" and here > at + 1 and after.isalpha() and before not in ("you", "going", "have", "need", "want", "able", "sorry", "like", "love", "happy", "glad", "on", "up", "back"):
            acts.add(PURPOSE)
        if norm in _UNABLE or (norm == "not" and (after in _REFUSED or (here > low + 1 and norms[here - 2] in ("we", "i")))):
            acts.add(NO)
        elif norm in ("no", "nothing") and (here == clause or before in ("is", "are", "be", "have", "and")):
            acts.add(NO)
        elif norm == "there" and after in ("is", "are", "will"):
            acts.add(THERE)
        if norm in ("i", "we") or (norm == "let" and after in ("me", "us")):
            _own_deed(norms, stems, here, high, acts)
        elif norm in _MODALS and before not in ("you", "it", "that", "this"):
            acts.add(WILL)
            if norm == "will" and before not in _PRONOUNS:
                acts.add(OURS)
        elif norm in ("will", "should") and before in ("it", "they", "that", "this"):
            acts.add(WILL)
        elif norm in ("has", "have", "is", "are", "been", "was", "were"):
            _passive(norms, here, high, before, acts)
        elif norm in ("attached", "enclosed", "below", "included") or (norm == "way" and before in ("its", "the", "their")):
            acts.update((DONE, OURS))
        elif norm == "here" and after in ("is", "are", "it", "you"):
            acts.update((DONE, OURS))
        if (norm.endswith("ed") or norm in _IRREGULAR) and before not in ("is", "are", "be", "to", "will", "can"):
            acts.add(PAST)
        if norm == "you" and after in ("can", "will", "could", "need", "may", "should", "must", "only", "keep", "get") or norm in ("your", "you") and before in ("give", "bring"):
            acts.add(WAY)
        if norm in _PLACE_PREPOSITIONS and here + 1 < high:
            if text[words.starts[here + 1]].isupper() or after in ("the", "your", "our", "a", "my", "their", "any", "yours"):
                acts.add(PLACE)
        elif norm in ("dm", "pm") or (norm == "private" and after.startswith("message")) or (norm == "direct" and after.startswith("message")):
            acts.add(TAKES_UP)
        if here > at and text[words.starts[here]].isupper() and norm != "i":
            acts.add(PERSON)
        elif here == at and text[words.starts[here]].isupper() and after in ("is", "will", "has", "can") and norm not in _PRONOUNS:
            acts.add(PERSON)
        if norm in ("says", "sends") and text[words.starts[max(low, here - 1)]].isupper():
            acts.add(OURS)
        if norm in ("sorry", "apologise", "apologize", "apologies", "apology"):
            acts.add(SORRY)
    if _is_social(text, words, stems, at, high, acts):
        acts.add(SOCIAL)
    if at < high and norms[at] in _PRONOUNS and not acts & {YES, NO}:
        acts.add(GOES_ON)
    return acts


def _instruction(norms: Sequence[str], stems: Sequence[str], here: int, clause: int, before: str, after: str, acts: set[str]) -> None:
    """ "Tap Security", "please bring", "just drop it": a bare verb at the start of a clause."""
    opens = here == clause or (here == clause + 1 and before in _SOFT_OPENERS) or before in ("and", "or", "then", "please", "just")
    if not opens or stems[here] not in _INSTRUCTS:
        return
    norm = norms[here]
    if norm in _IRREGULAR or norm in ("has", "had", "seen", "given") or norm.endswith(("ed", "ing")):
        return
    if after in ("is", "are", "was", "will", "has", "have", "of"):
        return
    if not (norm == "see" and after == "you") and not (norm == "have" and after in ("a", "been")):
        acts.add(WAY)


def _measure(norm: str, before: str, after: str, acts: set[str]) -> None:
    if norm[0].isdigit():
        acts.add(NUMBER)
        if ":" in norm or norm.endswith(("am", "pm", "th", "st", "nd", "rd")) or before in ("by", "at", "until", "till", "around", "before", "between", "after"):
            acts.add(TIME)
    elif norm in _NUMBER_WORDS:
        acts.add(NUMBER)
    if norm in _TIME_UNITS or (norm == "any" and after in ("time", "day")) or (norm in ("until", "till", "by", "before") and after in _NUMBER_WORDS):
        acts.add(TIME)
    elif norm in ("free", "complimentary", "included", "extra", "price", "cost", "costs") or (norm == "us" and before == "on") or (norm == "charge" and before in ("no", "of", "extra")):
        acts.add(MONEY)


def _own_deed(norms: Sequence[str], stems: Sequence[str], at: int, high: int, acts: set[str]) -> None:
    """ "I've sent", "we'll look into it", "let me check"."""
    here = at + 1
    modal = "let" if norms[at] == "let" else ""
    while here < high and (norms[here] in _MODALS or norms[here] in _ADVERBS or norms[here] in ("have", "had", "am", "are", "me", "us", "be", "been") or norms[here].endswith("ly")):
        if norms[here] in ("will", "can", "going", "would", "could", "happy", "glad", "shall"):
            modal = norms[here]
        elif norms[here] in ("have", "had", "am", "are"):
            modal = modal or "have"
        here += 1
    if here >= high or norms[here] in ("not", "sorry", "afraid", "so", "very", "really"):
        return
    verb, norm = stems[here], norms[here]
    rest = norms[here : here + 6]
    past = norm.endswith("ed") or norm in _IRREGULAR or norm in _PARTICIPLES
    if norms[here - 1] == "had" and "word" in rest[:2]:
        acts.add(TOLD)
        return
    if verb in _TELLING or (verb == "ask" and past):
        acts.add(TOLD)
        return
    if modal in ("will", "can", "let", "going", "happy", "glad", "shall", "would", "could") or norm.endswith("ing"):
        acts.update((WILL, OURS))
        if (verb in _LOOKING and not {"into", "what", "with", "out", "this", "it", "why", "how", "where", "for", "on", "back"}.isdisjoint(rest)) or ("back" in rest and verb == "get"):
            acts.add(TAKES_UP)
    elif past:
        acts.update((DONE, OURS) if modal else (PAST, OURS))
    else:
        acts.add(OURS)


def _passive(norms: Sequence[str], at: int, high: int, before: str, acts: set[str]) -> None:
    """ "Has been refunded", "is now set", "are being returned"."""
    here = at + 1
    while here < high and (norms[here] in ("now", "been", "already", "just", "all", "both", "being", "be") or norms[here].endswith("ly")):
        here += 1
    if here >= high:
        return
    norm = norms[here]
    if before in ("i", "we", "you") or not _GENERALLY.isdisjoint(norms[at + 1 : here]):
        return
    if norm in ("on", "in", "at", "live", "there", "here", "up") and "now" in norms[at:here]:
        acts.update((DONE, OURS))
    if norm.endswith(("ed", "wn")) or norm in _IRREGULAR or norm in ("done", "given", "taken", "gone", "off", "back", "ready", "booked"):
        acts.update((DONE, PAST))
        if here > at + 1 or norms[at] in ("is", "has", "have"):
            acts.add(OURS)


def _is_social(text: str, words: Words, stems: Sequence[str], at: int, high: int, acts: set[str]) -> bool:
    """A greeting, thanks, an apology, sympathy or a wish, and no more; what follows a colon or "but" may be more."""
    norms, kinds = words.norms, words.kinds
    count = kinds[at:high].count(WORD)
    if at >= high or (count <= 2 and not acts & _SUBSTANCE):
        return True
    if "sorry" in norms[max(at, high - 4) : high] and not acts & {OURS, WAY, LINK, MONEY}:
        return True
    for head in _HEADS_BY_FIRST.get(norms[at], ()):
        if tuple(norms[at : at + len(head)]) == head:
            if NO in acts and norms[at] == "sorry":
                return False
            rest = next((here for here in range(at + 1, high) if _breaks(norms, here)), high)
            return rest >= high or not _acts(text, words, stems, (), rest, high) & {DONE, WILL, MONEY, LINK, WAY, TIME, YES}
    return False


def _breaks(norms: Sequence[str], at: int) -> bool:
    """ "Sorry about the mug: we've ...", "sorry, but ...", "that's a pain, I've ...": news after the courtesy."""
    if norms[at - 1] in (":", ";", "-") or norms[at] == "but":
        return True
    if norms[at - 1] == "," and norms[at] in ("so", "i", "we", "and"):
        after = norms[at + 1 : at + 4] if norms[at] in ("so", "and") else norms[at : at + 3]
        return after[:1] in (["i"], ["we"]) and after[1:2] in (["have"], ["will"], ["can"])
    return False
