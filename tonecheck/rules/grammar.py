"""A slip of grammar, punctuation or style that LanguageTool finds.

Why: small slips make a reply look as if nobody had read it before it was sent.
Bad:  Your parcel are on the way.
Good: Your parcel is on the way.
Options: for each kind of slip error, warning, info or off (the guide's `grammar.categories`): grammar,
    confused_words, compounds, punctuation, casing, typography, style. ignore: LanguageTool rules that do not
    count (the guide's `grammar.ignore`).
Suggests: what LanguageTool offers; unsafe if it offers one thing, else a person chooses.
Limits: judges only where LanguageTool was asked (`--grammar`). Tone is this guide's own business: LanguageTool's
    remarks on style are off, and where both speak of the same words, the guide's rules are heard.
Source: LanguageTool's rules for English; which of them count is ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged
from tonecheck.rule import Options, Rule, option
from tonecheck.rules._slips import WHY, severity_of, suggestions_for

_SIDE_BY_SIDE = 1  # code points: "This are" is wrong in two places, and mending both would be wrong again
_SAYS_NOTHING = "Possible spelling mistake"


class GrammarOptions(Options):
    """Which kinds of slip count, and how much."""

    grammar: str = option("warning", "agreement, a/an, missing words", setting="grammar.categories.grammar")
    confused_words: str = option("warning", "there/their", setting="grammar.categories.confused_words")
    compounds: str = option("info", "one word, two or a hyphen", setting="grammar.categories.compounds")
    punctuation: str = option("info", "commas and brackets", setting="grammar.categories.punctuation")
    casing: str = option("info", "capital letters", setting="grammar.categories.casing")
    typography: str = option("off", "spaces, dashes, quotation marks", setting="grammar.categories.typography")
    style: str = option("off", "choice of words", setting="grammar.categories.style")
    ignore: tuple[str, ...] = option((), "LanguageTool rules that do not count", setting="grammar.ignore")


class Grammar(Rule[GrammarOptions]):
    """Flags what the proofreader calls wrong, spelling apart."""

    id = "grammar"
    category = "slips"
    needs = "slips"
    Options = GrammarOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each slip whose kind counts in the guide."""
        last_end = -_SIDE_BY_SIDE - 1
        for slip in sorted(draft.slips):
            if slip.kind == "spelling" or slip.code in self.options.ignore:
                continue
            level = severity_of(getattr(self.options, slip.kind, "off"))
            if level is None or slip.span.start - last_end <= _SIDE_BY_SIDE:
                continue
            last_end = slip.span.end
            suggestions = suggestions_for(slip, draft)
            message = slip.message
            if message.startswith(_SAYS_NOTHING) and suggestions:
                message = f"“{slip.span.of(draft.text)}” is misspelt; {suggestions[0].title}"
            yield self.finding(
                slip.span,
                message,
                suggestions=suggestions,
                why=WHY,
                severity=level,
                entry=slip.code,
            )
