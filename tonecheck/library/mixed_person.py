"""“I” in some replies and “we” in others, for what one person feels, does or promises.

Judged as the rule `person` judges a single reply; where the guide asks for one of the two, that rule says so reply
by reply, and this judgement adds how the library as a whole speaks.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.finding import Finding, Severity
from tonecheck.library.saved_reply import Group, Library, Note, Place
from tonecheck.rules.person import Person, PersonOptions

JUDGEMENT = "mixed-person"
LEAST_REPLIES = 2


def find(library: Library) -> Iterator[Note]:
    """Yield at most one note: the replies that speak in the person that is rarer in this library."""
    speaks: dict[str, list[Place]] = {"I": [], "we": []}
    # A rule that wants “we” flags “I”, and the other way round.
    rules = {"I": Person(PersonOptions(person="we")), "we": Person(PersonOptions(person="i"))}
    for number, reply in enumerate(library.replies):
        for person, rule in rules.items():
            first = next((item for item in rule.check(reply.draft) if isinstance(item, Finding)), None)
            if first is not None:
                speaks[person].append(Place(number, first.span))
    rarer, commoner = sorted(speaks, key=lambda person: (len(speaks[person]), person == "I"))
    if len(speaks[rarer]) == 0 or len(speaks["I"]) + len(speaks["we"]) < LEAST_REPLIES:
        return
    both = {place.reply for place in speaks["I"]} & {place.reply for place in speaks["we"]}
    also = f", {len(both)} of them both" if both else ""
    yield Note(
        JUDGEMENT,
        Severity.INFO,
        f"{len(speaks[commoner])} replies say “{commoner}” and {len(speaks[rarer])} say “{rarer}”{also}",
        (Group(f"“{rarer}”", tuple(speaks[rarer])),),
        f"choose one for the library, and set `voice: {{person: {commoner.lower()}}}` in the guide",
    )
