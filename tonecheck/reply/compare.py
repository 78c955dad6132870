"""Where a draft disagrees with the message: wrong details, questions for what was given, channels tried before.

A detail is wrong only where the draft plainly means the customer's own and writes something else: a greeting with
another name, an order number with two figures swapped, "your dishwasher" for a washing machine. What the draft brings
in anew (a date of its own, a new order) is none of this.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.reply.figures import Figure, find_figures
from tonecheck.reply.likeness import is_nickname, is_slip
from tonecheck.reply.read import read
from tonecheck.reply.reading import Evidence, Fact, Reading
from tonecheck.reply.stems import stem
from tonecheck.reply.vocabulary import lexicon, stems_of
from tonecheck.text.span import Span
from tonecheck.text.words import PAUSE, WORD, Words


class Mismatch(NamedTuple):
    """A detail of the draft that is not what the customer wrote.

    `kind` is wrong-name, wrong-number, wrong-date, wrong-amount, wrong-product or wrong-place; `span` a stretch of the
    draft; `expected` the customer's own detail.
    """

    kind: str
    span: Span
    expected: Fact


class AskedAgain(NamedTuple):
    """The draft asks for something the message already gives."""

    span: Span
    given: Fact


class SentBack(NamedTuple):
    """The draft sends the customer to a channel they have tried."""

    span: Span
    tried: Evidence


_GREETINGS = frozenset("hi hello hey dear hiya morning afternoon evening thanks sorry thank".split())
_TITLES = frozenset("mr mrs ms miss mx dr prof sir madam and & team all there both everyone folks customer".split())
_NO_NAMES = frozenset(
    "team all there both everyone folks customer sir madam guest member friend valued again you for about i we it the"
    " your our this that so very much to thanks good morning afternoon evening".split()
)
_NUMBERS = frozenset({"order-number", "ticket-number", "reference"})
_NEW = frozenset("new replacement another next second different fresh instead created opened raised".split())
_AHEAD = frozenset(
    "will by until should arrive arrives next expect expected before within tomorrow can could would shall open"
    " opens start starts back available new move moved instead due latest please".split()
)
_YOURS = frozenset("your the".split())
_DETERMINED = 3
_FEWEST_DIGITS = 3


def mismatches(draft: Draft) -> tuple[Mismatch, ...]:
    """Details of the draft that disagree with the message, sorted by place; empty without a message."""
    message = draft.message
    if message is None or not message.text.strip():
        return ()
    kept: tuple[Mismatch, ...] | None = draft.__dict__.get("_mismatches")
    if kept is None:
        reading = read(message)
        figures = find_figures(draft.text)
        theirs = find_figures(message.text)
        found = [
            *_names(draft, reading),
            *_numbers(figures, theirs, draft, reading),
            *_dates(draft, figures, theirs, reading),
            *_amounts(figures, theirs, draft, reading),
            *_products(draft, reading),
            *_routes(draft, reading),
        ]
        found.sort(key=lambda item: (item.span.start, item.span.end))
        kept = draft.__dict__["_mismatches"] = tuple(found)
    return kept


def _names(draft: Draft, reading: Reading) -> Iterator[Mismatch]:
    """The name in the greeting, and a name elsewhere that is a slip of one of theirs."""
    people = [fact for fact in reading.facts if fact.kind == "name"]
    greeted = greeted_name(draft)
    if greeted is not None and reading.author is not None:
        said = greeted.of(draft.text)
        known = _parts(reading.author.text) | _bracketed(draft, reading.author)
        own = [name for name in _parts(said) if name not in _TITLES]
        if own and not any(_same_name(name, other) for name in own for other in known):
            others = {part for fact in people for part in _parts(fact.text)}
            if not any(name in others for name in own) or len(people) == 1:
                yield Mismatch("wrong-name", greeted, reading.author)
            elif people[0] is not reading.author and not any(name in others for name in own):
                yield Mismatch("wrong-name", greeted, reading.author)
    words = draft.words
    written = {part for fact in people for part in _parts(fact.text)}
    said_all = set(draft.message.words.norms) if draft.message is not None else set()
    for at, norm in enumerate(words.norms):
        start, end = words.starts[at], words.ends[at]
        if words.kinds[at] != WORD or not draft.text[start].isupper() or norm in written or norm in said_all:
            continue
        if greeted is not None and greeted.start <= start < greeted.end:
            continue
        for fact in people:
            start_at = fact.span.start
            if draft.message is not None and draft.message.folded[max(0, start_at - 3) : start_at] == "by ":
                continue  # often a company
            if any(is_slip(norm, part) for part in _parts(fact.text)) and not _signs(draft, at):
                yield Mismatch("wrong-name", Span(start, end), fact)
                break


def greeted_name(draft: Draft) -> Span | None:
    """The name behind "Hi" or "Dear" at the start of a draft, titles left out; None if nobody is named."""
    words = draft.words
    norms = words.norms
    first = 0
    while first < len(norms) and first < _DETERMINED and (norms[first] not in _GREETINGS):
        first += 1
    if first >= len(norms) or norms[first] not in _GREETINGS:
        return None
    at = first + 1
    while at < len(norms) and (norms[at] in ("good", "morning", "afternoon", "evening", "there", "again", ",") or norms[at] in _TITLES):
        at += 1
    end = at
    while end < len(norms) and end - at < _DETERMINED and words.kinds[end] == WORD:
        text = draft.text[words.starts[end] : words.ends[end]]
        if not text[0].isupper() or norms[end] in _NO_NAMES:
            break
        end += 1
    if end == at or norms[first] in ("thanks", "sorry", "thank") and (end < len(norms) and norms[end] not in (",", "!", ".", "-")):
        return None
    if end < len(norms) and words.kinds[end] == WORD and norms[end] not in ("and", "i", "we", "thanks", "thank", "sorry", "so", "it", "yes"):
        gap = draft.text[words.ends[end - 1] : words.starts[end]]
        if "\n" not in gap:
            return None  # "Hi Fibre customers"
    return Span(words.starts[at], words.ends[end - 1])


def _parts(name: str) -> set[str]:
    return {part.strip(".,'’()").lower().removesuffix("'s").removesuffix("’s") for part in name.replace("-", " ").split()} - {""}


def _bracketed(draft: Draft, author: Fact) -> set[str]:
    """Names the author gives beside their own: "Rebecca (Bex) Hume"."""
    if draft.message is None:
        return set()
    text = draft.message.text
    around = text[max(0, author.span.start - 24) : author.span.end + 16].replace("(", " ").replace(")", " ").replace("\n", " ")
    return {part for part in _parts(around) if part in {word.lower() for word in around.split() if word[:1].isupper()}}


_GROUPS = frozenset("group terminal row zone boarding level tier stage chapter type size lane line class phase floor block".split())


def _same_name(one: str, other: str) -> bool:
    if one == other or one.rstrip("s") == other.rstrip("s"):
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return is_nickname(one, other)


def _signs(draft: Draft, at: int) -> bool:
    """True if the word stands at the end, where the agent signs."""
    words = draft.words
    return at >= len(words) - 3 and at > 0 and (words.kinds[at - 1] != WORD or "\n" in draft.text[words.ends[at - 1] : words.starts[at]])


def _numbers(figures: Sequence[Figure], theirs: Sequence[Figure], draft: Draft, reading: Reading) -> Iterator[Mismatch]:
    given = [fact for fact in reading.facts if fact.kind in _NUMBERS]
    if not given or draft.message is None:
        return
    known = {figure.key for figure in theirs}
    said = "".join(char for char in draft.message.text.lower() if char.isalnum())
    right = {figure.key for figure in figures} & known
    for figure in figures:
        if figure.kind not in _NUMBERS or figure.key in known or figure.key in said:
            continue
        if any(figure.key in key or key in figure.key for key in known if len(key) >= _FEWEST_DIGITS):
            continue
        if _is_new(draft, figure):
            continue
        for fact in given:
            key = "".join(char for char in fact.text.lower() if char.isalnum())
            if _unpadded(key) == _unpadded(figure.key):
                break
            slips = is_slip(figure.key, key, figures=True)
            replaces = fact.kind == figure.kind == "order-number" and not right and len(given) == 1
            if slips or (replaces and len(key) == len(figure.key)):
                yield Mismatch("wrong-number", figure.span, fact)
                break


def _unpadded(key: str) -> str:
    """Without zeros behind the letters: BA0118 is BA 118."""
    letters = key.rstrip("0123456789")
    return letters + key[len(letters) :].lstrip("0")


def _is_new(draft: Draft, figure: Figure) -> bool:
    before = draft.folded[max(0, figure.span.start - 40) : figure.span.start].replace("\n", " ").split()
    return not _NEW.isdisjoint(before)


def _dates(draft: Draft, figures: Sequence[Figure], theirs: Sequence[Figure], reading: Reading) -> Iterator[Mismatch]:
    """A date said of the customer's own doings, with another day than theirs."""
    if draft.message is None:
        return
    known = {figure.key for figure in theirs if figure.kind == "date"}
    facts = {figure.key: figure for figure in theirs if figure.kind == "date"}
    words, asked = draft.words, draft.message.words
    stems, said = stems_of(words), stems_of(asked)
    for figure in figures:
        if figure.kind != "date" or figure.key in known:
            continue
        at = words.at(figure.span.start)
        if at >= len(words):
            continue
        low, high = words.bounds[words.sentences[at]]
        if not _AHEAD.isdisjoint(words.norms[low:high]) or not _points_back(words, low, at):
            continue
        for key, own in facts.items():
            if not _same_sort(figure.key, key):
                continue
            there = asked.at(own.span.start)
            first, last = asked.bounds[asked.sentences[min(there, len(asked) - 1)]]
            shared = {name for name in stems[low:high] if len(name) > _DETERMINED} & set(said[max(0, first) : last])
            fact = next((fact for fact in reading.facts if fact.span == own.span), None)
            if shared - _WEAK and fact is not None:
                yield Mismatch("wrong-date", figure.span, fact)
                break


