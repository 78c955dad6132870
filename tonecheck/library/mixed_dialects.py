"""Placeholders of two help desks in one library: “{!Contact.Name}” in one reply, “{{{Recipient.Name}}}” in another.

Within one reply the rule `mixed-placeholders` says it; this judgement compares the replies of a file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tonecheck.finding import Severity
from tonecheck.library.saved_reply import Group, Library, Note, Place
from tonecheck.text.placeholders import FILL_IN_DIALECTS

JUDGEMENT = "mixed-dialects"
_SHAPES = {
    "double-brace": "{{ }}", "triple-brace": "{{{ }}}", "help-scout": "{% %}", "salesforce": "{! }",
    "dollar-brace": "{$ }", "dollar-path": "$name", "double-square": "[[ ]]", "attribute-tag": "<attribute>",
    "percent": "%name%", "single-brace": "{ }",
}  # fmt: skip
_GOES_WITH = {frozenset({"double-brace", "triple-brace"}), frozenset({"double-brace", "double-square"})}


def find(library: Library) -> Iterator[Note]:
    """Yield a note for each file whose replies write placeholders in ways that do not go together."""
    by_file: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for number, reply in enumerate(library.replies):
        for slot in reply.draft.placeholders:
            if slot.dialect in FILL_IN_DIALECTS or slot.dialect == "liquid-tag":
                continue
            if slot.dialect == "single-brace" and not slot.name.replace(".", "_").isidentifier():
                continue
            by_file[reply.path][slot.dialect].append(Place(number, slot.span))
    for path, dialects in by_file.items():
        meant = max(dialects, key=lambda dialect: len(dialects[dialect]))
        others = {
            dialect: places
            for dialect, places in dialects.items()
            if dialect != meant and frozenset({dialect, meant}) not in _GOES_WITH
        }
        others = {
            dialect: places
            for dialect, places in others.items()
            if any(meant not in _dialects(library, place.reply) for place in places)
        }  # a reply that mixes them itself is told by the rule
        if others:
            where = f" of {path}" if path else ""
            yield Note(
                JUDGEMENT,
                Severity.WARNING,
                f"placeholders{where} are written {_SHAPES[meant]} in {_replies(dialects[meant])}, and otherwise here",
                tuple(Group(_SHAPES[dialect], _first_of_each(places)) for dialect, places in others.items()),
                "a help desk fills in its own kind and shows customers the other as it stands",
            )


def _dialects(library: Library, number: int) -> set[str]:
    return {slot.dialect for slot in library.replies[number].draft.placeholders}


def _replies(places: list[Place]) -> str:
    number = len({place.reply for place in places})
    return "1 reply" if number == 1 else f"{number} replies"


def _first_of_each(places: list[Place]) -> tuple[Place, ...]:
    return tuple({place.reply: place for place in reversed(places)}.values())[::-1]
