"""Sentences of a reply: prose, tweets, lists, greetings and all.

A sentence ends at a full stop, a question or exclamation mark, at an ellipsis before a capital, at an emoji
or `:)` before a capital, at a blank line, and at a line end unless the next line carries the sentence on. It
does not end at the stop of an abbreviation, an initial, a figure, a link or a list number.
Source: ours; the abbreviations are those of British and American letters and of support replies.
"""

from __future__ import annotations

import re
from functools import cache

from tonecheck.text.fold import MASK
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TITLES = _words("Mr Mrs Ms Mx Messrs Mme Dr Prof Rev Sr Capt Sgt Lt Hon")
_NEVER_LAST = _words("e.g i.e eg ie viz vs cf ca approx")
# "in the U.S. We" ends, "a U.S. Visa card" does not: told apart by the word that follows.
_OFTEN_INSIDE = _words("st mt ft ph.d")
_SHORTENED = _NEVER_LAST | _OFTEN_INSIDE
# These do not end a sentence before a lower-case word or a figure: "etc. and", "Nov. 5", "10 min. or more".
_SELDOM_LAST = _words(
    "fig figs vol p pp ch sec art min mins max hr hrs secs wk wks yr yrs mth mths est dept depts incl "
    "excl inc ltd co corp plc bros jr etc al ave rd blvd sq apt oz lb lbs kg avg misc temp qty amt govt "
    "intl asst mgr st mt ft ph.d jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu "
    "thur thurs fri sat sun am pm"
)
_BEFORE_NUMBERS = _words("no nos nr ref refs tel ext fax mob acct")
_STARTERS = _words(
    "We We're We've We'll We'd I I'm I've I'll I'd You You're You've You'll Your The This That These "
    "Those There It It's Its If In On At As And But So Or For From To Please Thanks Thank Sorry Our My "
    "They They're Their He She His Her When While Once After Before Could Can Would Will Should May Do "
    "Does Did Is Are Was Were Have Has What Which Where Who Why How Let Let's Just Also Then Now Here "
    "Here's No Not Yes Unfortunately However Any All A An"
)
_AFTER_TIME = _words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun "
    "January February March April May June July August September October November December Jan Feb Mar "
    "Apr Jun Jul Aug Sep Sept Oct Nov Dec GMT BST UTC CET CEST ET EST EDT CT CST CDT MT MST MDT PT PST "
    "PDT AEST IST"
)
_DOMAIN_ENDINGS = _words("Com COM Net NET Org ORG Co CO Uk UK Io IO Tv TV Js JS")
# A line end or an emoji behind one of these stands inside a sentence: "when\nI looked", "tap the ⚙ Menu".
_LEANING = _words(
    "a an the and or but nor of to in on at by for from with as if when that than which who whose while "
    "because since until is are was were be been our your my his her their its this these those any some "
    "no not via per tap click select press choose open hit use find see & + > hi hiya hello hey dear"
)
_LONG_LINE = 40  # code points: a line this long was probably wrapped; a shorter one was ended on purpose

_GREETING = lazy_pattern(
    r"(?:hi|hiya|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day)|morning|afternoon|evening)\b"
    r"[^.!?\n]{0,40}[,:–—-]?|"
    r"(?:(?:kind|warm|best|many|with) ){0,2}(?:regards|wishes|thanks|cheers|sincerely|best),",
    re.IGNORECASE,
)
_ITEM = lazy_pattern(r"[-*•·‣◦▪–—>#^~+]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.):](?=\s)")
_WORD = lazy_pattern(r"[^\W_]")
_NEXT_WORD = lazy_pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OPENERS = "\"'“‘«([{*_¿¡"
_CLOSERS = "\"'”’»)]"
_WIDE_STOPS = "。！？"
_SIGNS = "^*~-–—"
_LOOK_BACK = 24  # code points: longer than any abbreviation

_FACE = r"[:;=](?:['’]?-?[)(\]]|-?[DPpO|/](?![\w/]))|<3(?!\w)|\^_\^"
_FACE_REST = r"(?<=[:;=])(?:['’]?-?[)(\]]|(?<!\w.)-?[DPpO|/](?![\w/]))|(?<=<)3(?!\w)|(?<=\^)_\^"
_EMOJI = "\U0001f000-\U0001faff\u231a-\u23ff\u2600-\u27bf\u2b00-\u2bff"
_JOINED = "\u200d\u20e3\ufe0f\U000e0020-\U000e007f"


