"""The parts of a link: host, top-level domain, port, path and query.

Apart from `links`, because these patterns take 8 ms to compile and most replies hold no link.
"""

from __future__ import annotations

import re

from tonecheck.text.top_level_domains import TOP_LEVEL_DOMAINS, UNICODE_TOP_LEVEL_DOMAINS

_ACCENTED = (
    r"\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289"
    r"\u02bb\u0300-\u036f\u1e00-\u1eff"
)
_INVISIBLE = r"\ufffe\ufeff\uffff\u202a-\u202e\u061c\u200e\u200f\u2066-\u2069"
_LATIN = rf"[a-zA-Z0-9{_ACCENTED}]"
_ANY = rf"[^\s\x00-\x2c./:;<=>?@\[\\\]\^_`{{|}}~\x2d\x7f\u180e{_INVISIBLE}]"

HOST = re.compile(
    r"(?<![A-Za-z0-9@\uff20$#\uff03\ufffe\ufeff\uffff])"
    rf"(?:(?P<scheme>(?i:https?://))(?:{_ANY}(?:(?:{_ANY}|[-_]){{0,61}}{_ANY})?\.){{1,126}}"
    rf"|(?<![{_ACCENTED}])(?:{_LATIN}(?:(?:{_LATIN}|[-_]){{0,61}}{_LATIN})?\.){{1,126}})"
    rf"(?:{_ANY}|-){{1,63}}"
)
"""Labels and dots, perhaps after a scheme, where a link may start; may go on beyond the link's own host."""

_TLD_WORD = re.compile(r"xn--[-0-9a-z]+|[a-z]+", re.IGNORECASE)
_JOINED = re.compile(r"[0-9A-Za-z@+-]")
_LONGEST_TLD = len(UNICODE_TOP_LEVEL_DOMAINS[0])

_PATH_LETTER = rf"a-zA-Z0-9\u0400-\u04ff{_ACCENTED}"
_PATH_CHAR = rf"[{_PATH_LETTER}!*';:=+,.$/%#\[\]\-\u2013_~@|&]"
_BRACKETS = rf"\((?:{_PATH_CHAR}+|{_PATH_CHAR}*\({_PATH_CHAR}+\){_PATH_CHAR}*)\)"
_PATH = rf"/(?:{_PATH_CHAR}*(?:{_BRACKETS}{_PATH_CHAR}*)*(?:[{_PATH_LETTER}+\-=_#/]|{_BRACKETS}))?"
_QUERY = r"(?:\?[a-zA-Z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*[a-zA-Z0-9\-_&=#/])?"
_TAIL = re.compile(rf"(?::[0-9]+)?(?P<path>{_PATH})?{_QUERY}")
_SHORTENED = re.compile(rf"https?://t\.co/[a-z0-9]+{_QUERY}", re.IGNORECASE)


def link_at(text: str, host: re.Match[str]) -> tuple[int, int, int] | None:
    """(start, end, where to go on) of the link that begins at a match of `HOST`; None if it is no link."""
    start = host.start()
    end = _domain_end(text, host.end("scheme") if host["scheme"] else start, host.end())
    if end is None:
        return None
    tail = _TAIL.match(text, end)
    tail_end = tail.end() if tail else end
    if host["scheme"]:
        shortened = _SHORTENED.match(text, start)
        return start, shortened.end() if shortened else tail_end, tail_end
    start += text[start:end].rfind("_") + 1
    return start, tail_end if tail and tail["path"] else end, tail_end


def _domain_end(text: str, start: int, end: int) -> int | None:
    """End of the longest domain in `text[start:end]`, labels and dots; None if none ends in a known label."""
    dot = text.rfind(".", start, end)
    while dot > start:
        before = text.rfind(".", start, dot)
        stop = _tld_end(text, dot + 1)
        if stop is not None and "_" not in text[max(start, before + 1) : dot]:
            return stop
        dot = before
    return None


def _tld_end(text: str, start: int) -> int | None:
    word = _TLD_WORD.match(text, start)
    if word:
        name = word[0].lower()
        if name.startswith("xn--") or (name in TOP_LEVEL_DOMAINS and not _JOINED.match(text, word.end())):
            return word.end()
    rest = text[start : start + _LONGEST_TLD].lower()
    if rest.isascii():
        return None
    for name in UNICODE_TOP_LEVEL_DOMAINS:
        if rest.startswith(name) and not _JOINED.match(text, start + len(name)):
            return start + len(name)
    return None
