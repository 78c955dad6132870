"""What a customer's message is about, as far as selling is concerned: trouble, pleasure, or a wish to buy."""

from __future__ import annotations

from typing import Literal

from tonecheck.draft import Draft, Message
from tonecheck.phrases.alternatives import alternatives

Mood = Literal["unknown", "trouble", "pleased", "buying"]

_TROUBLE = r"""
double (billed|charged|booked)|flicker\w*|squeak\w*|rattl\w*|scratch\w*|snapped|peel(s|ed|ing)|fell (off|apart)
too (small|big|large|loud|tight|hot|short|long|salty|sweet|slow|late|expensive)|burn(s|t|ed|ing)|rust\w*
shrunk|shrank|faded|hates?|unsub(scribe)?
ants|bugs|mould|mold|smell\w*|hairs?|stain\w*|dust|so (high|expensive|long)|(?<!thank you )(?<!thanks )so much
(money|deposit|payment) back
broken?|broke|faulty|fault|damaged?|cracked|torn|ripped|leak\w*|missing|wrong|late|delay\w*|lost|stuck|stolen
stale|cold|dead|dirty|noisy|loud|rude|slow|worst|terrible|awful|dreadful|appalling|shocking|unacceptable
ridiculous|useless|rubbish|poor|bad|joke|disgrac\w*|disappoint\w*|annoy\w*|furious|angry|fuming|disgust\w*
unhappy|upset|frustrat\w*|fed up|sick of|complain\w*|refund\w*|cancel\w*|clos(e|ing) my|leav(e|ing) (you|us)
overcharged|charged|declined|compensation|errors?|crash\w*|fail\w*|issues?|problems?|trouble|down|buffering
scam\w*|fraud\w*|hacked|died|waste|waiting|waited|ignored|never|nobody|no one|still|again|help|wtf|ffs|smh
can't|cannot|cant|won't|wont|(does|did|do|is|was|has|have|are|were)n'?t
no (hot|water|heating|signal|internet|reply|answer)
not (\w+ )?(work\w*|arriv\w*|happy|good|received|delivered|answer\w*|repl\w+|turned|come|sure)
uninstall\w*|pop-?ups?|spam\w*
=👎|😡|😠|🤬|🤦
"""
_PLEASED = r"""
lov(e|ed|ely)|brilliant|fantastic|wonderful|excellent|amazing|awesome|great|best|perfect|delicious|thank\w*|thx
cheers|made my day|shout ?out|kudos|impressed|well done|so happy|happy with|pleased
=❤|😍|🙌|👏|😊|🥰
"""
_BUYING = r"""
how much|what('s| is| are| does| do|s)? [^.?!]{0,40}(price\w*|costs?|fees?|rates?)|price of|cheap\w*
discount\w*|vouchers?|promo\w*|coupon|offers?|deals?|sales?|upgrad(e|es|ing)|annual|yearly
(want|like|love|need|looking|hoping) (to|in|of|for) (\w+ ){0,2}(buy|order|upgrad|add|join)\w*
(want|like|love|need|looking|hoping) (to|in|of|for) (\w+ ){0,2}(book|subscrib|switch|sign|purchas|donat)\w*
(thinking|going|able|planning|interested|ready) (to|in|of|for) (\w+ ){0,2}(buy|order|upgrad|add|join)\w*
(thinking|going|able) (to|in|of|for) (\w+ ){0,2}(book|subscrib|switch|sign|purchas|donat)\w*
(planning|interested|ready) (to|in|of|for) (\w+ ){0,2}(book|subscrib|switch|sign|purchas|donat)\w*
(want|looking|need) (for|to get)? ?(a|an) (new|bigger|better|second|another)
(can|could|may|should|where|how) (i|we|do i|can i|do we) (\w+ )?(buy|order|upgrade|add|join|book)
(can|could|may|should|where|how) (i|we|do i|can i|do we) (\w+ )?(subscribe|switch|sign up|purchase|donate|try)
(can|could|may|should|where|how) (i|we|do i|can i|do we) (\w+ )?get (a|an|one|some|two)
do (you|u|ya) (guys )?(\w+ )?(sell|have|do|stock|offer|recommend)|recommend\w*|in stock|available|availability
which (one|plan|package|size|model|option|ticket|card|course)|quote|tell me (more )?about|interested in|plans
packages|newsletters?|difference between|compare\w*
to (buy|order|purchase|shop)|(ordering|purchasing|buying|shopping|obtaining) (\w+ ){0,3}(items?|products?|articles?)
(switch|chang|upgrad)\w* (\w+ ){0,2}to (a |an |the |my )?\w+ (account|plan|package|tariff)
(open|create) (a|an|the) (\w+ )?account|(earn|get|shop|add) (\w+ ){0,3}(items?|products?|articles?)
is there (a|an) (\w+ )?(option|plan|deal|cheaper)|(are|r) there (any |some )?(good |better )?(places|options|lounges)
(i|we) (can|could) (get|have|buy|book|add) (a|an|one|some)(?! (refund|reply|answer|response|person|human|update|new))
(can|could|would|will|do|does) (you|u|ya|your \w+)( be able to)? (\w+ )?(deliver|fit|install|hire|rent|lend|carry)
(can|could|would|will|do|does) (you|u|ya|your \w+)( be able to)? (\w+ )?(collect|ship|wrap|store|post)
(want|like|love|need|looking|hoping) (to|in|of|for) (\w+ ){0,2}(borrow|hire|rent|reserve)\w*
"""
_ASKS = r"""
how much|can i|could i|do you|interested in|want to (buy|order|upgrade|join)|should i|would like to|looking for
(can|could) (you|u|ya)|help me|(need|want) (\w+ )?(help|assistance)|wanna|(how|what|where) (do )?(i|to)|have to|i'd like
tell me
=\?
"""


_APOLOGIES = frozenset("sorry apologise apologize apologies apology oops whoops".split())


def mood_of(draft: Draft) -> Mood:
    """How the customer whom a draft answers stands to being sold something.

    `buying` if they ask what something costs or how to get it (whatever else is wrong), `trouble` if something is
    wrong, `pleased` if they praise. Where their message does not tell, a reply that
    apologises does; otherwise `unknown`.
    """
    mood = _mood_of(draft.message)
    if mood == "unknown" and not _APOLOGIES.isdisjoint(draft.words.present):
        return "trouble"
    return mood


def _mood_of(message: Message | None) -> Mood:
    if message is None or not message.text.strip():
        return "unknown"
    folded = message.folded
    trouble = alternatives(_TROUBLE).search(folded) is not None
    # "The upgrade you sold me is broken" is no wish to buy.
    if alternatives(_BUYING).search(folded) and (not trouble or alternatives(_ASKS).search(folded)):
        return "buying"
    if trouble:
        return "trouble"
    return "pleased" if alternatives(_PLEASED).search(folded) else "unknown"
