"""Whether a customer's message is praise or thanks: what sounds hollow beside a complaint is fine as an answer to it.

The test is cautious: one word of trouble, and the message is no praise ("Thanks for losing my bag").
"""

from __future__ import annotations

from tonecheck.draft import Draft

_GLAD = frozenset(
    "thank thanks thankyou thx ty cheers love loved loving loves great brilliant amazing awesome fantastic excellent"
    " wonderful fabulous superb best happy delighted impressed kudos shoutout appreciate appreciated pleased perfect"
    " friendly lovely good congrats congratulations excited stellar grateful thankful".split()
)
_TROUBLED = frozenset(
    "not never no nothing nobody still late delay delayed delays cancel cancelled canceled lost losing missed missing"
    " broken broke wrong worst bad terrible awful horrible poor poorly rude refund waiting wait waited hours failed fail"
    " fails why unacceptable ridiculous disappointed disappointing disappointment complaint complain sucks stuck charged"
    " problem problems issue issues ruined ruining useless joke shame shameful disgusting unhappy frustrated frustrating"
    " frustration hate hell slow cold hurt damaged stolen without instead but however unfortunately down error leaving"
    " lame stranded lack attitude annoyed annoying wtf ruin lies lie misleading forgot hold sorry".split()
)


def answers_praise(draft: Draft) -> bool:
    """True if the reply answers a message with a glad word and no word of trouble; false without a message."""
    if draft.message is None:
        return False
    present = draft.message.words.present
    return not _GLAD.isdisjoint(present) and _TROUBLED.isdisjoint(present)
