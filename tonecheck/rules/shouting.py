"""Words in capitals for emphasis.

Why: capitals are read as a raised voice, and screen readers may spell them out.
Bad:  We have ALREADY refunded you, so PLEASE wait until Friday.
Good: We refunded you on Monday, so please give it until Friday.
Options: allow: words that may stand in capitals.
Suggests: the same in small letters; safe, unless the stretch holds words that may be names.
Limits: knows ordinary English words from a list and a few endings, so that initials, acronyms, product and
    place codes, and words it does not know pass. Headings, labels ("NOTE:"), and what is to be pressed, typed
    or read on a screen pass too. A single word of delight ("AWESOME") is information only, and so is any word where
    the customer's message asks nothing and tells of no trouble; four words or more are an error.
Source: ours; the list of words is ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tonecheck.draft import Draft
from tonecheck.finding import Applicability, Edit, Finding, NotJudged, Severity, Suggestion
from tonecheck.phrases.customer_mood import mood_of
from tonecheck.rule import Options, Rule, option
from tonecheck.rules._mood import is_glad, needs_something
from tonecheck.text.fold import MASK, fold
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span

_LONGEST_HEADING = 5  # words
_SHOUTED_SENTENCE = 4  # words in a stretch from which it is a sentence shouted at somebody

_SUSPECT = lazy_pattern(r"[A-Z][A-Z'’](?:[A-Z'’]|(?<= (?:NO|SO|DO|IS|WE|IF)) )")
_WORD = r"[A-Z]++(?>(?:['’-][A-Z]++)*)(?![\w#@/\\&+'’-]|\.\w)"
_STRETCH = lazy_pattern(rf"(?<![\w#@^*~/\\&$£€+'’-])(?<!\w\.){_WORD}(?>(?:[\s,;:.!?…–—-]{{1,4}}+{_WORD})*)")
_PART = lazy_pattern(_WORD)

# Function words and other words that are put in capitals for stress. They count by themselves.
_STRESSED = """
all already also always and another any anybody anyone anything anyway are because been before being below
both but cannot could did does doing done each either else enough even ever every everybody everyone
everything exactly few finally had has have having here how however if immediately instead just last least
less many more most much must neither never nobody none nor not nothing now nowhere once only other otherwise
our please quickly quite rather really same several should since so some someone something soon still such
than that the their them then there these they this those too twice two until urgent urgently very was were
what when where whether which while whose why will with within without would yes yesterday yet you your yours
today tomorrow tonight three four five seven eight nine ten monday tuesday wednesday thursday friday saturday
sunday
"""
_DELIGHT = """
amazing awesome beautiful best birthday brilliant cheers christmas congrats congratulations delicious easter
epic excellent excited fabulous fantastic favorite favourite fun glad great halloween happy hooray incredible
kudos love lovely nice perfect super thank thanks thanksgiving thrilled welcome wonderful woo woohoo wow yay
yum
"""
# Words of replies that are neither brands nor labels. Regular inflections are found by themselves.
_ORDINARY = """
able accept account action add address advise again agent agree answer apologise apologize apology apply
appreciate approve arrange arrive ask attach available avoid aware away bad bag bank behind believe big bill
bit book borrow bother bottom box break bring broken brought build busy buy call cancel car card care careful
carefully carry case caught cause certain chance change charge cheap check choose claim clean clear clearly
close collect come comment complain complaint complete completely concern condition confirm confused contact
copy correct cost courier credit customer damage damaged date day deal dear decide definitely delay deliver
delivery deny department depend detail device different difficult direct directly disappointed discount double
doubt drop during early easily easy effect email emergency ensure entire entirely error evening exact except
exchange excuse expect expensive experience explain extra extremely eye face fact fail fair fault feedback
feel fill find fine finish fix flight follow food forever forget form forward found free full fully fund gave
get gift give given glass gone good got guarantee half hand happen hard hate hear heard hello help high hold
holiday hope hour house huge hurry idea ignore important impossible inconvenience include incorrect inform
information inside interest invoice issue item join keep kind know large late later learn leave left let
letter line link listen little load local long look lose lost lot low lucky made mail make manage manager
matter mean meant mention message mind minimum minute miss missing mistake money month morning move need
needed new night note notice number offer often old open order outside outta overnight own pack package paid
parcel part pass patience patient pay payment people person phone pick place plan plane point policy possible
post price private problem process product promise properly provide public purchase put question quick quiet
quote reach read ready reason receive recent record refund refuse regret remember remove rent repair repeat
replace reply report request resolve respond response ride right room rude rule safe said sale save say scam
seat see seem seen sell send sent serious seriously serve service share ship shipment shop sign simple simply
sir site slow small sold solve sorry sort sound speak spend staff step stolen stay store story stupid submit
support sure system take taken talk taste team tell thing think ticket time together told took totally touch
track train travel treat tried trouble true trust try turn type understand unfortunately unhappy upset use
useless user value visit voucher wait walk want warn warranty waste watch way week weekend well went whole
wish wonder word work world worry worst worth write wrong year family demand
"""
# Small words that stand in a shouted stretch and are no reason by themselves.
_SMALL = """
a about above across after am an as at be by do for go he her him his i if is may my no of off out over she to
we
"""
# The same, but also codes, keys and names: where a stretch opens with one, it may be no word at all.
_UNSURE = """
around back can card down from home in into it its like line me next on one or per start stop up us via who
"""
_ENDING = lazy_pattern(r".{3,}(?:ing|tion|sion|ment|ness|ible|able|ally|ately|ously|ence|ance|ful)s?")
_ENDING_LETTERS = 8  # from this length a word in capitals with such an ending is no acronym
_INFLECTION = lazy_pattern(r"(?:(?<=[^aeiou])ies|e?s|e?d|ing|ly)\Z")
_CONTRACTION = lazy_pattern(r"(\w+)(?:n't|'(?:re|ve|ll|m|d|s))")
_CONTRACTED = frozenset("ca do does did is are was were has have had wo would could should i we it he she".split())
_LONG_DRAWN = lazy_pattern(r"(.)\1{2,}")
_JOINING = frozenset({"and", "the", "with"})
_LOUD = frozenset({"stress", "delight", "plain"})
_ALONE = frozenset("can do if is may no so we".split())  # small words that count alone, in the midst of small letters
_GLAD = lazy_pattern(r"thank|appreciat|\bbest\b|\blov|excit|congrat|welcom|friend", re.IGNORECASE)
_WARM = frozenset("and always ever every everyone just really so totally two you your very".split())
_CURT = frozenset("but must never no none not nothing only cannot".split())
_CAPITALISED = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday christmas easter halloween thanksgiving".split()
)

_CHOICES = frozenset("all always any never none only yes".split())  # stressed, or one of a list on a screen
_BEFORE_SCREEN_WORD = lazy_pattern(
    r"\b(?:press|tap|click|select|choose|hit|type|text|reply|enter|options?|menu|button|key|tab|say|show|display|read"
    r"|mark|label|status|call|title|name|keyword|code|level|section|folder|search|under|turn|switch|set|category"
    r"|class|group|row|gate)(?:s|ed|led|ing|ping|ting)?\b(?:\s(?:to|on|for|as|is|the|a|an|of|it|with|by|your))?[\s:>→\"'“‘(*]*\Z|[>→]\s?\Z",
    re.IGNORECASE,
)
_AFTER_SCREEN_WORD = lazy_pattern(
    r"[\"'”’)*]*\s?(?:[>→]|(?:button|key|tab|menu|option|icon|screen|page|section|link|mode|field|box|settings?|light"
    r"|switch|status|code|folder|label|sign|to (?:\+?\d|opt|stop|unsub|cancel|confirm|end))\b)",
    re.IGNORECASE,
)
_CODE_AFTER = lazy_pattern(r" \d{4}")  # "like this: READ 40213"
_OTHER_CHOICE = lazy_pattern(r"\b(?:reply|text|send|type|press|say)\b[^.!?\n]{0,60}\bor\s\Z", re.IGNORECASE)

Word = tuple[Span, str, str]  # where it stands, the word folded, its kind ("" if it is not known)


class ShoutingOptions(Options):
    """What passes."""

    allow: tuple[str, ...] = option((), "words that may stand in capitals")


class Shouting(Rule[ShoutingOptions]):
    """Flags ordinary words in capitals."""

    id = "shouting"
    category = "shouting"
    Options = ShoutingOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each word or stretch in capitals that is no name, code or label."""
        text = draft.masked
        if not _SUSPECT.search(text):
            return
        allow = {word.casefold() for word in self.options.allow}
        for match in _STRETCH.finditer(text):
            words: list[Word] = []
            for part in _PART.finditer(text, *match.span()):
                word = fold(part[0])
                words.append((Span(*part.span()), word, "" if word in allow else _kind(word)))
            shouted = _shouted(text, words)
            if shouted and not _is_label(text, shouted):
                yield self._finding(draft, shouted)

    def _finding(self, draft: Draft, words: list[Word]) -> Finding:
        span = Span(words[0][0].start, words[-1][0].end)
        heavy = [word for _, word, kind in words if kind in ("stress", "plain")]
        severity: Severity | None = None
        if _is_glad(draft, words):
            message = f"“{span.of(draft.text)}” is glad at the top of its voice; small letters sound as glad"
            severity = Severity.INFO
        else:
            message = f"“{span.of(draft.text)}” in capitals reads as a raised voice"
            if _is_banter(draft):
                severity = Severity.INFO
            elif len(heavy) >= _SHOUTED_SENTENCE:
                severity = Severity.ERROR
        edits = tuple(
            Edit(place, written)
            for place, word, kind in words
            if kind and (written := _in_small_letters(draft, place, word)) != place.of(draft.text)
        )
        trust = Applicability.SAFE if all(kind for _, _, kind in words) else Applicability.UNSAFE
        return self.finding(
            span,
            message,
            suggestions=(Suggestion("write it in small letters", edits, trust),),
            why="to somebody who is waiting or upset, capitals sound like impatience",
            severity=severity,
        )


