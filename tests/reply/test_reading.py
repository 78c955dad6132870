"""Reading a customer's message: asks, facts, feeling, channels tried and concerns, each with its words."""

from __future__ import annotations

import pytest

from tonecheck.draft import Message
from tonecheck.reply import read


def asks(text: str) -> list[tuple[str, str]]:
    return [(ask.form, ask.text) for ask in read(Message(text)).asks]


def facts(text: str) -> list[tuple[str, str]]:
    return [(fact.kind, fact.text) for fact in read(Message(text)).facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Do you ship to Malta?", ["Do you ship to Malta?"]),
        ("where is my parcel", ["where is my parcel"]),
        ("Hi, how much is the rug and can I return it?", ["how much is the rug", "can I return it?"]),
        ("Please cancel my lesson. Also tell me when I get the money back.",
         ["Please cancel my lesson.", "tell me when I get the money back."]),
        ("I'd like to know if the lid fits.", ["I'd like to know if the lid fits."]),
        ("I want a refund", ["I want a refund"]),
        ("Any chance of a later slot?", ["Any chance of a later slot?"]),
        ("Could someone ring me, and please stop the letters.", ["Could someone ring me", "please stop the letters."]),
        ("Do I rebook, or do you do it?", ["Do I rebook, or do you do it?"]),
        ("Next time send it in a box!", ["Next time send it in a box!"]),
        ("I was wondering whether you sell spare lids.", ["I was wondering whether you sell spare lids."]),
        ("the app froze can you fix it", ["can you fix it"]),
        ("🙃 When will it come?", ["When will it come?"]),
        ("I may be wrong. Can I?", ["Can I?"]),
        ("whats the actual speed here", ["whats the actual speed here"]),
        ("how much is p&p", ["how much is p&p"]),
        ("cud u send me the form", ["cud u send me the form"]),
        ("and if not who has the money", ["who has the money"]),
        ("I want the difference back and frankly an explanation from you.",
         ["I want the difference back", "frankly an explanation from you."]),
        ("I should be glad to learn what it costs, and to whom I write.",
         ["I should be glad to learn what it costs", "to whom I write."]),
        ("Do the seats have room (I'm tall, what a pain it is) and is there a bar?",
         ["Do the seats have room", "is there a bar?"]),
        ("Can someone bring my tablets in theyre on the shelf", ["Can someone bring my tablets in"]),
        ("Could do with a refund.", ["Could do with a refund."]),
        ("If you could post a lid that would be great.", ["If you could post a lid that would be great."]),
        ("I'd sooner have a new pair.", ["I'd sooner have a new pair."]),
        ("I'm writing to ask you to close my account.", ["I'm writing to ask you to close my account."]),
        ("We have no idea how to fold it.", ["We have no idea how to fold it."]),
        ("A line back would be appreciated.", ["A line back would be appreciated."]),
        ("She'd be curious to hear who painted it.", ["She'd be curious to hear who painted it."]),
        ("It has no lid, just want it to close.", ["just want it to close."]),
        ("1) is it done 2) whats the cost", ["is it done", "whats the cost"]),
        ("Do the socks shrink cos my last pair did", ["Do the socks shrink"]),
        ("What on earth became of my tea?", ["What on earth became of my tea?"]),
        ("I asked twice for a lid. Nothing came.", ["I asked twice for a lid."]),
        ("Send a lid, and while you're at it cancel my box.", ["Send a lid", "cancel my box."]),
        ("When can I come by and pick up the box?", ["When can I come by and pick up the box?"]),
        ("I therefore request that the negatives be sent back.", ["I therefore request that the negatives be sent back."]),
        ("The solicitor needs to know what your number is.", ["The solicitor needs to know what your number is."]),
        ("It shows nothing. In the meantime stop the direct debit.", ["In the meantime stop the direct debit."]),
    ],
)  # fmt: skip
def test_asks_are_found_one_by_one(text: str, expected: list[str]) -> None:
    assert [found for _, found in asks(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Are you kidding me?",
        "Lovely cake, thank you!",
        "When I got home, the box was wet.",
        "How are you?",
        "We need it by Friday.",
        "I don't want a voucher.",
        "They told me to move and update it.",
        "I would like to thank Rosa.",
        "Have the slowest line in town.",
        "I'm writing to say thank you.",
        "We have no idea how you stay in business.",
        "We'd love to come again in May.",
        "Is it that hard to count to two?",
        "Asking for a friend.",
        "Is that a joke?",
        "Please bear with me.",
        "Two things, please.",
        "I didn't know if you'd even want one.",
        "I wish to record what took place on the train.",
        "",
        "   ",
        "???",
    ],
)
def test_rhetorical_questions_and_statements_are_no_asks(text: str) -> None:
    assert asks(text) == []