_WEAK = frozenset(stem(word) for word in "sorry your have with that this from they were been thanks about would what when please order day".split())


def _points_back(words: Words, low: int, at: int) -> bool:
    """ "on 8 August", "of Monday", "your 3 May order": said of something known."""
    before = words.norms[max(low, at - 3) : at]
    return before[-1:] != ["from"] and not {"on", "of", "your", "dated", "for", "the", "placed", "since", "in"}.isdisjoint(before)


def _same_sort(one: str, other: str) -> bool:
    """Both weekdays, or two days of one month, or one day of two months."""
    first, second = one.split(), other.split()
    if len(first) != len(second):
        return False
    if len(first) == 2:
        return first[0] == second[0] or first[1] == second[1]
    days = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}
    return (one in days and other in days) or (one.isdigit() and other.isdigit())


def _amounts(figures: Sequence[Figure], theirs: Sequence[Figure], draft: Draft, reading: Reading) -> Iterator[Mismatch]:
    """An amount with the customer's own figures in another order."""
    given = [figure for figure in theirs if figure.kind == "amount"]
    known = {figure.key for figure in given}
    for figure in figures:
        if figure.kind != "amount" or figure.key in known:
            continue
        for own in given:
            one, other = figure.key[1:].replace(".", ""), own.key[1:].replace(".", "")
            if len(one) == len(other) >= _FEWEST_DIGITS - 1 and sorted(one) == sorted(other) and figure.key[0] == own.key[0]:
                fact = next((fact for fact in reading.facts if fact.span == own.span), None)
                if fact is not None:
                    yield Mismatch("wrong-amount", figure.span, fact)
                    break


