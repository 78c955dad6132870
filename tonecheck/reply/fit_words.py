"""What each type of ask waits for, in acts and words, for `fits` and `may_fit`."""

from __future__ import annotations

from tonecheck.reply.acts import (
    DONE,
    GOES_ON,
    LINK,
    MONEY,
    NO,
    NUMBER,
    OURS,
    PAST,
    PERSON,
    PLACE,
    PURPOSE,
    REASON,
    SORRY,
    THERE,
    TIME,
    WAY,
    WILL,
    YES,
)
from tonecheck.reply.stems import stem

# What a sentence that shares the topics must do; None: sharing them is enough.
FITS: dict[str, frozenset[str] | None] = {
    "when": frozenset({TIME}),
    "where": frozenset({PLACE, LINK, TIME}),
    "why": frozenset({REASON, PAST, PURPOSE}),
    "price": frozenset({MONEY}),
    "number": frozenset({NUMBER, TIME, MONEY}),
    "how": frozenset({WAY, LINK, OURS, NO}),
    "who": frozenset({PERSON, LINK, WAY}),
    "name": frozenset({PERSON, LINK}),
    "do": frozenset({DONE, WILL, OURS, YES, NO, WAY}),
    "contact": frozenset({DONE, WILL, OURS, YES, NO, WAY, PERSON}),
    "money": frozenset({MONEY, NUMBER, YES, NO, DONE, WILL, OURS, WAY}),
    "apology": frozenset({SORRY}),
    "help": frozenset({DONE, WILL, OURS, YES, NO, WAY}),
    "reply": None,
    "what": None,
    "yes or no": None,
    "news": None,
    "thing": None,
    "is there": None,
    "will": None,
}
# What a sentence must do to be a plain answer to an ask whose topics it does not share.
SPEAKS: dict[str, frozenset[str]] = {
    "when": frozenset({TIME}),
    "where": frozenset({PLACE, LINK}),
    "why": frozenset({REASON, PAST}),
    "price": frozenset({MONEY}),
    "number": frozenset({NUMBER}),
    "how": frozenset({WAY, LINK}),
    "who": frozenset({PERSON, LINK}),
    "name": frozenset({PERSON, LINK}),
    "do": frozenset({YES, NO, OURS}),
    "contact": frozenset({YES, NO, OURS}),
    "money": frozenset({YES, NO, MONEY}),
    "apology": frozenset({SORRY}),
    "help": frozenset({YES, NO, OURS, WILL, WAY}),
    "reply": frozenset({YES, NO, OURS}),
    "what": frozenset({NUMBER, LINK}),
    "yes or no": frozenset({YES, NO}),
    "news": frozenset({YES, NO, OURS, WILL, TIME, PAST, DONE, NUMBER, REASON}),
    "thing": frozenset({YES, NO, OURS}),
    "is there": frozenset({YES, NO, OURS, THERE}),
    "will": frozenset({YES, NO, OURS, WILL}),
}
# What it must do, or say, to be a possible one; a type that is not here may be answered by any sentence.
CAN: dict[str, frozenset[str]] = {
    "when": frozenset({TIME}),
    "where": frozenset({PLACE, LINK}),
    "who": frozenset({PERSON, LINK}),
    "name": frozenset({PERSON, LINK}),
    "price": frozenset({MONEY}),
    "number": frozenset({NUMBER, TIME, MONEY}),
    "how": frozenset({WAY, LINK, OURS, NO, WILL, THERE, PLACE, TIME, DONE}),
    "why": frozenset({REASON, PAST, DONE, PURPOSE}),
    "do": frozenset({DONE, OURS, WILL, YES, NO, THERE}),
    "contact": frozenset({OURS, WILL, YES, NO, LINK}),
    "money": frozenset({MONEY, YES, NO}),
    "thing": frozenset({DONE, OURS, WILL, YES, NO, LINK, TIME, MONEY, THERE}),
    "apology": frozenset({SORRY}),
    "news": frozenset({PAST, DONE, WILL, OURS, YES, NO, REASON, LINK, GOES_ON, THERE}),
}
YOU = frozenset("you your yours yourself u".split())
COSTS = frozenset(
    "pay pays paid cost costs charge bill price fee free nothing included same slate rate prepaid covered half"
    " double".split()
)
MONEY_CONCEPTS = frozenset("GETBACK DISCOUNT PAYMENT PRICE FREE INCLUDE PENALTY OWE REDUCE".split())
OF_ME = YOU | frozenset(
    "we our us anything everything any all no fine welcome allowed too ok okay must need needs required"
    " somebody someone anyone normal usual common expected harmless nothing"
    " sadly unfortunately only".split()
)
OF_ME_BY = frozenset({YES, NO, WAY, MONEY, WILL, THERE, OURS, LINK, TIME})
TAKES_A_SIDE = frozenset("both either neither whichever latter former same first second".split())
WEEKDAYS = frozenset(
    stem(word) for word in
    "today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday weekend".split()
)  # fmt: skip
TELLING_TIMES = WEEKDAYS | frozenset(
    stem(word) for word in
    "weekday minute hour day week month year fortnight noon midday midnight morning afternoon evening lunchtime"
    " immediately soon shortly overnight daily weekly anytime january february march april may june july august"
    " september october november december spring summer autumn winter christmas easter term half never always already"
    " whenever straight yet".split()
)  # fmt: skip
DATED = TELLING_TIMES - frozenset(stem(word) for word in "daily weekly always never already half yet".split()) | {"now"}
VISITING = frozenset("OPEN COLLECT RETURN PARK ACCESS TIME VISIT EAT BOOK come visit drop pop call reach car".split())
TOLD_AT_ONCE = frozenset({"what", "who", "name", "why", "where"})  # types that nobody answers with a "yes, ..."
HANDED_OVER = frozenset({"who", "name", "where", "how", "contact", "thing"})
TIPPED = frozenset({"how", "what", "when", "where", "who", "name", "price", "number", "why", "apology"})
CAN_SAY: dict[str, frozenset[str]] = {
    "when": frozenset("soon shortly date yet once when".split()),
    "where": frozenset(
        "in at on via under online there here inside where anywhere everywhere address van lorry courier driver depot"
        " transit warehouse left arrived reached branch branches shop shops store stores stock".split()
    ),
    "who": frozenset(
        "belongs belong responsible me us myself ourselves yourself nobody none everyone anyone whoever team".split()
    ),
    "price": COSTS,
    "money": COSTS
    | {
        "off",
        "discount",
        "refund",
        "refunded",
        "back",
        "owe",
        "owed",
        "credit",
        "credited",
        "amount",
        "balance",
        "reversed",
        "sum",
    },
    "number": frozenset("size all both none every each only life lifetime ever never limit unlimited".split()),
    "how": YOU,
    "do": frozenset({"your", "yours", "blessing"}),
    "thing": frozenset({"your", "yours", "blessing"}),
}
FINITE = frozenset("is are was were has have had do does did will would can could should may might must".split())
SUBJECTS = frozenset("it they he she this that these those i we you there".split())
VERBS = frozenset(
    "takes take comes come goes go gets get needs need makes make means mean looks look runs run lasts last starts"
    " start costs cost says say holds hold brings bring keeps keep works work fits fit depends depend".split()
)
NO_NAMES = frozenset(
    "it they he she this that these those there the a an our your my their we i you please yes no what which who when"
    " where how why if to in on at for from all both each every most some any".split()
)
AFTER_NAMES = frozenset("at from in is has does did will can and or who says runs".split())
CONDITIONS = frozenset("provided providing unless depends depending rather long".split())
QUANTIFIERS = frozenset(
    "only every all any none both each most anyone nobody everyone never always either neither".split()
)
STRICT = frozenset({"when", "where", "price", "number", "will"})
LOOSE = frozenset({"do", "how"})
DECIDED = frozenset({"yes or no", "is there", "will"})
DECIDES = frozenset({YES, NO, WILL, WAY, MONEY, THERE, LINK, GOES_ON})
BETWEEN_US = frozenset({"you", "your", "we", "i", "us"})
SUBSTANTIAL = frozenset({YES, NO, OURS, THERE, MONEY, TIME, NUMBER, WAY, LINK, WILL, DONE})
REACH = frozenset("ring call contact phone visit email dm message reach speak".split())
AHEAD = frozenset(
    "now will shall until till by within up tomorrow next should can from soon takes take in before monday tuesday"
    " wednesday thursday friday saturday sunday end".split()
)
HAPPENS = frozenset({TIME, THERE, WILL, DONE})
NOTED = frozenset(
    "note look spoken spoke noted logged passed flagged recorded mentioned raised shared read seen shown fed".split()
)
FACTS = frozenset("when where price number who name why".split())
"""Types of asks that only a fact answers."""
CONTACTS = frozenset("contact call ring touch hear reply respond answer back speak talk phon email writ messag".split())
DEEDS = frozenset({OURS, DONE, WILL, YES, NO})
REPLIES = frozenset({YES, OURS, NO})
PLAINLY_DECIDED = frozenset({YES, NO})
IS_SO = frozenset({OURS, DONE, PAST})  # "it's back on"
