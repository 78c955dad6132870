"""Which language a short text is in, told by its small words.

A text is of a language if it holds at least three small words that only this language has, and at least three times
as many as of any other; otherwise nothing is said. Made for tweets and e-mails, where a
library trained on long texts guesses.
Source: ours; the commonest function words of each language, without those that others share.
"""

from __future__ import annotations

from collections import Counter

from tonecheck.text.words import WORD, Words

FEWEST_WORDS = 5
FEWEST_HITS = 3
_LEAD = 3  # times as many small words as the next language

_LISTED: dict[str, frozenset[str]] = {
    "English": frozenset(
        "the and you your to of is are was it that this with for have not be will can we our they their there from"
        " what when which would been has had were my i".split()
    ),
    "French": frozenset(
        "je vous nous est pas les des une le la et ce que qui pour dans avec sur mon votre ai j'ai c'est avez suis sont"
        " mais bonjour merci très plus depuis où toujours ma mes aux du n'ai".split()
    ),
    "German": frozenset(
        "ich sie und der die das nicht ist ein eine mit für auf den dem zu wir ihr mein meine habe haben wird werden"
        " sind aber bitte danke seit noch wie von auch bei nach kann keine kein".split()
    ),
    "Spanish": frozenset(
        "el los las una que por para con del no me mi su se es está estoy tengo pero gracias hola nadie llega"
        " día cuándo dónde qué muy cuando donde esto"
        " hace desde como porque usted ustedes pedido más hay ha nada todo".split()
    ),
    "Italian": frozenset(
        "il gli una che per con del della non mi mio sono è ho hai ma grazie ciao molto quando dove questo come perché"
        " anche nel alla di da più ancora sto essere".split()
    ),
    "Portuguese": frozenset(
        "o os uma vocês que para com do da não me meu minha se é está estou tenho mas obrigado obrigada olá muito"
        " quando onde isso desde como porque você vocês mais em na no ainda foi".split()
    ),
    "Dutch": frozenset(
        "ik je het een niet van dat voor met mijn jullie zijn heb hebben maar bedankt dank nog wat waar wanneer"
        " naar ook bij geen kan wordt deze uw aan".split()
    ),
}
_COUNTED = Counter(word for words in _LISTED.values() for word in words)
_SMALL = {name: frozenset(word for word in words if _COUNTED[word] == 1) for name, words in _LISTED.items()}


def language_of(words: Words) -> str | None:
    """The English name of the language, or None if the text is too short or no language leads clearly."""
    tokens = [norm for norm, kind in zip(words.norms, words.kinds, strict=True) if kind == WORD]
    if len(tokens) < FEWEST_WORDS:
        return None
    ranked = sorted(((sum(token in small for token in tokens), name) for name, small in _SMALL.items()), reverse=True)
    (most, name), (next_most, _) = ranked[0], ranked[1]
    return name if most >= FEWEST_HITS and most >= _LEAD * next_most else None