def _products(draft: Draft, reading: Reading) -> Iterator[Mismatch]:
    if draft.message is None:
        return
    words, asked = draft.words, draft.message.words
    yield from _models(draft)
    stems, said = stems_of(words), stems_of(asked)
    goods = lexicon("goods")
    own = list(goods.find(asked, said))
    if not own:
        return
    kinds = {hit.label for hit in own} & _CONCRETE
    hits = [hit for hit in goods.find(words, stems) if hit.label in kinds]
    mentioned = {tuple(said[hit.first : hit.last]) for hit in own} | {(said[hit.last - 1],) for hit in own}
    named = {hit.label for hit in hits if tuple(stems[hit.first : hit.last]) in mentioned or (stems[hit.last - 1],) in mentioned}
    for hit in hits:
        name = stems[hit.last - 1]
        is_yours = "your" in words.norms[max(0, hit.first - 2) : hit.first]
        if not is_yours or hit.label in named or name in said or name in _GENERAL or _holds(name, said):
            continue
        theirs = next(other for other in own if other.label == hit.label)
        where = Span(asked.starts[theirs.first], asked.ends[theirs.last - 1])
        fact = Fact("product", where.of(draft.message.text), where)
        yield Mismatch("wrong-product", Span(words.starts[hit.first], words.ends[hit.last - 1]), fact)
        return


