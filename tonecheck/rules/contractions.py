"""“We have not” where the guide wants “we haven't”, or the other way round.

Why: written out, a reply sounds like a notice on a wall; contracted, like somebody talking. Which of them fits is for
    the brand to say.
Bad:  We have not had your parcel back yet, so I am not able to refund it.
Good: We haven't had your parcel back yet, so I can't refund it.
Options: contractions: use, avoid or any (the guide's `voice.contractions`). most: most findings in one reply;
    the last one takes the rest along.
Suggests: the other form; safe, as the meaning stays. “It's” and “we'd” are written out only where what they stand for
    is certain; otherwise it is advice.
Limits: with `use`, only what people contract without a thought: not at the end of a clause, not after “who”, “what” or
    “than”, not for emphasis (“do NOT”), not where there are two ways (“we are not”), and never “that is,”. With
    `avoid`, questions (“don't you”) are advice, for their words change places. Information only with `use`.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tonecheck.draft import Draft
from tonecheck.finding import Applicability, Edit, Finding, NotJudged, Severity, Suggestion
from tonecheck.rule import Options, Rule, advise, option

if TYPE_CHECKING:
    from tonecheck.rules._contraction_forms import Place


class ContractionsOptions(Options):
    """What the guide wants."""

    contractions: str = option("any", "use, avoid or any", setting="voice.contractions")
    most: int = option(3, "most findings in one reply", least=1)


class Contractions(Rule[ContractionsOptions]):
    """Flags contractions, or their absence."""

    id = "contractions"
    category = "voice"
    idle_without = ("contractions",)
    Options = ContractionsOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each of the first places where the form is not the guide's."""
        wanted = self.options.contractions
        if wanted != "use" and not (wanted == "avoid" and "'" in draft.folded):
            return
        from tonecheck.rules import _contraction_forms as forms  # most guides leave it to the writer

        places = list(forms.stiff_forms(draft) if wanted == "use" else forms.contracted_forms(draft))
        places.sort(key=lambda place: not place.form)  # what can be changed takes the places in the report first
        for number in range(min(len(places), self.options.most)):
            rest = places[number:] if number == self.options.most - 1 else places[number : number + 1]
            yield self._report(rest, draft)

    def _report(self, places: list[Place], draft: Draft) -> Finding:
        """A finding at the first of the places, which takes the others along."""
        first = places[0]
        written = first.span.of(draft.text)
        if self.options.contractions == "use":
            message = f"“{written}” sounds stiff where people say “{first.form}”"
            why, severity = "this brand talks the way people do", Severity.INFO
        else:
            message = f"“{written}” is a contraction, and this brand writes them out"
            why, severity = "this brand's voice is formal", Severity.WARNING
        if len(places) > 1:
            message += f" ({len(places) - 1} more in this reply)"
        edits = tuple(Edit(place.span, place.form) for place in places if place.form)
        if edits:
            title = f"write “{first.form}”" if len(places) == 1 else "change them all"
            suggestion = Suggestion(title, edits, Applicability.SAFE)
        else:
            suggestion = advise(
                "write it out; the words change places in a question" if first.moved else "write it out"
            )
        return self.finding(first.span, message, suggestions=(suggestion,), why=why, severity=severity)
