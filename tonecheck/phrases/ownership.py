"""Whether a reply takes something on: "I've asked them", "we'll send it on Friday", "let me look".

A rule, a courier or another department is no wall while somebody on this side does something about it. A
statement about oneself ("we're only the agent", "we have no say") takes nothing on, nor does a feeling
("I understand"), nor a refusal.
"""

from __future__ import annotations

from tonecheck.text.words import WORD, Words

_SPEAKERS = frozenset("i we".split())
_AUXILIARIES = frozenset("will have had am are can could would shall".split())
_ADVERBS = frozenset(
    "just already also now since personally both all then still even gladly happily quickly today here be first"
    " immediately straight always certainly definitely of course therefore again currently so".split()
)
# After "I will", "I can": no action. Readers wait for something to be done, not felt or said.
_IDLE = frozenset(
    "not never only no need have had has be see understand confirm assure imagine appreciate advise suggest"
    " recommend ask urge encourage say apologise apologize hope wish know think believe feel hear tell comment"
    " to accept agree sympathise sympathize like love do try regret remind point inform note encourage help assist"
    " want say discuss afraid neither".split()
)
_IDLE_DONE = frozenset(
    "been had no not never to got been received noted advised informed mentioned explained said understood heard"
    " seen needed wanted decided noticed apologised apologized understand appreciated always outlined stated lost"
    " reached followed expected hoped tried used".split()
)
_DONE = frozenset(
    "rang sent told wrote spoke put found made gave took got held paid set kept brought built let put dug drove"
    " written spoken given taken found made sent put kept held paid set brought begun gone done seen built got"
    " rung chosen split cut reset rebuilt resent rerun withdrawn".split()
)
_DOUBTS = frozenset("so not nothing no never if whether unsure little anything".split())
_IDLE_DOING = frozenset(
    "passing being seeing having getting going doing trying saying hoping following experiencing hearing bring thing"
    " acting relaying selling only nothing something anything".split()
)


def takes_on(words: Words, low: int = 0, high: int | None = None) -> bool:
    """True if somebody on the brand's side does, did or will do something in tokens `low..high`."""
    high = len(words) if high is None else high
    norms = words.norms
    for at in range(low, high):
        norm = norms[at]
        if norm in _SPEAKERS:
            # "call us so we can look into it" asks first; "nothing we can do", "if we can" promise nothing
            may_act = norms[at + 1 : at + 2] in (["can"], ["could"])
            if may_act and not _DOUBTS.isdisjoint(norms[max(low, at - 4) : at]):
                continue
            if _acts(words, at + 1, high):
                return True
        elif norm == "let" and norms[at + 1 : at + 2] in (["me"], ["us"]) and norms[at - 1] != "not":
            if norms[at + 2 : at + 3] not in ([], ["know"], ["be"]):
                return True
        elif norm == "on" and norms[at + 1 : at + 2] == ["us"]:
            return True
    return False


def _acts(words: Words, at: int, high: int) -> bool:
    norms = words.norms
    auxiliary = ""
    if at < high and norms[at] in _AUXILIARIES:
        auxiliary = norms[at]
        at += 1
    while at < high and norms[at] in _ADVERBS:
        at += 1
    if at >= high or words.kinds[at] != WORD:
        return False
    verb = norms[at]
    following = norms[at + 1] if at + 1 < high else ""
    if auxiliary in ("will", "shall", "can", "could"):
        return verb not in _IDLE or (verb == "have" and following not in ("to", "no", "not"))
    if auxiliary in ("have", "had"):
        return (verb not in _IDLE_DONE and _is_done(verb)) or (verb == "tried" and following != "to")
    if auxiliary in ("am", "are"):
        return verb.endswith("ing") and len(verb) > 4 and verb not in _IDLE_DOING
    if auxiliary == "would":
        return verb in ("happy", "glad") and following == "to"
    return verb not in _IDLE_DONE and (verb in _DONE or (verb.endswith("ed") and len(verb) > 4 and verb != "need"))


def _is_done(verb: str) -> bool:
    return verb in _DONE or (verb.endswith("ed") and len(verb) > 3)
