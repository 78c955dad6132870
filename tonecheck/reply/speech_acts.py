"""What a sentence of a reply does: answers yes or no, reports, promises, instructs, gives a time, a price, a place.

An answer is told from a mention by what it does: "when" wants a time, "please send" wants a sending or a refusal.
"""

from __future__ import annotations

from collections.abc import Sequence

from tonecheck.reply.act_words import (
    ADVERBS,
    CLOCK,
    CLOCK_BEFORE,
    DETAILS,
    DOING,
    GENERALLY,
    HANDING,
    HEADS_BY_FIRST,
    INSTRUCTS,
    IRREGULAR,
    LOGIC,
    LOOKING,
    MEASURES,
    MODALS,
    NO_PERSON,
    NO_PURPOSE_AFTER,
    NO_REFUSAL_AFTER,
    NO_WORDS,
    NOT_PAST_AFTER,
    NUMBER_WORDS,
    PARTICIPLES,
    PLACE_DETERMINERS,
    PLACE_PREPOSITIONS,
    PLAIN_PLACES,
    PRONOUNS,
    REASONS,
    REFUSALS,
    REFUSED,
    REQUESTS,
    SHORT_YES,
    SOFT_OPENERS,
    SPEAKING,
    TELLING,
    TIME_UNITS,
    TINY,
    UNABLE,
    YES_PAIRS,
    YES_WORDS,
)
from tonecheck.reply.figures import Figure
from tonecheck.reply.names_in_context import given_names
from tonecheck.text.fold import MASK
from tonecheck.text.words import WORD, Words

YES, NO, DONE, WILL, OURS, TOLD, TIME, MONEY, NUMBER, PLACE, LINK, REASON, PAST, WAY, PERSON = (
    "yes", "no", "done", "will", "ours", "told", "time", "money", "number", "place", "link", "reason", "past", "way",
    "person",
)  # fmt: skip
TAKES_UP, HANDS_OVER, ASKS_BACK, SOCIAL, SORRY, GOES_ON, THERE, PURPOSE = (
    "takes up", "hands over", "asks back", "social", "sorry", "goes on", "there", "purpose",
)  # fmt: skip


_SUBSTANCE = frozenset({YES, NO, DONE, WAY, TIME, MONEY, LINK, NUMBER})


def opens_yes(norms: Sequence[str], kinds: Sequence[int], at: int, high: int) -> bool:
    if at >= high:
        return False
    if norms[at] in YES_WORDS or tuple(norms[at : at + 2]) in YES_PAIRS:
        return True
    is_short = at + 1 < high and norms[at + 1] in SHORT_YES and (at + 2 >= high or kinds[at + 2] != WORD)
    return is_short and norms[at] in {"it", "they", "you", "we", "i", "she", "he", "that", "there"}


def _opens_no(norms: Sequence[str], kinds: Sequence[int], at: int, high: int) -> bool:
    if at >= high:
        return False
    if norms[at] in NO_WORDS and tuple(norms[at : at + 2]) not in YES_PAIRS:
        return True
    if norms[at] == "sorry" and norms[at + 1 : at + 2] == [","] and not REFUSALS.isdisjoint(norms[at + 2 : at + 6]):
        return True
    return (
        norms[at] in PRONOUNS
        and norms[at + 1 : at + 2] != []
        and norms[at + 1] in SHORT_YES
        and norms[at + 2 : at + 3] == ["not"]
        and not (at + 3 < high and norms[at + 3] in NO_REFUSAL_AFTER)
    )


def first_word(words: Words, low: int, high: int) -> int:
    """The first word behind a greeting, a name, "and" and the like."""
    norms, kinds = words.norms, words.kinds
    at = low
    if norms[at] in {"hi", "hello", "hey", "dear", "hiya", "good"}:
        here = at
        while here < high and kinds[here] == WORD and here - at < 5:
            here += 1
        if here < high and kinds[here] != WORD:
            at = here + 1
    while at < high and (
        kinds[at] != WORD or norms[at] in ("and", "but", "so", "oh", "well", MASK, "also", "then", "ah")
    ):
        if norms[at] == "oh" and norms[at + 1 : at + 2] == ["no"]:
            break
        at += 1
    return at