_CONCRETE = frozenset(
    "appliance furniture clothing footwear electronics jewellery vehicle meal baking drink flowers toy tool beauty sport"
    " grocery home".split()
)
_GENERAL = frozenset(
    stem(word) for word in
    "bag box case card account ticket plant flowers bouquet toy meal cake book game ring top dress chair table bed lamp"
    " phone laptop computer tablet coat jacket shoes trainers car bike contract service policy pass class course lesson"
    " breakfast lunch dinner voucher subscription membership order form statement glasses prescription medication paint"
    " connection internet broadband wifi signal app software report export delivery hotel apartment cottage"
    " television tv mobile handset fridge freezer cooker oven hob dryer vacuum hoover mug plates pan".split()
)  # fmt: skip


def _holds(name: str, words: Sequence[str]) -> bool:
    """ "Raincoat" ends in "coat": a wider word for the same thing."""
    return any(name != word and (word.endswith(name) or name.endswith(word)) for word in words if len(word) > _DETERMINED)


def _models(draft: Draft) -> Iterator[Mismatch]:
    """ "Aurora 500" where the customer has an Aurora 300."""
    if draft.message is None:
        return
    ours, theirs = _named_models(draft.text, draft.words), _named_models(draft.message.text, draft.message.words)
    said = set(draft.message.words.norms)
    for name, number, span in ours:
        if number in said:
            continue
        for other, own, where in theirs:
            if other == name and own != number and not any(one == name and two == own for one, two, _ in ours):
                fact = Fact("product", where.of(draft.message.text), where)
                yield Mismatch("wrong-product", span, fact)
                break


def _named_models(text: str, words: Words) -> list[tuple[str, str, Span]]:
    found = []
    for at in range(1, len(words)):
        norm, before = words.norms[at], words.norms[at - 1]
        start = words.starts[at - 1]
        is_model = norm[0].isdigit() and norm.isalnum() and len(before) > 2 and text[start].isupper()
        if is_model and words.starts[at] - words.ends[at - 1] == 1 and before not in _NOT_MODELS and before not in _GROUPS and not _is_dated(norm):
            found.append((before, norm, Span(start, words.ends[at])))
    return found


_NOT_MODELS = frozenset(
    "order ref reference invoice ticket flight booking case no number january february march april may june july"
    " august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday"
    " wednesday thursday friday saturday sunday at from the on by for in until after before about only around under over"
    " room gate flat apartment suite platform coach seat page step option call ring text dial tel parcel tracking claim"
    " policy account windows ios android version and within allow takes last next your our this it".split()
)


def _is_dated(norm: str) -> bool:
    return norm.endswith(("st", "nd", "rd", "th", "am", "pm")) or (len(norm) == 4 and norm.startswith("20"))


def _routes(draft: Draft, reading: Reading) -> Iterator[Mismatch]:
    """ "From Dublin to Galway" where the customer went from Galway to Dublin."""
    if draft.message is None:
        return
    ours, theirs = _legs(draft.words), _legs(draft.message.words)
    asked = {(one, other) for one, other, _, _ in theirs}
    for one, other, first, last in ours:
        if (other, one) in asked and (one, other) not in asked:
            places = [fact for fact in reading.facts if fact.kind == "place" and fact.text.lower() == other]
            if places:
                span = Span(draft.words.starts[first], draft.words.ends[last])
                yield Mismatch("wrong-place", span, places[0])


def _legs(words: Words) -> list[tuple[str, str, int, int]]:
    norms = words.norms
    found = []
    for at in range(1, len(norms) - 1):
        if norms[at] == "to" and words.kinds[at - 1] == WORD and words.kinds[at + 1] == WORD:
            first = at - 2 if at > 1 and norms[at - 2] == "from" else at - 1
            found.append((norms[at - 1], norms[at + 1], first, at + 1))
        elif norms[at] == "from" and at + 2 < len(norms) and at > 1 and norms[at - 2] == "to":
            found.append((norms[at + 1], norms[at - 1], at - 2, at + 1))
    return found


