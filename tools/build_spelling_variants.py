"""Write `tonecheck/text/spelling_variants.tsv` from the word lists below.

Run it in a checkout: `python tools/build_spelling_variants.py`. A line of a list is stems, a colon, endings;
every stem takes every ending of its line. Only words somebody has looked at get in: nothing here turns every
-ise into -ize, so size, promise, exercise, tour and hour cannot be "corrected".

Source: the lists are ours.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "tonecheck" / "text" / "spelling_variants.tsv"

HEADER = """\
# British, American, kind, direction, separated by tabs: one pair of forms a line, sorted.
# Written by tools/build_spelling_variants.py from lists of ours; change the lists there, not this file.
# kind: ise (Oxford spelling writes -ize in British English too), yse, our, re, ll, misc.
# direction: "both" where each form is foreign to the other side; "us" where only the British form is ever
# foreign (British readers know "meter", "license" and "story" too); "gb" where only the American form is.

"""

# Endings that many stems share; "-" is the stem itself.
SHARED = {
    "VERB": "e es ed ing",
    "NOUN": "ation",
    "DOER": "er ers",
    "BOTH": "- s",
    "ALL": "- s ed ing",
}

# A stem stops before the s or z: apologi + s + ed.
ISE = """
agoni antagoni apologi bapti critici demoni deprioriti disorgani dramati economi emphasi empathi : VERB
energi epitomi eulogi fantasi galvani hypnoti hypothesi idoli incentivi jeopardi legitimi memori : VERB
mesmeri moisturi monopoli ostraci patroni plagiari pressuri recogni revolutioni romantici scandali : VERB
scrutini strategi subsidi sympathi synergi synthesi tantali terrori theori traumati vandali verbali : VERB
amorti anonymi authori capitali categori centrali characteri civili coloni commerciali : VERB NOUN
compartmentali computeri crystalli customi decentrali depersonali desensiti destabili digiti : VERB NOUN
equali fertili finali formali generali globali harmoni hospitali immuni individuali initiali : VERB NOUN
internationali itemi legali liberali locali marginali maximi mechani minimi mobili moderni : VERB NOUN
moneti motori nationali naturali neutrali normali operationali optimi organi pasteuri penali : VERB NOUN
personali polari populari prioriti privati randomi rationali reali reauthori recategori reinitiali : VERB NOUN
reorgani reprioriti revitali saniti sensiti seriali sociali speciali stabili standardi sterili : VERB NOUN
stigmati summari symboli synchroni tokeni triviali urbani utili vapori victimi visuali vocali : VERB NOUN
appeti digiti energi equali fertili moisturi optimi organi saniti stabili sterili synthesi : DOER
vapori : DOER
categori customi organi personali reali recogni utili : able
organi : ational ationally
recogni unrecogni : ably
unrecogni : able
agoni patroni tantali : ingly
appeti : ing ingly
unauthori uncategori underutili unorgani unpasteuri unreali unrecogni unsubsidi : ed
"""

# A stem stops before the s or z; "analyses" is also the plural of "analysis" on both sides.
YSE = """
analy breathaly cataly dialy electroly paraly psychoanaly reanaly : e ed ing
gb analy breathaly cataly dialy electroly paraly psychoanaly reanaly : es
analy breathaly : DOER
"""

# "our" becomes "or".
OUR = """
clamour colour discolour dishonour endeavour favour flavour harbour honour labour recolour savour : ALL
neighbour : BOTH hood hoods ing ly
behaviour : BOTH al ally
misbehaviour misdemeanour odour parlour saviour splendour tumour vapour watercolour armour : BOTH
ardour candour demeanour fervour rancour rigour succour valour vigour : -
humour : ALL less
rumour : BOTH ed
colour : ful fully less ings
us discolour : ation
favour : able ably ite ites ited iting itism
unfavour honour dishonour : able ably
flavour : ings ful less some
labour : DOER
odour : less
savour : y
armour enamour multicolour unflavour : ed
"""

# "re" becomes "er".
RE = """
amphitheatre calibre centilitre centre epicentre fibre litre lustre millilitre mitre sabre : BOTH
spectre theatre kilometre centimetre millimetre nanometre : BOTH
us metre : BOTH
meagre sombre lacklustre fibreglass : -
centrepiece theatregoer : BOTH
"""

# One American l, two British ones before the ending.
LL_DOUBLED = """
backpedal barrel bevel cancel channel chisel counsel dial duel enamel equal fuel funnel : ed ing
grovel initial jewel label level libel marvel metal mislabel model panel parcel : ed ing
pedal pencil pummel quarrel refuel relabel remodel revel rival shovel shrivel signal snorkel : ed ing
spiral stencil swivel total towel travel trial tunnel unravel : ed ing
apparel dishevel enamel jewel tassel unequal unlabel untravel unrival : ed
gruel : ing
cancel : able
label level model revel snorkel travel tunnel : er ers
marvel : ous ously
libel : ous
medal panel : ist ists
wool : en ens
"""

# Two American l's, one British one.
LL_SINGLE = """
appal distil enrol enthral fulfil instil : BOTH
enrol fulfil instal : ment ments
skil : ful fully
unskil wil : ful
wil : fully
"""

# British stem, American stem.
MISC = """
aeroplane airplane : BOTH
aluminium aluminum : -
anaemi anemi : a c
anaesthe anesthe : tic tics tist tists sia
caesarean cesarean : BOTH
catalogu catalog : ed ing
centr center : ed ing
catalogue catalog : BOTH
chilli chili : -
chillie chilie : s
coeliac celiac : BOTH
cosi cozi : er est ly ness
cosy cozy : -
defence defense : BOTH less
diarrhoea diarrhea : -
foetus fetus : - es
gynaecolog gynecolog : y ist ists ical
haemorrhag hemorrhag : e es ed ing
grey gray : ALL er est ish scale
jewellery jewelry : -
jeweller jeweler : BOTH
councillor councilor : BOTH
counsellor counselor : BOTH
kerbside curbside : -
leukaemia leukemia : -
liquorice licorice : -
manoeuvr maneuver : ed ing able
manoeuvre maneuver : BOTH
mould mold : ALL y ings
moustache mustache : BOTH d
oestrogen estrogen : -
offence offense : BOTH
orthopaedic orthopedic : BOTH
paediatric pediatric : BOTH ian ians
phoney phony : -
plough plow : ALL
practis practic : ed ing
pretence pretense : BOTH
pyjama pajama : BOTH
sceptic skeptic : BOTH al ally ism
smoulder smolder : ALL
snowplough snowplow : BOTH
tranquillity tranquility : -
unpractis unpractic : ed
worshipp worship : ed ing er ers
ageing aging : -
us analogue analog : BOTH
us artefact artifact : BOTH
us despatch dispatch : - es ed ing
us draught draft : - y
us dreamt dreamed : -
us encyclopaedia encyclopedia : BOTH
us enquir inquir : y ies e es ed ing ingly er ers
us judgement judgment : BOTH al
us kerb curb : BOTH
us leant leaned : -
us learnt learned : -
us licence license : BOTH
us misspelt misspelled : -
us practise practice : BOTH
us programme program : BOTH
us specialit specialt : y ies
us spoilt spoiled : -
us storey story : -
us storeys stories : -
us sulphur sulfur : -
us tyre tire : BOTH
us yoghurt yogurt : BOTH
"""

Row = tuple[str, str, str, str]


def _lines(block: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Direction, stems and endings of each line of a list."""
    for line in block.strip().splitlines():
        left, right = line.split(" : ")
        stems = left.split()
        direction = stems.pop(0) if stems[0] in ("us", "gb") else "both"
        endings = " ".join(SHARED.get(ending, ending) for ending in right.split())
        yield direction, stems, ["" if ending == "-" else ending for ending in endings.split()]


