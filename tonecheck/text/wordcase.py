"""Capitals and articles of a replacement. Light: for use on every draft.

Limits: English. No title case for headings. "a" or "an" by spelling, lists of exceptions and the names of
letters and numbers; None wherever people differ ("a herb") or a word may be letters ("MBNA").
Source: the lists are ours.
"""

from __future__ import annotations

import re
from itertools import pairwise

from tonecheck.text.lazy_pattern import lazy_pattern

_READ_BY_LETTERS = """
aka api apn apr atm bbc bic btw cc ceo coo cpu crm csr css csv ctv cv dhl diy dm dms dns dob dpd dvd dvla
eod eow eta etd eu fao faq fyi gb gbp gdpr gps hdmi hgv hmrc hq hr html http https id imei imo ios ip isp it
ivr kpi kyc lcd led lol mb mms mot mp mpg nda nfc nhs nps ok omg os otp pc pdf poc pr ps ptsd qa qr rfid rma
roi rrp rsvp rv sla sms sos ssd ssl suv tba tbc tbd tfl tv ui uk ups uri url us usa usb usd usp utc uuid uv
ux vip vpn wfh xl xml xs
"""
_LETTERS = frozenset(_READ_BY_LETTERS.split())  # without the plural s
_READ_AS_WORDS = "asap cob gif iban jpeg nasa pin poi ram saas sim vat"
_INITIALISMS = _LETTERS | set(_READ_AS_WORDS.split())
_ALSO_WORDS = frozenset({"it", "led", "mot", "os", "ups", "us"})  # words, unless in capitals

_VOWEL_NAMES = frozenset("aefhilmnorsx")
_ACCENTED = str.maketrans("àáâãäåæèéêëìíîïòóôõöøœùúûü", "aaaaaaaeeeeiiiiooooooouuuu")
# Spelled with a vowel and spoken with "y" or "w": European, one-off, unit, usual, utility.
_LIKE_YOU_OR_ONE = (
    *("eu", "ew", "once", "one", "oui", "ubiq", "uga", "uk", "ulys", "unanim", "uni", "ura", "urea", "uret"),
    *("uri", "uro", "uru", "usab", "usag", "use", "using", "usu", "uta", "ute", "util", "uto", "uv"),
)
# Not so: onerous, unimportant, uninstall, unidentified.
_UNLIKE = ("onei", "oner", "unideal", "unident", "unillu", "unim", "unin", "uniron", "unirr", "uniss")
_SILENT_H = ("heir", "honest", "honor", "honour", "hour")
_EITHER = ("herb", "homage", "xmas")
_BEFORE_Y_AS_VOWEL = frozenset("bcdfgklmnprstvxz")  # Yvonne, Ypres

_OPENING = "\"'“”‘’«»([*~£$€"
_HEAD = lazy_pattern(r"(?P<number>\d+(?:,\d{3})*)|(?P<letters>[^\W\d_]+)")
_TOKEN = lazy_pattern(r"\{+[^{}]*\}+|\[[^\[\]]*\]|<[^<>]*>|\s+|[^\s{}\[\]<>]+|.", re.DOTALL)
_NOT_IN_PROSE = frozenset("@/\\_#$%=|{}<>[]")


def match_case(original: str, replacement: str, *, starts_sentence: bool = False) -> str:
    """`replacement` with the capitals of the words it stands in for.

    Utilise: Use. UTILISE: USE. Touch base: Get in touch. Words of the replacement with capitals of their own
    (iPhone, PayPal), placeholders, links and handles are never touched; nothing is ever lower-cased.

    The pronoun "I", initialisms (ASAP) and names like PayPal have capitals anywhere, so theirs say nothing:
    then the first letter becomes a capital only if `starts_sentence`.
    """
    cased = [char for char in original if char.isupper() or char.islower()]
    if not cased or cased[0].islower():
        return replacement
    if _always_capital(original):
        return _capitalised(replacement) if starts_sentence else replacement
    if len(cased) > 1 and all(char.isupper() for char in cased):
        return "".join(token if _keeps_its_case(token) else token.upper() for token in _TOKEN.findall(replacement))
    return _capitalised(replacement)


def starts_with_vowel_sound(word: str) -> bool | None:
    """Whether "an" goes before a word or phrase; None if it cannot be told, or people differ.

    Quotation marks, opening brackets and currency signs before the word are passed over.
    """
    text = word.strip().lstrip(_OPENING)
    head = _HEAD.match(text)
    if head is None or word.strip().startswith("["):
        return None
    if head["number"]:
        return _number_starts_with_vowel(head["number"])
    return _letters_start_with_vowel(head["letters"], text[head.end() : head.end() + 1])


