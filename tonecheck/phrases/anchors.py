"""What a pattern cannot do without: the words it is filed under, and those that refuse it soonest.

A pattern is read into a tree of nodes (name, ...); see `compile` for the language and `index` for the filing.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

Node = tuple[Any, ...]
# An anchor: the forms, how many tokens may stand before it (least, most), and how common the forms are.
Anchor = tuple[frozenset[str], int, int, int]
# A way to match, as it travels in JSON: what it is filed under (the number of an instruction, two numbers of those
# whose words stand side by side, or words), and further numbers and texts of words, of each of which it needs a word,
# the rarest first. Words stand in one text, a space between them: that is soon read.
Way = list[Any]

MOST_PAIRS = 40
MOST_NEEDED = 60
MOST_WAYS = 60
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

# In one reply in fifty, and in one in a hundred or two.
_FREQUENT = frozenset(
    """again anything ask asked attached because best bill both box bring came card come date door down each every
    first five found four free friday full give go goes going gone half hour hours keep kind last leave left
    line long made minutes monday month morning most mr mrs ms new next night nobody nothing off old once open
    other page paid pay people photo post price put read regards right ring room same say says second sent set
    since six taken takes tell ten text three through thursday till told tomorrow tonight tuesday under use week
    well went where within without write wrong year yes yours""".split()
)
_USUAL = frozenset(
    """add afternoon ahead already always another answer anyone app april around august available away bag bank
    before better between bit blue board book booked booking branch call called calls cancelled car case change
    changed charge chat checked choose class closed code comes coming copy cost costs courier course credit crew
    customer cut delivery depot desk different direct done dr driver due either eleven else end engineer enough
    even evening ever everyone everything example experience far fault fee feedback feel file find fine flat
    follow form front gate gets great green hand having hold home hope house info instead january job july june
    kept kitchen label late leaves letter list little longer look looked looks lost makes manager many means
    minute mistake money months move moved much myself needed needs never nine noon note november offer office
    oh ours outside own part pass past payment person pick place plan point posted questions rather reading
    ready receipt refund refunded report rest return review road round row run running safe said saturday seat
    september settings shall shop show shows side sign sincerely site size small sold somebody someone something
    start stay steps stock stop stopped store straight street sunday switch system table test these thing things
    think third those though times today together took top tracking tried trouble try turn twice type update
    usually version via wait waiting warm water wednesday weeks welcome whether while whole why window word
    works writing years yet""".split()
)


def _weight(word: str) -> int:
    """How often a word stands in replies, very roughly, in thousandths."""
    return _WEIGHTS.get(word, 1)


_WEIGHTS = {
    **dict.fromkeys(_USUAL, 8),
    **dict.fromkeys(_FREQUENT, 25),
    **dict.fromkeys(_COMMON, 50),
    **dict.fromkeys(_VERY_COMMON, COMMONEST),
}


def ways_of(tree: Node, numbers: dict[int, int]) -> list[Way]:
    """The ways in which a pattern can match, each with what it is filed under and what else it needs.

    Every match goes one of the ways, so a text in which none can be gone need not be tried. `numbers` gives for the
    `id` of a word node the number of its instruction.
    """
    found: list[Way] = []
    for branch in _branches(tree, MOST_WAYS):
        way = _way(branch, numbers)
        if way not in found:
            found.append(way)
    return found


def _branches(tree: Node, most: int) -> list[Node]:
    """The tree for each of its alternatives by itself, or as it is if there are none, or more than `most`."""
    before: list[Node] = []
    behind: list[Node] = []
    chosen = tree
    if tree[0] != "alt":
        children = list(tree[1]) if tree[0] == "seq" else [tree]
        groups = [at for at, child in enumerate(children) if child[0] == "alt"]
        if not groups:
            return [tree]
        # The group with the most phrases among its alternatives tells most; single words are soon looked up.
        at = max(groups, key=lambda at: sum(child[0] == "seq" for child in children[at][1]))
        before, chosen, behind = children[:at], children[at], children[at + 1 :]
    branches: list[Node] = chosen[1]
    if len(branches) > most or all(branch[0] != "seq" for branch in branches):
        return [tree]
    trees = [_joined([*before, branch, *behind]) for branch in branches]
    return [inner for one in trees for inner in _branches(one, most // len(trees))]


def _joined(children: list[Node]) -> Node:
    """A sequence in which sequences are no longer nested."""
    flat: list[Node] = []
    for child in children:
        flat += _joined(child[1])[1] if child[0] == "seq" else [child]
    return "seq", flat


def _way(tree: Node, numbers: dict[int, int]) -> Way:
    forms, _, _, weight = anchor_of(tree) or (frozenset(), 0, 0, COMMONEST)
    children = _joined([tree])[1]
    words = [child for child in children if child[0] == "w"]
    beside: list[Node] = []
    steps = [child for child in children if child[0] not in ("open", "close")]
    for one, other in pairwise(steps):
        if one[0] == other[0] == "w" and len(one[1]) * len(other[1]) <= MOST_PAIRS:
            # Two words side by side are rarer than each alone, though less so than if they came together by chance.
            both = sum(map(_weight, one[1])) * sum(map(_weight, other[1])) // (10 * COMMONEST)
            if both <= weight:
                beside, weight = [one, other], both
    groups: list[tuple[int, int | str]] = [
        (sum(map(_weight, node[1])), numbers[id(node)])
        for node in words
        if not any(node is other for other in beside) and (beside or node[1] != forms)
    ]
    for child in children:
        anchor = anchor_of(child) if child[0] == "alt" else None
        if anchor is not None and len(anchor[0]) <= MOST_NEEDED and (beside or anchor[0] != forms):
            groups.append((sum(map(_weight, anchor[0])), " ".join(sorted(anchor[0]))))
    groups.sort(key=lambda item: item[0])
    needs = [group for _, group in groups]
    if beside:
        return [[numbers[id(node)] for node in beside], needs]
    single = next((node for node in words if node[1] == forms), None)
    return [" ".join(sorted(forms)) if single is None else numbers[id(single)], needs]


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
