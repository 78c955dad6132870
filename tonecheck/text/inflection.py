"""Words with all their inflections, and replacements in the same inflection. For building a guide only.

A base form stands for its verb and noun inflections in British and American spelling: "utilise" also means
utilises, utilised, utilising and the z-spellings. An inflected form ("learnings"), a closed-class word, an
adverb and a word that is an adjective first stand for themselves. Comparatives are never added.

The first call imports the lexicon, and numpy with it, so nothing that runs while a draft is checked may use
this module: keep its answers in the compiled guide.

Limits: no context. "purchase" is a verb and a noun; `doubtful_forms` names the forms where a replacement fits
only one of the two.
"""

from __future__ import annotations

from dataclasses import dataclass

from tonecheck.text.lexicon import (
    NOUN_TAGS,
    VERB_TAGS,
    Paradigm,
    can_stand_before_noun,
    has_plural,
    other_spelling,
    paradigm,
    tags_of_inflected,
)
from tonecheck.text.spelling import Spelling, variants


def forms(word: str, *, both_spellings: bool = True) -> tuple[str, ...]:
    """The lower-case forms a bare word stands for, itself included; sorted, without doubles.

    `both_spellings=False` leaves out the spelling of the other side of the Atlantic, for a guide that
    bans "organize" in favour of "organise".
    """
    return tuple(tagged_forms(word, both_spellings=both_spellings))


def tagged_forms(word: str, *, both_spellings: bool = True) -> dict[str, tuple[str, ...]]:
    """Lower-case form -> its Penn tags, as far as known: VB VBZ VBD VBN VBG NN NNS, and VBP for am and are.

    Sorted by form. A word that stands for itself has one entry, without tags unless it is an inflected form.
    """
    word = word.lower()
    known = _by_form(paradigm(word)) or {word: tags_of_inflected(word)}
    return dict(sorted((_spellings(known, word) if both_spellings else known).items()))


def is_base_form(word: str) -> bool:
    """True if the word is the base form of a verb or noun, so that it stands for more than itself."""
    return bool(paradigm(word.lower()))


def align(source: str, replacement: str, *, spelling: Spelling = "en-GB") -> dict[str, str]:
    """Every form of `source` -> `replacement` in the same inflection; keys lower-case and sorted.

    Both may be phrases: a verb inflects at the first word (touch base), a noun at the last or before "of"
    (pain point, point of contact). Keys of a phrase are joined by single spaces. `spelling` decides between
    cancelled and canceled in the replacement; a word the author wrote is never respelled. An empty
    replacement deletes every form.

    A form is missing where no inflection is safe: "commenced" may be began or begun, "put" may be place or
    placed, and feedback has no plural for "comments". A source that stands for itself maps to the replacement
    as it is.
    """
    return {form: text for form, (text, _) in _aligned(source, replacement, spelling).items()}


def doubtful_forms(source: str, replacement: str) -> tuple[str, ...]:
    """Forms in `align(source, replacement)` that may also be a part of speech the replacement is not; sorted.

    For ("purchase", "get") these are purchase and purchases, which may be nouns. Apply the replacement of
    such a form only if the words around it settle the matter ("to" before it, no "your"); otherwise show it.
    """
    return tuple(form for form, (_, doubtful) in _aligned(source, replacement, "en-GB").items() if doubtful)


@dataclass(frozen=True, slots=True)
class _Head:
    """The word of a phrase that inflects, read as one part of speech."""

    words: tuple[str, ...]
    at: int
    known: Paradigm

    def phrase(self, form: str) -> str:
        return " ".join((*self.words[: self.at], form, *self.words[self.at + 1 :]))


def _aligned(source: str, replacement: str, spelling: Spelling) -> dict[str, tuple[str, bool]]:
    """Form of the source -> (replacement, whether the form has a reading that it has not); sorted."""
    ours, theirs = _heads(source.lower()), _heads(replacement)
    shared = ours.keys() & theirs.keys()
    if len({theirs[part].at for part in shared}) > 1:
        shared = set()  # "help request" may be a verb and its object, or a noun: nothing tells which is meant
    texts: dict[str, set[str]] = {}
    uncovered: set[str] = set()
    for part, head in ours.items():
        own = head.words[head.at]
        for form, tags in _spellings(_by_form(head.known), own, replacement).items():
            key = head.phrase(form)
            for tag in tags:
                if not replacement:
                    found = {""}
                elif part in shared:
                    found = _inflected(theirs[part], tag, spelling, "VBP" in head.known)
                else:
                    found = set()
                if not found:
                    uncovered.add(key)
                if not found and tag in ("VB", "NN") and not shared:
                    found = {replacement}
                texts.setdefault(key, set()).update(found)
    if not ours:
        alone = " ".join(source.lower().split())
        texts = {form: {replacement} for form in _spellings({alone: ()}, alone, replacement)}
    return {key: (found.pop(), key in uncovered) for key, found in sorted(texts.items()) if len(found) == 1}


def _heads(phrase: str) -> dict[str, _Head]:
    """Part of speech ("verb", "noun") -> the head of a phrase read as that; empty if nothing inflects."""
    words = tuple(phrase.split())
    if not words or {"and", "or"} & set(words):
        return {}
    found: dict[str, _Head] = {}
    first, last = paradigm(words[0]), paradigm(words[-1])
    genitive = len(words) > 2 and words[1] == "of" and "NN" in first
    if genitive:
        found["noun"] = _Head(words, 0, _part(first, NOUN_TAGS))
    elif "NN" in last and all(can_stand_before_noun(word) for word in words[:-1]):
        found["noun"] = _Head(words, len(words) - 1, _part(last, NOUN_TAGS))
    if "VB" in first and not genitive:
        found["verb"] = _Head(words, 0, _part(first, VERB_TAGS))
    return found


def _inflected(head: _Head, tag: str, spelling: Spelling, source_has_present: bool) -> set[str]:
    """The phrase with its head under a tag: none if it has no such form, several if the sentence decides."""
    base = head.words[head.at]
    choices = head.known.get(tag, ())
    if "VBP" in head.known:  # "be": remained is was or were, and "they remain" is not "they be"
        present = head.known["VBP"] if tag == "VB" and not source_has_present else ()
        return {head.phrase(form) for form in (*choices, *present)}
    if tag == "VBP":
        choices = (base,)
    elif tag in ("VBD", "VBN"):
        shared = tuple(form for form in head.known["VBD"] if form in head.known["VBN"])
        choices = shared or choices
    if not choices or (tag == "NNS" and not has_plural(base)):
        return set()
    own = variants(spelling).get(choices[0], ("", ""))[0]
    return {head.phrase(own if own in choices else choices[0])}


def _part(known: Paradigm, tags: tuple[str, ...]) -> Paradigm:
    return {tag: known[tag] for tag in tags if tag in known}


def _by_form(known: Paradigm) -> dict[str, tuple[str, ...]]:
    """Form -> tags, in the order of the tags."""
    found: dict[str, tuple[str, ...]] = {}
    for tag in VERB_TAGS + NOUN_TAGS:
        for form in known.get(tag, ()):
            found[form] = (*found.get(form, ()), tag)
    return found


def _spellings(known: dict[str, tuple[str, ...]], base: str, replacement: str = "") -> dict[str, tuple[str, ...]]:
    """Form -> tags with the other spelling of every form, unless the replacement is about that spelling."""
    if other_spelling(base, base) in replacement.lower().split():
        return known
    others = {other: tags for form, tags in known.items() if (other := other_spelling(form, base))}
    return {**others, **known}
