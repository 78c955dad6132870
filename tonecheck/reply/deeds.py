"""What is done, was done or will be done, told by "we", "will", "has been", or by a bare verb: "tap Security"."""

from __future__ import annotations

from collections.abc import Sequence

from tonecheck.reply.act_words import (
    ADVERBS,
    GENERALLY,
    IRREGULAR,
    LOOKING,
    MODALS,
    PARTICIPLES,
    PLAIN_FORMS,
    PRONOUNS,
    SOFT_OPENERS,
    STATES,
    TAKEN,
    TELLING,
)
from tonecheck.reply.acts import (
    DONE,
    NO,
    OURS,
    PAST,
    TAKES_UP,
    TOLD,
    WAY,
    WILL,
)

_CONDITIONAL = frozenset("when if whenever unless anything".split())
_NEAR = 4  # tokens
_FILES = frozenset("file account record records profile".split())
_ORDERS = frozenset("note instructions orders".split())
_COMING = frozenset("coming calling popping arriving bringing visiting delivering collecting".split())
_PUT = frozenset("put set sent gave took made found".split())
_WOULD = frozenset("should could would must might may".split())


def doing(norms: Sequence[str], stems: Sequence[str], here: int, low: int, high: int, acts: set[str]) -> None:
    """What somebody does, did or will do, told by "we", "will", "has been", "attached"."""
    norm = norms[here]
    before = norms[here - 1] if here > low else ""
    after = norms[here + 1] if here + 1 < high else ""
    if norm in {"i", "we"} or (norm == "let" and after in {"me", "us"}):
        _own_deed(norms, stems, here, high, acts)
    elif (
        norm in MODALS
        and not (after == "have" and norm in _WOULD)
        and not before[:1].isdigit()
        and before not in {"you", "it", "that", "this", "i", "we"}
    ):
        acts.add(WILL)
        if norm == "will" and before not in PRONOUNS:
            acts.add(OURS)
    elif norm in {"will", "should"} and before in {"it", "they", "that", "this", "you"}:
        acts.add(WILL)
    elif norm in {"has", "have", "is", "are", "been", "was", "were"}:
        _passive(norms, here, high, before, acts)
    elif (
        norm in {"attached", "enclosed", "below", "included"}
        or (norm == "way" and before in {"its", "the", "their", "his", "her", "my", "our"})
        or (norm == "here" and after in {"is", "are", "it", "you"})
    ):
        acts.update((DONE, OURS))


def instruction(norms: Sequence[str], here: int, clause: int, before: str, after: str, acts: set[str]) -> None:
    """ "Tap Security", "please bring", "just drop it": a bare verb at the start of a clause."""
    opens = (
        here == clause
        or (here == clause + 1 and before in SOFT_OPENERS)
        or before in {"and", "or", "then", "please", "just"}
    )
    if not opens:
        return
    norm = norms[here]
    if (
        norm in IRREGULAR
        or norm in {"has", "had", "seen", "given"}
        or (norm.endswith(("ed", "ing")) and norm not in PLAIN_FORMS)
    ):
        return
    if after in {"is", "are", "was", "will", "has", "have", "of"}:
        return
    if before == "you" and norm in {"have", "see", "get", "buy", "expect"}:
        return  # "you have two seats left"
    if not (norm == "see" and after == "you") and not (norm == "have" and after in {"a", "been"}):
        acts.add(WAY)


