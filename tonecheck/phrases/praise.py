"""Whether a customer's message is praise or thanks: what sounds hollow beside a complaint is fine as an answer to it.

The test is cautious: one word of trouble, and the message is no praise ("Thanks for losing my bag"), unless the reply
shows that it was ("You're welcome", "glad to hear").
"""

from __future__ import annotations

from itertools import pairwise

from tonecheck.draft import Draft
from tonecheck.text.words import Words

_GLAD = frozenset(
    "thank thanks thankyou thx ty cheers love loved loving loves great brilliant amazing awesome fantastic excellent"
    " wonderful fabulous superb best happy delighted impressed kudos shoutout appreciate appreciated pleased perfect"
    " friendly lovely good congrats congratulations excited stellar grateful thankful".split()
)
_TROUBLED = frozenset(
    "not never no nothing nobody still late delay delayed delays cancel cancelled canceled lost losing missed"
    " missing broken broke wrong worst bad terrible awful horrible poor poorly rude refund waiting wait waited"
    " hours failed fail fails why unacceptable ridiculous disappointed disappointing disappointment complaint"
    " complain sucks stuck charged problem problems issue issues ruined ruining useless joke shame shameful"
    " disgusting unhappy frustrated frustrating frustration hate hell slow cold hurt damaged stolen without"
    " instead but however unfortunately down error lame stranded lack attitude annoyed annoying wtf ruin lies"
    " lie misleading forgot hold sorry".split()
)


# What only a reply to somebody pleased says.
_SHARED_JOY = frozenset("woohoo yay kudos shoutout compliment compliments congrats congratulations".split())
_GLAD_TO = frozenset(
    {("are", "welcome"), ("most", "welcome"), ("shout", "out"), ("kind", "words"), ("to", "hear"), ("glad", "you")}
    | {("so", "happy"), ("so", "glad"), ("the", "love"), ("music", "to")}
)
_GLAD_TO_HEAR = frozenset("glad happy great lovely delighted thrilled pleased love wonderful awesome good".split())
_REGRETS = frozenset("sorry apologise apologize apologies apology unfortunately regret".split())


def is_praised(draft: Draft) -> bool:
    """True if the message holds a glad word and no word of trouble; false without a message."""
    if draft.message is None:
        return False
    present = draft.message.words.present
    return not _GLAD.isdisjoint(present) and _TROUBLED.isdisjoint(present)


def answers_praise(draft: Draft) -> bool:
    """True if the message is glad and names no trouble, or the reply itself is glad and sorry for nothing."""
    return is_praised(draft) or (_REGRETS.isdisjoint(draft.words.present) and _sounds_glad(draft.words))


def may_answer_praise(draft: Draft) -> bool:
    """True if the reply is sorry for nothing, and the message may well be glad.

    It holds a glad word and at most one of trouble, or none of trouble and no question ("Off to Rome with you!").
    """
    if draft.message is None or not _REGRETS.isdisjoint(draft.words.present):
        return False
    present = draft.message.words.present
    troubles = len(_TROUBLED & present)
    if _GLAD.isdisjoint(present):
        return not troubles and "?" not in draft.message.text
    return troubles <= 1


def _sounds_glad(words: Words) -> bool:
    if not _SHARED_JOY.isdisjoint(words.present):
        return True
    norms = words.norms
    for at, pair in enumerate(pairwise(norms)):
        if pair not in _GLAD_TO:
            continue
        before = norms[max(0, at - 2) : at]
        if pair[1] != "hear" or ("always" not in before and not _GLAD_TO_HEAR.isdisjoint(before)):
            return True
    return False
