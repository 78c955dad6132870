"""From a phrase that matched to suggestions that fit the sentence it stands in."""

from __future__ import annotations

from tonecheck.draft import Draft
from tonecheck.finding import Applicability, Edit, Suggestion
from tonecheck.phrases.entry import Hit
from tonecheck.text.span import Span
from tonecheck.text.wordcase import article_edit, match_case

MOST_SUGGESTIONS = 5


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
            made.append(_edit(span, text, draft, trust))
        else:
            made.append(Suggestion(f"say “{next(iter(by_form.values()))}” in the form that fits"))
    made.extend(Suggestion(text) for text in phrase.instead)
    return tuple(made[:MOST_SUGGESTIONS])


def _edit(span: Span, text: str, draft: Draft, trust: Applicability) -> Suggestion:
    if not text:
        return deletion(span, draft, trust)
    original = span.of(draft.text)
    written = match_case(original, text)
    edits = [Edit(span, written)]
    article = _article_before(span, draft, written)
    if article is not None:
        edits.insert(0, article)
    return Suggestion(f"write “{written}”", tuple(edits), trust)


def deletion(span: Span, draft: Draft, trust: Applicability) -> Suggestion:
    """Leave a stretch out, with the space and comma that belong to it; the next word takes over a capital."""
    text = draft.text
    start, end = span.start, span.end
    opens = start == 0 or not text[:start].strip() or any(part.start == start for part in draft.sentences)
    while end < len(text) and text[end] in ", " and text[end : end + 1] != "\n":
        end += 1
    if end == len(text) or text[end] in ".!?;:)\n":  # nothing follows in the sentence: take the space before
        end = span.end
        while start > 0 and text[start - 1] in ", ":
            start -= 1
    elif opens and text[end].islower() and text[span.start : span.start + 1].isupper():
        return Suggestion("leave it out", (Edit(Span(start, end + 1), text[end].upper()),), trust)
    return Suggestion("leave it out", (Edit(Span(start, end), ""),), trust)


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
