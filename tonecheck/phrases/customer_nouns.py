"""The things a customer names in their message: the kettle of “my kettle arrived broken”.

No tagger: a thing is the word before which “my”, “the”, “a” or “this” stands and behind which something stands that
cannot go on with it (a verb, a preposition, the end).
"""

from __future__ import annotations

from tonecheck.draft import Message
from tonecheck.text.words import WORD

MOST_NOUNS = 4
_OPENERS = frozenset("my our a an the this these".split())
_OWNED = frozenset(("my", "our"))
_CLOSERS = frozenset(
    "is was are were has have had does did do will would can could should arrived arrives came comes broke stopped"
    " keeps kept works worked died leaks leaked makes made looks got gets went says said will from for on in at to with"
    " and but or because that which who of not i we you it still just never again today yesterday after before when"
    " since as so if about back off out up turned fell cracked smells won".split()
)
# Words that name no thing, or none that could stand for "the item".
_NO_THINGS = frozenset(
    "time day week month year hour minute minutes hours days weeks months years way thing things one lot bit moment end"
    " rest fact point reason problem problems issue issues query question questions complaint case help answer reply"
    " response phone call email message chat dm customer service support team staff person people man woman lady guy"
    " driver agent manager someone company brand website site app page number money refund charge fee price cost order"
    " orders delivery name address account card bank house home door work morning afternoon evening night weekend date"
    " wife husband mum mom dad son daughter kids family friend birthday christmas party wedding life joke disgrace"
    " shame mess waste second first last third same next new other whole best worst only few couple very most more"
    " store shop branch line queue word wrong right left middle top bottom side part item product hell place world"
    " flight chance idea experience situation matter fault error mistake good great bad".split()
)


def nouns_of(message: Message) -> tuple[str, ...]:
    """Nouns of the things a message names, in order, each once; may be empty, at most `MOST_NOUNS`.

    If the customer calls anything theirs ("my kettle"), only those.
    """
    words = message.words
    owned: list[str] = []
    others: list[str] = []
    for at in range(len(words) - 1):
        opener = words.norms[at]
        if opener not in _OPENERS:
            continue
        noun = _head(message, at + 1)
        found = owned if opener in _OWNED else others
        if noun and noun not in found:
            found.append(noun)
    return tuple((owned or others)[:MOST_NOUNS])


def _head(message: Message, at: int) -> str:
    """The last word of the noun phrase that starts at token `at`, or an empty string if that cannot be told."""
    words = message.words
    high = words.bounds[words.sentences[at]][1]
    head = ""
    for here in range(at, min(at + 4, high)):
        norm = words.norms[here]
        if words.kinds[here] != WORD or norm in _CLOSERS:
            return head if _is_thing(head) else ""
        head = norm
    return head if at + 4 >= high and _is_thing(head) else ""


def _is_thing(word: str) -> bool:
    return len(word) > 2 and word.isalpha() and word not in _NO_THINGS and not word.endswith(("ly", "ing", "ed"))
