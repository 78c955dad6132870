"""Which asks a draft answers, and with which sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tonecheck.draft import Draft, Message
from tonecheck.reply import cover

FREE = Path(__file__).parents[1] / "labelled" / "free_answers.yaml"


def verdicts(message: str, reply: str) -> list[str]:
    return [answer.answered for answer in cover(Draft(reply, message=Message(message)))]


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("When does the sale end?", "It runs until midnight on Sunday."),
        ("How long is the flex?", "The cable gives you 1.8 metres."),
        ("How much is the blue one?", "That's £30."),
        ("Is gift wrapping free?", "Gift wrapping is £2 an item."),
        ("Can you send me a new lid?", "A lid is on its way to you."),
        ("Please cancel my lesson on Friday.", "All done, you won't be charged."),
        ("Please cancel my lesson.", "Your lesson has been taken off the calendar. We've stopped it."),
        ("Where can I leave my bags?", "Your luggage can stay behind reception."),
        ("Why was it late?", "The van broke down, because of the snow."),
        ("Are dogs allowed?", "Yes, bring them along!"),
        ("How do I stop that?", "Open Settings and tap Alerts."),
        ("I expect an apology.", "I'm sorry for the way you were spoken to."),
    ],
)
def test_an_answer_in_other_words_is_an_answer(message: str, reply: str) -> None:
    assert verdicts(message, reply) in (["yes"], ["partly"])


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("Is the hall open at half term?", "Hello! We're in from 9 till 5 all week."),
        ("Could somebody see to the lamps?", "Thank you for saying so. From tonight the lamps go out at ten."),
        ("Would a hug be too much? A line back would be nice.", "Not at all. What a kind thought."),
        ("Can I get the base on any pizza?", "Every single one, bar the calzone."),
        ("Is my visit still on?", "Our doctors all made it in, so we're expecting you at ten."),
        ("What do you put in the sauce?", "Soy, ginger, a spoon of honey."),
        ("Are you hiring? My son is 17.", "We take on six each July."),
        ("Does he need to be home?", "Somebody over 18 has to let the fitter in."),
        ("What does the red light mean?", "It has lost sight of the exchange."),
        ("What would I pay?", "Most come in under twenty quid."),
        ("Please make sure nobody rings the bell.", "The driver's notes now say knock."),
        ("Any idea why it trips?", "Damp gets into the plug and the breaker cuts in."),
    ],
)
def test_what_may_be_an_answer_is_never_called_a_missing_one(message: str, reply: str) -> None:
    assert "no" not in verdicts(message, reply)


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("Please send a corrected invoice.", "Payment of the invoice is due on 31 May."),
        ("Please send a corrected invoice.", "You can pay the invoice by card."),
        ("I'd like to know who checked the room.", "We've since fitted a new lamp, which guests like."),
        ("Where is it?!", "I'd be beside myself. I've spoken to the driver about it."),
        ("Can I have a refund?", "I'm sorry we moved the concert. The singer fell ill."),
        ("Someone call me!", "We do care, and I'm so sorry about the ring."),
        ("When will you mend it?", "Thank you for telling us about the boiler."),
        ("Could the driver use the side gate?", "I've spoken to the driver, who was covering the round."),
        ("Who do I ask about bills now that Otto has left?", "We miss Otto terribly, after all those years."),
        ("Can I leave the queue?", "I know queueing with hungry children is as bad as it gets."),
        ("Do you ship to Malta?", "Lovely to hear from you! Your rug is a favourite of ours."),
    ],
)
def test_a_mention_is_no_answer(message: str, reply: str) -> None:
    assert verdicts(message, reply) == ["no"]


@pytest.mark.parametrize(
    ("message", "reply", "wanted"),
    [
        ("Do I keep my points? Can you post my scarf?", "They come with you. It went off this morning.", "not no"),
        ("Is it mine to keep? Who has the key?", "You're free to hold on to it. Enid at number 4 does.", "not no"),
        ("Could you fix the tap and tell me when?", "The tap was changed today. Lots of our guests love the bath.", ""),
        ("I want a new lid and the name of your manager.", "A lid went off today. It's a lovely old pot.", "yes no"),
        ("How much is it, and is it in stock?", "There are four left. I know how hard it is to choose.", "no yes"),
        (
            "Will you call me? Do I get the £25 back?",
            "Marta rings you at 5. She has your file in front of her.",
            "yes no",
        ),
        (
            "Can I bring a friend? What does it cost?",
            "Bring whoever you like. You should have had a leaflet.",
            "yes no",
        ),
    ],
)
def test_a_no_means_that_nothing_left_could_be_the_answer(message: str, reply: str, wanted: str) -> None:
    found = verdicts(message, reply)
    if wanted == "not no":
        assert "no" not in found
    elif wanted:
        assert [verdict == "no" for verdict in found] == [word == "no" for word in wanted.split()]
    else:
        assert found[0] != "no"


@pytest.mark.parametrize(
    "reply",
    [
        "I know how long that must have felt.",
        "You should have had a call.",
        "It's a lovely show.",
        "Plenty of our guests travel for work.",
        "Otis had a great day with the water table!",
        "Children love the shallow end.",
        "No comment on Trev.",
    ],
)
def test_sympathy_and_small_talk_answer_nothing(reply: str) -> None:
    assert verdicts("Can we come on Sunday? Is there a lift?", f"Yes, Sunday is fine. {reply}") == ["yes", "no"]


def test_what_an_ask_depends_on_may_have_settled_it() -> None:
    asked = "Can you stop it? And if not, who has the money?"
    assert verdicts(asked, "Yes, I've stopped it.") == ["yes", "unknown"]


def test_a_sentence_that_only_describes_the_topic_decides_nothing() -> None:
    asked = "Do the sandals come up small? Can I swap them in a shop?"
    assert verdicts(asked, "The sandals are made by hand in Portugal. Yes, any shop will swap them.")[0] != "yes"
    assert verdicts(asked, "The sandals do run small. Yes, any shop will swap them.") == ["yes", "yes"]


def test_a_question_back_about_one_ask_does_not_excuse_another() -> None:
    asked = "Can you repair my kettle? Do you sell lids?"
    assert verdicts(asked, "Yes, we repair kettles. Which colour is your kettle?") == ["yes", "no"]


_PLAIN_ASKS = (
    "When will my kettle be ready?",
    "How much is a new lid for the kettle?",
    "Where is my kettle?",
    "Who has my kettle?",
    "Why is my kettle late?",
    "Please send the kettle to my sister.",
    "Can I swap the kettle?",
)


@pytest.mark.parametrize("asked", _PLAIN_ASKS)
@pytest.mark.parametrize(
    "courtesy",
    [
        "Thanks for getting in touch.",
        "Thank you for your DM about the kettle.",
        "Lovely to hear from you!",
        "It was good of you to write to us.",
        "How lovely that the kettle was a gift from your sister.",
        "Your patience is appreciated.",
        "You're certainly not the only one with a kettle.",
        "Have a great weekend.",
        "Give your sister our best.",
        "Good of you to look after the kettle.",
        "Do let us know if there's anything else we can help with.",
        "Please don't hesitate to contact us if you have any further questions.",
        "With kind regards,",
    ],
)
def test_a_courtesy_is_never_the_sentence_that_answers(asked: str, courtesy: str) -> None:
    (answer,) = cover(Draft(courtesy, message=Message(asked)))
    assert (answer.answered, answer.by) == ("no", None)


@pytest.mark.parametrize("promise", ["Someone will be in touch shortly.", "We'll get back to you as soon as we can."])
def test_a_promise_to_be_in_touch_takes_up_a_request_and_tells_no_fact(promise: str) -> None:
    assert [verdicts(asked, promise)[0] for asked in _PLAIN_ASKS] == ["no"] * 5 + ["partly"] * 2
    assert verdicts("When will somebody contact me?", promise) != ["no"]


def test_an_answer_beside_a_promise_to_be_in_touch_is_an_answer() -> None:
    assert verdicts(_PLAIN_ASKS[0], "It should be ready by 2pm, and I'll write to you as soon as it is.") != ["no"]


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("How much is it for two adults?", "Two adults can share a boat at 30 knots."),
        ("Who pays the toll?", "The toll is collected on the bridge."),
        ("How late can the choir sing?", "We've had wonderful choirs here over the years."),
        ("Why is the kettle slow?", "Your kettle is important to us."),
        ("How many weeks does a claim last?", "It hums, but one gets used to a claim."),
    ],
)
def test_a_fact_is_wanted_and_the_topic_alone_is_none(message: str, reply: str) -> None:
    assert verdicts(message, reply) == ["no"]


@pytest.mark.parametrize(
    "aside",
    [
        "We've a new lad behind the bar who is learning fast.",
        "Our new lamps came last week.",
        "My own aunt lived on soup for a month.",
        "Looking after a goat is hard enough.",
        "It's been a busy month here.",
        "The children have been painting boats all week.",
        "Our singer was tickled by what you wrote.",
        "Do pop in for a look round.",
        "Ines sends love.",
        "We're walkers ourselves.",
        "Your poem made us laugh.",
    ],
)
def test_news_of_the_house_answers_no_ask_it_shares_no_word_with(aside: str) -> None:
    asked = "Can we come on Sunday? Is there a lift?"
    assert verdicts(asked, f"Yes, Sunday is fine. {aside}") == ["yes", "no"]


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("Is the walk on Thursday now? Have you found my hat?", "It's the Friday now, and I'm sorry about your shift."),
        ("Is the badge accepted by the guild?", "The guild doesn't recognise it, sorry, it's our own badge."),
        ("Who pays, you or the bank?", "It's on us, always."),
        ("Can you do it a day sooner? Is there a lift?", "Friday it is, ready from noon. Yes, by the door."),
        ("Please send the rest.", "The other six come to you on Monday with Colm."),
        ("Can you send me the missing part?", "We've re-uploaded the file, so download it again."),
    ],
)
def test_an_answer_with_a_courtesy_in_it_is_never_called_missing(message: str, reply: str) -> None:
    assert verdicts(message, reply)[0] != "no"


def test_a_sentence_that_goes_on_about_somebody_answers_no_other_ask() -> None:
    asked = "Will you call me? What papers should I have ready?"
    assert verdicts(asked, "Yes, Marta will ring you today at 5. She has your file in front of her.")[1] == "no"
    asked = "Is she awake? When can we fetch her?"
    assert "no" not in verdicts(asked, "Yes, and wagging. She needs her drip till noon, so any time after 4.")


@pytest.mark.parametrize(
    "told",
    ["The two were mixed up because they look alike.", "The crew clean each cabin between ten and noon."],
)
def test_how_it_came_about_and_what_is_always_so_are_no_deed(told: str) -> None:
    assert verdicts("Is there a lift? Can somebody check my bill?", f"Yes, there is a lift by the door. {told}") == [
        "yes",
        "no",
    ]


def test_two_clauses_of_a_sentence_answer_two_asks() -> None:
    asked = "Do you have a refill scheme? Could I thank the plumber?"
    assert "no" not in verdicts(asked, "There is a refill scheme for jars, and you can thank him through us.")


def test_every_ask_gets_its_own_verdict_and_sentence() -> None:
    draft = Draft(
        "Yes, we deliver to Jersey for £6. See you soon!",
        message=Message("Do you deliver to Jersey? And do you have high chairs?"),
    )
    first, second = cover(draft)
    assert (first.answered, second.answered) == ("yes", "no")
    assert first.by is not None
    assert first.by.of(draft.text) == "Yes, we deliver to Jersey for £6."
    assert first.because
    assert second.because


@pytest.mark.parametrize(
    ("reply", "verdict"),
    [
        ("I'll look into it and write to you by noon.", "partly"),
        ("Could you send us a DM with your order number?", "partly"),
        ("Which colour did you order?", "unknown"),
        ("they will know. 2/2", "unknown"),
    ],
)
def test_a_reply_that_takes_the_matter_up_leaves_nothing_unanswered(reply: str, verdict: str) -> None:
    assert verdicts("Why is my sofa green?", reply) == [verdict]


def test_without_a_message_or_an_ask_there_is_nothing_to_cover() -> None:
    assert cover(Draft("Hello!")) == ()
    assert cover(Draft("Hello!", message=Message(""))) == ()
    assert cover(Draft("Hello!", message=Message("Lovely cake."))) == ()


def test_few_answers_in_words_of_their_own_are_called_missing() -> None:
    rows = yaml.safe_load(FREE.read_text(encoding="utf-8"))
    found = [verdict for row in rows for verdict in verdicts(row["customer"], row["reply"])]
    assert found.count("no") / len(found) <= 0.05
