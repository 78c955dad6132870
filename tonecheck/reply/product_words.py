"""Words that stand in and around the names of goods, for `products`."""

from __future__ import annotations

from tonecheck.reply.stems import stem


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


OWNED = frozenset("my our".split())
POINTS = frozenset("the this that these those your his her their a an some two three another every".split())
DETERMINERS = POINTS | OWNED
LOCATIVES = frozenset("in on at from behind near under over inside outside into onto off through by around".split())
GOT = _stems(
    "order buy purchase book receive get hire rent wear subscribe cancel return try own install use download"
    " lose collect put send make fit build"
    " pick upgrade renew want need preorder pre-order switch join freeze pause change deliver sell stock hire love"
)
HAPPENED = _stems(
    "arrive come break stop leak work crack die smell taste fall snap fail crash fade rip tear shrink burn squeak"
    " rattle rust peel turn start flicker overheat jam play fit look feel show keep decline miss be have need go log"
    " cover take renew expire rub buffer drop vanish"
)
# Words that stand in noun phrases like nouns, but are verbs far more often in messages.
VERBS = _stems(
    "show use say log keep come go make take need want look work stop start fit fail break leak arrive send ring call"
    " get give tell ask wait pay charge bill cost buy order bring leave drop turn sign switch change cancel return"
    " refund deliver try help see find know think feel like love hate open close put set run move play taste smell"
    " cut eat eat feed fill read write hear speak talk happen let lose mean meet miss remember renew reply rub sell"
    " sit sleep stand stay swap treat wear went print include includes count doubled vanish freeze throw kick crash"
    " reach join lend gift"
)
# Words for goods that are verbs as well, and seldom taken for one.
ALSO_VERBS = _stems(
    "ride trim cut stay sail cross view screen trial pass park ring lock order book pay drive tour test visit claim"
    " fine lift stand tap pump drain plug peel plant throw iron box case land race spin let host plan plate mix"
    " rent clip top light lead frame fan heat mask cone treat coach train show play watch bill tip brush stick"
    " screw match feast access"
    " skip fair"
)
# Goods that pets and people are called after.
ALSO_NAMES = frozenset(
    "biscuit biscuits pickle pickles honey ginger pepper olive cookie peanut muffin pumpkin mocha toffee fudge sherry"
    " mango kiwi bean beans brie coco cocoa pie pudding bun jasmine rose ruby pearl viola dice teddy bear oreo treacle"
    " waffle waffles noodle noodles pancake chip chips crumpet nugget butter sushi".split()
)
CONTAINERS = frozenset(
    "box boxes bag bags jar jars bottle bottles tin tins can cans pack packs packet packets tub tubs tube tubes crate"
    " crates case cases bar bars slice slices cup cups glass glasses bowl plate set tray basket bucket bunch pot pots"
    " piece pieces pint pints loaf".split()
)
STOOD_AT = frozenset("desk residence reception counter stand premises house home flat address till".split())
STRETCHES = frozenset("minute minutes hour hours day days week weeks month months night nights year years".split())
# Nouns that are about the dealings, the people or the place, not the goods.
NO_GOODS = _stems(
    "order delivery parcel package invoice address email mail message letter call number password reply answer"
    " team staff customer company people person man woman lady guy driver courier engineer agent manager nurse doctor"
    " day week month year morning afternoon evening night time hour minute moment date weekend today tomorrow"
    " yesterday birthday christmas wedding anniversary party holiday wife husband partner mum mom dad mother father"
    " son daughter baby kid child friend dog cat puppy family neighbour boss money refund payment price cost"
    " fee charge"
    " charges bill discount amount name surname house home road street door city town country bank colleague"
    " way thing stuff lot bit problem issue question query complaint fault mistake error help advice info information"
    " details link page website site web photo picture screenshot code reference case queue line end"
    " start side back front top bottom left right one ones rest half first last second hand head eye face leg arm"
    " foot stomach finger boy girl nephew niece gran nan grandma grandmother colleague market inspection life"
    " job work office school meeting mind idea reason chance difference fact"
    " point area store shop branch post other others colour color size height weight width"
    " length word world experience attitude behaviour quality policy law rule rights trouble mess joke shame disgrace"
    " response update news notice warning confirmation tracking option choice step process system"
    " wall rain sun sea heart hold wait while meantime future past use waste nothing anything everything reading"
    " thank thanks regards cheers hello cough cold damp strike gift surprise present couple pair set piece part"
    " copy note list rep receipt offer deal sale interest crew everyone hell conversation thread"
    " term room floor zip handle hinge lid crack dent stain hole noise smell taste detail user yet hi park"
    " guarantee warranty difference condition conditions return repair claim service"
)
CLOSERS = frozenset(
    "i you he she it we they u me us him them and or but so if when that which who whose what where why how"
    " because as than then to of in on at by for from with without about into onto over under up down out off"
    " again still not never no is are was were be been being am has have had do does did will would can could"
    " should may might must came arrived broke stopped died went got said says works keeps kept just only also"
    " too very really yet already now today tomorrow yesterday ago please thanks before after since until while"
    " like finally anymore well always ever my our your their his her its the a an this these those there here"
    " two three four clearly more most much many lots till via per both all any some each every same such other"
    " another off once twice away late early free open safe normal ok okay worth full empty warm cheap broken"
    " cancelled declined delayed damaged missing gone ready possible available til cos tho though even next outside"
    " inside"
    " instead rather further nobody somebody someone anyone anybody everybody everyone whom whose hiya hello dear"
    " thx pls"
    " plz whats wheres booked locked somewhere anywhere mentioned whether towards across between during against"
    " showing done made due whenever wherever whoever everywhere despite although"
    " through within except upon behind near beyond below above underneath".split()
)
SOFT = frozenset(
    "old broken faulty wrong whole right first last next second third entire same original own damaged actual"
    " new current usual brand good nice great best lovely amazing terrible awful bad poor big small little"
    " beautiful later earlier bigger smaller larger cheaper better different".split()
)
SETTINGS = frozenset(
    "app website card account phone statement bus train van car hotel seat window door box case table bed lift"
    " wallet book"
    " shower kitchen coach premium key keys boots bath top light reports show".split()
)
"""Goods that are more often where or how something happened than what it is about."""
ABOUT = frozenset("of about at for in with by".split())
CONSIDERED = frozenset("thinking looking interested question asking love loves enjoying".split())
DEALINGS = frozenset("booking bookings".split())
NOUNS_IN_LY = frozenset("family jelly daily weekly monthly yearly reply supply assembly butterfly anomaly".split())
REFUSED = frozenset("not no never without".split())
SPOKEN_OF = frozenset("the this that these those your".split())
AMOUNTS = frozenset("one some any".split())
LEADING = frozenset("of for about with to at as than like without and".split())
SOLD = frozenset("sell stock do have take offer make".split())
HOW_SERVED = frozenset(
    "customer quality worst bad brilliant great excellent poor terrible awful good better best amazing rubbish"
    " fantastic appalling shocking lousy crap slow fast quick".split()
)
