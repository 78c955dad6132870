"""Whether a reply shows regret, in whatever words: sorry, our mistake, that should not have happened."""

from __future__ import annotations

from tonecheck.draft import Draft
from tonecheck.phrases.alternatives import alternatives

_REGRET = r"""
oh no|saddened|not what (we|you)|sorry|soz|sry|apolog\w+|regret\w*|forgive|pardon|my bad|mea culpa|oops|whoops|\
gutted|ashamed|embarrass\w+
(not|n't|never) (\w+ ){0,2}(good enough|acceptable|ok|okay|right|what we want|the experience|how|the service|up to|\
happen|have happened|be like)
(our|my|we|our own|this) (\w+ )?(mistake|fault|mix-up|slip|error|negligence|oversight)|\
on (us|our part)|we (got|get|had) (this|that|it) wrong|(let|\
letting) you down
(our|my) (own )?doing|(our|my) (side|end) (got|let|made|failed)|owe you|(it's|it is|it was) us
should( not|n't)( have)?|unacceptable|falls? (well )?short|fell (well )?short
thank\w* (you )?(so much |very much |a lot |again )?for (\w+ ){0,2}(patience|waiting|bearing|hanging)|\
appreciate (\w+ ){0,2}patience
hate (that|to|this|when)|(that|this|it)( is|'s| sounds| must| would)? (\w+ ){0,2}(frustrating|awful|terrible|\
disappointing|upsetting|poor|concerning|worrying|horrible|annoying|a pain|bad)
(sad|disappointed|concerned|dismayed|troubled|upset|bummed|sucks) (\w+ ){0,2}(to|that|about|by)|\
understand (\w+ ){0,3}(frustrat\w+|disappoint\w+|upset|concern\w*|how|feel|anger)
"""


def shows_regret(draft: Draft) -> bool:
    """True if the draft says sorry, owns what went wrong, or thanks for the patience it took."""
    return alternatives(_REGRET).search(draft.folded) is not None
