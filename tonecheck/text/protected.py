"""Stretches of a reply that no rule may judge as prose and no edit may touch.

| kind          | what it covers                                                                          |
|---------------|-----------------------------------------------------------------------------------------|
| `placeholder` | a slot, as `find_placeholders` reports it                                                |
| `code`        | `` `inline` `` and fenced code                                                           |
| `quote`       | lines that start with `>`; an "On … wrote:" block to the end; the customer's own words   |
| `url`         | `https://…`, `www.…`, and bare domains of well-known endings, without trailing stops     |
| `email`       | `sam@example.com`                                                                        |
| `handle`      | `@sam`, `@sam@example.social`                                                            |
| `reference`   | `#12345`, from two digits ("our #1 priority" is prose)                                   |
| `hashtag`     | `#tag`, with at least one letter                                                         |
| `signature`   | `^AB`, `*AB`, `~AB`, `/AB`, `-AB`, `- Name` at the end, before a link or `1/2`           |
| `thread`      | `1/2` or `(2/3)` at either end of the reply                                              |
| `name`        | a product name of the brand's own                                                        |

Where two overlap, the one that starts first wins, then the longer, then the order of the table; of the other
only what sticks out is kept. Money, dates, phone numbers and other figures are prose.
Source: signature forms and thread markers as counted in public support replies; the rest is ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from tonecheck.text.fold import fold
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.placeholders import find_placeholders, may_hold_placeholder
from tonecheck.text.span import Span

KINDS = (
    "placeholder",
    "code",
    "quote",
    "url",
    "email",
    "handle",
    "reference",
    "hashtag",
    "signature",
    "thread",
    "name",
)
"""Every kind, in order of precedence between two stretches that are exactly the same."""

_RANK = {kind: rank for rank, kind in enumerate(KINDS)}
_Found = tuple[int, int, int]  # start, minus end, rank: sorts by start, then longest, then precedence


class Protected(NamedTuple):
    """A protected stretch (code points) and its kind, one of `KINDS`."""

    span: Span
    kind: str


# Endings no English word collides with, and endings that need a path after them ("thanks.it" is a slip,
# "fb.me/shop" a link). Source: ours, from the most used in the root zone; a longer list finds more slips.
_ENDINGS = (
    "com|org|net|info|biz|edu|gov|mil|int|io|co|app|dev|shop|store|online|site|tech|xyz|tv|ly|gg|ai|eu|uk|"
    "de|fr|nl|ie|au|ca|nz|jp|se|dk|fi|pl|cz|ch|br|mx|za|sg|hk|es|pt"
)
_RISKY_ENDINGS = "it|in|me|us|so|to|be|is|at|no|my|am|as|do|id|la|by|gl|link|help|page|support|re"
_SECOND = "uk|au|nz|za|br|mx|jp|in|sg|hk|tr|kr|il"

# Link characters, with whole (…) and {…} taken as one so that a slot or a bracketed word inside a link stays.
_REST = r"(?>(?:[\w/=&#~+%\-@$.:,;!?]|\{\{?\{?[^{}\n]{0,80}+\}\}?\}?|\([^\s()<>]*+\))+)"

_GIVEAWAY = lazy_pattern(r"[@#:.`](?=\S)")


@cache
def _marks() -> re.Pattern[str]:
    # One class takes the character that gives a stretch away, so that the engine skips to it; the alternatives
    # look back at it. Links, addresses and domains start before it: `_add_marks` steps back to where.
    # Compiled when first needed: it takes 8 ms.
    return lazy_pattern(
        rf"""[@#:.`](?=\S)(?:
          (?<=@)(?:
            (?<=[\w+-]@)(?P<email>[\w-]++(?:\.[\w-]++)*\.[^\W\d_]{{2,24}}(?![\w@]))
          | (?<![\w@]@)(?P<handle>\w++(?>(?:[.-][a-z0-9]\w*+)*)(?>(?:@[\w-]++(?>(?:\.[\w-]++)+))?))
          )
        | (?P<url>//(?<=(?i:http)://){_REST}|//(?<=(?i:https)://){_REST})
        | (?<=\.)(?:
            (?<=(?i:www)\.)(?<!\w(?i:www)\.)(?P<www>{_REST})
          | (?<=\w\.)(?P<domain>(?i:(?:{_ENDINGS})(?:\.(?:{_SECOND}))?(?![\w@-])|(?:{_RISKY_ENDINGS})(?=/\w))
            (?!\.[a-z0-9])(?::\d{{2,5}})?(?:/(?:{_REST})?|[?](?=\w+=){_REST}|\#(?=\w){_REST})?)
          )
        | (?<=\#)(?<!&\#)(?:
            (?P<reference>\d{{2,}}+(?>(?:-\d++)*))(?![\w#])
          | (?<![\w#]\#)(?P<hashtag>(?=\w*[^\W\d_])\w++)(?!\#)
          )
        | (?<=`)(?<!``)(?P<code>
            ``(?>(?:[^`]|`(?!``))*)```
          | (?<=^`)``(?>(?:[^`]|`(?!``))*)\Z
          | `(?>(?:[^`\n]|`(?!`)){{1,400}})``
          | [^`\n]{{1,400}}+`
          )
        )""",
        re.VERBOSE | re.MULTILINE,
    )


_MARK_RANK = {**_RANK, "www": _RANK["url"], "domain": _RANK["url"]}
_LONGEST_LOCAL_PART = 80  # code points looked at before an `@` or a `.com`; RFC 5321 allows 64 before the `@`

_QUOTED_LINES = lazy_pattern(r"(?m)^[ \t]*+>[^\n]*+(?>(?:\n[ \t]*+>[^\n]*+)*)")
_QUOTED_MAIL = lazy_pattern(
    r"(?m)^(?:On\b(?=[^\n]{0,200}\d)[^\n]{5,200}(?:\n[^\n]{0,100})?\bwrote:\s*?$|----- ?Original Message)"
)
_QUOTED_WORDS = lazy_pattern(
    r"""["“”„'‘](?<!\w.)(?:(?<=["“”„])([^"“”„\n]{1,300}+)["“”]"""
    r"""|(?<=['‘])((?>(?:[^'‘’\n]|(?<=\w)['’](?=\w)){1,300}))['’](?!\w))"""
)
_WORD = lazy_pattern(r"\w+(?:'\w+)*")

_NAME = r"[^\W\d_]{1,12}+(?>(?:['’-][^\W\d_]{1,12}+)?)(?>(?:\ [A-Z])?)"
_TAIL = lazy_pattern(
    rf"""[\^*~/\-–—(1-9](?:
      (?P<thread>(?<![\w/.,£$€(-][1-9])(?:(?<=\()[1-9]\d?+|(?<=[1-9])\d?+)/[1-9]\d?+\)?)
    | (?P<signature>(?:
        (?<=\^)|(?<![\w*]\*)(?<=\*)|(?<!\w~)(?<=~)|(?<=\s/)|(?<!\w[-–—])(?<=[-–—])[-–—]?+
      )\ ?{_NAME})
    )[\s.…]{{0,4}}\Z""",
    re.VERBOSE,
)
_TAIL_LENGTH = 36  # code points: the longest signature, `--Anne-Marie B.`, with room to look back
_LEAD = lazy_pattern(
    r"\s*+(?>(?:@\w++\s++)*)(\(?[1-9]\d?/[1-9]\d?\)?)(?=[\s:]|\Z)(?!\s(?:price|off|day|hour|term|an?|of)\b)"
)
_CLOSING = frozenset({"thanks", "you", "ty", "thx", "cheers", "regard", "regards", "wishes", "apologies"})


def find_protected(text: str, *, message: str | None = None, names: Sequence[str] = ()) -> tuple[Protected, ...]:
    """Every protected stretch of `text`, sorted by start and disjoint; empty if there is none.

    `message` is what the customer wrote: words of theirs that the reply repeats in quotation marks are
    protected too (the words, not the marks), whatever their case. `names` are matched exactly, as whole
    words. Linear in the length of the text, whatever it holds; each quotation is looked up in `message` once.
    """
    found: list[_Found] = []
    if may_hold_placeholder(text):
        slots = find_placeholders(text)
        found += [(slot.span.start, -slot.span.end, _RANK["placeholder"]) for slot in slots]
    end = len(text)
    if ">" in text or "wrote:" in text or "-----" in text:
        end = _quoted(text, found)
    links = _add_marks(text, found)
    if "^" in text or "/" in text or "*" in text or "-" in text or "~" in text or "–" in text or "—" in text:
        _ends(text, end, links, found)
    if message is not None:
        found += _echoes(text, message)
    if names:
        matches = _names(tuple(names)).finditer(text)
        found += [(match.start(), -match.end(), _RANK["name"]) for match in matches]
    return _disjoint(found) if found else ()


def _disjoint(found: list[_Found]) -> tuple[Protected, ...]:
    found.sort()
    kept: list[Protected] = []
    at = 0
    for start, minus_end, rank in found:
        if -minus_end > at:
            kept.append(Protected(Span(max(start, at), -minus_end), KINDS[rank]))
            at = -minus_end
    return tuple(kept)


def _add_marks(text: str, found: list[_Found]) -> list[tuple[int, int]]:
    """Add what a character or a word ending gives away; return where the links are, sorted."""
    links: list[tuple[int, int]] = []
    first = _GIVEAWAY.search(text)
    at = 0
    for match in _marks().finditer(text, first.start()) if first else ():
        kind = match.lastgroup or ""
        start, end = match.span()
        if kind == "url":
            start -= 5 if text[start - 1] in "sS" else 4
        elif kind == "www":
            start -= 3
        elif kind in ("email", "domain"):
            start = _word_start(text, start, max(at, start - _LONGEST_LOCAL_PART), kind)
            if start == match.start():
                continue
        rank = _MARK_RANK[kind]
        if rank == _RANK["url"]:
            while text[end - 1] in ".,:;!?":
                end -= 1
            links.append((start, end))
        found.append((start, -end, rank))
        at = end
    return links


def _word_start(text: str, end: int, low: int, kind: str) -> int:
    """Where the local part before an `@`, or the labels before a domain's ending, start."""
    also = ".-_+%" if kind == "email" else ".-"
    start = end
    while start > low and (text[start - 1].isalnum() or text[start - 1] in also):
        start -= 1
        if text[start] == "." and text[start + 1] == ".":
            return start + 2
    while start < end and text[start] in also:
        start += 1
    return start


def _quoted(text: str, found: list[_Found]) -> int:
    """Add quoted lines and mail; return where the reply itself ends."""
    for match in _QUOTED_LINES.finditer(text):
        end = match.end()
        found.append((match.start(), -(end - 1 if text[end - 1] == "\r" else end), _RANK["quote"]))
    mail = _QUOTED_MAIL.search(text)
    if mail is None:
        return len(text)
    found.append((mail.start(), -len(text), _RANK["quote"]))
    return mail.start()


def _ends(text: str, end: int, links: list[tuple[int, int]], found: list[_Found]) -> None:
    """Add the signature and the thread markers, looking back over links at the end."""
    if "/" in text:
        lead = _LEAD.match(text)
        if lead and _is_thread(lead.group(1)):
            found.append((lead.start(1), -lead.end(1), _RANK["thread"]))
    link = len(links)
    for _ in range(4):
        while end and text[end - 1].isspace():
            end -= 1
        while link and links[link - 1][0] >= end:
            link -= 1
        if link and links[link - 1][1] >= end - 1:
            link -= 1
            end = links[link][0]
            continue
        match = _TAIL.search(text, max(0, end - _TAIL_LENGTH), end)
        if match is None:
            return
        kind = match.lastgroup or ""
        marker = text[match.start() : match.end(kind)]
        if not (_is_thread(marker) if kind == "thread" else _is_signature(text, match)):
            return
        end = match.start()
        found.append((end, -match.end(kind), _RANK[kind]))


def _is_thread(marker: str) -> bool:
    """True for the first of two up to the ninth of nine: `24/7` and `10/12` are something else."""
    if marker.startswith("(") != marker.endswith(")"):
        return False
    part, _, parts = marker.strip("()").partition("/")
    return 2 <= int(parts) <= 9 and int(part) <= int(parts)


def _is_signature(text: str, match: re.Match[str]) -> bool:
    start = match.start()
    mark = text[start]
    written = match.group().lstrip("^*~/-–—")
    if mark == "^":
        return True
    if not written.lstrip()[0].isupper():
        return False
    if mark not in "-–—*" or not written.startswith(" "):
        return True
    # "Model - XL" is no signature and neither is the last item of a list; "Thanks - Sam" is one.
    line = text[max(0, start - 200) : start].rstrip(" \t")
    if line.endswith("\n"):
        return not line.rstrip().rpartition("\n")[2].lstrip().startswith(mark)
    word = line.split()[-1] if line else ""
    return not word[-1:].isalnum() or word[0] == "#" or word.islower() or word.lower() in _CLOSING


def _echoes(text: str, message: str) -> Iterator[_Found]:
    """The customer's own words where the reply repeats them in quotation marks."""
    said = ""
    for match in _QUOTED_WORDS.finditer(text):
        said = said or f" {' '.join(_WORD.findall(fold(message)))} "
        start, end = match.span(match.lastindex or 0)
        words = list(_WORD.finditer(fold(text[start:end])))
        if words and f" {' '.join([word.group() for word in words])} " in said:
            yield (start + words[0].start(), -(start + words[-1].end()), _RANK["quote"])


@lru_cache(maxsize=64)
def _names(names: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all names, longest first, sorted by their first character so that few are tried."""
    by_first: dict[str, list[str]] = {}
    for name in sorted(filter(None, set(names)), key=lambda name: (-len(name), name)):
        by_first.setdefault(name[0], []).append(re.escape(name[1:]))
    if not by_first:
        return re.compile(r"(?!)")
    firsts = "".join(re.escape(first) for first in by_first)
    rests = "|".join(f"(?<={re.escape(first)})(?:{'|'.join(rest)})" for first, rest in by_first.items())
    return re.compile(rf"[{firsts}](?<!\w[{firsts}])(?:{rests})(?!\w)")
