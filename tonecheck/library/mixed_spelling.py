"""British spelling in some replies and American in others.

Judged as the rule `spelling-variant` judges a single reply. “Organise” beside “organize” is reported only where
nothing else in the library differs: both are British.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.finding import Finding, Severity
from tonecheck.library.saved_reply import Group, Library, Note, Place
from tonecheck.rules.spelling_variant import SpellingVariant, SpellingVariantOptions

JUDGEMENT = "mixed-spelling"
_MOST_WORDS = 5


def find(library: Library) -> Iterator[Note]:
    """Yield at most one note: the words of the spelling that is rarer in this library."""
    american = _words(library, SpellingVariant(SpellingVariantOptions(spelling="en-GB", accept_ize=True)))
    british = _words(library, SpellingVariant(SpellingVariantOptions(spelling="en-US", accept_ize=True)))
    if american:
        sides = {"British": british, "American": american}
    else:
        strict = _words(library, SpellingVariant(SpellingVariantOptions(spelling="en-GB", accept_ize=False)))
        sides = {
            "-ise": {word: places for word, places in british.items() if "is" in word[-6:]},
            "-ize": strict,
        }
    rarer, commoner = sorted(sides, key=lambda side: sum(map(len, sides[side].values())))
    if not sides[rarer]:
        return
    total, other = (sum(map(len, sides[side].values())) for side in (rarer, commoner))
    told = {**sides[rarer], **(sides[commoner] if total == other else {})}  # of two equals, neither is the odd one out
    groups = sorted(told.items(), key=lambda item: (-len(item[1]), item[0]))
    yield Note(
        JUDGEMENT,
        Severity.INFO,
        f"{other} {'word is' if other == 1 else 'words are'} spelt the {commoner} way and {total} the {rarer} way",
        tuple(Group(f"“{word}”", tuple(places)) for word, places in groups[:_MOST_WORDS]),
        "choose one for the library, and set `voice: {spelling: en-GB}` (or `en-US`) in the guide",
    )


def _words(library: Library, rule: SpellingVariant) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for number, reply in enumerate(library.replies):
        for item in rule.check(reply.draft):
            if isinstance(item, Finding):
                found.setdefault(item.entry, []).append(Place(number, item.span))
    return found
