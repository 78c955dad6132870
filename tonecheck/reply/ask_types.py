"""The type of answer an ask waits for: a time, a place, a price, a name, a deed, a yes or a no.

Told by the question word, or by what is asked to be done. The types are those of `fits`.
"""

from __future__ import annotations

from collections.abc import Sequence

from tonecheck.reply.reading import Ask
from tonecheck.reply.topics import Topic

_NAMES = frozenset("name names".split())
_COSTS = frozenset("price cost costs rate fee fees charge damage sum deposit money".split())
_TIMES = frozenset("time times day days date dates hours month deadline".split())
_ASKING = frozenset(
    "know tell say confirm explain wonder wondering me us sure idea ask advise see out check understand to you learn"
    " hear unsure certain clear unclear idea clue out".split()
)
_TOLD = frozenset("answer answers clarity clarification information info word".split())
_LINKING = frozenset("and on with for in of by at from till until to".split())
_LONG = frozenset("long soon quickly late early".split())
_HOW_MANY = frozenset("many big far tall wide heavy old often fast high deep large small warm".split())
_RUN_TOGETHER = {"whats": "what", "wheres": "where", "whens": "when", "hows": "how", "whos": "who", "wen": "when"}
_LASTING = frozenset(
    "wait waiting delay queue list delivery course film show left take takes until before last for been".split()
)
_MEASURED = frozenset("is are was the your this that".split())
_BE_OR_DO = frozenset("is are does do would will for to it was were".split())
_CALL = frozenset("call ring phone contact speak talk telephone".split())
_COSTLY = frozenset("pay charge charged cost costs fee fees".split())
_COINS = frozenset("quid pounds dollars euros bucks".split())
FREE_OF = frozenset(
    "fragrance perfume scent nut peanut gluten wheat dairy lactose milk egg soy soya meat sugar salt fat alcohol"
    " caffeine plastic paraben sulphate oil latex lead bpa chlorine cruelty smoke step carbon rust lint dust pain hands"
    " ad spam crease wrinkle grain additive pesticide".split()
)
FREE_OF |= {word + "s" for word in FREE_OF}
_MONEY_WORDS = frozenset("refund refunded compensation compensate reimburse discount money difference deposit".split())
_LESS = frozenset("reduced lowered cut waived dropped wiped wiping reducing lowering reduce lower waive".split())
_DUES = frozenset("rent bill bills fee fees charge charges price cost premium fine penalty".split())
_OF_MONEY = _MONEY_WORDS | {"back", "off"}
_MONEY_BACK = frozenset({"GETBACK", "DISCOUNT"})
_HAPPENING = frozenset("this it that could can did".split())
_CAUSES = frozenset({"reason", "cause", "causing", "caused", "causes"})
_COULD = frozenset("can could would will".split())
_SAME = frozenset("this next last every any long first second same all the".split())
_BEFORE_NOUNS = frozenset("the a my your our this that waiting mailing calling guest price doorstep wish".split())
_TELLING_VERBS = frozenset("share describe list".split())
_HEARING = frozenset("hear know see told assured assurance ask sure".split())
_OPENINGS = 2  # first words among which a question word stands by itself
_NEAR = 9  # words that tell the type
_TELLING = 14  # words that may hold a phrase
_PHRASES = (
    ("price", ("the price of", "cost of ", "cost for", "what do i owe", "what do we owe", "am i looking at",
               "are we talking", "sort of money", "fair sum", "set me back", "set us back", "the damage",
               "money wise", "price wise")),
    ("do", ("what will you", "what are you", "what can you")),
    ("how", ("any way", "a way of", "a way to", "anything i can", "what can i", "what should i", "what do i do",
             "what shall i")),
    ("news", ("going on", "is happening", "happening with", "the status", "any news", "any word", "any update",
              "any sign", "any joy", "hope that you have", "in hope", "what has become")),
    ("name", ("the name of",)),
    ("reply", ("line back", "hear from", "hear back", "get back to me", "get back to us", "a reply", "a response",
               "reply to", "respond to", "answer my")),
    ("help", ("some help", "help me", "help us", "help please", "sort this", "sort it", "fix this", "fix it",
              "resolve this", "do something", "put this right", "look into this", "look into that", "look into it",
              "any help")),
)  # fmt: skip
_IN_PHRASES = frozenset(
    "what anything price cost looking talking sort fair going happening status news name way line hear back reply"
    " respond response answer help fix resolve something set damage wise right look word update sign joy hope".split()
)


