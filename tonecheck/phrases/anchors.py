"""What a pattern cannot do without: the words it is filed under, and those that refuse it soonest.

A pattern is read into a tree of nodes (name, ...); see `compile` for the language and `index` for the filing.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

Node = tuple[Any, ...]
# An anchor: the forms, how many tokens may stand before it (least, most), and how common the forms are.
Anchor = tuple[frozenset[str], int, int, int]

MOST_PAIRS = 40
MOST_NEEDED = 60
COMMONEST = 1000
# Words so common in replies that a pattern is better anchored on another of its words.
_VERY_COMMON = frozenset(
    "a an the to of and in for is it you your we our us i me my be am are was have has had do does did not on at"
    " that this with will would can could if so as by or but from please help here sorry hi what there . , ! ?".split()
)
_COMMON = frozenset(
    "all any been being just get got let know thanks thank hello more out up no need want see assist assistance when"
    " who how they them their he she him her his its were may might should must back one now very also than then too"
    " order email send look looking like time day days team able make sure over about some only after before into"
    " account number happy hear information contact further issue issues address details link take reach check phone"
    " service hey which provide still using good love glad message name support way work working".split()
)


def _weight(word: str) -> int:
    """How often a word stands in replies, very roughly, in thousandths."""
    return COMMONEST if word in _VERY_COMMON else 50 if word in _COMMON else 1


def beside_in(program: list[list[Any]], needed: list[int], weight: int) -> list[int]:
    """Numbers of two instructions whose words stand side by side in every match, if finding them so is rarer than
    `weight`, the weight of the pattern's anchor; otherwise nothing.
    """
    best: list[int] = []
    for one, other in pairwise(needed):
        first, second = program[one][1], program[other][1]
        if len(first) * len(second) > MOST_PAIRS or any(
            step[0] not in ("open", "close") for step in program[one + 1 : other]
        ):
            continue
        # Two words side by side are rarer than each alone, though less so than if they came together by chance.
        both = sum(_weight(word) for word in first) * sum(_weight(word) for word in second) // (10 * COMMONEST)
        if both <= weight:
            best, weight = [one, other], both
    return best


def others_needed(
    tree: Node, program: list[list[Any]], needed: list[int], beside: list[int], anchor: list[str]
) -> list[int | list[str]]:
    """Numbers of instructions, and lists of words, of whose words every match needs one, the rarest first.

    What the pattern is filed under (`beside`, else `anchor`) is left out: it stands in the text when it is tried.
    """
    filed = [] if beside else anchor
    others: list[tuple[int, int | list[str]]] = [
        (sum(map(_weight, program[number][1])), number)
        for number in needed
        if number not in beside and program[number][1] != filed
    ]
    others += [(sum(map(_weight, group)), group) for group in _needed_groups(tree) if group != filed]
    others.sort(key=lambda item: item[0])
    return [item[1] for item in others]


def _needed_groups(tree: Node) -> list[list[str]]:
    """For each group of alternatives that no match can do without, words one of which it must then contain."""
    found = []
    for child in tree[1] if tree[0] == "seq" else [tree]:
        if child[0] == "seq":
            found += _needed_groups(child)
        elif child[0] == "alt":
            anchor = anchor_of(child)
            if anchor is not None and len(anchor[0]) <= MOST_NEEDED:
                found.append(sorted(anchor[0]))
    return found


def length_of(node: Node) -> tuple[int, int]:
    """Least and most tokens a node takes up."""
    name = node[0]
    if name in ("w", "any", "kind", "p"):
        return 1, 1
    if name == "seq":
        lengths = [length_of(child) for child in node[1]]
        return sum(least for least, _ in lengths), sum(most for _, most in lengths)
    if name == "alt":
        lengths = [length_of(child) for child in node[1]]
        return min(least for least, _ in lengths), max(most for _, most in lengths)
    if name == "opt":
        return 0, length_of(node[1])[1]
    if name == "gap":
        return 0, 2 * int(node[1]) + 1
    return 0, 0


def anchor_of(node: Node) -> Anchor | None:
    """The rarest word that every match must contain, if there is one."""
    name = node[0]
    if name == "w":
        forms: frozenset[str] = node[1]
        return forms, 0, 0, sum(_weight(form) for form in forms)
    if name == "seq":
        best: Anchor | None = None
        least = most = 0
        for child in node[1]:
            inner = anchor_of(child)
            if inner is not None and (best is None or inner[3] < best[3]):
                best = (inner[0], least + inner[1], most + inner[2], inner[3])
            shortest, longest = length_of(child)
            least, most = least + shortest, most + longest
        return best
    if name == "alt":
        anchors = [anchor_of(child) for child in node[1]]
        present = [anchor for anchor in anchors if anchor is not None]
        if len(present) < len(anchors):
            return None
        return (
            frozenset().union(*(anchor[0] for anchor in present)),
            min(anchor[1] for anchor in present),
            max(anchor[2] for anchor in present),
            sum(anchor[3] for anchor in present),
        )
    return None
