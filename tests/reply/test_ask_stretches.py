"""Where an ask begins and ends, and asks that no question mark and no "please" shows."""

from __future__ import annotations

import pytest

from tonecheck.draft import Message
from tonecheck.reply import read


def asks(text: str) -> list[str]:
    return [ask.text for ask in read(Message(text)).asks]


@pytest.mark.parametrize(
    "text",
    [
        "My mum asks for Rosa by name.",
        "They asked if we had booked.",
        "My daughter asked if she could live there.",
        "She asked whether I was the owner, which I am not.",
        "What happened next was a joke.",
        "Which is why I love you lot.",
        "Is a great place, has been a treat.",
        "Is the best thing I ever bought.",
        "Under no circumstances will I pay that.",
        "On 3 May somebody took it.",
        "Cost us a day's leave.",
        "Put me right off my lunch.",
        "Found him a bed in the end.",
        "Find it hard to say.",
        "Keep up the good work.",
        "Come on, it's been a week.",
        "I want for nothing here.",
        "I beg to differ.",
        "One loo for nine of us, don't ask.",
        "Can I just say how kind Ana was.",
        "Is it any wonder people shop elsewhere?",
        "No need to reply.",
        "He said can you hold and hung up.",
        "The room, which I had booked in May, was gone.",
        "I would like to give Omar ten out of ten.",
        "I wish to thank the lady at till four.",
        "How could I forget the puddings!",
        "Must I spell it out?",
        "Do I miss the old one? Not a bit.",
        "I do not know why I bother.",
        "What's more, the box was wet.",
        "My question was answered within the hour.",
        "This shop has the best cooked lunch.",
    ],
)
def test_what_looks_like_an_ask_and_is_none(text: str) -> None:
    assert asks(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Is there a lift, the stairs are steep", "Is there a lift"),
        ("wheres my cat flap, says delayed", "wheres my cat flap"),
        ("Do you deliver on Sundays, app says no", "Do you deliver on Sundays"),
        ("Trim ours to 80, owner is Hill", "Trim ours to 80"),
        ("Give us a later table, the kids finish school at four.", "Give us a later table"),
        ("can I bring my own chair cause my back is bad", "can I bring my own chair"),
        ("I wish to withdraw my claim but the form throws me out.", "I wish to withdraw my claim"),
        ("Tell me which door to use and I'll be there at nine.", "Tell me which door to use"),
        ("I want it put right before Friday or I will cancel.", "I want it put right"),
        ("Could you send the lid, and the box is wet too.", "Could you send the lid"),
        ("Where should I put the plates, which are chipped?", "Where should I put the plates"),
        ("I need the lamp, which I chose, sent to Ayr.", "I need the lamp, which I chose, sent to Ayr."),
        ("Can you send Anna's coat, Ben's hat and the bag?", "Can you send Anna's coat, Ben's hat and the bag?"),
        ("Will the paint cause damage to it?", "Will the paint cause damage to it?"),
        ("How come when I call, the line is dead?", "How come when I call, the line is dead?"),
        ("Can I park there and get a ticket or is it full?", "Can I park there and get a ticket or is it full?"),
    ],
)
def test_an_ask_ends_before_a_remark_and_nowhere_else(text: str, expected: str) -> None:
    assert asks(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("If the boiler breaks, who do we phone?", "If the boiler breaks, who do we phone?"),
        ("If the guide falls ill on the day, what then?", "If the guide falls ill on the day, what then?"),
        ("If it's cancelled, do I have to rebook?", "do I have to rebook?"),
        ("If so, how much is it?", "how much is it?"),
        ("if its broken do i send it back", "if its broken do i send it back"),
    ],
)
def test_an_ask_begins_with_the_condition_that_says_something_new(text: str, expected: str) -> None:
    assert asks(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was shut, who should I ring about it", "who should I ring about it"),
        ("The keys are here, where shall we leave them", "where shall we leave them"),
        ("has the plumber been told, yes or no", "has the plumber been told, yes or no"),
        ("Has anyone found it", "Has anyone found it"),
        ("also is breakfast included", "is breakfast included"),
        ("also is cover in the price", "is cover in the price"),
        ("My dog ate it, how long till a new one comes", "how long till a new one comes"),
        ("what means the yellow light", "what means the yellow light"),
        ("My aunt is tall, which chairs is right for her", "which chairs is right for her"),
        ("On the Sunday is somebody at the desk", "On the Sunday is somebody at the desk"),
        ("n what if it rains", "what if it rains"),
        ("We were tired when we came, also what about the towel", "what about the towel"),
        ("Must I destroy it?", "Must I destroy it?"),
        ("wld that be alright on Monday", "wld that be alright on Monday"),
        ("who is in charge of the gritting", "who is in charge of the gritting"),
        ("whats happening with the bridge", "whats happening with the bridge"),
        ("Bring back the old timetable!", "Bring back the old timetable!"),
        ("Bake us another one", "Bake us another one"),
        ("Nine is too early, so find us a table for one.", "find us a table for one."),
        ("Take the scaffolding down", "Take the scaffolding down"),
        ("You should send someone round.", "You should send someone round."),
        ("Voucher refund pls and have a nice day", "Voucher refund pls"),
        ("2 want the collection moved to Friday", "want the collection moved to Friday"),
        ("I wish to return my pass.", "I wish to return my pass."),
        ("I beg you to move her.", "I beg you to move her."),
        ("I should also like a map.", "I should also like a map."),
        ("My sister paid twice and would need someone to check.", "would need someone to check."),
        ("I would like to give my old key back.", "I would like to give my old key back."),
        ("It would be a kindness if he knocked.", "It would be a kindness if he knocked."),
        ("My wife asks whether it is included", "My wife asks whether it is included"),
        ("My boss asked if you can do Fridays", "My boss asked if you can do Fridays"),
        ("Has the recipe changed", "Has the recipe changed"),
        ("Get rid of the pop-ups", "Get rid of the pop-ups"),
        ("Hopefully you can mend it soon.", "Hopefully you can mend it soon."),
        ("The noise goes on all night. That must stop.", "That must stop."),
    ],
)
def test_asks_are_found_by_their_grammar_alone(text: str, expected: str) -> None:
    assert asks(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("how much is the large one do you deliver", ["how much is the large one", "do you deliver"]),
        ("is it vegan do you ship to Malta", ["is it vegan", "do you ship to Malta"]),
        ("what time on Sundays do you open", ["what time on Sundays do you open"]),
        ("Why when I book do you charge twice?", ["Why when I book do you charge twice?"]),
        ("can you look at it its been two weeks", ["can you look at it"]),
        ("My box came with no lid lol can i get one", ["can i get one"]),
        ("I'd like that explained, and I want it in writing.", ["I'd like that explained", "I want it in writing."]),
        (
            "Have you anything earlier, failing that could I have Tuesday",
            ["Have you anything earlier", "could I have Tuesday"],
        ),
    ],
)
def test_questions_run_together_are_told_apart(text: str, expected: list[str]) -> None:
    assert asks(text) == expected
