"""Whether a customer's message waits for a time or for somebody: asks when or who, or tells of waiting already."""

from __future__ import annotations

from collections import defaultdict

from tonecheck.draft import Message
from tonecheck.phrases.waiting import tells_of_waiting

# Wherever they stand.
_SIGNS = """
eta|when will|when do|when does|when can|when are|when is|when am|when should|when would|when could|when shall
and when|know when|idea when|me when|us when|ask when|say when|hear when|told when|see when|wondering when
asking when|so long|hold up|holding it|on its way|on their way|on his way|been decided|under review|by when
when please|since when|how long|how soon|how much longer|how many more|how far|what time|what day|what date
which day|which week|any news|any update|any updates|any word|any joy|any sign|any progress|any movement
any luck|any eta|an update|an eta|the eta|an answer|a date|no date|new date|where is|where are|where has
where the|where my|wheres|whereabouts|who is|who has|who will|who do|who deals|being done|what is happening
what happens|what are you doing|what are you going|what will you do|what are they doing|are you going to
is anyone|is anybody|has anyone|has anybody|has it been|have you sent|have you posted|have you paid
have you shipped|have you done|have you looked|have you fixed|have you had|is someone|will someone|is anything
do i get|do we get|will i get|will we get|get it back|get my|get our|is it coming|are they coming|ever coming
ever going|ever get|you said|you told|you promised|said you|said it would|said they would|was told|were told
been told|was promised|were promised|was due|were due|is due|are due|was supposed|were supposed|was meant
overdue|has my|have my|has our|have our|have they|not heard|not had|not arrived|not come|not been|not received
not shown|not turned|not got|not sent|not paid|not back|not here|no sign|no show|no reply|no answer|no response
nothing yet|day running|in a row|never came|never turned|never showed|never called|never rang|is my|are my
sort it|need it|need them|need an|need to know|how come|run out|runs out|running out|every day|every morning
every week|every night|all week|all day|all month|no hot|off since|out since|down since|since monday
since tuesday|since wednesday|since thursday|since friday|since saturday|since sunday|since last|since yesterday
since january|since february|since march|since april|since may|since june|since july|since august
since september|since october|since november|since december|days late|hours late|weeks late|so late|now what
third day|second time|third time|fourth time|third week
"""


def _table() -> dict[str, list[tuple[str, ...]]]:
    table: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for sign in _SIGNS.replace("\n", "|").split("|"):
        if sign:
            first, *rest = sign.split()
            table[first].append(tuple(rest))
    return dict(table)


_TABLE = _table()


def awaits_a_time(message: Message) -> bool:
    """True if the message asks when or who, or tells of waiting: an answer without a time then leaves it open."""
    norms = message.words.norms
    for at, norm in enumerate(norms):
        for rest in _TABLE.get(norm, ()):
            if tuple(norms[at + 1 : at + 1 + len(rest)]) == rest:
                return True
    return tells_of_waiting(message)


_ASKS = frozenset("will do does can is are am should would could shall did".split())
_KNOWN = frozenset("know idea me us ask say hear told see wondering asking tell about".split())
_HOW = frozenset("long soon longer".split())
_NEWS = frozenset("news update updates word sign progress joy movement eta date".split())
_STANDS = frozenset("is are has have".split())
_DOING = frozenset("happening happens doing".split())
_STATE = frozenset("yet ready coming being ever back still here done fixed sorted open available".split())
_NEAR = 6  # words
_NOT = frozenset("not never no".split())
_COME = frozenset("came come coming arrived arrive turned showed shown appeared show sign".split())


def is_kept_waiting(message: Message) -> bool:
    """True if the message tells of waiting, or that something or somebody has not come."""
    if tells_of_waiting(message):
        return True
    norms = message.words.norms
    return any(norm in _NOT and not _COME.isdisjoint(norms[at + 1 : at + 3]) for at, norm in enumerate(norms))


def asks_when(message: Message) -> bool:
    """True if the message asks when, how long or what news there is, where it is, who has it, or how far it got."""
    if not awaits_a_time(message):
        return False
    norms = message.words.norms
    return any(_asks_at(norms, at) for at in range(len(norms))) or ("?" in message.text and tells_of_waiting(message))


def _asks_at(norms: list[str], at: int) -> bool:
    """Whether a question about the time or the state of a thing begins at a token."""
    norm, before, follows = norms[at], norms[at - 1 : at], norms[at + 1 : at + 2]
    if norm == "when":
        return not _ASKS.isdisjoint(follows) or not _KNOWN.isdisjoint(before) or not follows or follows[0][0] in "?!."
    if norm == "how":
        return not _HOW.isdisjoint(norms[at + 1 : at + 3])
    if norm == "any":
        return not _NEWS.isdisjoint(follows)
    if norm == "where" or norm == "who":
        return not _STANDS.isdisjoint(follows)
    if norm == "what":
        return not _DOING.isdisjoint(norms[at + 1 : at + 4])
    if norm in ("has", "have", "is", "are", "will") and (not before or before[0][0] in ".?!,"):
        near = norms[at + 1 : at + 1 + _NEAR]
        return norm in ("has", "have") or not _STATE.isdisjoint(near)
    return norm in ("eta", "wheres")
