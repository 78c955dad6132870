"""From a guide's name or path to one merged tree of nodes, and to typed settings.

`extends` is followed over several levels. From a guide of your own everything is inherited; from a built-in
guide only its settings are (voice, words, rules, channels ...), not what makes it the brand it is (its
mission, values, personality, examples ...).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tonecheck.document.nodes import (
    Faults,
    Listing,
    Mapping,
    Mark,
    Node,
    Scalar,
    merge_nodes,
    read_document,
    shown_path,
)
from tonecheck.document.reader import Reader
from tonecheck.errors import GuideError, UnknownNameError, did_you_mean
from tonecheck.guide.channels import aliases, load_channels
from tonecheck.guide.forms import form_checks
from tonecheck.guide.schema import GuideFile
from tonecheck.phrases.pack import load_classes
from tonecheck.rules import rule_ids
from tonecheck.text.inflection import forms

DEFAULT_GUIDE = "support"
BRAND_KEYS = (
    "name", "mission", "bio", "names", "values", "personality", "audience", "examples", "governance", "extends",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """A guide's merged tree: `root` the nodes, `files` every file that took part (the guide itself first)."""

    root: Mapping
    files: tuple[Path, ...]
    shown: str


def built_in_folder() -> Path:
    """The folder of the built-in guides, in an install or in a checkout."""
    package = Path(__file__).resolve().parent.parent
    shipped = package / "styleguides"
    return shipped if shipped.is_dir() else package.parent / "styleguides"


def built_in_names() -> tuple[str, ...]:
    """Names of the built-in guides, sorted."""
    return tuple(sorted(path.stem for path in built_in_folder().glob("*.yaml")))


def find_guide(name: str, folder: Path | None = None) -> Path:
    """The file of a guide named by a built-in name or a path (relative to `folder`, or where we are).

    Raises: UnknownNameError if it is neither.
    """
    if name in built_in_names():
        return built_in_folder() / f"{name}.yaml"
    path = (folder or Path()) / Path(name).expanduser()
    if path.is_file():
        return path
    if path.is_dir():
        raise UnknownNameError(f"'{name}' is a folder, not a guide", hint="name the YAML file in it")
    hint = did_you_mean(name, built_in_names()) or "built-in guides: " + ", ".join(built_in_names())
    raise UnknownNameError(f"there is no guide '{name}'", hint=hint)


def read_source(path: Path, faults: Faults, *, node: Node | None = None) -> Source | None:
    """Read a guide and all it extends into one tree; `node` if its text was read already (an inline guide).

    None, with the reasons in `faults`, if there is nothing to go on with.
    """
    shown = shown_path(path) if not _is_built_in(path) else f"styleguides/{path.name}"
    return _read(path, shown, faults, node, ())


def _is_built_in(path: Path) -> bool:
    return path.resolve().parent == built_in_folder().resolve()


def _read(path: Path, shown: str, faults: Faults, node: Node | None, chain: tuple[Path, ...]) -> Source | None:
    read = node if node is not None else read_document(path, faults, shown=shown)
    if read is None:
        return None
    if not isinstance(read, Mapping):
        faults.add(read.mark, "a guide is made of 'name: value' lines", "start with `name: Your brand`")
        return None
    own = _with_channel_ids(read)
    parent = own.entries.get("extends")
    if parent is None or (isinstance(parent, Scalar) and parent.is_null):
        return Source(own, (path,), shown)
    if not isinstance(parent, Scalar):
        faults.add(parent.mark, "'extends' takes one guide's name or path")
        return Source(own, (path,), shown)
    try:
        below = find_guide(parent.text, path.parent)
    except UnknownNameError as error:
        faults.add(parent.mark, error.message, error.hint)
        return Source(own, (path,), shown)
    chain = (*chain, path.resolve())
    if below.resolve() in chain:
        names = " -> ".join(step.name for step in (*chain, below.resolve()))
        faults.add(parent.mark, f"'extends' goes round in a circle: {names}")
        return Source(own, (path,), shown)
    base = _read(below, _shown(below), faults, None, chain)
    if base is None:
        return Source(own, (path,), shown)
    inherited = _settings_only(base.root) if _is_built_in(below) else base.root
    merged = merge_nodes(inherited, _without_additions_to_nothing(own, inherited), faults)
    assert isinstance(merged, Mapping)
    return Source(merged, (path, *base.files), shown)


