"""Words that open questions, requests and wishes, for `openers`."""

from __future__ import annotations

from tonecheck.reply.stems import stem

QUESTION, REQUEST, WISH = "question", "request", "wish"
"""The forms of asks."""

AUXILIARIES = frozenset(
    "do does did is are was were am can could will would shall should may might have has had must".split()
)
PLAIN_AUXILIARIES = frozenset("is are does do can could will would".split())
BE = frozenset("is are was were am".split())
SUBJECTS = frozenset(
    "i you u we they he she it this that these those there ya anyone anybody someone somebody everyone my your"
    " our his her their the any a an one yous".split()
)
ANYONE = frozenset("anyone anybody someone somebody".split())
PRONOUNS = frozenset("i you u we they he she it".split())
SERVANTS = frozenset("you u ya someone somebody anyone anybody one they the".split())
WH = frozenset("whereabouts what which when where who whose whom why how wen wat y".split())
BETWEEN_WH = 6  # "what sizes do ...", "how much notice do ...", "which of the two is ..."
TURNS = frozenset("happened happens followed follows came bothers annoys worries matters makes made struck".split())
PLEASE = frozenset("please pls plz plse kindly".split())
ADVERBS = frozenset("just also really still even now actually simply possibly maybe first please pls plz kindly"
                     " at least then only not ever perhaps again quickly would therefore hereby accordingly formally"
                     " respectfully".split())  # fmt: skip
NEGATIONS = frozenset("not never no".split())

# Verbs customers put to a company without a "please", as stems.
SERVICE_VERBS = frozenset(
    stem(verb)
    for verb in (
        "send resend give call ring phone text email mail message contact tell explain confirm check change update"
        " correct cancel refund return replace exchange swap repair mend fix sort resolve solve remove delete take"
        " add put move book rebook reschedule rearrange transfer forward pass reply answer respond help advise let"
        " get bring deliver collect pick arrange provide issue post credit reimburse compensate pay stop unsubscribe"
        " close reopen open reset unlock unblock restore reinstate extend renew upgrade downgrade switch waive"
        " investigate look review escalate train teach ask remind make keep hold reserve consider apologise print"
        " label empty clean turn show quote match redo redeliver leave block freeze register sign share include spell"
        " charge bill price do lower raise reduce"
        " restore recall honour destroy ship dispatch deal assist clarify rectify process verify activate deactivate"
        " enable fetch drop"
        " disable terminate adjust amend complete supply deduct void revoke approve authorise acknowledge ensure"
        " recalculate"
        " reverse undo withdraw wipe erase come"
    ).split()
)
ALSO_NOUNS = frozenset(
    "get price bill charge label post mail phone text email book return exchange credit issue show share"
    " change move offer order review match quote take look update answer reply call hold".split()
)
PEOPLE = frozenset("me us my it them him her this that someone somebody our ours mine back at into".split())
OBJECTS = frozenset(
    "me us my our ours mine it this that these those them him her the a an your someone somebody up out off over into"
    " yourself yourselves back down in on more some all both one to at for with whoever what when where how why"
    " if whether everything".split()
)
BEGGING = frozenset("beg begging ask asking implore urge invite request".split())
WANTS = frozenset(
    "want need like love expect demand require appreciate prefer request insist wonder hope wish fancy wanna".split()
)
TALK = frozenset(
    "say thank thanks complain share mention express commend praise congratulate point add stress apologise"
    " believe scream cry vent rant give let warn note recommend shout die sleep go eat leave work record".split()
)
SEEKING = frozenset("wondering hoping looking after asking curious enquiring inquiring wanting requesting keen".split())
WISH_NOUNS = frozenset("any".split())
ANY_OF = frozenset(
    "chance news update updates idea ideas plan plans way advice tips tip help luck word sign progress"
    " possibility suggestions recommendation recommendations workaround alternative other discount eta thoughts"
    " reason chances info information deals offers news option options joy".split()
)
WHETHER = frozenset("if whether how what when where why who which".split())
SPEAKERS = frozenset("i we you u it someone somebody anyone anybody would".split())
NO_VERBS = frozenset("no non none not nothing nobody this that it the bear excuse forgive pardon".split())
DISAGREE = {
    "is": frozenset("i you we they u".split()), "was": frozenset({"they", "u"}),
    "are": frozenset("i he she it".split()),
    "am": frozenset("you we they he she it".split()), "does": frozenset("i you we they".split()),
    "do": frozenset("he she it".split()), "has": frozenset("i you we they".split()),
    "have": frozenset("he she it".split()),
}  # fmt: skip
TO_OTHERS = frozenset(
    {("check", "out"), ("show", "off"), ("get", "a"), ("take", "a"), ("let", "the"), ("come", "on"), ("keep", "up")}
)
HANDS = frozenset("by before for today tomorrow tonight on asap in until now because urgently soon".split())
UNASKED = frozenset("aware advised assured warned reminded noted".split())


OPENINGS = (
    AUXILIARIES
    | WH
    | frozenset(
        "any anyone anybody i we wondering curious tell let please pls plz also not no unsure would just"
        " if for on at in"
        " with"
        " from to under it kindly how's whats wheres whens hows whos do not don't".split()
    )
)
"""First words of an ask that was asked in so many words, not only marked with a question mark."""
