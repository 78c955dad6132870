"""Words around names of people and places, for `proper_names`."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

KIN = frozenset(
    "daughter son wife husband partner mum mom mother father dad sister brother friend dog cat puppy kitten"
    " baby colleague neighbour neighbor boss assistant agent driver engineer manager nurse doctor teacher aunt"
    " uncle niece nephew grandson granddaughter gran grandma grandad nan girl boy kid horse rabbit fiance"
    " fiancee boyfriend girlfriend cousin waiter waitress plumber electrician technician adviser advisor rep"
    " receptionist named called steward stewardess attendant trainer instructor client tenant landlord carer"
    " midwife dentist vet chef guide operator representative host hostess barista courier postman tutor twins"
    " twin sons daughters girls boys flatmate housemate roommate landlady fiancée spaniel labrador terrier poodle"
    " collie retriever beagle dachshund pug bulldog greyhound whippet lurcher tabby pony mare gelding hamster guinea"
    " tortoise budgie parrot".split()
)
TITLES = frozenset("mr mrs ms miss mx dr prof sir madam captain capt rev".split())
PERSON_BEFORE = frozenset(
    "with by tell told asked thank thanks ask met via from to for and love kudos as spelt spelled".split()
)
COMPANIES = frozenset(
    "energy living bank telecom insurance group ltd inc llc plc co company corp motors media mobile broadband electric"
    " studios software airlines airways rail travel tours direct online nurseries lines foods logistics lettings"
    " council club society trust association".split()
)
"""The last word of what sells or serves."""
SPEECH_BEFORE = frozenset(
    "spoke speaking speak spoken talked talking talk chatted wrote emailed chat kudos thanks sent gave hi"
    " mentioned props credit shoutout out complained explained reported".split()
)
PERSON_AFTER = frozenset(
    "said told says promised helped assured explained sorted fixed gave rang called took served kept answered"
    " replied insisted advised confirmed agreed was has is did went came from at in made had made refused spoke"
    " emailed wrote dealt looked deserves never delivered installed fitted and".split()
)
PLACE_BEFORE = frozenset("in from to at near around outside between via into of visiting leaving reach inside".split())
PLACE_AFTER = frozenset(
    "branch store shop office station airport depot hospital restaurant hotel clinic gym salon surgery cafe"
    " site warehouse library pool campus location terminal outlet studio showroom garage beach town pub bar bakery"
    " theatre cinema practice tip church market".split()
)
STREETS = frozenset(
    "road street close way lane avenue drive row terrace gardens court place square crescent hill park green"
    " mews walk rise view grove st rd ave ln house lodge cottage building buildings tower towers quay wharf"
    " boulevard blvd parade yard gate fields farm block mansions".split()
)
UNITS = frozenset("flat apartment apt unit suite studio room".split())
JOINERS = frozenset("de van von der la le del di da bin al st ben o mac upon on le the".split())
NO_NAMES = frozenset(
    "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
    " august september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep"
    " oct nov dec christmas xmas easter google facebook twitter instagram whatsapp paypal visa mastercard apple"
    " android iphone ipad ios windows amazon netflix wifi wi-fi tv pc app dm pm vat uk us eu usa gps sms email"
    " english french german spanish italian dutch american british european indian chinese black white friday"
    " vip pin sim god ok thanks hello dear team regards sir madam support customer service services care god"
    " jesus lol wtf omg mr mrs ms dr hi hey please sorry yours sincerely faithfully yes no not the a an and my"
    " your why what when where who how is are do does did can could would will this that it we you they he she"
    " but so if as at for thank best kind cheers ta warm many order ref invoice also just still never nobody"
    " none all any every some help great good bad avoid worst terrible love loved lovely awful absolutely"
    " nothing there here everyone somebody someone".split()
)
SIGN_OFFS = frozenset(
    "thanks thank regards cheers ta wishes sincerely faithfully best kind warm yours many thx ty love x xx bye"
    " hopefully you again advance kindest truly respectfully sent rgds br xoxo hugs cordially".split()
)
MINE = (("my", "name", "is"), ("i", "am"), ("im",), ("it", "is"), ("its",), ("this", "is"), ("name", "is"), ("name",))
MINE_LAST = frozenset(lead[-1] for lead in MINE)
OFTEN_OTHER = frozenset({("it", "is"), ("its",), ("this", "is")})  # "it's Monday", "this is Barking"
AFTER_NAME = frozenset("here . , ! from and".split())
EARLY = 4
INITIALS = 2
CRY_ENDINGS = (
    "ing",
    "ful",
    "able",
    "ible",
    "ous",
    "less",
    "ment",
    "tion",
    "sense",
    "ssion",
    "ly",
    "ness",
    "ated",
    "ced",
    "sed",
)
CRIES = frozenset(
    "shame stupid unreal update upgrade refund suggestions otherwise ugh wow joke scam fraud pathetic nope nah"
    " meh argh bravo amen well idiots liars thieves criminals rubbish garbage trash crap fail class act genius"
    " magic perfect perfection brilliant lovely great good bad fab fun yum yay gutted furious livid fuming sad"
    " angry happy help urgent asap thoughts ideas anyone anything everything nothing something never always"
    " again finally honestly seriously literally obviously clearly please sorry hello hi today tomorrow"
    " yesterday tonight enough done over end beware avoid fix sort five-star stars star ten zero none nil lol"
    " haha smh wtf ffs omg thx ty cheers etc ok okay fine true false right wrong simple easy impossible legend"
    " legends heroes hero angels angel gem gems fantastic excellent awesome amazing superb wonderful terrible"
    " horrible awful dreadful disgusting appalling dire mint class boo bye goodbye delicious gorgeous beautiful"
    " stunning".split()
)
LONGEST_SIGNATURE = 4
NUMBER = re.compile(r"\d{1,4}[a-z]?")


@cache
def given_names() -> frozenset[str]:
    """Given names in small letters; read on first use."""
    text = Path(__file__).with_name("given_names.tsv").read_text(encoding="utf-8")
    return frozenset(text.partition("\n")[2].split())
