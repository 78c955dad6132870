"""The words by which `undated` tells its shapes."""

from __future__ import annotations

_Runs = frozenset[tuple[str, ...]]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _runs(text: str) -> _Runs:
    return frozenset(tuple(run.split()) for run in text.replace("\n", "|").split("|") if run.strip())


# What a reply asks the customer for, and of whom.
ASKED_FOR = _words(
    "dm send share message provide confirm reply tell email pm text give let show submit forward drop attach upload"
)
ASKED_OF = _words("us me your details")
PLEASE = _words("please pls kindly")
PLEASED_TO = ASKED_FOR | _words("call contact visit fill click complete check see reach speak refer use head")
# A sentence with one of these and a time says when.
TO_COME = _words("will shall going expect expected due arrives arrive booked by within")
NOTHING = _words("nothing no not")
# Instructions: the reader can look for themselves, or has to answer first.
STEPS = _words("steps login navigate")
LOG = _words("log sign")
LOG_IN = _words("in into on")
NEEDED = _words("need require request ask requires")
NEEDED_OF = _words("your the")
CONDITIONS = _words("if unless whether otherwise please should've could've")
# “Refunded”, “because”: news, not putting off.
SETTLES = _words("welcome thanks thank glad hello congratulations")
MAY = _words("can could may might need must should have")

ADVERBS = _words(
    "also then just definitely certainly surely still all now hopefully both already currently actually only really"
    " simply presently no doubt probably busy very much right well always firmly again quite mostly"
)
JOINTS = _words("and but so or because that which who while when once as after until till where if before than")
NOT_OURS = _words("you your who what which how why here nothing")
SPEAKERS = _words("i we")
FEELS_WITH = _words("realise realize understand appreciate sympathise")  # not where things stand
BEFORE_HAVE = _words(
    "i we will would should could can may might must to not he she they it that this you who which there"
)
PERSONS = _words("he she they it that this you who which there")
POINTERS = _words("that this there here what")
DETERMINERS = _words("the our a an their its his her my some one another head legal accounts")

LIES = _words("is are sits lies rests went goes gone landed passed")
LYING = _words(
    "sitting lying resting waiting stuck parked sat gone landed over now up in out along off away back across"
)
KEPT = _words("down on in")
PASSED_ON = _words("asked told chased nudged reminded alerted informed prodded sent given notified poked spoken")
PLACES = _runs("""
on the list|on our list|on his list|on her list|on my list|on the pile|in the pile|in the queue|on the sheet
in the tray|on a list|on a pile|on a waiting|on a desk|on a van|on a lorry|on a shelf|on a boat|on a ship|on a to-do
on somebody|on someone|in somebody|in someone|in the hands|in their|out of|over to
in the system|in the pipeline|in the post|in the works|in hand|on order|on the cards|to a|to our
""")
HAS = _words("has have")
HELD = _words("it them this her his your their everything all that")
THEIRS = _words("her his your their")

EVENTS = _words("when once after whenever")
NO_EVENT = _words("all that which this a for to of you your possible needed necessary")
NO_POINT_IN_TIME = _words("since out check on of see know track about times time day days idea sure sometimes cases")
PRESENT = _words("is are has have can lets gets comes goes get come will turns starts allows allow turn find let")
FUTURE = _words("will shall should ought going hope hopes hoping supposed meant aims needs bound set")
PAST = _words("was were had did came went made got")
# What a main clause has that tells of something to come; "gets done", "gets to it".
PROMISES = _words("will shall should ought going get gets")
TELLS = _words("text ring call phone email write message update tell know post notify")
IMPERATIVES = _words(
    "tap press keep ring wait ask take use try call go click choose select pick leave open turn put hold close switch"
    " set pull push plug unplug restart add remove check tell enter type scan show look head follow"
)

BEFORE_NEXT = _words("the our my his her their in with on for are is")
ROWS = _words(
    "few batch batches lot lots round rounds run runs van vans lorry wave load line up one ones list drop go pass"
)
IN_A_ROW = _runs("""
with the rest|with the others|after one or|after the others|in the order|after a few|behind a few
one or two others|in next|up next|next on|next in line|next up|in the pecking order|somewhere in the
near the top|near the front|nearer the|closer to the|in due order
""")

TRICKLE = _words("trickling trickle trickles dribs dripping gradually inching piecemeal crawling creeping edging")
BIT_BY_BIT = _runs("""
at a time|bit by bit|little by little|slowly but|one after another|in batches|in stages|in waves|in phases
in bits
""")
# "On a day and at a time you choose": no progress either.
AT_A_CHOSEN_TIME = _runs("at a time you|at a time that|at a time of|at a time to")
# "Each box takes two at a time": a size, no progress.
HOLDS = _words("takes take gets holds hold fits fit carries carry allows allow shows seats serves")
MAKES = _words("make makes making find finds finding work works working wend wending weave weaving inch inching")
ITS = _words("its their his her it the")