def test_the_form_tells_a_question_from_a_request_and_a_wish() -> None:
    assert [form for form, _ in asks("Is it safe? Please send a lid. I want my money back.")] == [
        "question", "request", "wish",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Order 70418 never came", [("order-number", "70418")]),
        ("My case number is 88-2210", [("ticket-number", "88-2210")]),
        ("Booking TH-2207 is wrong", [("reference", "TH-2207")]),
        ("It came on 4 April and again on the 9th", [("date", "4 April"), ("date", "9th")]),
        ("You took £12.50 and then 40 euros", [("amount", "£12.50"), ("amount", "40 euros")]),
        ("Write to kim@mailbox.example or ring 01632 960 118", [("email", "kim@mailbox.example"), ("phone", "01632 960 118")]),
        ("I spoke to Leon about it", [("name", "Leon")]),
        ("Do you deliver to Jersey?", [("place", "Jersey")]),
        ("The parcel went to 5 Mill Close, Ripon.", [("product", "parcel"), ("place", "5 Mill Close, Ripon")]),
        ("My Aurora 300 leaks", [("product", "Aurora 300")]),
        ("I bought the left-hand desk", [("product", "left-hand desk")]),
        ("Do the cotton curtains shrink?", [("product", "cotton curtains")]),
        ("Our lecturer Amir needs it", [("name", "Amir")]),
        ("It stands outside 7 Cooper's Row, Marden.", [("place", "7 Cooper's Row, Marden")]),
        ("We left a note on seat C12", []),
        ("It comes weds", [("date", "weds")]),
        ("The blue kettle leaks", [("product", "blue kettle")]),
        ("It leaks. It leaks on Monday, every Monday.", [("date", "Monday")]),
        ("I waited 3 hours at half past 2", []),
        ("My neighbour Mr Lim saw it.", [("name", "Mr Lim")]),
        ("Thank you to Bukola at the Southgate branch.", [("name", "Bukola"), ("place", "the Southgate branch")]),
        ("We park where? Tanner Street is dug up.", [("place", "Tanner Street")]),
        ("It broke this morning.", [("date", "this morning")]),
        ("Here from 12 to 14 April.", [("date", "12 to 14 April")]),
        ("They say they paid. Darnell Reed, account 88-40517",
         [("name", "Darnell Reed"), ("reference", "88-40517")]),
        ("How do I load it?\n\nOtto Vandermeer, Duluth", [("name", "Otto Vandermeer"), ("place", "Duluth")]),
        ("A Miss Dunphy typed it in.", [("name", "Miss Dunphy")]),
        ("I'm the mother of Tobiah Renwick.", [("name", "Tobiah Renwick")]),
        ("My twins, Casper and Juno, start in May.", [("name", "Casper"), ("name", "Juno"), ("date", "May")]),
        ("The lad on reception, Corey, told me no.", [("name", "Corey")]),
        ("It was cheaper in Savannah.", [("place", "Savannah")]),
        ("It is a matter of trust in Savannah.", [("name", "Savannah")]),
        ("I have seats in B group.", [("product", "seats")]),
        ("I train at Kinetic Barn, Norwich branch.", [("place", "Kinetic Barn"), ("place", "Norwich")]),
        ("I have been loyal to Harrow Vale Energy.", []),
        ("Three engineer visits from Brightloop so far.", []),
        ("She gave ten pounds, and my aunt a fiver.", [("amount", "ten pounds"), ("amount", "a fiver")]),
        ("We lost two pounds of cherries.", [("product", "cherries")]),
        ("I have lived here since 1969.", [("date", "1969")]),
        ("I bought Hollow Meridian yesterday.", [("product", "Hollow Meridian"), ("date", "yesterday")]),
        ("We have seats for The Glassblower's Wife.", [("product", "The Glassblower's Wife")]),
        ("We're on the Business plan.", [("product", "Business plan")]),
        ("Dear Rookwood Nurseries, thank you all.", []),
        ("Re: Flat 4, 27 Quill Street. It is damp.", [("place", "Flat 4, 27 Quill Street")]),
    ],
)  # fmt: skip
def test_facts_are_found_at_their_first_mention(text: str, expected: list[tuple[str, str]]) -> None:
    assert facts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No water since Monday.", ["water"]),
        ("The cello you sent has a crack in it.", ["cello"]),
        ("Could I book a pottery class for two?", ["pottery class"]),
        ("Can my son move to a later swimming lesson?", ["swimming lesson"]),
        ("I ordered a green widget and it never came.", ["green widget"]),
        ("The gizmo I bought broke.", ["gizmo"]),
        ("Do you stock the oak banister?", ["oak banister"]),
        ("I bought walking boots from you.", ["walking boots"]),
        ("My parcel was left in the rain.", ["parcel"]),
        ("I paid £140 for a pair of clogs.", ["pair of clogs"]),
        ("We have seats for The Clockmaker in May.", ["The Clockmaker"]),
        ("I was charged for 'A Winter in Tin' although it is back.", ["A Winter in Tin"]),
        ("Please stop my monthly kibble box.", ["monthly kibble box"]),
        ("A very thorough eye test.", ["eye test"]),
        ("My grandmother's ring is lost.", ["grandmother's ring"]),
        # The same words, and no goods.
        ("I see, and my mate cared.", []),
        ("Nobody rings the bell.", []),
        ("I was standing at the window when he came.", []),
        ("We parked outside your office.", []),
        ("Biscuit had a nap and is well.", []),
        ("Can I speak to a manager?", []),
        ("My wife is ill and I can't come.", []),
        ("Your driver was rude to my mother.", []),
    ],
)  # fmt: skip
def test_the_product_is_what_the_message_is_about(text: str, expected: list[str]) -> None:
    assert [name for kind, name in facts(text) if kind == "product"] == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Where is it? Thanks, Milan", "Milan"),
        ("Where is it?\n\nKind regards\nHelen Pascoe", "Helen Pascoe"),
        ("Hi, Femi here. Where is it?", "Femi"),
        ("My name is Ana Reis and I'm lost", "Ana Reis"),
        ("Where is it? S. Rahman", "S. Rahman"),
        ("Write to kim@mailbox.example.\n\nThanks, Delphine Granger", "Delphine Granger"),
        ("More fool me.\n\nD. Ashgrove, customer 900-44", "D. Ashgrove"),
        ("Who do I call? - Sofia", "Sofia"),
        ("Nobody has rung since Monday – Martha Quill ", "Martha Quill"),
    ],
)
def test_the_author_is_known_by_how_they_sign(text: str, name: str) -> None:
    author = read(Message(text)).author
    assert author is not None
    assert author.text == name


