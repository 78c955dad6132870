"""Sentences that sell, told by what they are made of rather than by their wording.

| it has                                              | and                                     |
|-----------------------------------------------------|-----------------------------------------|
| a price, a discount or "free for a week"            | tells or asks the reader to get it      |
| something the company sells ("our Gold plan")       | says what it would do for the reader    |

and nothing of money going back, of what the customer asked for, or of what they have already.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.phrases.alternatives import alternatives
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span

_MONEY = r"([£$€₹] ?\d[\d.,]*|\d[\d.,]* ?(quid|pounds?|euros?|dollars?|bucks|usd|gbp))"
_PRICE = rf"""
(for|at|from|only|just|to) (just |only |as little as |an extra |another )?{_MONEY}
(now|another|extra|is|are|save|earn) (just |only |as little as |an extra |another )?{_MONEY}
\d+ ?(%|percent|per cent) (off|apy|apr|discount|cashback|more|cheaper|less|on)|saves? (you )?(up to )?\d+ ?%?
at (?!100 ?%)\d+(\.\d+)? ?%|up to \d+ ?%|half[ -]price|free for (a|one|your|the) \w+
first (\w+ )?(month|week|year|box|order)('s| is)? (free|half|a pound|for)|\d+ for (the price of )?\d|from \d+p
free (trial|month|week)|discount|cashback
={_MONEY} ?(a|per|/|each|more|extra|off)\b
=\d ?% (off|apy|apr|discount|cashback)
(for|only|just) (just |only )?\d\d?p\b|at (just|only) \d\d?p\b
"""
_GET = (
    "add|join|upgrade|bundle|grab|go|try|boost|skip|unlock|spend|size up|switch|subscribe|save|earn|order|buy|book|shop"
    "|treat|throw in|enjoy|pick up|take|stake|bag|snap up|get|sign up|renew|top up|stock up|move up|trade in|invest"
    "|splash out|bring"
)
_TOLD = rf"""
(and|so|or|then|now|just|please|instead|also|why not|how about|fancy|psst|ps:?) ({_GET})
(shall|may|can|could|should|might) (i|we) (\w+ )?(add|pop|put|book|sign|tempt)
(shall|may|can|could|should|might) (i|we) (\w+ )?(interest|offer|turn|upgrade|move|switch|talk)
you('d| would) (be (mad|crazy|silly|daft)|have (had|saved|been)|never|save|get|love)
you('ll| will) (love|save|get|unlock|earn)
(would|could|will|'d) (put|save|keep|get) you|how (about|does)|what about
have you (thought|considered|tried|seen|heard)
you (may|might|can|could) (\w+ )?(wish|want|like|transfer|upgrade|subscribe|join|add|get|buy|switch|stretch|bring)
if you (order|buy|join|sign|subscribe|upgrade|add|spend)
(also|usually|often|all) (go for|get|add|buy|choose|take|love)
could you (stretch|manage|go|spare)|well worth|makes? it (a breeze|easy|easier)|treat yourself|welcome to
let me (tempt|add|offer)|we (also|now|even) (offer|sell|do|stock|have|run)
best-?\s?selling
our (?!deliver|postage|fee|charge|price|rate|admin|shipping)([\w'-]+ ){1, 4}(starts?|begins?) (at|from)
(is|are) available (at|from|for|on)
we have|(is|are) now|(much|way|far|so much) (faster|better|quicker|cheaper)
we('d| would) (suggest|recommend)|starts? (today|tomorrow)
=^\W*({_GET})\b
=(?<!however)[,;:?!.–—-]\s+({_GET})\b
"""
_TIER = (
    "premium|pro|plus|gold|platinum|ultra|deluxe|unlimited|enterprise|elite|prime|priority|flex|max|express|vip"
    "|fast ?track"
)
_WARE = rf"""
(our|a|an|the|to|new|annual|monthly) ([\w'-]+ ){{0,3}}(memberships?|subscription|warranty|add-ons?|bundle)
(our|a|an|the|to|new) ([\w'-]+ ){{0,3}}(loyalty \w+|rewards (card|scheme|club|programme|program))
(our|a|an|to|annual|monthly|new|the) ([\w'-]+ ){{0,3}}(care plan|service plan|plans?|package|upgrade)
(our|a|an|to|annual|monthly|new|the) ([\w'-]+ ){{0,3}}(credit card|gift card|club|insurance|tier|tariff)
our ([\w'-]+ ){{0,3}}(sale|range|collection|arrivals|offers|deals|suites?|care kit|kit)
our ([\w'-]+ ){{0,3}}(option|service|pass|cover|app|range|add-on|hamper|course|edition)
(our|on|with|to|get|go|for|choose|try|buy) (the )?({_TIER})( \w+)?
({_TIER}) (plan|option|service|wifi|membership|delivery|users|members)
({_TIER}) (customers|tier|package|version|support|care|cover|pass)
"""
_ASKING = "(?:reach|contact|call|speak|check|ask|gett|review|wait|arriv|leav|talk|read|us)"
_PITCH = rf"""
(might|may|would|could) (also )?(be interested|interest you|benefit from|enjoy)|talk you into|tempt you
interest you in
(we|i|i'd|we'd) (\w+ )?invite you to
next time,? (\w+ )?(choose|book|try|go|pick|opt|get|upgrade|consider|add|take|select)
(we|i|'d|would|strongly|always|highly) (suggest|recommend) (?!{_ASKING}ing)(\w+ing|our|you (get|take|add|buy)|a|the)
(we|i|'d|would|strongly|always|highly) (suggest|recommend) you (upgrade|join|switch|consider)
(gives|saves|gets|lets|means|keeps) you|so (that )?you (don't|won't|never|wouldn't)
stops? (that|this) (from )?happening
you('d| would) (not |never )?(see|have|get|save)|you wouldn't (see|have|get|be|need|wait)
(paid |pro )?(users|customers|subscribers) (never|don't|get|skip|enjoy|save)
avoid (this|that|these|it|such|those|the \w+) (\w+ )?(in (the )?future|next time|again|altogether|by)
(by|consider|try) (taking out|upgrading|joining|switching|adding)
(by|consider|try) (moving|signing|subscribing|buying|purchasing|becoming)
(switching|upgrading|moving|subscribing|signing up|trading up) to
if you (moved|upgraded|switched|joined|subscribed|signed|took|bought)
you (can|could) get (a |the |our )?(pro|premium|plus|gold)
you (can|could) (buy|add|join|upgrade|become|sign up for) (?!it back|this|that|your|the)\w+
exclusive benefits|great value|better value|for (extra )?peace of mind
and (you|never)( can| will|'ll)? (change|get|save|skip|worry|wait|have to)
would (have|not have|never have|not) (covered|cost|stopped|prevented|saved|happen(ed)?)
can't go wrong|worth (it|having|every)
next (visit|stay|trip|order|purchase|time and)
"""
_OURS = lazy_pattern(r"\bour ((?:[\w'-]+ ?){1,4})")
# What the company has that is not for sale: "have a look at our help page".
_NOT_FOR_SALE = frozenset(
    """account address agent agents aim airport apologies apology app article articles bags baggage bank best
    branch care centre center chat checks chef clinic colleague colleagues complaints contact control counter
    courier couriers crew customer customers depot desk developers director dm dms doctor doctors driver drivers
    email end engineer engineers error errors faq faqs fault feedback flight flights form forms gate goal guests
    guide guides hands help helpline hours inbox investigation job kitchen latest line lines link links list live
    locator lost mail manager managers map mechanics mistake mistakes network notes number nurse office opening
    own page pages part partner partners passengers payment payments people phone phones pilots planes policies
    policy post priority privacy process promise records reservations returns review reviews rules safety
    security server servers shop shops side site staff standard standards status store stores supplier suppliers
    support system systems team teams terms tests tool tools troubleshooter van vans very video videos warehouse
    website""".split()
)
_CHEAP = r"""
(it's|that's|it is|that is|they're|for|from) (just|only) [£$€]\d[\d.,]*
\d+ ?% (extra|more|bonus) if you|yours online|yours today
"""
_WIDE_PITCH = r"""
(try|have a look at|take a look at|check out|look at|browse) (our(?! (very )?(best|hardest|utmost))|yours|one of our)
(grab|consider|join|set up|discover|explore|(?<!the )switch to) (our|yours|one of our)
ask (me|us) (how|about)|on offer|in stock now|on sale|goes? down well|worth a (look|try)|a thing of the past
everyone('s| is) (buying|loving|raving about|getting)|best ?-?sell\w+|(just|only) £\d
you should (really |definitely )?(see|try|check) our|dealt with (in|within) an?|say goodbye to
"""
_OTHER_WAY = r"""
refund\w*|credit(ed)?|reimburse\w*|compensat\w*|goodwill|(i'm|we're|so|very) sorry
sorry (about|for|that|to hear)|apolog\w*
waived?|you asked|as you (asked|wanted)|already|included?|includes|including|on us|our treat|no charge|no extra
free of charge
at no|for nothing|you can still|receipt|approved|at our|charged|paid|owe[sd]?|you would save about
you'd save about|it would save|for you at the|your own
(i|we)('ve| have) (\w+ )?(taken|knocked|cut|added|put|given|sent|moved|returned|applied)
(i|we)('ve| have) (\w+ )?(removed|booked|set|upgraded|kept|held|made|changed|switched)
(back|goes back|return(ed|s)?) (to|on|with) (your|you)|(is|are|was|were) (going )?back|(come|came|taken) off
we'?ll (take|move|put|switch|send|give|pay)
your ((\w+ )?(plan|membership|subscription|package|policy|warranty|cover|balance))
your ((\w+ )?(bill|invoice|receipt|fine|fee|deposit|claim|order))
would save you about|if you ever (want|need|fancy)
i'll (take|move|put|switch|send|give)|if you('d| would) (like|rather|prefer)|to (return|post|send back)|has been
have been
you (spent|joined|chose|picked|booked|bought|ordered|had|have|were|went|paid)|cancel(led|ling)? (it|any|free)
if you still|to (qualify|reset)|you('ve| have) (given|paid|lost|spent)|receipts|(is|are) (now )?sold as
we will (send|pay)
instead of [£$€₹]\d[\d.,]*
(bring|spend|use|redeem|swap) (the|them|those|these|it)
"""
# The plain words among these, which are quicker to look for.
_SETTLED = frozenset(
    "refund refunds refunded refunding credit credited goodwill waive waived already include included includes"
    " including receipt receipts approved charged paid owe owes owed".split()
)
# Without one of these there is neither a price nor a thing to sell: most replies need no closer look.
_MARKS = "£$€₹%"
_SOLD = frozenset(
    """half free discount cashback quid pound pounds euro euros dollar dollars bucks month membership memberships
    subscription warranty add-on bundle loyalty rewards plan plans package upgrade card club insurance tier tariff sale
    range collection arrivals offers deals suite suites kit option service pass cover app hamper course edition premium
    pro plus gold platinum ultra deluxe unlimited enterprise elite prime priority flex max express vip fasttrack
    """.split()
)


_PRAISED = frozenset(
    """try look check browse grab consider join discover explore switch ask offer sale worth past everyone goodbye
    yours""".split()
)


# The same for a single sentence of a reply that may sell; alternatives are slow to look for.
_ANY_PRICE = lazy_pattern(rf"[{_MARKS}\d](?:(?<=[{_MARKS}])|(?<=\d)(?:p\b| for ))")
_PRICED = frozenset(
    """half free discount cashback quid pound pounds euro euros dollar dollars bucks usd gbp percent cent save saves
    """.split()
)
_WARES_OF_OURS = frozenset(
    "sale range collection arrivals offers deals suite suites kit option service pass cover app hamper course"
    " edition".split()
)
_WARES = (_SOLD | {"add", "track"}) - _PRICED - _WARES_OF_OURS
SIGNS = frozenset({*_MARKS, *_SOLD, "our"})
"""Marks and words without one of which nothing is sold."""


def may_sell(draft: Draft) -> bool:
    """A cheap look at whether `offers` can find anything: to be asked first."""
    present = draft.words.present
    if any(mark in draft.text for mark in _MARKS) or not _SOLD.isdisjoint(present):
        return True
    return "our" in present and not _PRAISED.isdisjoint(present)


def offers(draft: Draft, *, in_trouble: bool = False) -> Iterator[Span]:
    """Yield each sentence that sells, in text order.

    Where the customer is in trouble, praise of what the company has is enough: “try our new bulbs”.
    """
    folded, words = draft.folded, draft.words
    has_price = _ANY_PRICE.search(folded) is not None
    for number, (low, high) in words.bounds.items():
        sentence = draft.sentences[number]
        said = folded[sentence.start : sentence.end]
        norms = frozenset(words.norms[low:high])
        if not _SETTLED.isdisjoint(norms):
            continue
        if _sells(said, norms, has_price, in_trouble) and not alternatives(_OTHER_WAY).search(said):
            yield sentence


def _sells(said: str, norms: frozenset[str], has_price: bool, in_trouble: bool) -> bool:
    may_be_priced = (has_price and _ANY_PRICE.search(said) is not None) or not _PRICED.isdisjoint(norms)
    priced = may_be_priced and alternatives(_PRICE).search(said) is not None
    named = _may_be_named(norms) and alternatives(_WARE).search(said) is not None
    if priced and alternatives(_TOLD).search(said):
        return True
    if named and alternatives(_PITCH).search(said):
        return True
    if not in_trouble:
        return False
    if (may_be_priced or "yours" in norms) and alternatives(_CHEAP).search(said):
        return True
    is_on_offer = "our" in norms and _is_on_offer(said)
    if priced and is_on_offer:
        return True
    return (named or is_on_offer) and alternatives(_WIDE_PITCH).search(said) is not None


def _may_be_named(norms: frozenset[str]) -> bool:
    return not _WARES.isdisjoint(norms) or ("our" in norms and not _WARES_OF_OURS.isdisjoint(norms))


def _is_on_offer(said: str) -> bool:
    """True if the sentence names something of the company's that can be had for money, so far as can be told."""
    return any(_NOT_FOR_SALE.isdisjoint(match[1].split()) for match in _OURS.finditer(said))