def type_of(norms: Sequence[str], stems: Sequence[str], topics: Sequence[Topic], ask: Ask) -> str:
    """The type of an ask, with the `norms` and `stems` of its words and its `topics`."""
    form = ask.form
    if "apologis" in stems or "apology" in stems or "apologise" in norms:
        return "apology"
    if not _IN_PHRASES.isdisjoint(norms) and (found := _by_phrase(" ".join(norms[:_TELLING]))):
        return found
    if "explain" in norms[:3] or "explanation" in norms[:7]:
        return "why"
    if form != "question" and not _NAMES.isdisjoint(norms[:5]) and "my" not in norms[:6]:
        return "name"
    if found := _by_question_word(norms):
        return found
    if form != "question" and _CALL & set(norms[:5]) and "me" in norms[:7]:
        return "contact"
    if form != "question" and "to" in norms[:4] and {"speak", "talk"} & set(norms[:5]):
        return "contact"
    if ("or" not in norms and _is_of_money(ask.text, norms, topics)) or (form == "question" and _is_of_cost(norms)):
        return "money"
    if form != "request" and "that" in norms[1:8] and norms[norms.index("that") - 1] in _HEARING:
        return "do"  # "I want to hear that it's been dealt with"
    if form == "wish" and not {"to", "you"} & set(norms[1:6]):
        return "thing"  # "I need the serial number"
    if norms[:2] == ["any", "chance"]:
        return "do"
    if norms[:2] in (["is", "there"], ["are", "there"]) or norms[:3] == ["do", "you", "have"] or norms[:1] == ["any"]:
        return "is there"
    if norms[:1] == ["will"] and form == "question":
        return "will"
    if form != "question" and any(
        norm in _TELLING_VERBS and norms[max(0, at - 1)] not in _BEFORE_NOUNS for at, norm in enumerate(norms[:6])
    ):
        return "what"  # "would you share the recipe"
    if form != "question" or ("please" in norms and norms[0] in _COULD and norms[1:2] != ["i"]):
        return "do"  # "could your packers please put it at the bottom"
    return "yes or no"


def _by_phrase(text: str) -> str:
    for name, phrases in _PHRASES:
        for phrase in phrases:
            if phrase in text:
                return name
    return ""


def _is_of_cost(norms: Sequence[str]) -> bool:
    """ "Is wrapping free?", "do I have to pay for it?"; "can I pay by card?" is another matter."""
    if "free" not in norms and _COSTLY.isdisjoint(norms):
        return False
    words = [norm for norm in norms if norm.isalpha()]
    if "free" in words and not FREE_OF.isdisjoint(words[: words.index("free")][-1:]):
        return False  # "are your boxes plastic free"
    if words[-1:] == ["free"] or ("free" in words[:-1] and words[words.index("free") + 1] in {"of", "or"}):
        return True
    for at, word in enumerate(words):
        if word in _COSTLY and words[at + 1 : at + 2] not in (["by"], ["with"], ["in"], ["at"], ["on"], ["using"]):
            return words[0] not in {"have", "did", "has"}
    return False


def _is_of_money(text: str, norms: Sequence[str], topics: Sequence[Topic]) -> bool:
    """ "A refund", "the £25 back", "something off my bill"; "bring it back" is another matter."""
    said = set(norms)
    if not _LESS.isdisjoint(said) and not _DUES.isdisjoint(said):
        return True  # "I want the rent reduced"
    if _OF_MONEY.isdisjoint(said):
        return False
    names = {name for topic in topics for name in topic.names}
    if not _MONEY_WORDS.isdisjoint(said) and (not _MONEY_BACK.isdisjoint(names) or "back" in said):
        return True
    if "back" not in said and "off" not in said:
        return False
    has_amount = any(sign in text for sign in "£$€") or not _COINS.isdisjoint(said)
    return has_amount or "PAYMENT" in names or "knock" in said


def _by_question_word(norms: Sequence[str]) -> str:
    for at, norm in enumerate(norms[:_NEAR]):
        if (
            at >= _OPENINGS
            and norms[at - 1] not in _ASKING
            and not (norms[at - 1] in _LINKING and (at < 4 or not _TOLD.isdisjoint(norms[:at])))
        ):
            continue
        after = norms[at + 1] if at + 1 < len(norms) else ""
        norm = _RUN_TOGETHER.get(norm, norm)
        if norm == "when" or norm == "eta":
            return "when"
        if norm in {"where", "whereabouts"}:
            return "where"
        if norm == "why":
            return "why"
        if norm == "how":
            return _how(norms, at, after)
        if norm in {"who", "whom", "whose"}:
            return "who"
        if norm in {"what", "which"}:
            near = set(norms[at + 1 : at + 6])
            if after in _TIMES or near & {"date", "deadline", "latest"} or _is_time(norms, at):
                return "when"
            if near & _CAUSES:
                return "why"  # "what is the reason"
            if norms[at + 1 : at + 2] in (["now"], ["next"]):
                return "help"
            if after in {"happened", "went"} and norms[at + 2 : at + 3] not in (["to"], ["with"]):
                return "why"
            pays = {"i", "we"} & near and {"pay", "owe"} & near
            return "price" if near & _COSTS or pays else "what"
    return ""


def _is_time(norms: Sequence[str], at: int) -> bool:
    """ "What's the collection time?"; not "what will you do this time"."""
    for here in range(at + 2, min(at + 6, len(norms))):
        if norms[here] in {"time", "times", "hours"}:
            return norms[at + 1] in {"is", "are"} and norms[here - 1] not in _SAME
    return False


def _how(norms: Sequence[str], at: int, after: str) -> str:
    if after == "long" and norms[at + 2 : at + 3] != [] and norms[at + 2] in _MEASURED and _LASTING.isdisjoint(norms):
        return "number"  # "how long is the flex", "how long the flex is"
    if after in _LONG:
        return "when"
    if after == "come" or (after in _HAPPENING and {"happened", "happen"} & set(norms)):
        return "why"
    if after == "much":
        rest = norms[at + 2 : at + 3]
        return "price" if not rest or not rest[0].isalpha() or rest[0] in _BE_OR_DO else "number"
    return "number" if after in _HOW_MANY else "how"
