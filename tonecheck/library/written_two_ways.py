"""The same name, address, link or phone number written in two ways: “VeloMax” and “Velo Max”, “12 High St” and “12 High
Street”, “01632 960123” and “01632 960 123”.

Names are words with a capital inside a sentence; two are the same if only spaces, hyphens and capitals differ.

Limits: a name written in small letters throughout (“my account”) is a word, not another way of writing “My Account”,
unless the name has a capital or a figure inside (“velomax”). Sentences in capitals and headings are not read.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from tonecheck.draft import Draft
from tonecheck.finding import Severity
from tonecheck.library.saved_reply import Group, Library, Note, Place
from tonecheck.text.links import find_links
from tonecheck.text.span import Span

JUDGEMENT = "written-two-ways"

_WORD = r"[A-Z][A-Za-z0-9]*(?:['’&.-][A-Za-z0-9]+)*"
_NAME = re.compile(rf"(?<![\w@#/.-])(?P<name>(?:{_WORD})(?: (?:{_WORD}|\d{{1,3}}\b))*)(?![\w@])")
_INNER = re.compile(r"[a-z][A-Z]|[A-Za-z]\d|[A-Z]{2,}[a-z]")
_STREET = (
    "street|st|road|rd|avenue|ave|lane|ln|drive|dr|square|sq|place|pl|court|ct|boulevard|blvd|park|gardens|gdns|"
    "terrace|crescent|cres|close|way|row|yard|house|wharf|quay"
)
_ADDRESS = re.compile(
    rf"(?<!\w)\d{{1,4}}[a-z]?(?:[-–]\d{{1,4}})?,? (?:[A-Z][\w'’.-]*,? ){{1,3}}(?i:(?:{_STREET})\b\.?)(?![\w'’])"
)
_SHORT = {
    "st": "street", "rd": "road", "ave": "avenue", "ln": "lane", "dr": "drive", "sq": "square", "pl": "place",
    "ct": "court", "blvd": "boulevard", "gdns": "gardens", "cres": "crescent",
}  # fmt: skip
_PHONE = re.compile(
    r"(?<![\w£$€#.,/:-])(?:\+\d{1,3}[\s-]?(?:\(0\)[\s-]?)?|\(?0)\d{1,5}\)?(?:[\s-]?\d{2,7}){1,4}(?![\w-])"
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_COMMON = frozenset(
    "i we you he she it they the a an and or but if in on at to for from of with by as is are was please thanks thank"
    " sorry hi hello hey dear kind regards best note my our your this that these those there here when once after"
    " before how what why who where which no not yes so then also just us".split()
)


class _Written(NamedTuple):
    kind: str
    key: str
    text: str
    span: Span


def find(library: Library) -> Iterator[Note]:
    """Yield a note for each name, address, link or number that is written in more than one way."""
    found: dict[tuple[str, str], dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for number, reply in enumerate(library.replies):
        for kind, key, text, span in (*_names(reply.draft), *_addresses(reply.draft)):
            found[kind, key][text].append(Place(number, span))
    inner = {key for (kind, key), ways in found.items() if kind == "name" and any(map(_INNER.search, ways))}
    if inner:
        _add_small(library, inner, found)
    for (kind, key), ways in found.items():
        if len(ways) < 2 or (kind == "name" and not _is_one_name(ways, key in inner)):
            continue
        ordered = sorted(ways.items(), key=lambda item: (-len(item[1]), item[0]))
        commonest = ordered[0][0]
        yield Note(
            JUDGEMENT,
            Severity.INFO if kind == "link" else Severity.WARNING,
            f"one {kind} is written in {len(ways)} ways",
            tuple(Group(f"“{text}”", tuple(places)) for text, places in ordered),
            f"write it one way, such as “{commonest}”",
        )


def _names(draft: Draft) -> Iterator[_Written]:
    """Names inside sentences; the first word of a sentence may be one only if it has a capital or figure inside."""
    starts = {sentence.start for sentence in draft.sentences}
    for match in _NAME.finditer(draft.masked):
        text, start = match["name"], match.start("name")
        text = re.sub(r"['’]s?\Z", "", text)
        words = text.split()
        while words and (
            words[0].lower() in _COMMON or (_opens(draft.masked, start, starts) and not _INNER.search(words[0]))
        ):
            step = len(words[0]) + 1
            words, start, text = words[1:], start + step, text[step:]
        if not words or (text.isupper() and len(words) > 1) or len(text) < 4:
            continue
        key = re.sub(r"[\W_]", "", text).casefold()
        yield _Written(
            "name", key.removesuffix("s") if _INNER.search(text) else key, text, Span(start, start + len(text))
        )


def _opens(text: str, start: int, sentences: set[int]) -> bool:
    before = text[:start].rstrip(" \t*_\"“'‘(-•–—")
    return start in sentences or not before or before[-1] in ".!?:\n" or before[-1].isdigit()


def _addresses(draft: Draft) -> Iterator[_Written]:
    for match in _ADDRESS.finditer(draft.text):
        words = re.sub(r"[.,]", "", match.group()).casefold().split()
        words[-1] = _SHORT.get(words[-1], words[-1])
        yield _Written("address", " ".join(words), match.group().rstrip("."), Span(*match.span()))
    for match in _PHONE.finditer(draft.masked):
        digits = re.sub(r"\(0\)|\D", "", match.group())
        if 9 <= len(digits) <= 13:
            key = re.sub(r"^(?:44|353|1(?=\d{10}$))?0?", "", digits) if match.group()[0] == "+" else digits[1:]
            yield _Written("phone number", key, match.group(), Span(*match.span()))
    for match in _EMAIL.finditer(draft.text):
        text = match.group().rstrip(".")
        yield _Written("e-mail address", text.casefold(), text, Span(match.start(), match.start() + len(text)))
    for start, end in find_links(draft.text):
        text = draft.text[start:end]
        key = re.sub(r"^(?:https?://)?(?:www\.)?", "", text.casefold()).rstrip("/")
        yield _Written("link", key, text, Span(start, end))


def _is_one_name(ways: dict[str, list[Place]], has_inner: bool) -> bool:
    """True if the ways differ in more than a small letter that English asks for."""
    if has_inner:
        return True
    return len({re.sub(r"[\W_]", "", way) for way in ways}) < len(ways) and any(
        " " in way or "-" in way for way in ways
    )


def _add_small(library: Library, keys: set[str], found: dict[tuple[str, str], dict[str, list[Place]]]) -> None:
    """Add names with a capital inside where they are written in small letters."""
    for number, reply in enumerate(library.replies):
        words = reply.draft.words
        for at, norm in enumerate(words.norms):
            key = norm.removesuffix("s")
            if key in keys or norm in keys:
                span = Span(words.starts[at], words.ends[at])
                written = span.of(reply.draft.text)
                if written.islower() and written.isalpha():
                    found["name", key if key in keys else norm][written].append(Place(number, span))
