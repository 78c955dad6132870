"""Where a guide asks for the opposite of what research found: the guide wins, and its owner is told once.

Only what a guide says in so many words counts, never a default, and only where an entry of the register of
research speaks of just that. The sentences repeat its claims; the register itself is not read here.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.document.nodes import Faults, Mapping, Mark, Node, merge_nodes
from tonecheck.document.reader import Reader
from tonecheck.guide.load import Source
from tonecheck.guide.review import Remark
from tonecheck.guide.schema import Emoji, GuideFile, Limit, Overrides

Place = tuple[str, ...]

_APOLOGIES = frozenset(("sorry", "apologise", "apologize", "apologies", "apology"))


def conflicts(settings: GuideFile, source: Source) -> tuple[Remark, ...]:
    """At most one note for each finding that the guide goes against; may be empty.

    `settings` are what `source`, the guide's tree, was read as; the tree knows what was written, and where.
    """
    found = (check(settings, source.root) for check in (_person, _apologies, _emoji, _casual))
    return tuple(
        Remark(mark, f"your guide {wish}; {finding}. The guide wins.", is_note=True)
        for mark, wish, finding in (conflict for conflict in found if conflict is not None)
    )


_Conflict = tuple[Mark, str, str]


def _person(settings: GuideFile, root: Mapping) -> _Conflict | None:
    for place, level in _levels(settings):
        mark = _mark(root, (*place, "voice", "person"))
        if level.voice.person == "we" and mark is not None:
            return mark, "asks for “we”", "five studies found that “I” raises satisfaction (E01)"
    return None


def _apologies(settings: GuideFile, root: Mapping) -> _Conflict | None:
    finding = "an experiment found that a good apology raises satisfaction after a failure (E09)"
    for place in _complaints(settings) or [()]:
        limit = _laid_over(root, place, "apologies", Limit)
        mark = _mark(root, (*place, "voice", "apologies")) or _mark(root, ("voice", "apologies"))
        if isinstance(limit, Limit) and limit.max == 0 and mark is not None:
            return mark, "allows no apology", finding
        mark = _mark(root, (*place, "limit", "apologies"))
        if place and settings.situations[place[-1]].limit.get("apologies") == 0 and mark is not None:
            return mark, f"allows no apology in the situation '{place[-1]}'", finding
    for place, level in _levels(settings):
        for term in level.banned:
            thanks_instead = any("thank" in words.casefold() for words in term.instead)  # which E10 supports
            if term.term.lstrip("=").casefold() in _APOLOGIES and not term.unless and not thanks_instead:
                mark = term.mark or _mark(root, (*place, "banned")) or root.mark
                return mark, f"bans “{term.term}”", finding
    return None


def _emoji(settings: GuideFile, root: Mapping) -> _Conflict | None:
    for place in _complaints(settings):
        emoji = _laid_over(root, place, "emoji", Emoji)
        allowed = isinstance(emoji, Emoji) and emoji.use != "none" and emoji.max > 0
        mark = _mark(root, (*place, "voice", "emoji")) or _mark(root, ("voice", "emoji"))
        if allowed and mark is not None and settings.situations[place[-1]].limit.get("emoji") != 0:
            return (
                mark,
                f"allows emoji in the situation '{place[-1]}'",
                "experiments found that emoticons make an agent seem warmer but less competent (E18)",
            )
    return None


def _casual(settings: GuideFile, root: Mapping) -> _Conflict | None:
    if not settings.audience or settings.audience[0].familiar:  # the first named matters most
        return None
    for place, level in _levels(settings):
        mark = _mark(root, (*place, "voice", "formality"))
        if level.voice.formality == "casual" and mark is not None:
            wish = "asks for a casual voice towards people who do not know the brand"
            return mark, wish, "research found that it lowers their trust (E19)"
    return None


def _levels(settings: GuideFile) -> Iterator[tuple[Place, Overrides]]:
    """The guide's own settings, then those of each channel and situation, with their place in the tree."""
    yield (), settings
    for name, channel in settings.channels.items():
        yield ("channels", name), channel
    for name, situation in settings.situations.items():
        yield ("situations", name), situation


def _complaints(settings: GuideFile) -> list[Place]:
    """Places of the situations in which somebody complains, by their name or their kind; may be empty."""
    return [
        ("situations", name)
        for name, situation in settings.situations.items()
        if "complain" in name.casefold() or {"complaint", "venting"} & {*situation.when.kind}
    ]


def _laid_over(root: Mapping, place: Place, name: str, kind: type[Limit] | type[Emoji]) -> Limit | Emoji | None:
    """A setting of the voice in a situation, laid over the guide's own; None if neither writes it."""
    below = _node(root, ("voice", name))
    own = _node(root, (*place, "voice", name)) if place else None
    node = merge_nodes(below, own, Faults()) if below is not None and own is not None else own or below
    if node is None:
        return None
    read = Reader(Faults()).record(kind, node)
    return read if isinstance(read, Limit | Emoji) else None


def _node(root: Mapping, place: Place) -> Node | None:
    node: Node = root
    for key in place:
        if not isinstance(node, Mapping) or key not in node.entries:
            return None
        node = node.entries[key]
    return node


def _mark(root: Mapping, place: Place) -> Mark | None:
    """Where the last key of a place is written; None if it is not."""
    parent = _node(root, place[:-1])
    return parent.keys.get(place[-1]) if isinstance(parent, Mapping) else None
