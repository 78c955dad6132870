"""A guide for people to read, and its settings with the place each came from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tonecheck.document.nodes import Listing, Mapping, Mark, Node, Scalar


def resolved_lines(root: Mapping) -> Iterator[tuple[str, str]]:
    """Every setting of a merged guide as (`voice.emoji.max: 1`, `guide.yaml:12`), in the guide's order."""
    yield from _walk("", root)


def _walk(path: str, node: Node) -> Iterator[tuple[str, str]]:
    if isinstance(node, Mapping):
        for key, child in node.entries.items():
            yield from _walk(f"{path}.{key}" if path else key, child)
    elif isinstance(node, Listing):
        for number, child in enumerate(node.items, start=1):
            yield from _walk(f"{path}[{number}]", child)
    else:
        yield f"{path}: {_one_line(node)}", _short(node.mark)


def _one_line(node: Scalar) -> str:
    text = " ".join(node.text.split())
    return text if len(text) <= 70 else text[:67] + "..."


def _short(mark: Mark) -> str:
    return mark.short


def portrait(compiled: dict[str, Any]) -> Iterator[str]:
    """The lines of a guide as a page to read: mission, values, personality, audience, examples."""
    info = compiled["info"]
    yield f"{compiled['name']} ({compiled['language']}, {compiled['hash']})"
    if info["mission"]:
        yield f"\nMission: {info['mission']}"
    for channel, text in info["bio"].items():
        yield f"Bio on {channel}: {text}"
    if info["values"]:
        yield "\nValues"
        for value in info["values"]:
            yield f"  {value['name']}" + (f": {value['means']}" if value["means"] else "")
    if info["personality"]:
        yield "\nPersonality"
        for trait in info["personality"]:
            line = f"  {trait['trait']}"
            line += f": {trait['is']}" if trait["is"] else ""
            line += f" (not: {trait['is_not']})" if trait["is_not"] else ""
            yield line
    if info["audience"]:
        yield "\nAudience: " + " > ".join(group["who"] for group in info["audience"])
    for kind, title in (("good", "Write like this"), ("bad", "Not like this")):
        if info["examples"][kind]:
            yield f"\n{title}"
            for example in info["examples"][kind]:
                yield f"  - {' '.join(example['text'].split())}"
                if example["why"]:
                    yield f"    ({example['why']})"