def _shouted(text: str, words: list[Word]) -> list[Word]:
    """The part of a stretch of capitals that is emphasis; empty if there is none."""
    known = [index for index, (_, word, kind) in enumerate(words) if kind and word not in ("i", "a")]
    if not known:
        return []
    certain = words[known[0] : known[-1] + 1]
    unsure = any(not kind and len(word) > 1 for _, word, kind in words) or certain[0][2] == "unsure"
    loud = [(word, kind) for _, word, kind in certain if kind in _LOUD and word not in _JOINING and len(word) > 2]
    if len(known) == 1 and len(certain[0][1]) < 4 and not unsure:
        return certain if _stands_out(text, *certain[0]) else []
    enough = len(loud) > 1 or any(kind == "stress" and len(word) > 3 for word, kind in loud) if unsure else loud
    return certain if enough else []


def _stands_out(text: str, span: Span, word: str, kind: str) -> bool:
    """True for a short word that is plainly stressed: "NOT", "SO" amid small letters, but not "BAG"."""
    if word in _ALONE or word in _JOINING:
        before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
        return before[:1].islower() and before[1:] == " " and after[:1] == " " and after[1:].islower()
    return kind in ("stress", "delight")


def _is_glad(draft: Draft, words: list[Word]) -> bool:
    """True for delight rather than pressure: "AWESOME", "YES!", "YOU ARE SO WELCOME", "thank YOU"."""
    kinds = {kind for _, _, kind in words}
    if "plain" in kinds or any(word in _CURT for _, word, _ in words):
        return False
    if "delight" in kinds:
        return True
    at = words[0][0].start
    if len(words) == 1 and words[0][1] == "yes" and draft.masked[words[0][0].end :][:1] in (",", "!", "."):
        return True
    around = draft.sentence_at(at) or Span(at, at)
    return len(words) == 1 and words[0][1] in _WARM and _GLAD.search(around.of(draft.masked)) is not None


