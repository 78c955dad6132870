"""A reply in another language than the customer's.

Why: whoever writes in Spanish and is answered in English may not be able to read it.
Bad:  Hi Ana, thanks for your message. Your parcel is on its way and will be with you by Friday.
Good: Hola Ana: su paquete está en camino y llegará el viernes. ¿Prefiere que sigamos en inglés?
Options: none.
Suggests: advice: answer in their language, or ask whether English is all right.
Limits: it tells English, French, German, Spanish, Italian, Portuguese and Dutch apart by their small words, and says
    nothing about texts of fewer than five words or without a clear winner. A reply that speaks of the language
    (“in English”, “en español”) or holds a sentence in the customer's passes.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged
from tonecheck.rule import Options, Rule, advise
from tonecheck.text.languages import language_of

_SPEAKS_OF_IT = frozenset(
    "english inglés ingles anglais englisch inglese inglês engels spanish español espanol french français francais"
    " german deutsch italian italiano portuguese português portugues dutch nederlands translate translation".split()
)


class OtherLanguage(Rule[Options]):
    """Flags a reply in another language than the message."""

    id = "other-language"
    category = "unmet"
    needs = "message"
    measures_whole = True

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield one finding on the whole reply."""
        if draft.message is None:
            return
        theirs = language_of(draft.message.words)
        if theirs is None or not _SPEAKS_OF_IT.isdisjoint(draft.words.present):
            return
        ours = language_of(draft.words)
        if ours is None or ours == theirs:
            return
        yield self.finding(
            None,
            f"they write in {theirs}, and the reply is in {ours}",
            suggestions=(advise(f"answer in {theirs}, or ask whether {ours} is all right"),),
            why="they may not be able to read it",
        )
