"""What a word is: its verb and noun forms by Penn tag, from the lexicon and our corrections of it.

For building a guide only: the first look-up imports lemminflect, and numpy with it.

Limits: verbs and nouns. A word the lexicon does not know stands alone, unless it is a known verb with a
prefix (re-book) or a particle (follow-up), or in the list of spelling variants (incentivise).
Source: lemminflect 0.2.3 (MIT), corrected by `inflection.tsv` beside this file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from tonecheck.text.spelling import doubles

Paradigm = Mapping[str, tuple[str, ...]]
"""Penn tag -> forms, the best first. VBP is there for "be" alone: any other verb has its base form."""

VERB_TAGS = ("VB", "VBP", "VBZ", "VBD", "VBN", "VBG")
NOUN_TAGS = ("NN", "NNS")

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_AUXILIARIES = frozenset({"be", "have", "do"})
_PARTICLES = frozenset({"back", "down", "in", "off", "on", "out", "over", "through", "up"})
_PREFIXES = (
    "auto",
    "co",
    "cross",
    "de",
    "dis",
    "double",
    "mis",
    "out",
    "over",
    "pre",
    "re",
    "un",
    "under",
    "up",
)


@dataclass(frozen=True, slots=True)
class _Corrections:
    words: dict[str, set[str]] = field(default_factory=dict)
    """Kind -> words, for the kinds of `inflection.tsv` that are lists."""
    forms: dict[tuple[str, str], str] = field(default_factory=dict)
    """("verb" or "noun", word) -> forms as written, or "-" for none."""

    def listed(self, kind: str, word: str) -> bool:
        return word in self.words.get(kind, ())

    def stands_alone(self, word: str) -> bool:
        return self.listed("alone", word) or self.listed("adjective", word)


@cache
def paradigm(word: str) -> Paradigm:
    """The verb and noun forms of a lower-case base form; empty if the word stands for itself only."""
    corrections = _corrections()
    if not _WORD.fullmatch(word) or corrections.stands_alone(word):
        return {}
    known = _known(word)
    if "RB" in known and "VB" not in known and word.endswith("ly"):
        return {}
    if word not in _AUXILIARIES and not corrections.listed("own", word) and _inflected_from(word):
        return {}
    found = {**_verb(word, known), **_noun(word, known)}
    return found or ({} if known or _lemmas(word) else _guess(word))


@cache
def tags_of_inflected(word: str) -> tuple[str, ...]:
    """The Penn tags of a lower-case inflected form ("failed": VBD, VBN); empty if it is none."""
    return () if _corrections().stands_alone(word) else _inflected_from(word)


def can_stand_before_noun(word: str) -> bool:
    """True if a lower-case word can modify a noun after it: tracking, new, order; not quickly, send, your."""
    corrections = _corrections()
    if corrections.stands_alone(word):
        return corrections.listed("adjective", word)
    return "NN" in paradigm(word) or "JJ" in _known(word) or not {"VBG", "VBN"}.isdisjoint(_inflected_from(word))


def has_plural(word: str) -> bool:
    """True unless the noun is one that nobody should put into the plural ("feedback", "information")."""
    return not _corrections().listed("mass", word)


def other_spelling(form: str, base: str) -> str | None:
    """A form of `base` in the spelling of the other side of the Atlantic, or None if there is none.

    Beyond the table of variants it turns -ise into -ize, and back, where the lexicon knows both.
    """
    if form in doubles():
        return doubles()[form]
    match = re.search(r"i([sz])(e|ation)$", base)
    if not match or _corrections().listed("alike", base):
        return None
    at = match.start(1)
    swapped = "z" if match[1] == "s" else "s"
    if ("VB" if match[2] == "e" else "NN") not in _known(base[:at] + swapped + base[at + 1 :]):
        return None
    return form[:at] + swapped + form[at + 1 :]


def _verb(word: str, known: Paradigm) -> Paradigm:
    corrected = _corrections().forms.get(("verb", word))
    if corrected == "-":
        return {}
    if corrected:
        third, past, participle, gerund = (tuple(forms.split("/")) for forms in corrected.split())
        return {"VB": (word,), "VBZ": third, "VBD": past, "VBN": participle, "VBG": gerund}
    if "VB" not in known:
        return _regular_verb(word) if _corrections().listed("verbs", word) else {}
    forms = {tag: _clean(word, known.get(tag, ())) for tag in VERB_TAGS if word == "be" or tag != "VBP"}
    past = forms["VBD"] or forms["VBN"]
    participle = forms["VBN"] or past
    if set(past) & set(participle):  # learned and learnt: where one is a participle the other is
        participle += tuple(form for form in past if form not in participle and form.endswith(("ed", "t")))
    forms["VBD"], forms["VBN"] = past, participle
    return {tag: found for tag, found in forms.items() if found}


def _noun(word: str, known: Paradigm) -> Paradigm:
    corrections = _corrections()
    corrected = corrections.forms.get(("noun", word))
    if corrected == "-":
        return {}
    if corrected:
        return {"NN": (word,), "NNS": tuple(corrected.split("/"))}
    if corrections.listed("invariable", word):
        return {"NN": (word,), "NNS": (word,)}
    if "NN" not in known:
        return _regular_noun(word) if corrections.listed("nouns", word) else {}
    plurals = tuple(form for form in _clean(word, known.get("NNS", ())) if form != word)
    return {"NN": (word,), "NNS": plurals} if plurals else {"NN": (word,)}


def _guess(word: str) -> Paradigm:
    """Forms of a word the lexicon does not know."""
    if word in doubles():
        if word.endswith(("ise", "ize", "yse", "yze")):
            return _regular_verb(word)
        if word.endswith("ation"):
            return _regular_noun(word)
    first, _, rest = word.partition("-")
    if rest in _PARTICLES and "VB" in paradigm(first):
        return _regular_noun(word)
    for prefix in _PREFIXES:
        stem = word.removeprefix(prefix).removeprefix("-")
        lead = word[: len(word) - len(stem)]
        if lead.rstrip("-") == prefix and "VB" in paradigm(stem):
            return {
                tag: tuple(lead + form for form in forms) for tag, forms in paradigm(stem).items() if tag in VERB_TAGS
            }
    return {}


def _inflected_from(word: str) -> tuple[str, ...]:
    """Tags under which `word` is a form of another word."""
    found: set[str] = set()
    for lemma in _lemmas(word):
        if lemma == word:
            continue
        known = _known(lemma)
        for tag, forms in {**_verb(lemma, known), **_noun(lemma, known)}.items():
            if word in forms:
                found.add(tag)
    return tuple(tag for tag in VERB_TAGS + NOUN_TAGS if tag in found)


def _clean(word: str, forms: tuple[str, ...]) -> tuple[str, ...]:
    """Without forms that are spelled apart or hyphenated where the word is not ("re-sent" for "resend")."""
    hyphens = word.count("-")
    return tuple(form for form in forms if _WORD.fullmatch(form) and form.count("-") == hyphens)


def _regular_noun(word: str) -> Paradigm:
    return {"NN": (word,), "NNS": (_with_s(word),)}


def _regular_verb(word: str) -> Paradigm:
    silent = word.endswith("e") and not word.endswith(("ee", "oe", "ye"))
    past = word + "d" if word.endswith("e") else word + "ed"
    gerund = (word[:-1] if silent else word) + "ing"
    return {"VB": (word,), "VBZ": (_with_s(word),), "VBD": (past,), "VBN": (past,), "VBG": (gerund,)}


def _with_s(word: str) -> str:
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


@cache
def _known(word: str) -> Paradigm:
    """What the lexicon says of a base form, under every tag it uses."""
    from lemminflect import getAllInflections  # heavy: numpy

    found: dict[str, tuple[str, ...]] = getAllInflections(word)
    return found


@cache
def _lemmas(word: str) -> tuple[str, ...]:
    """The verbs and nouns that the lexicon takes a word for a form of, itself included; sorted."""
    from lemminflect import getAllLemmas  # heavy: numpy

    found: dict[str, tuple[str, ...]] = getAllLemmas(word)
    return tuple(sorted({lemma for part in ("VERB", "AUX", "NOUN") for lemma in found.get(part, ())}))


@cache
def _corrections() -> _Corrections:
    found = _Corrections()
    text = Path(__file__).with_name("inflection.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            kind, word, forms = line.split("\t")
            if kind in ("verb", "noun"):
                found.forms[kind, word] = forms
            else:
                found.words.setdefault(kind, set()).update(forms.split())
    return found