@cache
def _breaks(plain: bool) -> re.Pattern[str]:
    """Where a sentence may end: a run of stops, a line end, or an emoji or `:)` by itself.

    `plain` is for ASCII texts, which are most of them and need fewer signs. Compiled when first needed.
    A run of stops takes closing marks, emoji and `:)` along. One class takes the first character, so that
    the engine skips to it; the alternatives look back at it. Repeats are possessive: linear on any text.
    """
    stops, emoji = (".!?", "") if plain else (f".!?…{_WIDE_STOPS}", _EMOJI)
    mood = f"(?:{_FACE}|[{emoji}][{emoji}{_JOINED}]*+)" if emoji else f"(?:{_FACE})"
    mood_rest = f"{_FACE_REST}|(?<=[{emoji}])[{emoji}{_JOINED}]*+" if emoji else _FACE_REST
    return lazy_pattern(
        rf"""[{stops}\r\n:;=<^{emoji}](?:
          (?<=[{stops}])(?P<stop>[{stops}]*+(?>(?:\ [{stops}]++)*)["'”’»)\]*_]*+)(?>(?:[ \t]*+{mood})*)(?P<gap>\s*+)
        | (?<=[\r\n])(?P<line>\s*+)
        | (?:{mood_rest})(?>(?:[ \t]*+{mood})*)(?P<space>\s*+)
        )""",
        re.VERBOSE,
    )


_STOP, _LINE = 2, 3  # numbers of the groups `gap` and `line`, which close last


