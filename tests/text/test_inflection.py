"""Words with all their inflections, and replacements in the same inflection."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.text.inflection import align, doubtful_forms, forms, is_base_form, tagged_forms

ROOT = Path(__file__).resolve().parents[2]

VERBS = """
admit admits admitted admitted admitting | advise advises advised advised advising
answer answers answered answered answering | apply applies applied applied applying
ask asks asked asked asking | assist assists assisted assisted assisting
become becomes became become becoming | begin begins began begun beginning
benefit benefits benefited benefited benefiting | blog blogs blogged blogged blogging
book books booked booked booking | break breaks broke broken breaking
bring brings brought brought bringing | buy buys bought bought buying | chat chats chatted chatted chatting
choose chooses chose chosen choosing | click clicks clicked clicked clicking
commit commits committed committed committing | control controls controlled controlled controlling
copy copies copied copied copying | cost costs cost cost costing | cut cuts cut cut cutting
deal deals dealt dealt dealing | die dies died died dying
dispatch dispatches dispatched dispatched dispatching | draw draws drew drawn drawing
email emails emailed emailed emailing | escalate escalates escalated escalated escalating
fall falls fell fallen falling | find finds found found finding | fit fits fitted fitted fitting
fix fixes fixed fixed fixing | fly flies flew flown flying | focus focuses focused focused focusing
forget forgets forgot forgotten forgetting | forward forwards forwarded forwarded forwarding
free frees freed freed freeing | get gets got got getting | give gives gave given giving
go goes went gone going | grow grows grew grown growing | hear hears heard heard hearing
hold holds held held holding | inform informs informed informed informing | keep keeps kept kept keeping
know knows knew known knowing | lead leads led led leading | leave leaves left left leaving
lose loses lost lost losing | make makes made made making | mean means meant meant meaning
mislead misleads misled misled misleading | notify notifies notified notified notifying
obtain obtains obtained obtained obtaining | occur occurs occurred occurred occurring
offer offers offered offered offering | onboard onboards onboarded onboarded onboarding
overcharge overcharges overcharged overcharged overcharging | pay pays paid paid paying
permit permits permitted permitted permitting | plan plans planned planned planning
prefer prefers preferred preferred preferring | prove proves proved proved proving
put puts put put putting | quit quits quit quit quitting | read reads read read reading
rebook rebooks rebooked rebooked rebooking | refer refers referred referred referring
refund refunds refunded refunded refunding | reimburse reimburses reimbursed reimbursed reimbursing
relay relays relayed relayed relaying | reply replies replied replied replying
require requires required required requiring | resend resends resent resent resending
reset resets reset reset resetting | run runs ran run running | say says said said saying
see sees saw seen seeing | seek seeks sought sought seeking | sell sells sold sold selling
send sends sent sent sending | set sets set set setting | ship ships shipped shipped shipping
show shows showed shown showing | speak speaks spoke spoken speaking | spend spends spent spent spending
split splits split split splitting | stay stays stayed stayed staying | stop stops stopped stopped stopping
submit submits submitted submitted submitting | swap swaps swapped swapped swapping
sync syncs synced synced syncing | take takes took taken taking | tell tells told told telling
text texts texted texted texting | think thinks thought thought thinking
track tracks tracked tracked tracking | transfer transfers transferred transferred transferring
try tries tried tried trying | tweet tweets tweeted tweeted tweeting
understand understands understood understood understanding
undergo undergoes underwent undergone undergoing | undertake undertakes undertook undertaken undertaking
uninstall uninstalls uninstalled uninstalled uninstalling
unsubscribe unsubscribes unsubscribed unsubscribed unsubscribing | upset upsets upset upset upsetting
upsell upsells upsold upsold upselling | use uses used used using
verify verifies verified verified verifying | wear wears wore worn wearing
withdraw withdraws withdrew withdrawn withdrawing | withhold withholds withheld withheld withholding
write writes wrote written writing
"""

NOUNS = """
address addresses | analysis analyses | app apps | battery batteries | booking bookings | box boxes
branch branches | child children | company companies | criterion criteria | customer customers | day days
delivery deliveries | enquiry enquiries | follow-up follow-ups | knife knives | lady ladies | life lives
login logins | lorry lorries | parcel parcels | person people | photo photos | policy policies
query queries | quiz quizzes | shelf shelves | shipment shipments | stakeholder stakeholders
touchpoint touchpoints | tax taxes | thief thieves | voucher vouchers | website websites | woman women
"""


EXACT_FORMS = """
leverage: leverage leveraged leverages leveraging
Leverage: leverage leveraged leverages leveraging
utilise: utilise utilised utilises utilising utilize utilized utilizes utilizing
utilize: utilise utilised utilises utilising utilize utilized utilizes utilizing
prioritise: prioritise prioritised prioritises prioritising prioritize prioritized prioritizes prioritizing
synergise: synergise synergised synergises synergising synergize synergized synergizes synergizing
organisation: organisation organisations organization organizations
endeavour: endeavor endeavored endeavoring endeavors endeavour endeavoured endeavouring endeavours
cancel: cancel canceled canceling cancelled cancelling cancels
travel: travel traveled traveling travelled travelling travels
fulfil: fulfil fulfill fulfilled fulfilling fulfills fulfils
centre: center centered centering centers centre centred centres centring
homogenise: homogenise homogenised homogenises homogenising homogenize homogenized homogenizes homogenizing
advertise: advertise advertised advertises advertising
compromise: compromise compromised compromises compromising
prize: prize prized prizes prizing
size: size sized sizes sizing
learn: learn learned learning learns learnt
be: am are be been being is was were
have: had has have having
do: did do does doing done
fee: fee fees
lie: lain lay lie lied lies lying
product: product products
bias: bias biased biases biasing biassed biasses biassing
series: series
double-check: double-check double-checked double-checking double-checks
colourful: colorful colourful
unauthorised: unauthorised unauthorized
"""


ALIGNED = """
leverage > use: leverage=use leveraged=used leverages=uses leveraging=using
purchase > buy: purchase=buy purchased=bought purchases=buys purchasing=buying
commence > begin: commence=begin commences=begins commencing=beginning
commence > start: commence=start commenced=started commences=starts commencing=starting
begin > start: began=started begin=start beginning=starting begins=starts begun=started
take > begin: take=begin taken=begun takes=begins taking=beginning took=began
shipment > parcel: shipment=parcel shipments=parcels
terminate > cancel: terminate=cancel terminated=cancelled terminates=cancels terminating=cancelling
issue > problem: issue=problem issues=problems
comment > feedback: comment=feedback
customer > Member: customer=Member
learnings > lessons: learnings=lessons
kindly > please: kindly=please
organize > organise: organize=organise organized=organised organizes=organises organizing=organising
tyre > wheel: tyre=wheel tyres=wheels
rumour > story: rumor=story rumors=stories rumour=story rumours=stories
remain > be: remaining=being remains=is
commence > spell: commence=spell commenced=spelled commences=spells commencing=spelling
leverage > : leverage= leveraged= leverages= leveraging=
action > quickly: action=quickly
"""


def entries(table: str) -> list[list[str]]:
    return [entry.split() for line in table.strip().splitlines() for entry in line.split(" | ")]


@pytest.mark.parametrize("expected", entries(VERBS), ids=lambda words: words[0])
def test_a_verb_stands_for_its_inflections_under_the_right_tags(expected: list[str]) -> None:
    tags = tagged_forms(expected[0])
    for form, tag in zip(expected, ("VB", "VBZ", "VBD", "VBN", "VBG"), strict=True):
        assert tag in tags[form], form


@pytest.mark.parametrize("expected", entries(VERBS), ids=lambda words: words[0])
def test_a_verb_takes_the_inflection_of_the_verb_it_replaces(expected: list[str]) -> None:
    third, past, participle, gerund = expected[1:]
    found = align("choose", expected[0])
    assert found == {
        "choose": expected[0],
        "chooses": third,
        "chose": past,
        "chosen": participle,
        "choosing": gerund,
    }


@pytest.mark.parametrize("expected", entries(NOUNS), ids=lambda words: words[0])
def test_a_noun_stands_for_its_plural(expected: list[str]) -> None:
    assert tagged_forms(expected[0])[expected[1]][-1] == "NNS"
    assert align("gizmo-check-in", expected[0]) == {"gizmo-check-in": expected[0]}
    assert align("passenger", expected[0]) == {"passenger": expected[0], "passengers": expected[1]}


@pytest.mark.parametrize(("word", "expected"), [line.split(": ") for line in EXACT_FORMS.strip().splitlines()])
def test_a_word_stands_for_exactly_these_forms(word: str, expected: str) -> None:
    assert " ".join(forms(word)) == expected


STANDS_ALONE = """
just only not simply actually kindly please sorry thanks will can may might must could this that those you
yourself we our your any some other for with about like up back off and but while well fast better best
daily today again never maybe good nice kind simple sure happy wrong clear-cut learnings leading failed
valued regarding following found left saw data means goods thought feeling understanding zendesk trustpilot
asap customer's 24/7 #hashtag
"""


@pytest.mark.parametrize("word", STANDS_ALONE.split())
def test_closed_classes_adverbs_and_inflected_forms_stand_for_themselves(word: str) -> None:
    assert forms(word) == (word,)
    assert not is_base_form(word)
    assert align(word, "something else") == {word: "something else"}


@pytest.mark.parametrize("word", ["ground", "booking", "setting", "feed", "bit", "evening", "wedding", "crew", "rent"])
def test_a_base_form_that_looks_inflected_keeps_its_own_inflections(word: str) -> None:
    assert is_base_form(word)
    assert f"{word}s" in forms(word)


def test_an_inflected_form_knows_its_tags() -> None:
    assert tagged_forms("failed") == {"failed": ("VBD", "VBN")}
    assert tagged_forms("learnings") == {"learnings": ("NNS",)}
    assert tagged_forms("just") == {"just": ()}


def test_learned_and_learnt_are_both_past_and_participle() -> None:
    assert tagged_forms("spell")["spelled"] == tagged_forms("spell")["spelt"] == ("VBD", "VBN")
    assert tagged_forms("bias")["biased"] == ("VBD", "VBN")
    assert tagged_forms("spring")["sprang"] == ("VBD",)


def test_every_form_of_be_can_be_replaced() -> None:
    base = {"be": "remain", "am": "remain", "are": "remain", "is": "remains", "being": "remaining"}
    assert align("be", "remain") == base | dict.fromkeys(("was", "were", "been"), "remained")


def test_one_spelling_can_be_had_alone() -> None:
    assert forms("organize", both_spellings=False) == ("organize", "organized", "organizes", "organizing")


@pytest.mark.parametrize("line", ALIGNED.strip().splitlines())
def test_a_replacement_keeps_the_inflection(line: str) -> None:
    phrases, _, expected = line.partition(": ")
    source, _, replacement = phrases.partition(" > ")
    assert align(source, replacement) == dict(pair.split("=") for pair in expected.split())


@pytest.mark.parametrize(
    ("source", "replacement", "form", "expected"),
    [
        ("leverage", "make use of", "leveraging", "making use of"),
        ("reach", "get in touch", "reached", "got in touch"),
        ("utilise", "use", "utilized", "used"),
        ("escalate", "pass on", "escalates", "passes on"),
        ("ensure", "make sure", "ensured", "made sure"),
        ("touch base", "get in touch", "touched base", "got in touch"),
        ("Circle  back", "get back to you", "circling back", "getting back to you"),
        ("reach out", "contact", "reached out", "contacted"),
        ("pain point", "problem", "pain points", "problems"),
        ("point of contact", "contact", "points of contact", "contacts"),
        ("contact", "point of contact", "contacts", "points of contact"),
        ("contact", "point of contact", "contacted", None),
        ("shipment", "tracked parcel", "shipments", "tracked parcels"),
        ("shipment", "new delivery", "shipments", "new deliveries"),
        ("advise", "take action", "advised", None),
        ("ticket", "help request", "ticketed", None),
        ("ticket", "copy and paste", "ticketed", None),
        ("issue", "problem", "issued", None),
        ("put", "place", "put", None),
        ("put", "place", "putting", "placing"),
        ("comment", "feedback", "comments", None),
    ],
)
def test_a_phrase_inflects_at_its_head_or_not_at_all(
    source: str, replacement: str, form: str, expected: str | None
) -> None:
    assert align(source, replacement).get(form) == expected


def test_the_spelling_of_a_replacement_follows_the_guide() -> None:
    assert align("terminate", "cancel", spelling="en-US")["terminated"] == "canceled"
    assert align("shipment", "jewellery travel", spelling="en-US")["shipment"] == "jewellery travel"


def test_forms_with_another_part_of_speech_are_doubtful() -> None:
    assert doubtful_forms("purchase", "get") == ("purchase", "purchases")
    assert doubtful_forms("purchase", "buy") == ()
    assert doubtful_forms("issue", "problem") == ("issue", "issues")
    assert doubtful_forms("utilise", "use") == ()


@given(st.text(max_size=12) | st.sampled_from([words[0] for words in entries(VERBS) + entries(NOUNS)]))
def test_forms_are_sorted_lower_case_and_hold_the_word(word: str) -> None:
    found = forms(word)
    assert word.lower() in found
    assert list(found) == sorted(set(found))
    assert all(form == form.lower() for form in found)


@given(st.sampled_from([words[0] for words in entries(VERBS)]), st.sampled_from([w[0] for w in entries(VERBS)]))
def test_a_verb_aligned_with_a_verb_maps_only_its_own_forms(source: str, replacement: str) -> None:
    found = align(source, replacement)
    assert found.keys() <= set(forms(source))
    assert set(found.values()) <= set(forms(replacement))
    assert found.get(source, replacement) == replacement


def test_nothing_heavy_is_imported_before_the_first_word() -> None:
    code = (
        "import sys, tonecheck.text.inflection, tonecheck.text.spelling, tonecheck.text.wordcase;"
        "print(sorted({'numpy', 'lemminflect', 'yaml', 'importlib.resources'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert run.stdout.strip() == "[]"
