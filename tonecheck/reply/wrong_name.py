"""Where a draft calls somebody by another name than the message gives: in the greeting, or by a slip of the pen."""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.reply.likeness import is_nickname, is_slip
from tonecheck.reply.name_words import given_names
from tonecheck.reply.once import capitals
from tonecheck.reply.reading import Fact, Mismatch, Reading
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span
from tonecheck.text.words import WORD, Words

_GREETINGS = frozenset("hi hello hey dear hiya morning afternoon evening thanks sorry thank".split())
_TITLES = frozenset("mr mrs ms miss mx dr prof sir madam and & team all there both everyone folks customer".split())
_NO_NAMES = frozenset(
    "team all there both everyone folks customer sir madam guest member friend valued again you for about i we"
    " it the your our this that so very much to thanks good morning afternoon evening".split()
)
_OTHERS = frozenset("a an another one other different some certain".split())
_DETERMINED = 3
_SIGNED = lazy_pattern(
    r"(?i)\b(?:regards|thanks|thank you|cheers|from|sincerely|faithfully|best|love|yours|wishes|ta|mrs?|ms|miss|dr"
    r"|my name is|name's|this is)[,.!]?\s*[-–—]?\s*\Z|[-–—]\s*\Z"
)


def wrong_names(draft: Draft, reading: Reading) -> Iterator[Mismatch]:
    """The name in the greeting, and a name elsewhere that is a slip of one of theirs."""
    people = [fact for fact in reading.facts if fact.kind == "name"]
    greeted = greeted_name(draft)
    if greeted is not None and reading.author is not None and _is_surely_named(reading.author, draft):
        said = greeted.of(draft.text)
        known = _parts(reading.author.text) | _bracketed(draft, reading.author)
        own = [name for name in _parts(said) if name not in _TITLES]
        if own and not any(_same_name(name, other) for name in own for other in known):
            others = {part for fact in people for part in _parts(fact.text)}
            if (
                not any(name in others for name in own)
                or len(people) == 1
                or (people[0] is not reading.author and not any(name in others for name in own))
            ):
                yield Mismatch("wrong-name", greeted, reading.author)
    words = draft.words
    parts_of = [(fact, _parts(fact.text)) for fact in people]
    written = {part for _, parts in parts_of for part in parts}
    said_all = draft.message.words.present if draft.message is not None else set()
    # Theirs written right elsewhere: the other one is somebody else.
    meant = [(fact, part) for fact, parts in parts_of if _is_person(fact, draft) for part in parts - words.present]
    for at in capitals(draft) if meant else ():
        start = words.starts[at]
        norm, end = words.norms[at], words.ends[at]
        if words.kinds[at] != WORD or norm in written or norm in said_all:
            continue
        if greeted is not None and greeted.start <= start < greeted.end:
            continue
        if norm in given_names() or _signs(draft, at) or _is_somebody(words, at):
            continue
        slip = next((fact for fact, part in meant if part[0] == norm[0] and is_slip(norm, part)), None)
        if slip is not None:
            yield Mismatch("wrong-name", Span(start, end), slip)


def _is_person(fact: Fact, draft: Draft) -> bool:
    """False behind "by": often a company."""
    start = fact.span.start
    return draft.message is None or draft.message.folded[max(0, start - 3) : start] != "by "


def _is_somebody(words: Words, at: int) -> bool:
    """ "A Mrs Sorkin", "another Ms Hale": somebody else by an article."""
    before = [norm for norm in words.norms[max(0, at - 3) : at] if norm not in _TITLES]
    return not _OTHERS.isdisjoint(before[-1:])


def _is_surely_named(author: Fact, draft: Draft) -> bool:
    """True for a given name, and for what a letter is signed with; “Twice.” and “I'm Sikh” are no names."""
    text = draft.message.text if draft.message is not None else ""
    before = text[: author.span.start]
    if text[author.span.end : author.span.end + 1] == "." and not (before.endswith("\n") or _SIGNED.search(before)):
        return False  # “My brother drank there. Ed.”
    if not given_names().isdisjoint(_parts(author.text)):
        return True
    return before.endswith("\n") or _SIGNED.search(before) is not None


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
    while at < len(norms) and (
        norms[at] in {"good", "morning", "afternoon", "evening", "there", "again", ","} or norms[at] in _TITLES
    ):
        at += 1
    end = at
    while end < len(norms) and end - at < _DETERMINED and words.kinds[end] == WORD:
        text = draft.text[words.starts[end] : words.ends[end]]
        if not text[0].isupper() or norms[end] in _NO_NAMES:
            break
        end += 1
    if end == at or (
        norms[first] in {"thanks", "sorry", "thank"} and (end < len(norms) and norms[end] not in {",", "!", ".", "-"})
    ):
        return None
    if (
        end < len(norms)
        and words.kinds[end] == WORD
        and norms[end] not in {"and", "i", "we", "thanks", "thank", "sorry", "so", "it", "yes"}
    ):
        gap = draft.text[words.ends[end - 1] : words.starts[end]]
        if "\n" not in gap:
            return None  # "Hi Fibre customers"
    return Span(words.starts[at], words.ends[end - 1])


def _parts(name: str) -> set[str]:
    return {
        part.strip(".,'’()").lower().removesuffix("'s").removesuffix("’s") for part in name.replace("-", " ").split()
    } - {""}


def _bracketed(draft: Draft, author: Fact) -> set[str]:
    """Names the author gives beside their own: "Rebecca (Bex) Hume"."""
    if draft.message is None:
        return set()
    text = draft.message.text
    around = (
        text[max(0, author.span.start - 24) : author.span.end + 16]
        .replace("(", " ")
        .replace(")", " ")
        .replace("\n", " ")
    )
    return {part for part in _parts(around) if part in {word.lower() for word in around.split() if word[:1].isupper()}}


def _same_name(one: str, other: str) -> bool:
    if one == other or one.rstrip("s") == other.rstrip("s"):
        return True
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return is_nickname(one, other)


def _signs(draft: Draft, at: int) -> bool:
    """True if the word stands at the end, where the agent signs."""
    words = draft.words
    return (
        at >= len(words) - 3
        and at > 0
        and (words.kinds[at - 1] != WORD or "\n" in draft.text[words.ends[at - 1] : words.starts[at]])
    )