WILL = _words("will shall going hope hopes hoping aim aiming let")
BE = _words("is are am")
TRIES = _words("try attempt endeavour strive aim nudge chase push badger")
GOES_AT = _runs("""
have a go|have a look|have a stab|have a crack|have a think|have a dig|have a word|have a chat|have words
give it a|do what|do all|do everything|do our best|do my best|do his best|do her best|do their best
make an effort|take a look|have another look|have another go|get to work|see about|work on|keep at|keep on
keep trying|keep pushing|be in touch|see what|see if|see how|see whether|see where|look into|look at|look to
look for
""")
IN_TALKS = _runs("""
having a chat|having a word|having words|having a conversation|having talks|in conversation|in talks
in discussion|in discussions|in touch|talking to|talking with|speaking to|speaking with|in contact|in dialogue
liaising with|in correspondence
""")
PESTERING = _words("badgering chasing nudging pestering hounding pushing pressing hassling prodding leaning lobbying")
MADE_KNOWN = _runs("""
made our feelings|made our views|made it known|made this known|put it to them|asked the question
""")

RESIGNED = _runs("""
waiting game|every chance|a good chance|a decent chance|a fair chance|matter of time|question of time
fingers crossed|lap of the gods|wait and see|time will tell|getting there|bear with|in the end
watch this space|all in good time|these things take|takes as long as|takes what it takes|takes the time
as long as it takes|patience is|be patient|a little patience|some patience|a bit of patience
""")
# "Fingers crossed you make it", "… for the interview": for them, and not about what we do.
WISHES = _runs("crossed you|crossed for you|crossed for the|crossed for your|crossed for her|crossed for him")
ARRIVES = _words("come get go arrive turn land reach happen clear settle move")
HOW = _words("how what whether who why where")
MATTERS = _words("matter question case")

WAITS = _words("give hold hang sit wait stay leave bear keep allow be")
WAITING = _runs("""
hold on|hold tight|hold fire|hold off|hang on|hang fire|hang tight|sit tight|sit still|sit it|wait a|wait and
wait it|wait for|wait till|wait until|stay put|stay patient|bear with|be patient|wait to see
""")
GIVES = _words("give leave allow wait")
TO_YOU = _words("you us me him her them")
SOME_TIME = _words("longer while bit little time more chance")

PEOPLE = _words(
    "crew team lads chaps guys people folk folks panel board committee office desk department staff engineers"
    " engineer developers devs driver drivers lab depot warehouse supplier suppliers bank insurer insurers council"
    " branch chef kitchen workshop manager managers mechanic fitter fitters surveyor plumber builder builders"
    " contractor contractors accounts legal finance they he she man men woman bloke lot gang bods experts"
    " specialists specialist colleagues colleague boss girls boys ladies techs technicians technician doctor vet"
    " nurse landlord agent agents court school firm company maker makers factory garage"
)
NO_WORK = _words(
    "nothing something anything everything morning evening missing embarrassing amazing interesting annoying going"
    " disappointing frustrating sporting willing hoping running open offering giving sending paying refunding king"
    " closing opening crediting reading starting being adding following experiencing showing seeing having"
    " continuing looking waiting taking coming arriving getting"
)
AT_IT = _runs("at it|on it|hard at|at work|all over|flat out|head down|beavering away|on site|hands full")
HEADS_DOWN = _runs("head down|heads down|got his head|got her head|got their heads|sleeves up|nose to the|hands on")
PARTICIPLES = _words(
    "fed sent put built done made paid dealt looked sorted cut kept set brought found held gone worked read sought"
)
EXPLAINS = _words("because since never not always every no nobody none ever nothing")
SIDE = _words("where what who which that how why as than whatever when once after if")
NEED_TO = _words("going supposed meant needs bound set ought hope hopes hoping aims")
AFTER_BE = _words("going supposed meant bound set hoping")
STATES = _words(
    "last hold need cost depend work works know love like want keep stay remain help fit suit cover mean matter do"
    " a an the your our my his her its continue take able available happy glad free yours charged more less fine"
    " different sure provide give enable allow allowed guide let guided access call"
)

# Where a sentence is what stands in place of a time: no news, nothing for the reader to do or to have.
NO_ANSWER = _words(
    "your was were had did been sorry thank thanks welcome glad meanwhile meantime already free charge charged no"
    " never always not nothing nobody none kept refunded i me my love hope either too appreciate apologies apologise"
    " apologize look like regret feedback on's"
)
NO_SUBJECT = _words("there this these what which that so and yes ok again dear hi hello")
OPEN_PLACES = _words("a an somewhere")
DOERS = PEOPLE | _words("he she they")
NAMELESS = _words("somebody someone")
BEFORE_YOU = _words("to for with of on at round give gives get forgotten about near like towards by update tell")
PRODS = _words("asked told chased nudged prodded pushed poked pinged reminded pressed pestered badgered spoken put")

# An answer without a verb: “by Friday”.
NEAR_DAYS = _words("today tonight tomorrow now")
BEFORE_TIMES = _words("at on in by within about around from until before after today tomorrow tonight any every yes")
VERBS = BE | HAS | FUTURE | PAST | _words("can do does i we you")
NO_SUBJECT_END = DETERMINERS | _words("of and or for two three four five six all these those some most other new more")
BEHIND_VERBS = _words("to the these those their its his her up out on off into it them as over through down")
