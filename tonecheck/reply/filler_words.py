"""Words of sentences that answer nothing, for `fillers`."""

from __future__ import annotations

COPULAS = frozenset("is are was were be been feels sounds looks seems".split())
EVALUATIONS = frozenset(
    "nuisance pain joke joy shame pity disgrace delight pleasure treat gem hit star stars marvel marvellous wonderful"
    " lovely great nice fun favourite favourites favorite best worst awful terrible horrible sad sweet"
    " clear frustrating annoying upsetting maddening infuriating disappointing frightening scary dreadful proud excited"
    " beautiful gorgeous special fantastic amazing brilliant excellent clever stressful horrid miserable rotten hungry"
    " tidiest busiest sorry thrilled delighted chuffed fond crazy mad perfect unacceptable inexcusable"
    " embarrassing embarrassed charming splendid superb popular headache nightmare hassle worry blow hero heroes"
    " legend dream classic beauty loveliest finest nicest kindest sweetest glorious handsome dashing delicious"
    " impressive inspiring adorable magnificent".split()
)
INTENSIFIERS = frozenset(
    "do can could quite really fully totally completely well certainly truly only also all too just so both very much"
    " would definitely absolutely".split()
)
FEELINGS = frozenset(
    "get know understand appreciate realise realize imagine feel see hear love loved agree hope wish remember"
    " share".split()
)
FEELS_ALONE = frozenset("love loved agree hope wish remember".split())
FEELS_WITH = frozenset("how what why that this it you your a his her their completely from".split())
CROWD = frozenset(
    "lots plenty loads many most some people customers guests visitors passengers kids children everyone everybody"
    " nobody lot".split()
)
TASTES = frozenset("miss love loves adore adores enjoy enjoys loved adored enjoyed thing deserve deserves".split())
FARE_WELL = frozenset(
    tuple(pair.split())
    for pair in (
        "give her | give him | give them | happy reading | safe travels | safe trip | none taken | nice one | good spot"
        " | well spotted | well done | fingers crossed | bless you | bless him | bless her | no comment | say hello"
        " | say hi | love a | love the | love this | love that | hats off | happy birthday | happy new | warm wishes"
        " | best of | good on | fair point | good question | great question | what an | as ever"
        " | take care | keep smiling | stay warm | stay safe | never a | roll on | please accept | accept our"
    ).split(" | ")
)
REGRETS = frozenset("should ought must not".split())
CRIES = frozenset("ouch oops yikes ugh phew wow gosh blimey oh ha haha".split())
PLAIN_WORDS = frozenset(
    "welcome free open fine ready available here there yours you your my still left stock sold".split()
)
PAST_PARTICIPLES = frozenset(
    "had been got gone come told known seen heard given taken done made sent rung put kept held said felt left"
    " found".split()
)
TAGGED = frozenset("it they he she that there".split())
FIRST_OF_FAREWELLS = frozenset(pair[0] for pair in FARE_WELL)
TRIGGERS = (
    EVALUATIONS | CROWD | TASTES | FEELINGS | frozenset("should ought must want enough how what ! best".split())
)  # fmt: skip