def _own_deed(norms: Sequence[str], stems: Sequence[str], at: int, high: int, acts: set[str]) -> None:
    """ "I've sent", "we'll look into it", "let me check"."""
    here = at + 1
    modal = "let" if norms[at] == "let" else ""
    while here < high and (
        norms[here] in MODALS
        or norms[here] in ADVERBS
        or norms[here] in {"have", "had", "am", "are", "me", "us", "be", "been"}
        or norms[here].endswith("ly")
    ):
        if norms[here] in {"will", "can", "going", "would", "could", "happy", "glad", "shall"}:
            modal = norms[here]
        elif norms[here] in {"have", "had", "am", "are"}:
            modal = modal or "have"
        here += 1
    if norms[here : here + 1] == ["re"] and here + 1 < high:
        here += 1  # "we've re-uploaded it"
    if here >= high or norms[here] in {"not", "sorry", "afraid", "so", "very", "really"}:
        return
    verb, norm = stems[here], norms[here]
    rest = norms[here : here + 6]
    past = norm.endswith("ed") or norm in IRREGULAR or norm in PARTICIPLES
    if norms[here - 1] == "had" and "look" in rest[:3] and "and" not in rest and "so" not in norms[at:high]:
        acts.add(TOLD)  # "I had a look at your account"
        return
    if "note" in rest and not _FILES.isdisjoint(norms[here:high]) and "so" not in norms[here:high]:
        acts.add(TOLD)  # "I've added a note to your file"
        return
    if norms[here - 1] == "had" and "word" in rest[:2]:
        acts.add(TOLD)
        return
    if verb in TELLING or (verb == "ask" and past):
        acts.add(TOLD)
        if past and _does_more(norms, stems, here, high):
            acts.update((DONE, OURS))  # "I've told the drivers and put it on the label"
        return
    if modal in {"will", "can", "let", "going", "happy", "glad", "shall", "would", "could"} or norm.endswith("ing"):
        acts.update((WILL, OURS))
        if (
            verb
            in {
                "allow",
            }
            or (
                verb in LOOKING
                and rest[1:3] != ["back", "to"]
                and not {
                    "into",
                    "what",
                    "with",
                    "out",
                    "this",
                    "it",
                    "why",
                    "how",
                    "where",
                    "for",
                    "on",
                    "back",
                }.isdisjoint(rest)
            )
            or ("back" in rest and verb == "get" and rest[1:3] != ["back", "to"])
        ):
            acts.add(TAKES_UP)
    elif past:
        acts.update((DONE, OURS) if modal else (PAST, OURS))


def _does_more(norms: Sequence[str], stems: Sequence[str], at: int, high: int) -> bool:
    """True if "and" and another deed in the past stand behind the verb at `at`."""
    return any(
        norms[here] == "and"
        and (norms[here + 1] in _PUT or norms[here + 1].endswith("ed"))
        and stems[here + 1] not in TELLING
        and stems[here + 1] != "ask"
        for here in range(at + 1, high - 1)
    )


def _passive(norms: Sequence[str], at: int, high: int, before: str, acts: set[str]) -> None:
    """ "Has been refunded", "is now set", "are being returned"."""
    if norms[at] == "have" and before in _WOULD:
        return  # "someone should have come over"
    if norms[at] in {"is", "are"} and not _CONDITIONAL.isdisjoint(norms[max(0, at - _NEAR) : at]):
        return  # "when the toner is rinsed off too early"
    if norms[at] in {"has", "have"} and not _ORDERS.isdisjoint(norms[at + 1 : at + 4]) and before not in {"i", "we"}:
        acts.update((DONE, OURS))  # "the driver has a note to leave it there"
    here = at + 1
    if before == "that" and norms[here : here + 1] in (["it"], ["you"]):
        here += 1  # "that's it stopped"
    while here < high and (
        norms[here] in {"now", "been", "already", "just", "all", "both", "being", "be"} or norms[here].endswith("ly")
    ):
        here += 1
    if here >= high:
        return
    norm = norms[here]
    if norm in STATES and norms[at] in {"is", "are"} and before not in {"i", "we", "there"}:
        acts.update((DONE, PAST))  # "the bill is void", "you're off the mailing list"
    if norms[at] in {"is", "are"} and norm in _COMING and before not in {"i", "we", "you", "it"}:
        acts.update((WILL, OURS))  # "the plumber is coming tomorrow"
    if norms[at] in {"is", "are"} and norm in TAKEN and before not in {"you", "it", "that", "this"}:
        acts.add(NO)  # "our crew is full that weekend"
    if norms[here - 1] == "been" and not norm.endswith("ing"):
        acts.update((DONE, PAST))  # "that's been undone"
    if before in {"i", "we", "you"} or not GENERALLY.isdisjoint(norms[at + 1 : here]):
        return
    if norm in {"on", "in", "at", "live", "there", "here", "up"} and "now" in norms[at:here]:
        acts.update((DONE, OURS))
    if (
        norm.endswith(("ed", "wn"))
        or norm in IRREGULAR
        or norm in {"done", "given", "taken", "gone", "come", "off", "back", "ready", "booked"}
    ):
        acts.update((DONE, PAST))
        if here > at + 1 or norms[at] in {"is", "has", "have"}:
            acts.add(OURS)
