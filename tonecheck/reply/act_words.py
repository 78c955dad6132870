"""Words that tell what a sentence of a reply does, for `speech_acts`."""

from __future__ import annotations

import re

from tonecheck.reply.stems import stem

YES_WORDS = frozenset(
    "yes yep yeah yup sure absolutely certainly definitely done sorted indeed gladly agreed granted confirmed"
    " ok okay".split()
)
YES_PAIRS = frozenset({("of", "course"), ("no", "problem"), ("all", "done"), ("happy", "to"), ("all", "sorted"),
                        ("with", "pleasure"), ("by", "all"), ("my", "pleasure"), ("no", "need"),
                        ("good", "news"), ("glad", "to"), ("no", "worries"), ("not", "a")})  # fmt: skip
SHORT_YES = frozenset("is does do are can will has have was were did would".split())
NO_WORDS = frozenset("no nope unfortunately sadly regrettably neither".split())
NOT_YET = frozenset("yet until till before quite this now any today since at".split())  # "not until June"
UNABLE = frozenset("unable impossible unavailable cannot afraid".split())
COSTING = frozenset("charge charges fee fees cost costs pay".split())
COINS = frozenset("cent cents percent pound pounds quid euro euros dollar dollars pence penny tenner fiver".split())
NO_CHANGE = frozenset("for right by until till from just even and".split())
PLAIN_FORMS = frozenset("ring bring need feed".split())
SEASONS = frozenset("easter christmas spring summer autumn winter then term".split())
CHANGES = frozenset("already now from free welcome".split())
SCHEDULED = frozenset("goes leaves ships lands arrives returns reopens reaches".split())
REFUSED = frozenset("able possible available allowed included covered eligible sold".split())
REFUSALS = frozenset("only no not cannot unable none full sold but".split())
NO_PERSON = frozenset(
    "i monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays"
    " sundays january february march april may june july august september october november december dm pm vat".split()
)
NO_REFUSERS = frozenset("it that this you they he she who nobody which there".split())  # "it can't be easy"
NO_REFUSAL_AFTER = frozenset("often just every wait surprised help blame".split())  # "it's not often", "can't wait"
MODALS = frozenset("will shall can could would should may must might".split())
REASONS = frozenset("because since due reason caused cause meant otherwise therefore why mistake means fault".split())
PLACE_DETERMINERS = frozenset("the your our a my their any yours".split())
PLAIN_PLACES = frozenset("behind near under opposite outside inside beside".split())
PLACE_PREPOSITIONS = frozenset(
    "in at on from to near behind under next opposite outside inside by beside through".split()
)
INSTRUCTS = frozenset(
    stem(verb) for verb in
    "tap click go open use press hold choose select pick bring ask take send try turn switch sign log text call ring"
    " scan visit follow enter type reply tell give show put keep leave talk speak come pop drop check see find have"
    " wait let download update restart unplug restore add skip avoid wash order book email mail message read stop start"
    " allow reset pay quote apply register look head contact dm fill make set help wear upload attach save flip hang"
    " hit swipe tick plug unscrew wipe rinse soak print forward submit complete collect return hand remove insert"
    " get grab buy twist lift charge connect delete install uninstall clear refresh dial scroll pack store"
    " post measure expect".split()
)  # fmt: skip
SOFT_OPENERS = frozenset("please then just so and or first next also now simply to if you".split())
TIME_UNITS = frozenset(
    "minute minutes min mins hour hours hr hrs day days week weeks month months year years fortnight moment"
    " noon midday midnight morning afternoon evening tonight today tomorrow weekend lunchtime now immediately"
    " weekday weekdays weekends soon shortly o'clock overnight daily weekly always anytime seconds".split()
)
NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty thirty forty fifty sixty seventy"
    " eighty ninety hundred half few couple both".split()
)
TELLING = frozenset(
    stem(verb) for verb in
    "note tell speak talk word pass log flag mention share report feed remind thank read understand see know hear"
    " appreciate imagine agree apologise say write like love hope wish think believe feel want record raise listen"
    " coach train".split()
)  # fmt: skip
LOOKING = frozenset(stem(verb) for verb in "look check find investigate chase ask review escalate get dig".split())
ADVERBS = frozenset(
    "just already also now gladly happily personally to going happy glad today both all still then only".split()
)
GENERALLY = frozenset("usually normally generally always often sometimes mostly typically never".split())
DETAILS = frozenset("details information info number confirmation reference email account postcode".split())
REQUESTS = frozenset("need send tell give share confirm provide dm message include quote let reply".split())
HANDING = frozenset(
    "contact call calling ring phone email reach contacting speak post write visit touch message".split()
)
MEASURES = (
    TIME_UNITS
    | NUMBER_WORDS
    | frozenset(
        "fee fees any until till by before free complimentary included extra price cost costs us charge each apiece"
        " already cent cents percent pound pounds quid euro euros dollar dollars pence penny tenner fiver now".split()
    )
)
PARTICIPLES = frozenset("taken given done frozen written spoken gone driven chosen begun".split())
IRREGULAR = frozenset(
    "sent put set made found gave took got went came left kept held paid rang told spoke wrote read cut struck"
    " stood fell broke ran had began lost brought built let swept drove knew felt said heard reset hit shut shot"
    " blew bit bent burst broken fallen snapped".split()
)
SOCIAL_HEADS = tuple(
    tuple(head.split())
    for line in """
thanks | thank | sorry | so sorry | apologies | i am sorry | we are sorry | i am so | i am very
i am really | i am glad | i am ashamed | i am delighted | i am pleased | we are so | we are glad | glad
so glad | what a | how lovely | how kind | poor | oh no | ouch | congratulations | lovely to | great to
good to | that must | that would | that sounds | that made | that is a | that is awful | that is not
that is shocking | that should | nobody should | no one should | you have been | you have every
you have done | thanks for | he must | this must | this sounds | you are right | you are quite | see you
enjoy | good luck | have a | hope | i hope | we hope | i understand | we understand | i can see why
get well | welcome | we do care | soak | fair enough | you would be | we can not wait | i can not wait
no wonder | small wonder | you did well | you did right
you were right to | you were quite right | happy you | happy to hear | happy that | so pleased | so chuffed
really glad | really pleased | thrilled you | thrilled to hear | delighted you | delighted to hear | chuffed
this has made | that has made | this made | you have made my | you have made our | cheers for | ta for | congrats
bless | happy birthday | happy anniversary | many congratulations | best of luck
it is lovely | we appreciate | i appreciate | we are delighted | he should never | she should never
they should never | this is not | we would love | with love | all the best | best wishes
""".strip().splitlines()
    for head in line.split(" | ")
)
HEADS_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _head in SOCIAL_HEADS:
    HEADS_BY_FIRST.setdefault(_head[0], []).append(_head)
NO_PURPOSE_AFTER = frozenset("you going have need want able sorry like love happy glad on up back".split())
NOT_PAST_AFTER = frozenset("is are be to will can".split())
LOGIC = REASONS | UNABLE | frozenset("so as to not no nothing there yes".split())
DOING = MODALS | frozenset("i we let has have is are been was were attached enclosed below included way here".split())
FROM_NOW = frozenset(
    "tonight today tomorrow now next this then monday tuesday wednesday thursday friday saturday sunday".split()
)
SINCE = frozenset("this today yesterday last monday tuesday wednesday thursday friday saturday sunday".split())
TAKEN = frozenset("full unavailable away".split())
STATES = frozenset("void gone closed live off out down in sorted fixed cancelled free yours waiting".split())
THEREFORE = frozenset("that i we you it they he she the your our this there".split())
SELVES = frozenset("i we you".split())
CLOCK_BEFORE = frozenset("at between until till by from past before after around".split())
CLOCK = re.compile(r"\d{1,2}\.[0-5]\d")
PRONOUNS = frozenset("it they he she this that these those".split())
TINY = 3  # words: "Of course." and "Hi Sam!" belong to what follows