def acts_of(text: str, words: Words, stems: Sequence[str], figures: Sequence[Figure], low: int, high: int) -> set[str]:
    norms, kinds = words.norms, words.kinds
    acts: set[str] = set()
    at = first_word(words, low, high)
    if opens_yes(norms, kinds, at, high):
        acts.add(YES)
    elif _opens_no(norms, kinds, at, high):
        acts.add(NO)
    for kind in (figure.kind for figure in figures):
        acts.add({"date": TIME, "amount": MONEY, "phone": LINK, "email": LINK}.get(kind, NUMBER))
    if at < high and norms[at] in given_names() and text[words.starts[at]].isupper():
        acts.add(PERSON)
    clause = at
    for here in range(low, high):
        norm = norms[here]
        if kinds[here] != WORD:
            if norm.startswith("?") and not _is_tag(norms, clause, here):
                acts.add(ASKS_BACK)
            clause = here + 1
            continue
        if PERSON not in acts and here > at and text[words.starts[here]].isupper() and norm not in NO_PERSON:
            acts.add(PERSON)
        if norm not in SPEAKING and stems[here] not in INSTRUCTS and here != at and not norm[0].isdigit():
            if norm.endswith("ed") and (here == low or norms[here - 1] not in NOT_PAST_AFTER):
                acts.add(PAST)
            continue
        before = norms[here - 1] if here > low else ""
        after = norms[here + 1] if here + 1 < high else ""
        if stems[here] in INSTRUCTS:
            _instruction(norms, here, clause, before, after, acts)
        if norm in MEASURES or norm[0].isdigit():
            _measure(norm, before, after, acts)
        if norm in LOGIC:
            _logic(norms, here, low, high, at, clause, acts)
        elif norm in DOING:
            _doing(norms, stems, here, low, high, acts)
        if (norm.endswith("ed") or norm in IRREGULAR) and before not in NOT_PAST_AFTER:
            acts.add(PAST)
        if (
            norm in DETAILS
            and not REQUESTS.isdisjoint(norms[low:here])
            and "your" in [*norms[low:here], "your" if norm == "details" else ""]
        ):
            acts.add(ASKS_BACK)
        if norm == "helps":
            acts.add(WAY)
        if (
            norm == "you" and after in {"can", "will", "could", "need", "may", "should", "must", "only", "keep", "get"}
        ) or (norm in {"your", "you"} and before in {"give", "bring"}):
            acts.add(WAY)
        if norm in PLACE_PREPOSITIONS and here + 1 < high:
            capital = text[words.starts[here + 1]].isupper()
            if capital or after in PLACE_DETERMINERS or norm in PLAIN_PLACES:
                acts.add(PLACE)
        elif norm in HANDING and WAY in acts and "if" not in norms[low:high]:
            acts.add(HANDS_OVER)
        elif (
            (
                norm
                in {"posted", "updated", "touch", "information", "info", "course", "bear", "allow", "assist", "help"}
                and _puts_off(norms, here, low)
            )
            or norm in {"dm", "pm"}
            or (norm == "private" and after.startswith("message"))
            or (norm == "direct" and after.startswith("message"))
        ):
            acts.add(TAKES_UP)
        if (
            here == at
            and after in {"is", "will", "has", "can"}
            and norm not in PRONOUNS
            and text[words.starts[here]].isupper()
        ):
            acts.add(PERSON)
        if norm in {"says", "sends", "gets"} and text[words.starts[max(low, here - 1)]].isupper():
            acts.add(OURS)
        if norm in {"sorry", "apologise", "apologize", "apologies", "apology"}:
            acts.add(SORRY)
    if _is_social(text, words, stems, at, high, acts):
        acts.add(SOCIAL)
    if at < high and norms[at] in PRONOUNS and not acts & {YES, NO}:
        acts.add(GOES_ON)
    return acts