_REQUESTS = frozenset(
    "send share provide give tell confirm need let include dm message email quote supply forward reply what which"
    " could can may would advise text whats".split()
)
_WANTED: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    ("order-number", (("order", "number"), ("order", "no"), ("order", "reference"), ("order", "id"), ("order", "ref"),
                      ("tracking", "number"), ("parcel", "number"))),
    ("ticket-number", (("ticket", "number"), ("case", "number"), ("reference", "number"), ("claim", "number"),
                       ("complaint", "number"))),
    ("reference", (("booking", "reference"), ("booking", "number"), ("reference", "number"), ("reservation", "number"),
                   ("invoice", "number"), ("flight", "number"), ("account", "number"), ("policy", "number"),
                   ("customer", "number"), ("booking", "ref"), ("confirmation", "number"), ("membership", "number"),
                   ("serial", "number"))),
    ("email", (("email", "address"), ("email", "you"), ("e-mail", "address"))),
    ("phone", (("phone", "number"), ("contact", "number"), ("telephone", "number"), ("mobile", "number"))),
    ("date", (("date", "of"), ("what", "date"), ("which", "date"), ("when", "did"), ("which", "day"), ("what", "day"))),
    ("name", (("your", "name"), ("full", "name"))),
    ("place", (("delivery", "address"), ("your", "address"), ("which", "store"), ("which", "branch"), ("which", "shop"),
               ("what", "store"), ("which", "city"), ("where", "are"))),
    ("product", (("which", "product"), ("what", "product"), ("which", "item"), ("what", "item"), ("which", "model"),
                 ("what", "model"))),
)  # fmt: skip
_OTHERS = frozenset("new another different alternative other correct right best receive expect would by back prefer".split())


def asked_again(draft: Draft) -> tuple[AskedAgain, ...]:
    """Requests of the draft for something the message gives, sorted by place; empty without a message."""
    message = draft.message
    if message is None or not message.text.strip():
        return ()
    reading = read(message)
    given: dict[str, Fact] = {}
    for fact in reading.facts:
        if not (fact.kind == "name" and fact != reading.author):
            given.setdefault(fact.kind, fact)
    if not given:
        return ()
    words = draft.words
    norms = words.norms
    found: list[AskedAgain] = []
    for kind, phrases in _WANTED:
        fact = _given(kind, given)
        if fact is None:
            continue
        for at in range(len(norms) - 1):
            phrase = next((item for item in phrases if tuple(norms[at : at + len(item)]) == item), None)
            if phrase is None or not _fits(phrase, fact, message.words) or not _is_asked(words, at, phrase):
                continue
            low = words.bounds[words.sentences[at]][0]
            if not _OTHERS.isdisjoint(norms[max(low, at - 3) : at + 5]):
                continue
            found.append(AskedAgain(Span(words.starts[at], words.ends[at + len(phrase) - 1]), fact))
            break
    return tuple(sorted(set(found), key=lambda item: item.span.start))


def _given(kind: str, given: dict[str, Fact]) -> Fact | None:
    fact = given.get(kind)
    if kind == "product" and fact is not None and not any(char.isdigit() for char in fact.text):
        return None  # "which model?" wants more than "my camera"
    return fact


def _fits(phrase: tuple[str, ...], fact: Fact, words: Words) -> bool:
    """True if what is asked is what the fact is: an order number is no tracking number."""
    noun = phrase[0]
    before = words.norms[max(0, words.at(fact.span.start) - 4) : words.at(fact.span.start)]
    if fact.kind in _NUMBERS and noun not in ("reference",):
        if noun == "order":
            return "tracking" not in before and "parcel" not in before
        return noun in before or (noun == "flight" and not fact.text.isdigit() and fact.kind == "reference" and fact.text[:2].isupper())
    if phrase == ("full", "name"):
        return " " in fact.text
    if fact.kind == "place":
        is_address = fact.text[:1].isdigit() or "," in fact.text
        return is_address if "address" in phrase else not is_address
    if fact.kind == "date":
        return noun in ("what", "which", "date", "when")
    return True