def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text`: sorted, disjoint, without white space around them, none empty.

    Every character that is not white space lies in one of them; a text of white space only has none.
    Works on the text itself or on its masked copy; `MASK` counts as a letter that is neither upper nor
    lower case. One pass, linear in the length of the text.
    """
    size = len(text)
    start = size - len(text.lstrip())
    bounds: list[tuple[int, int]] = []
    wordless = start  # no letter or digit between `start` and here
    listing = False
    for match in _breaks(text.isascii()).finditer(text, start):
        at, after = match.span()
        if after == size:
            break
        group = match.lastindex
        if group == _LINE:
            end = at
            while text[end - 1].isspace():
                end -= 1
            if not _has_blank_line(text, at, after) and _carries_on(text, start, end, after, listing):
                continue
            listing = text[end - 1] == ":"
        else:
            if not text[at - 1].isalnum() or at <= start:
                word = _WORD.search(text, max(start, wordless), at)
                wordless = word.start() if word else at
                if word is None:
                    continue
            if group == _STOP:
                end, stop_end = match.start(_STOP), match.end(1)
                if not _ends(text, start, at, stop_end, end, after):
                    continue
            else:
                end = match.start("space")
                if not _ends_in_mood(text, start, at, end, after):
                    continue
            listing = False
        bounds.append((start, end))
        start = wordless = after
    end = len(text.rstrip())
    if start < end:
        if bounds and _WORD.search(text, start, end) is None and "\n" not in text[bounds[-1][1] : start]:
            start = bounds.pop()[0]
        bounds.append((start, end))
    return tuple([Span(start, end) for start, end in bounds])


def _has_blank_line(text: str, start: int, end: int) -> bool:
    return end - start > 1 and max(text.count("\n", start, end), text.count("\r", start, end)) > 1


def _ends(text: str, start: int, at: int, stop_end: int, end: int, after: int) -> bool:
    """True if the run of stops at `at` ends the sentence begun at `start`.

    `stop_end` is behind its closing marks, `end` behind its emoji, `after` behind the white space.
    """
    run = text[at:stop_end]
    if run[0] in _WIDE_STOPS:
        return True
    word = text[max(start, at - _LOOK_BACK) : at]
    word = word[word.rfind(" ") + 1 :]
    if "\n" in word:
        word = word[word.rfind("\n") + 1 :]
    if after == stop_end:
        return _ends_glued(text, run, word, after)
    following = _letter(text, after)
    is_plain = word.isalpha() and word.islower() and len(word) > 1
    if is_plain and run == "." and following.isupper() and word not in _SHORTENED:
        return True  # as most sentences end
    if after - end > 1 and _has_blank_line(text, end, after):
        return True
    lower = following.islower()
    if len(run) > 1 or run != ".":
        closed = lower and run[-1] in _CLOSERS
        if "!" in run or "?" in run:
            return not closed
        if run[0] == "…" or run[1:2] in (".", " ", "…"):
            return following.isupper() or following in _SIGNS or (not lower and "\n" in text[end:after])
        if closed:
            return False
    return _full_stop(text, start, at, word, following, after)


def _full_stop(text: str, start: int, at: int, word: str, following: str, after: int) -> bool:
    """True if a single full stop behind `word` ends the sentence."""
    opening = at - len(word) == start
    if opening and (len(word) == 1 or (word.isdigit() and len(word) <= 3)):
        return False
    word = word.lstrip("\"'“‘([*_")
    key = word.lower()
    if key[:1].isdigit() and not key.endswith("1st"):
        key = key.lstrip("0123456789.:")
    if key in _NEVER_LAST or word in _TITLES:
        return False
    if following.islower():
        return not (key in _SELDOM_LAST or key in _BEFORE_NUMBERS or len(word) == 1 or "." in key)
    if following.isdigit() or following in "+#£$€":
        return key not in _SELDOM_LAST and key not in _BEFORE_NUMBERS
    if following == MASK:
        return key not in _BEFORE_NUMBERS or opening
    if not following.isalpha():
        return True
    if key in ("a.m", "p.m"):
        return _next_word(text, after) not in _AFTER_TIME
    dotted = len(key) > 2 and set(key[1::2]) == {"."}
    if dotted or key in _OFTEN_INSIDE or (len(word) == 1 and word.isupper()):
        return _next_word(text, after) in _STARTERS
    return True


def _ends_glued(text: str, run: str, word: str, after: int) -> bool:
    """True if a run of stops with no space behind it ends the sentence: "sorry.We will", "you.-AB"."""
    following = text[after]
    if following in _SIGNS:
        following = text[after + 1 : after + 2].strip(_SIGNS) or text[after + 2 : after + 3]
    elif following == MASK:
        return "!" in run or "?" in run or (run == "." and word[-1:].islower())
    letters = word.replace("'", "").replace("’", "")
    if not following.isupper() or len(word) >= _LOOK_BACK or not letters.isalpha():
        return False
    if "!" in run or "?" in run:
        return True
    if not word[-1].islower() or len(word) < 2 or word in _TITLES:
        return False
    name = _next_word(text, after)
    behind = after + len(name)
    return (
        name not in _DOMAIN_ENDINGS
        and (len(name) != 1 or name in "IA")
        and not (text[behind : behind + 1] == "." and text[behind + 1 : behind + 2].isalnum())
    )


def _ends_in_mood(text: str, start: int, at: int, end: int, after: int) -> bool:
    """True if an emoji or `:)` without a stop ends the sentence."""
    if "\n" in text[end:after]:
        return True
    following = _letter(text, after)
    if following in _SIGNS and text[after + 1 : after + 2].isupper():
        return True
    if not following.isupper():
        return False
    before = text[max(start, at - _LOOK_BACK) : at].split()
    # “if you can check that 😊 Tell us”
    return not before or before[-1].lower() not in _LEANING or before[-1] == "that"


def _carries_on(text: str, start: int, end: int, after: int, listing: bool) -> bool:
    """True if the line that starts at `after` goes on with the sentence whose line ends at `end`."""
    if _ITEM.match(text, after):
        return False
    line = text[max(start, end - 2 * _LONG_LINE) : end]
    line = line[line.rfind("\n") + 1 :]
    if _letter(text, after).islower():
        return not (line[-1] in ":;" or (listing and len(line) < _LONG_LINE) or _GREETING.fullmatch(line))
    return len(line) >= _LONG_LINE and (line[-1] == "," or line[line.rfind(" ") + 1 :].lower() in _LEANING)


def _letter(text: str, at: int) -> str:
    """The character at `at`, or the first behind opening quotation marks and brackets."""
    while text[at] in _OPENERS and at + 1 < len(text) and not text[at + 1].isspace():
        at += 1
    return text[at]


def _next_word(text: str, at: int) -> str:
    match = _NEXT_WORD.match(text, at)
    return match.group().replace("’", "'") if match else ""
