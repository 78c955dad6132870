"""What a draft asks for although the message gives it."""

from __future__ import annotations

from tonecheck.draft import Draft
from tonecheck.reply.read import read
from tonecheck.reply.reading import NUMBER_KINDS, AskedAgain, Fact
from tonecheck.text.span import Span
from tonecheck.text.words import Words

_REQUESTS = frozenset(
    "send share provide give tell confirm need let include dm message email quote supply forward reply what"
    " which could can may would advise text whats".split()
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
_OTHERS = frozenset(
    "new another different alternative other correct right best receive expect would by back prefer".split()
)

_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)  # which of its days is left open
_TAKEN_AWAY = frozenset("remove removing delete deleting hide hiding".split())


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
        known = _given(kind, given)
        if known is None:
            continue
        for at in range(len(norms) - 1):
            phrase = next((item for item in phrases if tuple(norms[at : at + len(item)]) == item), None)
            if phrase is None or not _fits(phrase, known, message.words) or not _is_asked(words, at, phrase):
                continue
            low = words.bounds[words.sentences[at]][0]
            if not _OTHERS.isdisjoint(norms[max(low, at - 3) : at + 5]):
                continue
            found.append(AskedAgain(Span(words.starts[at], words.ends[at + len(phrase) - 1]), known))
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
    if fact.kind in NUMBER_KINDS and noun not in {
        "reference",
    }:
        if noun == "order":
            return "tracking" not in before and "parcel" not in before
        return noun in before or (
            noun == "flight" and not fact.text.isdigit() and fact.kind == "reference" and fact.text[:2].isupper()
        )
    if phrase == ("full", "name"):
        return " " in fact.text
    if fact.kind == "place":
        is_address = fact.text[:1].isdigit() or "," in fact.text
        return is_address if "address" in phrase else not is_address
    if fact.kind == "date":
        return noun in {"what", "which", "date", "when"} and fact.text.lower() not in _MONTHS
    return True


def _is_asked(words: Words, at: int, phrase: tuple[str, ...]) -> bool:
    """True in a question or a request: "could you send me your order number"."""
    norms = words.norms
    low, high = words.bounds[words.sentences[at]]
    if not _TAKEN_AWAY.isdisjoint(norms[max(low, at - 3) : at]):
        return False  # "please remove your booking reference from your post"
    if phrase == ("where", "are") and "from" in norms[at : at + 7]:
        return False  # where they set out, beside where they want to go
    if norms[at] in {"what", "which", "when", "where"}:
        return norms[high - 1].startswith("?") and (phrase != ("where", "are") or "you" in norms[at : at + 4])
    if norms[at] == "date" and "about" in norms[max(low, at - 4) : at]:  # "your email about changing the date of"
        return False
    after = norms[at + len(phrase) : at + len(phrase) + 2]
    if after[:1] in (["at"], ["to"]) and after[1:] != ["us"]:
        return False  # "give your name at the desk"
    return not _REQUESTS.isdisjoint(norms[max(low, at - 9) : at]) and "your" in norms[max(low, at - 6) : at + 1]