def _logic(norms: Sequence[str], here: int, low: int, high: int, at: int, clause: int, acts: set[str]) -> None:
    """A reason, a purpose, a refusal or "there is", told by the word at `here`; `at` is the first of the sentence."""
    norm = norms[here]
    before = norms[here - 1] if here > low else ""
    after = norms[here + 1] if here + 1 < high else ""
    if norm == "yes":
        acts.add(YES)  # "as long as the tags are on, yes"
    if (
        (norm in REASONS and (norm != "due" or after == "to"))
        or (norm == "so" and here > at)
        or (norm == "as" and after in {"i", "we", "you", "it", "they", "the", "our", "your", "he", "she"})
    ):
        acts.add(REASON)
    elif norm == "to" and here > at + 1 and after.isalpha() and before not in NO_PURPOSE_AFTER:
        acts.add(PURPOSE)
    if (
        norm in UNABLE
        or (
            norm == "not"
            and (
                after in REFUSED
                or (
                    here > low + 1
                    and norms[here - 2] in {"we", "i"}
                    and before in {"do", "can", "will", "would", "could"}
                    and after not in NO_REFUSAL_AFTER
                )
            )
        )
        or (
            (norm == "no" or (norm == "nothing" and after in {"to", "wrong"}))
            and (here == clause or before in {"is", "are", "be", "have", "and"})
        )
    ):
        acts.add(NO)
    elif norm == "there" and after in {"is", "are", "will"}:
        acts.add(THERE)


def _doing(norms: Sequence[str], stems: Sequence[str], here: int, low: int, high: int, acts: set[str]) -> None:
    """What somebody does, did or will do, told by "we", "will", "has been", "attached"."""
    norm = norms[here]
    before = norms[here - 1] if here > low else ""
    after = norms[here + 1] if here + 1 < high else ""
    if norm in {"i", "we"} or (norm == "let" and after in {"me", "us"}):
        _own_deed(norms, stems, here, high, acts)
    elif norm in MODALS and not before[:1].isdigit() and before not in {"you", "it", "that", "this"}:
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


def _is_tag(norms: Sequence[str], clause: int, mark: int) -> bool:
    """ "..., isn't it?" and "shall I book you in?" ask for nothing."""
    return (mark - clause <= TINY and not SHORT_YES.isdisjoint(norms[clause : clause + 1])) or "shall" in norms[
        clause:mark
    ]


def _puts_off(norms: Sequence[str], at: int, low: int) -> bool:
    """ "Will keep you posted", "someone will be in touch", "we have no information yet", "in due course"."""
    before = norms[max(low, at - 6) : at]
    norm = norms[at]
    if norm in {"posted", "updated"}:
        return "keep" in before
    if norm == "touch":
        return "in" in before and not {"get", "please", "you"} & set(before[-3:])
    if norm == "allow":
        return norms[at + 1 : at + 2] in (["me"], ["us"], ["up"])
    if norm in {"assist", "help"}:
        return "able" in before
    if norm == "course":
        return before[-1:] == ["due"]
    return norm == "bear" or not {"no", "not"}.isdisjoint(before)


def _instruction(norms: Sequence[str], here: int, clause: int, before: str, after: str, acts: set[str]) -> None:
    """ "Tap Security", "please bring", "just drop it": a bare verb at the start of a clause."""
    opens = (
        here == clause
        or (here == clause + 1 and before in SOFT_OPENERS)
        or before in {"and", "or", "then", "please", "just"}
    )
    if not opens:
        return
    norm = norms[here]
    if norm in IRREGULAR or norm in {"has", "had", "seen", "given"} or norm.endswith(("ed", "ing")):
        return
    if after in {"is", "are", "was", "will", "has", "have", "of"}:
        return
    if not (norm == "see" and after == "you") and not (norm == "have" and after in {"a", "been"}):
        acts.add(WAY)