def article_for(word: str) -> str | None:
    """ "a" or "an" before a word or phrase; None if it cannot be told."""
    vowel = starts_with_vowel_sound(word)
    return None if vowel is None else "an" if vowel else "a"


def article_edit(article: str, next_word: str) -> str | None:
    """The article that should stand before `next_word`, in the capitals of the one that does.

    None if there is nothing to change: it is right, it cannot be told, or `article` is neither "a" nor "an".
    """
    wanted = article_for(next_word)
    if wanted is None or article.lower() not in ("a", "an") or wanted == article.lower():
        return None
    if article == "A":  # "A" alone is a capital at the start of a sentence or in the midst of shouting
        return "AN" if _is_shouted(next_word) else "An"
    if article.isupper():
        return wanted.upper()
    return wanted.capitalize() if article[0] == "A" else wanted


def _always_capital(original: str) -> bool:
    word, *rest = original.replace("’", "'").strip("\"'“”‘.,;:!?()*_ ").split() or [""]
    if word == "I" or word.startswith("I'"):
        return not (word + "".join(rest))[1:].isupper()
    singular = word.removesuffix("s")
    initialism = singular.isupper() and singular.lower() in _INITIALISMS
    return not rest and (initialism or any(a.islower() and b.isupper() for a, b in pairwise(word)))


def _capitalised(text: str) -> str:
    """With a capital at the start, unless the first word keeps its case or is a number."""
    at = 0
    tokens: list[str] = _TOKEN.findall(text)
    for token in tokens:
        if _keeps_its_case(token):
            return text
        for char in token:
            if char.isalnum():
                return text[:at] + char.title() + text[at + 1 :]
            at += 1
    return text


def _keeps_its_case(token: str) -> bool:
    return token != token.lower() or "." in token[1:-1] or not _NOT_IN_PROSE.isdisjoint(token)


def _is_shouted(word: str) -> bool:
    letters = word.strip().lstrip(_OPENING).partition(" ")[0]
    return len(letters) > 1 and letters.isupper() and letters.lower() not in _INITIALISMS


def _number_starts_with_vowel(number: str) -> bool | None:
    """8, 80, 8,000, 11 and 18 do. 0800 is "oh" or "zero", 1100 "eleven hundred" or "one thousand": None."""
    first, *groups = number.split(",")
    if first[0] == "8":
        return True
    if first[0] == "0":
        return None
    if first[:2] not in ("11", "18") or len(first) == 3:
        return False
    if len(first) == 2 or groups:
        return len(first) == 2
    return None if len(first) < 6 or len(first) % 3 == 2 else False


def _letters_start_with_vowel(letters: str, following: str) -> bool | None:
    lower = letters.lower().translate(_ACCENTED)
    by_name = lower[0] in _VOWEL_NAMES
    if len(letters) == 1 or (letters[0].islower() and letters[1].isupper()):
        return by_name if "a" <= lower[0] <= "z" else None  # e-mail, X-ray, A4, iPhone
    if letters.isupper():
        if lower in _LETTERS or following.isdigit():
            return by_name
        if lower not in _INITIALISMS and len(letters) <= 5:
            if not set(lower) & set("aeiouy"):
                return by_name
            by_sound = _word_starts_with_vowel(lower)
            return by_name if by_name == by_sound else None
    elif (lower in _LETTERS or lower.removesuffix("s") in _LETTERS) and lower not in _ALSO_WORDS:
        return by_name
    return _word_starts_with_vowel(lower)


def _word_starts_with_vowel(lower: str) -> bool | None:
    if not "a" <= lower[0] <= "z" or lower.startswith(_EITHER):
        return None
    if not set(lower) & set("aeiouy"):  # "Mr" is a word, "nth" is letters
        return None if lower[0] in _VOWEL_NAMES and lower not in ("mr", "mrs", "ms", "st") else False
    if lower[0] in "aeiou":
        return lower.startswith(_UNLIKE) or not lower.startswith(_LIKE_YOU_OR_ONE)
    if lower[0] == "x":
        return lower[1] not in "aeiouy"
    return lower.startswith(_SILENT_H) or (lower[0] == "y" and lower[1] in _BEFORE_Y_AS_VOWEL)