def _is_banter(draft: Draft) -> bool:
    """True if the customer's message asks nothing and tells of no trouble: “LET'S DO THIS”."""
    if draft.message is None or needs_something(draft):
        return False
    return mood_of(draft) in ("pleased", "unknown") or is_glad(draft.message)


def _is_label(text: str, words: list[Word]) -> bool:
    """True for a heading, "NOTE:", and what is to be pressed, typed or read on a screen."""
    start, end = words[0][0].start, words[-1][0].end
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    if line.strip(" *_#=-") == text[start:end] and "\n" in text.strip() and len(words) <= _LONGEST_HEADING:
        return True
    if len(words) > 3:
        return False
    opens = text[start - 2 : start] in (". ", "! ") or not any(
        char.isalnum() and char != MASK for char in text[line_start:start]
    )
    if opens and re.match(r":| [-–—] ", text[end : end + 3]):
        return True
    if len(words) == 1 and words[0][2] == "stress" and words[0][1] not in _CHOICES:
        return False
    if text[start - 1 : start] in tuple("\"'“‘(<>|") and text[end : end + 1] in tuple("\"'”’)<>|"):
        return True
    if len(words) == 1 and _CODE_AFTER.match(text, end):
        return True
    before = text[max(0, start - 80) : start]
    return bool(
        _BEFORE_SCREEN_WORD.search(before) or _AFTER_SCREEN_WORD.match(text, end) or _OTHER_CHOICE.search(before)
    )


def _in_small_letters(draft: Draft, span: Span, word: str) -> str:
    small = span.of(draft.text).lower()
    if word in _CAPITALISED or word == "i" or word.startswith("i'"):
        return small.capitalize()
    sentence = draft.sentence_at(span.start)
    if sentence is None:
        return small
    ahead = draft.masked[sentence.start : span.start]
    return small if any(char.isalnum() and char != MASK for char in ahead) else small.capitalize()


def _kind(word: str) -> str:
    """What a folded word is: stress, delight, plain, small, unsure, or "" if it is not known."""
    kinds = _kinds()
    if word in kinds:
        return kinds[word]
    contraction = _CONTRACTION.fullmatch(word)
    if contraction is not None:
        return "stress" if contraction[1] in _CONTRACTED else _kind(contraction[1])
    if "-" in word:
        parts = [_kind(part) for part in word.split("-")]
        return "plain" if parts[-1] and len(word) > 6 else ""
    short = _LONG_DRAWN.sub(r"\1", word)
    if short != word:
        return _kind(short)
    stem = _INFLECTION.sub("", word)
    if stem != word and len(word) > 3:
        for base in (stem, stem + "e", stem + "y", stem[:-1] if stem[-2:-1] == stem[-1:] else stem):
            if kinds.get(base) in ("plain", "delight"):
                return kinds[base]
    return "plain" if len(word) >= _ENDING_LETTERS and _ENDING.fullmatch(word) else ""


@cache
def _kinds() -> dict[str, str]:
    """Every word known, folded, with its kind."""
    groups = (
        ("unsure", _UNSURE),
        ("small", _SMALL),
        ("plain", _ORDINARY),
        ("delight", _DELIGHT),
        ("stress", _STRESSED),
    )
    return {word: kind for kind, text in groups for word in text.split()}