def _measure(norm: str, before: str, after: str, acts: set[str]) -> None:
    if norm[0].isdigit():
        acts.add(NUMBER)
        if (
            ":" in norm
            or CLOCK.fullmatch(norm)
            or norm.endswith(("am", "pm", "th", "st", "nd", "rd"))
            or before in {"by", "at", "until", "till", "around", "before", "between", "after"}
        ):
            acts.add(TIME)
    elif norm in NUMBER_WORDS:
        acts.add(NUMBER)
        if before in CLOCK_BEFORE and norm != "one":
            acts.add(TIME)  # "last one out at ten"
    if (
        norm in TIME_UNITS
        or (norm == "any" and after in {"time", "day"})
        or (norm in {"until", "till", "by", "before"} and after in NUMBER_WORDS)
    ) or (norm == "half" and after == "past"):
        acts.add(TIME)
    elif (
        (norm in {"free", "complimentary", "included", "extra", "price", "cost", "costs"} and after != "to")
        or (norm == "us" and before == "on")
        or (norm == "charge" and before in {"no", "of", "extra"})
    ):
        acts.add(MONEY)


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
    if here >= high or norms[here] in {"not", "sorry", "afraid", "so", "very", "really"}:
        return
    verb, norm = stems[here], norms[here]
    rest = norms[here : here + 6]
    past = norm.endswith("ed") or norm in IRREGULAR or norm in PARTICIPLES
    if norms[here - 1] == "had" and "word" in rest[:2]:
        acts.add(TOLD)
        return
    if verb in TELLING or (verb == "ask" and past):
        acts.add(TOLD)
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
            or ("back" in rest and verb == "get")
        ):
            acts.add(TAKES_UP)
    elif past:
        acts.update((DONE, OURS) if modal else (PAST, OURS))


def _passive(norms: Sequence[str], at: int, high: int, before: str, acts: set[str]) -> None:
    """ "Has been refunded", "is now set", "are being returned"."""
    here = at + 1
    while here < high and (
        norms[here] in {"now", "been", "already", "just", "all", "both", "being", "be"} or norms[here].endswith("ly")
    ):
        here += 1
    if here >= high:
        return
    norm = norms[here]
    if norms[here - 1] == "been" and not norm.endswith("ing"):
        acts.update((DONE, PAST))  # "that's been undone"
    if before in {"i", "we", "you"} or not GENERALLY.isdisjoint(norms[at + 1 : here]):
        return
    if norm in {"on", "in", "at", "live", "there", "here", "up"} and "now" in norms[at:here]:
        acts.update((DONE, OURS))
    if (
        norm.endswith(("ed", "wn"))
        or norm in IRREGULAR
        or norm in {"done", "given", "taken", "gone", "off", "back", "ready", "booked"}
    ):
        acts.update((DONE, PAST))
        if here > at + 1 or norms[at] in {"is", "has", "have"}:
            acts.add(OURS)


def _is_social(text: str, words: Words, stems: Sequence[str], at: int, high: int, acts: set[str]) -> bool:
    """A greeting, thanks, an apology, sympathy or a wish, and no more; what follows a colon or "but" may be more."""
    norms, kinds = words.norms, words.kinds
    count = kinds[at:high].count(WORD)
    if at >= high or (count <= 2 and not acts & _SUBSTANCE):
        return True
    if "sorry" in norms[max(at, high - 4) : high] and not acts & {YES, NO, OURS, WAY, LINK, MONEY}:
        return True
    for head in HEADS_BY_FIRST.get(norms[at], ()):
        if tuple(norms[at : at + len(head)]) == head:
            if NO in acts and ("sorry" in norms[at : at + 3] or not UNABLE.isdisjoint(norms[at:high])):
                return False
            rest = next((here for here in range(at + 1, high) if _breaks(norms, here)), high)
            return rest >= high or not acts_of(text, words, stems, (), rest, high) & {
                DONE,
                WILL,
                MONEY,
                LINK,
                WAY,
                TIME,
                YES,
            }
    return False


def has_news(norms: Sequence[str], at: int, high: int) -> bool:
    """True if news follows a courtesy that begins at token `at`."""
    return any(_breaks(norms, here) for here in range(at + 1, high))


def _breaks(norms: Sequence[str], at: int) -> bool:
    """ "Sorry about the mug: we've ...", "sorry, but ...", "that's a pain, I've ...": news after the courtesy."""
    if norms[at - 1] in {":", ";", "-"} or norms[at] == "but":
        return True
    if norms[at - 1] == "," and norms[at] in {"so", "i", "we", "and"}:
        after = norms[at + 1 : at + 4] if norms[at] in {"so", "and"} else norms[at : at + 3]
        return after[:1] in (["i"], ["we"]) and after[1:2] in (["have"], ["will"], ["can"])
    return False
