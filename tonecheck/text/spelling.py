"""British and American spellings, as pairs of forms that belong to one side each.

`spelling_variants.tsv`, written by `tools/build_spelling_variants.py`, holds every inflected form, so a word
is looked up with one dictionary access on its lower-cased form. Pairs that depend on the part of speech or
the meaning are missing (cheque and check) or work in one direction only (tyre to tire).

Limits: spelling, not vocabulary (lorry, truck). Names keep their own spelling (Labor Day, Mr Gray, the World
Trade Center): a caller should leave a capitalised word inside a sentence alone.
Source: the lists are ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from tonecheck.errors import UnknownNameError, did_you_mean

Spelling = Literal["en-GB", "en-US"]


@cache
def variants(to: Spelling) -> Mapping[str, tuple[str, str]]:
    """Forms that are foreign to `to`: lower-case foreign form -> (own form, kind).

    `kind` is `ise`, `yse`, `our`, `re`, `ll` or `misc`. For `en-GB` the kind `ise` (organize) is Oxford
    spelling, correct in British English too: a rule that asks for one spelling throughout should flag it, a
    rule that asks for British English should not. The table is read once and cannot be changed.

    Raises: UnknownNameError if `to` is neither `en-GB` nor `en-US`.
    """
    if to not in ("en-GB", "en-US"):
        raise UnknownNameError(f"no spelling called '{to}'", hint=did_you_mean(to, ("en-GB", "en-US")))
    british, american, kinds, directions = _columns()
    own, foreign, blocked = (british, american, "us") if to == "en-GB" else (american, british, "gb")
    table = {
        theirs: (ours, kind)
        for ours, theirs, kind, direction in zip(own, foreign, kinds, directions, strict=True)
        if direction != blocked
    }
    return MappingProxyType(table)


@cache
def doubles() -> Mapping[str, str]:
    """The other spelling of a word, both ways round, for pairs that mean the same on both sides."""
    british, american, _, directions = _columns()
    pairs = [pair for *pair, direction in zip(british, american, directions, strict=True) if direction == "both"]
    return MappingProxyType({word: other for pair in pairs for word, other in (pair, pair[::-1])})


def _columns() -> tuple[list[str], list[str], list[str], list[str]]:
    """The British forms, the American ones, kinds and directions, in the order of the file."""
    text = Path(__file__).with_name("spelling_variants.tsv").read_text(encoding="utf-8")
    words = text.partition("\n\n")[2].split()
    return words[0::4], words[1::4], words[2::4], words[3::4]