def _swapped(block: str, kind: str, british: str, american: str) -> Iterator[Row]:
    """Forms of stems that hold `british` where the American ones hold `american`."""
    for direction, stems, endings in _lines(block):
        for stem in stems:
            head, _, tail = stem.rpartition(british)
            for ending in endings:
                yield stem + ending, head + american + tail + ending, kind, direction


def rows() -> list[Row]:
    """Every pair of forms as (British, American, kind, direction), sorted, without doubles."""
    found = {*_swapped(OUR, "our", "our", "or"), *_swapped(RE, "re", "re", "er")}
    for block, kind in ((ISE, "ise"), (YSE, "yse")):
        for direction, stems, endings in _lines(block):
            found |= {(f"{stem}s{end}", f"{stem}z{end}", kind, direction) for stem in stems for end in endings}
    for _, stems, endings in _lines(LL_DOUBLED):
        found |= {(f"{stem}l{end}", f"{stem}{end}", "ll", "both") for stem in stems for end in endings}
    for _, stems, endings in _lines(LL_SINGLE):
        found |= {(stem + end, f"{stem}l{end}", "ll", "both") for stem in stems for end in endings}
    for direction, stems, endings in _lines(MISC):
        british, american = stems
        found |= {(british + end, american + end, "misc", direction) for end in endings}
    return sorted(found)


def table() -> str:
    """The whole file as it is committed."""
    return HEADER + "".join("\t".join(row) + "\n" for row in rows())


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8", newline="\n")
    print(f"{TARGET}: {len(rows())} pairs")