def _is_asked(words: Words, at: int, phrase: tuple[str, ...]) -> bool:
    """True in a question or a request: "could you send me your order number"."""
    norms = words.norms
    low, high = words.bounds[words.sentences[at]]
    if norms[at] in ("what", "which", "when", "where"):
        return norms[high - 1].startswith("?") and (phrase != ("where", "are") or "you" in norms[at : at + 4])
    return not _REQUESTS.isdisjoint(norms[max(low, at - 9) : at]) and "your" in norms[max(low, at - 6) : at + 1]


_POINTERS = {
    "phone": (("call", "us"), ("ring", "us"), ("phone", "us"), ("give", "us", "a", "call"), ("give", "us", "a", "ring"),
              ("call", "our"), ("ring", "our"), ("phone", "our"), ("call", "customer"), ("contact", "us", "on"),
              ("contact", "us", "by", "phone"), ("call", "the"), ("speak", "to", "us", "on")),
    "email": (("email", "us"), ("e-mail", "us"), ("send", "us", "an", "email"), ("drop", "us", "an", "email"),
              ("email", "our"), ("write", "to", "us", "at"), ("mail", "us"), ("send", "an", "email"), ("by", "email")),
    "private message": (("dm", "us"), ("pm", "us"), ("message", "us"), ("send", "us", "a", "dm"), ("via", "dm"),
                        ("send", "us", "a", "message"), ("send", "us", "a", "private", "message"), ("by", "dm"),
                        ("send", "us", "a", "direct", "message"), ("direct", "message", "us"),
                        ("private", "message", "us"), ("pop", "us", "a", "message"), ("drop", "us", "a", "dm"),
                        ("drop", "us", "a", "message"), ("in", "a", "dm"), ("please", "dm")),
    "chat": (("live", "chat"), ("webchat",), ("chat", "with", "us"), ("our", "chat"), ("start", "a", "chat")),
    "form": (("fill", "in"), ("fill", "out"), ("complete", "the"), ("complete", "our"), ("our", "form"),
             ("contact", "form"), ("online", "form"), ("submit", "a"), ("claim", "form")),
    "website": (("visit", "our", "website"), ("on", "our", "website"), ("see", "our", "website"), ("our", "faq"),
                ("check", "our", "website"), ("visit", "our", "site"), ("our", "help", "page"), ("our", "help", "pages"),
                ("visit", "our", "help")),
    "shop": (("visit", "our", "store"), ("visit", "your", "local"), ("pop", "into"), ("go", "to", "your", "nearest"),
             ("visit", "your", "nearest"), ("visit", "a", "store"), ("visit", "the", "shop")),
}  # fmt: skip
_OPEN_DOOR = frozenset("if anything else further need unless whenever any questions".split())
_GIVEN_BY_US = frozenset("i we told will call ring phone email".split())


def sent_back(draft: Draft) -> tuple[SentBack, ...]:
    """Redirects of the draft to a channel the message says was tried, sorted; empty without a message."""
    message = draft.message
    if message is None or not message.text.strip():
        return ()
    tried = {evidence.channel: evidence for evidence in read(message).channels_tried}
    if not tried:
        return ()
    words = draft.words
    norms = words.norms
    found: list[SentBack] = []
    for channel, phrases in _POINTERS.items():
        evidence = tried.get(channel)
        if evidence is None:
            continue
        for at in range(len(norms)):
            phrase = next((item for item in phrases if norms[at] == item[0] and tuple(norms[at : at + len(item)]) == item), None)
            if phrase is None or not _is_told(words, at):
                continue
            found.append(SentBack(Span(words.starts[at], words.ends[at + len(phrase) - 1]), evidence))
            break
    return tuple(sorted(found, key=lambda item: item.span.start))


def _is_told(words: Words, at: int) -> bool:
    """True if the customer is to do it: no open door ("if anything else comes up"), nothing we or they did."""
    norms = words.norms
    low, high = words.bounds[words.sentences[at]]
    clause = at
    while clause > low and words.kinds[clause - 1] != PAUSE:
        clause -= 1
    before = norms[max(low, at - 5) : at]
    if "if" in norms[low:high] and not {"anything", "else", "further", "need", "any", "again", "would", "like", "prefer"}.isdisjoint(norms[low:high]):
        return False
    if not {"you", "ve", "had", "have"}.isdisjoint(before) and not {"can", "could", "please", "to", "should", "may"} & set(before):
        return False
    return not {"i", "we", "sorry", "when", "not", "instead", "after", "since", "for"} & set(norms[max(clause, at - 4) : at])