def _shown(path: Path) -> str:
    return f"styleguides/{path.name}" if _is_built_in(path) else shown_path(path)


def _settings_only(root: Mapping) -> Mapping:
    kept = {key: node for key, node in root.entries.items() if key not in BRAND_KEYS}
    return Mapping(kept, {key: root.keys[key] for key in kept}, root.mark)


def _without_additions_to_nothing(own: Mapping, base: Mapping) -> Mapping:
    """Give lists that are added to, but stand nowhere below, an empty list to be added to."""
    for key in ("banned", "preferred", "names", "banned_patterns"):
        node = own.entries.get(key)
        if isinstance(node, Mapping) and node.entries.keys() <= {"add", "remove"} and key not in base.entries:
            base.entries[key] = Listing((), node.mark)
            base.keys[key] = node.mark
    return own


def _with_channel_ids(root: Mapping) -> Mapping:
    """The tree with channels under their ids, whatever alias they were written with."""
    node = root.entries.get("channels")
    if not isinstance(node, Mapping) or aliases().keys().isdisjoint(node.entries):
        return root
    entries = {aliases().get(name, name): child for name, child in node.entries.items()}
    keys = {aliases().get(name, name): mark for name, mark in node.keys.items()}
    return Mapping({**root.entries, "channels": Mapping(entries, keys, node.mark)}, root.keys, root.mark)


def read_settings(source: Source, faults: Faults) -> GuideFile | None:
    """The typed settings of a merged tree; None if they cannot be read at all."""
    root = source.root
    own = root.entries.get("channels")
    # A channel of the brand's own says what it is; without facts it is a slip of the pen.
    channels = {
        name
        for name, node in (own.entries.items() if isinstance(own, Mapping) else ())
        if isinstance(node, Mapping) and "facts" in node.entries
    }
    reader = Reader(
        faults,
        form_checks(
            rules=rule_ids(),
            channels={*channels, *load_channels(), *aliases()},
            carriers={*rule_ids(), *example_ids(root)},
            inflect=forms,
            classes=load_classes(),
        ),
    )
    result = reader.record(GuideFile, root)
    return result if isinstance(result, GuideFile) else None


def example_ids(root: Mapping) -> tuple[str, ...]:
    """Ids of the examples in a tree, as far as it has any."""
    examples = root.entries.get("examples")
    found = []
    for part in examples.entries.values() if isinstance(examples, Mapping) else ():
        for item in part.items if isinstance(part, Listing) else ():
            name = item.entries.get("id") if isinstance(item, Mapping) else None
            if isinstance(name, Scalar):
                found.append(name.text)
    return tuple(found)


def load_settings(
    path: Path, *, node: Node | None = None, placeholders: Node | None = None
) -> tuple[GuideFile, Source]:
    """Read a guide file (and all it extends) into typed settings.

    `placeholders` is what a project file says under that key, and is laid over the guide's own.

    Raises: GuideError with every fault found, each with its place.
    """
    faults = Faults()
    source = read_source(path, faults, node=node)
    if source is not None and placeholders is not None:
        over = Mapping({"placeholders": placeholders}, {"placeholders": placeholders.mark}, source.root.mark)
        merged = merge_nodes(source.root, over, faults)
        assert isinstance(merged, Mapping)
        source = Source(merged, source.files, source.shown)
    settings = read_settings(source, faults) if source is not None else None
    if faults or settings is None or source is None:
        if not faults:
            faults.add(Mark(shown_path(path), 1, 1), "holds no guide")
        raise GuideError(faults)
    return settings, source
