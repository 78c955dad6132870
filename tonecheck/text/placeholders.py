"""Slots in a canned reply that somebody or something still has to fill in.

| dialect         | looks like                                         | met in                           |
|-----------------|----------------------------------------------------|----------------------------------|
| `double-brace`  | `{{ticket.id}}`, `{{ name \\| default: 'there' }}` | Zendesk, Intercom, Gorgias…      |
| `triple-brace`  | `{{{Recipient.FirstName}}}`                        | Salesforce Lightning, Handlebars |
| `liquid-tag`    | `{% if ticket.id %}`                               | Zendesk, Freshdesk, Missive      |
| `help-scout`    | `{%customer.firstName,fallback=there%}`            | Help Scout                       |
| `salesforce`    | `{!Contact.FirstName, Valued Customer}`            | Salesforce Classic               |
| `dollar-brace`  | `{$ticket.id}`, `${first_name}`                    | Helprace, Braze                  |
| `dollar-path`   | `$contact.name`                                    | respond.io                       |
| `double-square` | `[[first_name\\|Dear Reader]]`                     | Kustomer, LeadBI                 |
| `attribute-tag` | `<attribute key="user.name" default="there"/>`     | Intercom's API                   |
| `percent`       | `%name%`                                           | LiveChat and others              |
| `single-brace`  | `{nick}`, `{customer_name}`                        | Live Helper Chat, Mautic, files  |
| `hand-kept`     | `[Name]`, `<insert name>`, `@<reporter>`           | written by hand                  |
| `fill-in`       | `XXXXX`, `____`, `INSERT DATE HERE`, `TODO`, `TBC` | written by hand                  |
| `gap`           | `«say by when»`                                    | tonecheck's own revisions        |

Tokens that stand for a masked value (`#NAME#`, `__email__`, `@115719`) are not slots and are not reported.
Source: the vendors' own pages on macros, snippets and merge fields; the last two rows are ours.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span

FILL_IN_DIALECTS = frozenset({"hand-kept", "fill-in", "gap"})
"""Dialects that no tool fills in: only a person can."""


class Placeholder(NamedTuple):
    """One slot.

    `name` is what the slot asks for: the variable's path, a Liquid tag's keyword, or the words of a
    hand-written slot. `default` is the text used when the value is missing (may be empty), or None if the
    slot has none; `default_span` is where it stands, without its quotation marks. `filters` are the names of
    what a value is passed through, in order, without the one that gives the default. Spans count code points.
    An empty default has an empty span, which is falsy: compare it with None.
    """

    span: Span
    dialect: str
    name: str
    default: str | None
    default_span: Span | None
    filters: tuple[str, ...] = ()


_LIQUID = (
    "if|elsif|else|endif|unless|endunless|case|when|endcase|for|endfor|assign|capture|endcapture|comment|"
    "endcomment|raw|endraw|increment|decrement|cycle|tablerow|endtablerow|break|continue|render|include|"
    "liquid|echo"
)
_HAND = (
    "insert|your|name|first|last|full|reporter|customer|agent|company|product|order|ticket|account|"
    "tracking|booking|date|amount|link"
)


@cache
def _slot() -> re.Pattern[str]:
    # One class takes the first character, so that the engine skips to it; the alternatives look back at it.
    # Repeats are possessive or bounded and stop at the next opening, so hostile text stays linear.
    # Compiled when first needed: it takes 10 ms, and most replies hold nothing like a slot.
    return lazy_pattern(
        rf"""[«{{\[<%$_XIFT](?:
          (?<=«)(?P<gap>(?:add|answer|give|link|name|put|say|thank)\b[^«»\n]{{0,160}}+)»
        | (?<=\{{)(?:
            \{{\{{(?P<triple_brace>[^{{}}]{{1,400}}+)\}}\}}\}}
          | \{{(?P<double_brace>(?>(?:[^{{}}]|(?<=\$)\{{\w{{1,60}}\}}){{0,400}}))\}}\}}
          | %-?\s*+(?P<liquid_tag>(?:{_LIQUID})\b)(?>(?:[^%{{]|%(?!\}})|\{{(?!%)){{0,400}})%\}}
          | %\s*+(?P<help_scout>[A-Za-z][\w.]*+(?>(?:\s*+,\s*+fallback=[^%}}\n]{{0,200}}+)?)\s*+)%\}}
          | !(?P<salesforce>(?>(?:[^{{}}"]|"[^"\n]{{0,200}}+"){{1,200}}))\}}
          | \$(?P<brace_dollar>[A-Za-z_][\w.]*+)\}}
          | (?<![{{%$!]\{{)(?P<single_brace>[^\W\d_][^{{}}\n;]{{0,60}}+)\}}(?!\}})
          )
        | (?<=\[)(?:
            \[(?P<double_square>[^\[\]\n]{{1,80}}+)\]\]
          | (?<!\]\[)(?!\^|\s?[xX]?\s?\]|sic\]|https?:|www\.|\d\d?:\d)(?=[^\[\]\n]{{0,59}}[^\W\d_])
            (?P<square>[^\[\]\n]{{2,60}}+)\](?![(\[])(?!:\s?(?:https?:|<|/))
          )
        | (?<=<)(?:
            attribute\s+key=\\?"
            (?P<attribute_tag>[^"<>\\]{{1,120}}+\\?"(?:\s+default=\\?"[^"<>\\]{{0,200}}+\\?")?)\s*+/>
          | (?P<angle>(?i:{_HAND})(?:[ _-][^<>=\n]{{0,40}}+)?|[A-Z]{{2,20}}(?>(?:[ _][A-Z]{{1,20}}){{1,4}}))>
          )
        | (?<=%)(?<!\d%)(?P<percent>(?![0-9A-Fa-f]{{2}}%)[A-Za-z][A-Za-z0-9_]{{1,30}}+)%
        | (?<=\$)(?:
            \{{(?P<dollar_brace>[A-Za-z_][\w.]*+)\}}
          | (?<![\w$]\$)(?P<dollar_path>[a-z]++(?>(?:\.[a-z_]++)+))
          )
        | (?P<fill_in>
            (?<=X)(?<![\w*-]X)XX(?:X++|(?![^\S\n]*$))(?>(?:-X++)*)(?![\w*]|-\d)
          | (?<=_)(?<!__)(?:(?<!^_)_{{3,}}+|_{{3,}}+(?=[^\S\n]*[^\s_]))(?!\w)
          | (?<=I)(?<!\wI)NSERT\ [A-Z][A-Z ]{{2,29}}HERE\b
          | (?<=T)(?<!\wT)(?:B[CD]|ODO)\b
          | (?<=F)(?<!\wF)ILL[ -]?IN\b(?!\ (?i:the|your|this|our|an?)\b)
          )
        )""",
        re.VERBOSE | re.MULTILINE,
    )


_DIALECTS = {"brace_dollar": "dollar-brace", "square": "hand-kept", "angle": "hand-kept"}

_DEFAULT = lazy_pattern(r"\|\|\s*|\|\s*(?:default|fallback)\s*[:=(]\s*|:default=|\|\s*(?=[^\W\d])")
_FILTER = lazy_pattern(r"(?<!\|)\|(?!\|)\s*([A-Za-z_]\w*)")
_FILTERED = lazy_pattern(r"[a-z_]+\s*(?:[:(|]|$)")
_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "”": "”", "’": "’"}

# `{{ name | upcase }}` has no default, `{{ name | there }}` has: these filters take no argument.
# Source: ours; the filters of Liquid and Jinja that are written bare.
_BARE_FILTER = lazy_pattern(
    "abs|capitalize|ceil|compact|downcase|escape|escape_once|first|floor|json|last|lower|lstrip|"
    "newline_to_br|reverse|round|rstrip|safe|size|sort|sort_natural|strip|strip_html|strip_newlines|sum|title|"
    "titlecase|trim|uniq|upcase|upper|url_decode|url_encode"
)


def find_placeholders(text: str) -> tuple[Placeholder, ...]:
    """Every slot in `text`, sorted by start and disjoint; empty if there is none.

    Linear in the length of the text, whatever it holds. Slots inside code or links are reported too.
    """
    if not may_hold_placeholder(text):
        return ()
    return tuple(_placeholder(text, match) for match in _slot().finditer(text))


def may_hold_placeholder(text: str) -> bool:
    """False if `text` certainly holds no slot; costs well under a microsecond on a tweet."""
    return (
        "{" in text
        or "[" in text
        or "<" in text
        or "%" in text
        or "$" in text
        or "«" in text
        or ("_" in text and "____" in text)
        or ("X" in text and "XXX" in text)
        # A rare capital of each word is asked for first: finding one character is several times cheaper.
        or ("O" in text and "TODO" in text)
        or ("B" in text and ("TBC" in text or "TBD" in text))
        or ("R" in text and "INSERT " in text)
        or ("F" in text and "FILL" in text)
    )


def _placeholder(text: str, match: re.Match[str]) -> Placeholder:
    group = match.lastgroup or ""
    start, end = match.span()
    name_start, name_end = match.span(group)
    default: Span | None = None
    if group in ("triple_brace", "double_brace", "single_brace", "double_square"):
        name_end, default = _piped(text, name_start, name_end)
    elif group == "help_scout":
        name_end, default = _after(text, name_start, name_end, ",", "fallback=")
    elif group == "salesforce":
        if text.startswith("BLANKVALUE(", name_start):
            name_start, name_end = name_start + len("BLANKVALUE("), _back_over(text, name_end, ")")
        if "(" not in text[name_start:name_end].split(",")[0]:
            name_end, default = _after(text, name_start, name_end, ",", "")
    elif group == "attribute_tag":
        name_end, default = _after(text, name_start, name_end, '"', "default=")
    elif group == "angle" and text[start - 1 : start] in ("@", "#"):
        start -= 1
    elif group == "fill_in":
        name_start, name_end = start, end
    return Placeholder(
        Span(start, end),
        _DIALECTS.get(group) or group.replace("_", "-"),
        text[name_start:name_end].strip(" \t\r\n-~&$\\").removeprefix("{").removesuffix("}"),
        None if default is None else default.of(text),
        default,
        _filters(text, name_end, end, default) if group in ("double_brace", "triple_brace") else (),
    )


def _filters(text: str, start: int, end: int, default: Span | None) -> tuple[str, ...]:
    """Names of the filters between the name and the end of a slot; the default's own text is no filter."""
    if "|" not in text[start:end]:
        return ()
    found = []
    for match in _FILTER.finditer(text, start, end):
        if default is not None and default.start <= match.start(1) <= default.end:
            continue
        if match[1] not in ("default", "fallback"):
            found.append(match[1])
    return tuple(found)


def _piped(text: str, start: int, end: int) -> tuple[int, Span | None]:
    """Where the name ends and where the default stands in `name | default: 'x'` and its kin."""
    bar = text.find("|", start, end)
    name_end = end if bar < 0 else bar
    for mark in _DEFAULT.finditer(text, start, end):
        name_end = min(name_end, mark.start())
        if mark.group().rstrip() == "|":
            rest = _FILTERED.match(text, mark.end(), end)
            if rest and (rest.group()[-1:] in ":(" or _BARE_FILTER.fullmatch(rest.group().rstrip(" |"))):
                continue
        return name_end, _value(text, mark.end(), end)
    return name_end, None


def _after(text: str, start: int, end: int, separator: str, label: str) -> tuple[int, Span | None]:
    """Where the name ends and where the default stands in `name,label=x`."""
    cut = text.find(separator, start, end)
    if cut < 0:
        return end, None
    value = text.find(label, cut + 1, end)
    return cut, None if value < 0 else _value(text, value + len(label), end)


def _value(text: str, start: int, end: int) -> Span:
    """The default that starts at or after `start`, without its quotation marks and what follows them."""
    while start < end and text[start] in " \t\r\n\\":
        start += 1
    closing = _QUOTES.get(text[start : start + 1]) if start < end else None
    if closing is not None:
        stop = text.find(closing, start + 1, end)
        if stop >= 0:
            return Span(start + 1, _back_over(text, stop, "\\") if stop > start + 1 else stop)
    stop = text.find("|", start, end)
    stop = end if stop < 0 else stop
    while stop > start and text[stop - 1] in " \t\r\n":
        stop -= 1
    return Span(start, stop)


def _back_over(text: str, end: int, char: str) -> int:
    return end - 1 if text[end - 1] == char else end
