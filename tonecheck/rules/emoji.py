"""More emoji than the brand uses, or one it does not use.

Why: an emoji is a tone of voice; beside a complaint the wrong one reads as a laugh.
Bad:  Your refund is on its way 🎉🎉🎉 Thanks for waiting 😊
Good: Your refund is on its way 🎉 Thanks for waiting.
Options: use: any, none or listed (the guide's `voice.emoji`), default any. max: most in one reply, default 2.
    only: those that may be used with `listed`. never: those that may not.
Suggests: to leave it out; where it ends a sentence a full stop takes its place. Unsafe: an emoji can carry
    meaning.
Limits: one beyond a `max` of 2 is information only, and so is any number for somebody cheerful. Skin tone makes no
    difference. Typed faces such as :) are not counted, nor are signs that are text first (©, ™, ✔, arrows) or
    stand in names and quoted customer text.
Source: Unicode Technical Standard 51 for what an emoji is; the numbers are ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Applicability, Edit, Finding, NotJudged, Severity, Suggestion
from tonecheck.rule import Options, Rule, option
from tonecheck.rules._mood import answers_somebody_cheerful
from tonecheck.text.emoji import find_emoji, may_hold_emoji
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span

_STYLE = lazy_pattern(r"[\ufe0f\U0001f3fb-\U0001f3ff]")
# Drawn as text unless U+FE0F follows, and used as bullets and ticks.
_GREETINGS = frozenset("hi hiya hello hey dear good thanks thank love".split())
_FAR = 200  # code points looked at on either side; no sentence that matters here is longer


class EmojiOptions(Options):
    """The brand's emoji policy."""

    use: str = option("any", "any, none, or only those in `only` (listed)", setting="voice.emoji.use")
    max: int = option(2, "most emoji in one reply", setting="voice.emoji.max", least=0)
    only: tuple[str, ...] = option((), "the emoji that may be used", setting="voice.emoji.only")
    never: tuple[str, ...] = option((), "the emoji that may not", setting="voice.emoji.never")


class Emoji(Rule[EmojiOptions]):
    """Flags emoji that the brand does not use, and too many of them."""

    id = "emoji"
    category = "emoji"
    Options = EmojiOptions

    def __init__(self, options: EmojiOptions, severity: Severity | None = None) -> None:
        super().__init__(options, severity)
        self._only = frozenset(_bare(emoji) for emoji in options.only)
        self._never = frozenset(_bare(emoji) for emoji in options.never)

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each emoji that is unwelcome, and one for those that are too many."""
        if not may_hold_emoji(draft.text):
            return
        welcome: list[Span] = []
        unwelcome: list[tuple[Span, str]] = []
        for span in find_emoji(draft.masked):
            reason = self._unwelcome(_bare(span.of(draft.text)))
            if not reason:
                welcome.append(span)
            elif unwelcome and unwelcome[-1][0].end == span.start and unwelcome[-1][1] == reason:
                unwelcome[-1] = Span(unwelcome[-1][0].start, span.end), reason
            else:
                unwelcome.append((span, reason))
        for span, reason in unwelcome:
            yield self.finding(
                span,
                f"“{span.of(draft.text)}” is {reason}",
                suggestions=(_without([span], draft),),
                why="readers take an emoji for the tone of the whole reply",
            )
        most = self.options.max
        surplus = welcome[most:]
        if surplus:
            allowed = "none" if most == 0 else "one" if most == 1 else str(most)
            mild = most == EmojiOptions.fields["max"].default and len(surplus) == 1
            mild = mild or (most > 0 and answers_somebody_cheerful(draft))
            yield self.finding(
                surplus[0],
                f"{len(welcome)} emoji draw the eye away from the answer; this brand uses {allowed} at most",
                suggestions=(_without(surplus, draft),),
                why="a reply full of pictures does not look as if it took the matter seriously",
                severity=Severity.INFO if mild else None,
            )

    def _unwelcome(self, emoji: str) -> str:
        if self.options.use == "none":
            return "an emoji, and this brand speaks without them"
        if emoji in self._never:
            return "an emoji this brand never uses"
        if self.options.use == "listed" and emoji not in self._only:
            return "not among the emoji this brand uses"
        return ""


def _bare(emoji: str) -> str:
    """Without skin tone and the mark for "as a picture"."""
    return _STYLE.sub("", emoji)


def _without(spans: list[Span], draft: Draft) -> Suggestion:
    """Leave emoji out; neighbours go in one stretch, so that the spaces between them go as well."""
    text = draft.text
    stretches = [spans[0]]
    for span in spans[1:]:
        if text[stretches[-1].end : span.start].strip(" "):
            stretches.append(span)
        else:
            stretches[-1] = Span(stretches[-1].start, span.end)
    return Suggestion(
        "leave it out" if len(spans) == 1 else "leave these emoji out",
        tuple(_removal(stretch, text) for stretch in stretches),
        Applicability.UNSAFE,
    )


def _removal(span: Span, text: str) -> Edit:
    """Take out an emoji so that one space, or the full stop it stood for, is left where it was."""
    before = text[max(0, span.start - _FAR) : span.start].rstrip(" ")
    after = text[span.end : span.end + _FAR].lstrip(" ")
    start = span.start
    while start and text[start - 1] == " ":
        start -= 1
    end = span.end
    while text[end : end + 1] == " ":
        end += 1
    if not after or after[0] in ",.;:!?…)]\n\r":
        return Edit(Span(start, end), "")
    if not before or before[-1] in '(["“‘\n\r':
        return Edit(Span(span.start, end), "")
    if before[-1].isalnum() and after[0].isupper() and _ends_a_sentence(before):
        return Edit(Span(start, end), ". ")
    return Edit(Span(start, end), " ")


def _ends_a_sentence(before: str) -> bool:
    """True if there are more words than a greeting since the last full stop."""
    words = re.split(r"[.!?\n]", before)[-1].split()
    return len(words) > (3 if not words or words[0].lower().strip(",") in _GREETINGS else 1)
