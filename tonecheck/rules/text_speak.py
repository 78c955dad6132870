"""A word written as in a text message: "u", "gr8", "pls", "tmrw".

Why: it looks as if the customer were not worth the full word, and it trips screen readers and translators.
Bad:  Pls send us ur order number and we'll fix it 4 u.
Good: Please send us your order number and we'll fix it for you.
Options: formality: casual, neutral or formal (the guide's `voice.formality`); for a casual voice it is
    information only. allow: spellings that may be used.
Suggests: the word in full; unsafe, because a few spellings stand for more than one.
Limits: numbers, initials, product names and letters meant as letters ("a U-bend", "4 days") pass; "2" and "4"
    count only where nothing but "to" and "for" can be meant. Short forms that print well (FAQ, FYI, ASAP,
    info) and spoken ones (gonna, yep) are left to the guide's own list.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.rule import Options, Rule, advise, option, replace_with
from tonecheck.text.span import Span
from tonecheck.text.words import WORD

# Spelling=words in full; nothing after the sign: a person has to find the words.
_LIST = """
2day=today 2moro=tomorrow 2morrow=tomorrow 2nite=tonight 2u=to_you 4u=for_you 4ever=forever abt=about
afaik=as_far_as_I_know b4=before bc=because bcoz=because becuz=because brb=back_in_a_moment btw=by_the_way
coz=because cuz=because gr8=great h8=hate idk=I_don't_know imho=I_think imo=I_think kk=okay l8=late l8r=later
lmao= lol= m8= msg=message nvm=never_mind omg= pls=please plse=please plz=please pmsl= ppl=people r=are
rly=really rofl= smh= soz=sorry sry=sorry tbh=to_be_honest thanx=thanks tho=though thnx=thanks thx=thanks
tmrw=tomorrow tmw=tomorrow tnx=thanks tomoz=tomorrow tonite=tonight ttyl=talk_to_you_soon ty=thank_you
tysm=thank_you_so_much u=you ur=your w8=wait wtf= wud=would xoxo= yw=you're_welcome 2=to 4=for
"""
_IN_FULL = dict(item.replace("_", " ").split("=") for item in _LIST.split())
_SPELLINGS = frozenset(_IN_FULL)
_RUDE = frozenset({"wtf"})

# In capitals these are initials, places, units or companies.
_LOWER_CASE_ONLY = frozenset("2u 4u bc b4 h8 kk l8 m8 msg ppl r smh ty ur w8 yw".split())
_BEFORE_LETTERS = frozenset("a an the letter letters your that this extra second missing with without".split())
_VERBS_AFTER_YOU = frozenset(
    "can could will would should may might must have had need do did don't want know are r were".split()
)
_BEFORE_ARE = frozenset("u you we they how where what when who why which these those there".split())
_BEFORE_TO = frozenset(
    "able forward glad going good great had happy has have here hope like love need nice ought pleased ready "
    "sorry time trying try want wish".split()
)
_AFTER_TO = frozenset("be do find give go hear hearing help know make say see speak talk tell us you".split())
_BEFORE_FOR = frozenset("asking best here look looking sorry thank thanks thx wait waiting".split())
_AFTER_FOR = frozenset(
    "any being choosing contacting flying letting our reaching sharing shopping that the this us waiting you "
    "your".split()
)
_YOU_ARE = frozenset("a an being going having in more not on right so the very welcome".split())


class TextSpeakOptions(Options):
    """The brand's register."""

    formality: str = option("neutral", "casual, neutral or formal", setting="voice.formality")
    allow: tuple[str, ...] = option((), "spellings that may be used, in lower case")


class TextSpeak(Rule[TextSpeakOptions]):
    """Flags spellings of text messages."""

    id = "text-speak"
    category = "words"
    may_change_facts = True  # the 2 of “2day” is no number
    looks_for = _SPELLINGS
    Options = TextSpeakOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each such spelling."""
        words = draft.words
        if _SPELLINGS.isdisjoint(words.present):
            return
        done = -1
        for index, norm in enumerate(words.norms):
            if norm not in _SPELLINGS or index <= done or norm in self.options.allow:
                continue
            if not (words.kinds[index] == WORD and _stands_alone(draft, index) and _is_meant(draft, index)):
                continue
            start, end = words.starts[index], words.ends[index]
            full = _in_full(draft, index)
            if norm == "u" and index and draft.text[words.starts[index - 1] : start] == "c ":
                start, full = words.starts[index - 1], "see you"
            done = index
            yield self._spelling(draft, Span(start, end), norm, full)

    def _spelling(self, draft: Draft, span: Span, norm: str, full: str) -> Finding:
        written = span.of(draft.text)
        severity = Severity.INFO if self.options.formality == "casual" else None
        if full:
            message = f"“{written}” reads like a text to a friend; “{full}” shows more care"
            suggestion = replace_with(span, full)
        else:
            message = f"“{written}” reads like a text to a friend"
            suggestion = advise("say it in words, or leave it out")
        return self.finding(
            span,
            message,
            suggestions=(suggestion,),
            why="the full word shows care, and everybody can read it",
            severity=Severity.ERROR if norm in _RUDE else severity,
            entry=norm,
        )


def _stands_alone(draft: Draft, index: int) -> bool:
    """True if a token is no part of initials, a path, a compound or an abbreviation, and is not cited."""
    text, words = draft.text, draft.words
    start, end = words.starts[index], words.ends[index]
    before, after = text[start - 1 : start], text[end : end + 2]
    if before and before in "^*~/\\@#_&.-'’+$£€":
        return False
    if after[:1] and after[:1] in "-/\\_@&+#%°":
        return False
    if after[:1] in ("'", "’", ".") and after[1:].isalpha() and words.norms[index] not in ("u", "2", "4"):
        return False
    if after[:1] == "." and after[1:].isalnum():
        return False
    return not (before and before in "\"'“‘«" and after[:1] and after[:1] in "\"'”’»")


def _is_meant(draft: Draft, index: int) -> bool:
    """True if the neighbours and capitals leave no other reading."""
    words = draft.words
    norm = words.norms[index]
    written = draft.text[words.starts[index] : words.ends[index]]
    last = words.norms[index - 1] if index else ""
    following = words.norms[index + 1] if index + 1 < len(words) else ""
    if norm == "u" and written == "U":
        return following in _VERBS_AFTER_YOU
    if norm in ("u", "r") and last in _BEFORE_LETTERS:
        return False
    if norm in _LOWER_CASE_ONLY and not written.islower():
        return False
    if norm == "r":
        return following == "u" or last in _BEFORE_ARE
    if norm == "2":
        return following in ("u", "ur") or (last in _BEFORE_TO and following in _AFTER_TO)
    if norm == "4":
        return following in ("u", "ur") or (last in _BEFORE_FOR and following in _AFTER_FOR)
    return True


def _in_full(draft: Draft, index: int) -> str:
    words = draft.words
    norm = words.norms[index]
    full = _IN_FULL[norm]
    if norm == "ur" and index + 1 < len(words) and words.norms[index + 1] in _YOU_ARE:
        full = "you're"
    written = draft.text[words.starts[index] : words.ends[index]]
    opens = index == 0 or words.sentences[index - 1] != words.sentences[index]
    if written[0].isupper() and (opens or written[1:].islower()):
        return full[:1].upper() + full[1:]
    return full
