"""What a word of a sentence tells of it: a time, a sum, a number, a reason, a refusal."""

from __future__ import annotations

from collections.abc import Sequence

from tonecheck.reply.act_words import (
    CLOCK,
    CLOCK_BEFORE,
    COINS,
    COSTING,
    NO_PURPOSE_AFTER,
    NO_REFUSAL_AFTER,
    NO_REFUSERS,
    NUMBER_WORDS,
    REASONS,
    REFUSED,
    SEASONS,
    THEREFORE,
    TIME_UNITS,
    UNABLE,
)
from tonecheck.reply.acts import MONEY, NO, NUMBER, PURPOSE, REASON, THERE, TIME, YES

_NO_NUMBER_AFTER = frozenset("gets can has is needs would must never feels may should will that who".split())
_NO_NUMBER_BEFORE = frozenset("this that new which any every the another a".split())


_NO_VERB = frozenset("us me you him her them it the a an your our my their his this that these those everyone".split())


def logic(norms: Sequence[str], here: int, low: int, high: int, at: int, clause: int, acts: set[str]) -> None:
    """A reason, a purpose, a refusal or "there is", told by the word at `here`; `at` is the first of the sentence."""
    norm = norms[here]
    before = norms[here - 1] if here > low else ""
    after = norms[here + 1] if here + 1 < high else ""
    if norm == "yes":
        acts.add(YES)  # "as long as the tags are on, yes"
    if (
        (norm in REASONS and (norm != "due" or after == "to"))
        or (norm == "so" and here > at and (before in {",", ";", "-", "and"} or after in THEREFORE))
        or (norm == "as" and after in {"i", "we", "you", "it", "they", "the", "our", "your", "he", "she"})
    ):
        acts.add(REASON)
    elif (
        norm == "to" and here > at + 1 and after.isalpha() and before not in NO_PURPOSE_AFTER and after not in _NO_VERB
    ):
        acts.add(PURPOSE)
    if (
        norm in UNABLE
        or (
            norm == "not"
            and (
                after in REFUSED
                or (
                    here > low + 1
                    and after not in NO_REFUSAL_AFTER
                    and (
                        (norms[here - 2] in {"we", "i"} and before in {"do", "can", "will", "would", "could"})
                        or (before == "can" and norms[here - 2] not in NO_REFUSERS)
                    )
                )
            )
        )
        or (
            (norm == "no" or (norm == "nothing" and after in {"to", "wrong"}))
            and COSTING.isdisjoint(norms[here + 1 : min(here + 4, high)])
            and (here == clause or before in {"is", "are", "be", "have", "and"})
        )
    ):
        acts.add(NO)
    elif norm == "nothing" and after == "to":
        acts.add(MONEY)  # "nothing to pay"
    elif norm == "there" and after in {"is", "are", "will"}:
        acts.add(THERE)


def measure(norm: str, before: str, after: str, acts: set[str]) -> None:
    """A number, a time or a sum, told by a word and its neighbours."""
    if norm[0].isdigit():
        acts.add(NUMBER)
        if (
            ":" in norm
            or CLOCK.fullmatch(norm)
            or norm.endswith(("am", "pm", "th", "st", "nd", "rd"))
            or before in {"by", "at", "until", "till", "around", "before", "between", "after"}
        ):
            acts.add(TIME)
    elif norm in NUMBER_WORDS and not (norm == "one" and (after in _NO_NUMBER_AFTER or before in _NO_NUMBER_BEFORE)):
        acts.add(NUMBER)
        if before in CLOCK_BEFORE and norm != "one":
            acts.add(TIME)  # "last one out at ten"
    if (
        (norm in TIME_UNITS and not (norm == "years" and before in {"the", "many"}))
        or (norm == "any" and after in {"time", "day"})
        or (
            norm in {"until", "till", "by", "before"}
            and ((after in NUMBER_WORDS and after != "one") or after in SEASONS)
        )
    ) or (norm == "half" and (after == "past" or after in NUMBER_WORDS)):
        acts.add(TIME)
    elif (
        (norm in {"free", "complimentary", "included", "extra", "price", "cost", "costs"} and after != "to")
        or (norm == "us" and before == "on")
        or (norm in {"each", "apiece"} and before[:1].isdigit())
        or norm in COINS
        or (norm in {"charge", "fee", "fees"} and before in {"no", "of", "extra"})
    ):
        acts.add(MONEY)
