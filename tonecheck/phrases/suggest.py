"""From a phrase that matched to suggestions that fit the sentence it stands in."""

from __future__ import annotations

from tonecheck.draft import Draft
from tonecheck.finding import Applicability, Edit, Suggestion
from tonecheck.phrases.entry import Hit
from tonecheck.phrases.pattern import opens_sentence, sentence_bounds
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span
from tonecheck.text.wordcase import article_edit, match_case

MOST_SUGGESTIONS = 5
_LETTERS = lazy_pattern(r"[A-Z0-9]{2,5}s?")
_PARTICLES = frozenset("up out on off back over down forward along aside in".split())
_OBJECTS = frozenset("it them you me us him her".split())


def hit_span(hit: Hit, draft: Draft) -> Span:
    """The stretch of the draft that a hit reports, in code points."""
    words = draft.words
    return Span(words.starts[hit.match.first], words.ends[hit.match.last - 1])


def suggestions_for(hit: Hit, draft: Draft) -> tuple[Suggestion, ...]:
    """What could stand in place of a hit, best first; advice with gaps last. May be empty.

    A replacement keeps the capitals and the inflection of what it replaces and repairs an `a` or `an` before
    it. One whose inflection is not known is shown as advice instead of being offered as an edit.
    """
    phrase = hit.phrase
    span = hit_span(hit, draft)
    written = draft.words.norms[hit.match.first : hit.match.last]
    trust = Applicability.SAFE if phrase.safe else Applicability.UNSAFE
    made = []
    for text in phrase.offers:
        made.append(_edit(span, text, draft, trust))
    for by_form in phrase.replacements:
        text = by_form.get(" ".join(written)) or by_form.get(written[0], "")
        if text:
            made.append(_edit(*_around_object(span, text, hit, draft), draft, trust))
        else:
            made.append(Suggestion(f"say “{next(iter(by_form.values()))}” in the form that fits"))
    made.extend(Suggestion(text) for text in phrase.instead)
    return tuple(made[:MOST_SUGGESTIONS])


def _edit(span: Span, text: str, draft: Draft, trust: Applicability) -> Suggestion:
    if not text:
        return deletion(span, draft, trust)
    original = span.of(draft.text)
    opens = _opens(span.start, draft)
    if _LETTERS.fullmatch(original) and not draft.text.isupper():  # SKU is no shouted word: nor is what replaces it
        original = "Sku" if opens else "sku"
    written = match_case(original, text, starts_sentence=opens)
    edits = [Edit(span, written)]
    article = _article_before(span, draft, written)
    if article is not None:
        edits.insert(0, article)
    return Suggestion(f"write “{written}”", tuple(edits), trust)


def _around_object(span: Span, text: str, hit: Hit, draft: Draft) -> tuple[Span, str]:
    """ "expedite it" becomes "speed it up", not "speed up it": the object moves into a verb with a particle."""
    verb, _, particle = text.rpartition(" ")
    words, after = draft.words, hit.match.last
    if (
        particle not in _PARTICLES
        or " " in verb
        or after >= len(words)
        or words.norms[after] not in _OBJECTS
        or draft.text[span.end : words.starts[after]] != " "
        or draft.text[words.ends[after] : words.ends[after] + 1] in ("'", "’")
    ):
        return span, text
    moved = Span(span.start, words.ends[after])
    return moved, f"{verb} {Span(words.starts[after], words.ends[after]).of(draft.text)} {particle}"


def _opens(start: int, draft: Draft) -> bool:
    """True if a sentence starts here, be it after an emoji or a handle."""
    words = draft.words
    at = words.at(start)
    return at < len(words) and opens_sentence(words, sentence_bounds(words, at)[0], at)


def deletion(span: Span, draft: Draft, trust: Applicability) -> Suggestion:
    """Leave a stretch out, with the space and comma that belong to it; the next word takes over a capital."""
    text = draft.text
    start, end = span.start, span.end
    opens = _opens(start, draft)
    while end < len(text) and text[end] in ", ":
        end += 1
    if (paragraph := _paragraph(start, end, text)) is not None:
        return Suggestion("leave it out", (Edit(paragraph, ""),), trust)
    if end == len(text) or text[end] in ".!?;:)\n":  # nothing follows in the sentence: take the space before
        end = span.end
        while start > 0 and text[start - 1] in ", ":
            start -= 1
    elif opens and text[end].islower() and text[span.start : span.start + 1].isupper():
        return Suggestion("leave it out", (Edit(Span(start, end + 1), text[end].upper()),), trust)
    return Suggestion("leave it out", (Edit(Span(start, end), ""),), trust)


def _paragraph(start: int, end: int, text: str) -> Span | None:
    """A stretch that is a paragraph of its own, with the blank lines behind it; None if it is not."""
    if not text[:start].endswith("\n\n") or not text.startswith("\n\n", end):
        return None
    while text[end : end + 1] == "\n":
        end += 1
    return Span(start, end)


def _article_before(span: Span, draft: Draft, written: str) -> Edit | None:
    words = draft.words
    before = words.at(span.start) - 1
    if before < 0 or words.norms[before] not in ("a", "an"):
        return None
    place = Span(words.starts[before], words.ends[before])
    if draft.text[place.end : span.start].strip(" "):
        return None
    repaired = article_edit(place.of(draft.text), written.split()[0])
    return Edit(place, repaired) if repaired is not None else None