@pytest.mark.parametrize(
    "text",
    [
        "It broke again. REFUND",
        "Never again. Unbelievable.",
        "I flew in from Sydney.",
        "Hi Rosa, it broke",
        "It is the blue one - Tesco",
        "I need:\nBlue Lamp, Oak Shelf",
    ],
)
def test_a_cry_a_place_or_a_greeting_is_no_signature(text: str) -> None:
    assert read(Message(text)).author is None


@pytest.mark.parametrize(
    ("text", "feeling", "least"),
    [
        ("This is a disgrace, you thieves.", "angry", 3),
        ("I'm so disappointed with this chair.", "disappointed", 2),
        ("I'm really worried, is it safe?", "worried", 2),
        ("What a wonderful evening, thank you all!", "pleased", 2),
        ("Do you open on Sundays?", "neutral", 0),
        ("Not happy at all.", "disappointed", 2),
        ("Lovely room but the shower was cold.", "disappointed", 1),
        ("I've asked three times for a new key and nobody answers.", "angry", 2),
        ("You towed my van. I want to know why and I want it back today.", "angry", 2),
        ("The tram went past us AGAIN. Do you even look?", "angry", 2),
        ("Another outage. Brilliant.", "angry", 2),
        ("Asked for oat milk, got cow's.", "disappointed", 1),
        ("You told us Friday but it is Tuesday now.", "disappointed", 1),
        ("My blender has stopped spinning.", "disappointed", 1),
        ("No gritting for a week on our road.", "disappointed", 1),
        ("The heater won't start and I have a newborn. Can somebody come?", "worried", 2),
        ("I put in the wrong account number. Can you stop it??", "worried", 2),
        ("He is the gentlest dentist I have ever met.", "pleased", 2),
        ("Can I bring my late father's chair in for a broken leg?", "neutral", 0),
        ("Do you open late on Fridays?", "neutral", 0),
        ("I should be pleased if you sent me the form.", "neutral", 0),
        ("Please send the PDF and the CSV to my accountant.", "neutral", 0),
        ("Good morning, do the linen trousers shrink?", "neutral", 0),
        ("Whoever designed this lid never opened a jar.", "disappointed", 2),
        ("@acmetrams the 9 drove past a full stop AGAIN, wrong doors too", "angry", 2),
        ("You're still taking my money.", "disappointed", 1),
        ("In what universe is a bucket a repair? The roof is leaking.", "angry", 2),
        ("I cried on the bus, in a good way. Thank you.", "pleased", 2),
        ("Another delay. Just brilliant.", "angry", 2),
        ("My twins cried every day and Ida sat with them. She's a godsend, I want to shout about her.", "pleased", 3),
        ("The blender shows an error. Is my place still safe? I feel sick.", "worried", 2),
        # The same words, and another feeling or none.
        ("We laughed all evening, it was lovely.", "pleased", 2),
        ("It brought me to tears 😍", "pleased", 2),
        ("Can you help me? 😞", "disappointed", 1),
        ("Would you take a piano?", "neutral", 0),
        ("What would you charge for a stained glass panel?", "neutral", 0),
        ("I can't make Thursday, my lift has let me down. Could you move me?", "neutral", 0),
        ("Booked three seats but now there are two of us, can I return one?", "neutral", 0),
        ("I can't wait for the next one!", "pleased", 1),
        ("I'll be late on Friday. Can you hold the table?", "neutral", 0),
        ("My mate said the puppy is like new again.", "pleased", 1),
        ("I missed the date. Is there a waiting list?", "neutral", 0),
        ("Please could you get it fixed?", "neutral", 0),
    ],
)
def test_the_feeling_names_its_words(text: str, feeling: str, least: int) -> None:
    found = read(Message(text)).feeling
    assert found.name == feeling
    assert found.intensity >= least
    assert bool(found.spans) == (feeling != "neutral")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Do you open on Sundays?", "question"),
        ("Please change my address to 5 Mill Close.", "request"),
        ("Thank you Rosa, wonderful class!", "praise"),
        ("My order 5150 arrived broken and nobody answers.", "complaint"),
        ("Love paying for internet that dies every time it rains 🙃", "venting"),
        ("Blue.", "cannot tell"),
        ("You closed my ticket without reading it. Open it and look at the photos.", "complaint"),
        ("oh great, replacement buses, living the dream", "venting"),
        ("Please tell Rosa she was wonderful!", "praise"),
        ("My husband passed away in May. Could you close his account?", "request"),
        ("I typed my card number in wrong. Is that dangerous?", "question"),
    ],
)
def test_the_kind_of_message(text: str, kind: str) -> None:
    assert read(Message(text)).kind.name == kind


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        ("I've e-mailed twice and called once", ["email", "phone"]),
        ("An hour on hold!", ["phone"]),
        ("I spoke to someone on your chat", ["chat"]),
        ("Sent you three DMs already", ["private message"]),
        ("Please call me", []),
        ("The driver called me", []),
        ("I will email you tomorrow", []),
    ],
)
def test_channels_already_tried(text: str, channels: list[str]) -> None:
    assert sorted(item.channel for item in read(Message(text)).channels_tried) == sorted(channels)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("I can smell gas in the hall", ["safety"]),
        ("My husband passed away in May", ["bereavement"]),
        ("The battery died", []),
        ("I can't afford this bill", ["money"]),
        ("My daughter is allergic to nuts", ["health"]),
        ("Do you sell rugs?", []),
    ],
)
def test_what_calls_for_a_person(text: str, kinds: list[str]) -> None:
    assert [concern.kind for concern in read(Message(text)).urgency] == kinds


def test_a_message_is_read_once() -> None:
    message = Message("Where is my rug?")
    assert read(message) is read(message)
    assert read(message) == read(Message("Where is my rug?"))
