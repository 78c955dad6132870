"""An order of a few words, such as “Read the FAQ”.

Why: it is how one speaks to a dog; the same request with a reason or a “please” costs three words.
Bad:  Hi Ana. Send the number.
Good: Hi Ana. Could you send me the number? Then I can see where it is.
Options: max_words: the longest sentence that counts, in words; longer ones mostly bring their reason along. steps: how
    many commands in a row are steps to follow, which are no orders.
Suggests: “please” before the command; unsafe.
Limits: knows the verbs a reply commonly commands with. Steps to follow (several commands in a row, a numbered list)
    and kind commands (“Enjoy your trip!”) pass. Without the customer's message it stays silent, and it is
    information only.
Source: E20.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.rule import Options, Rule, option, replace_with
from tonecheck.text.span import Span
from tonecheck.text.words import WORD

_COMMANDS = frozenset(
    "add apply ask bring call change check choose clear click close come complete confirm contact delete disconnect"
    " download email enter explain fill follow forward get give go install leave listen log look message move open"
    " pay phone plug post press provide put read reboot reinstall remove reply reset resend respond restart return ring"
    " search select send show sign speak stop submit switch talk tell try turn type unplug update upload use visit wait"
    " write".split()
)
_SOFTENERS = frozenset(
    "please pls plz kindly could can would thanks thank if so because as to then for until once when after before just"
    " and or but let feel free".split()
)
_INVITING = frozenset(
    ("come see", "come back", "come on", "come visit", "come join", "check back", "check it", "talk about", "go ahead")
)  # "Come see us again!"
_AS_NOUN = frozenset("is was has will are were can 's charges centre center to".split())  # "Check is in the post"


class BareCommandOptions(Options):
    """Options of the rule."""

    max_words: int = option(5, "the longest sentence that counts, in words", least=1, most=12)
    steps: int = option(3, "commands in a row from which they are steps", least=2)


class BareCommand(Rule[BareCommandOptions]):
    """Flags short commands in answer to a customer."""

    id = "bare-command"
    category = "curt"
    needs = "message"
    looks_for = _COMMANDS
    severity = Severity.INFO
    evidence = ("E20",)
    Options = BareCommandOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each bare command, unless there are so many that they are steps."""
        if draft.message is None or _COMMANDS.isdisjoint(draft.words.present):
            return
        found = [span for span in draft.sentences if self._is_command(span, draft)]
        if len(found) >= self.options.steps:
            return
        for span in found:
            first = draft.words.at(span.start)
            verb = Span(draft.words.starts[first], draft.words.ends[first])
            polite = f"Please {verb.of(draft.text).lower()}"
            yield self.finding(
                span,
                f"“{span.of(draft.text)}” is an order",
                suggestions=(replace_with(verb, polite),),
                why="a request with a reason is done sooner, and resented less",
            )

    def _is_command(self, span: Span, draft: Draft) -> bool:
        words = draft.words
        first = words.at(span.start)
        if first >= len(words) or words.starts[first] != span.start or words.norms[first] not in _COMMANDS:
            return False
        end = words.bounds[words.sentences[first]][1]
        said = [words.norms[at] for at in range(first, end) if words.kinds[at] == WORD]
        if len(said) > self.options.max_words or not _SOFTENERS.isdisjoint(said):
            return False
        if len(said) > 1 and (said[1] in _AS_NOUN or " ".join(said[:2]) in _INVITING):
            return False
        closing = span.of(draft.text)[-1]
        return closing in ".!" and not draft.is_protected(span)
