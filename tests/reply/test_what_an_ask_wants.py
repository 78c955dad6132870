"""What counts as an answer to each kind of ask: an instruction, a sum, one of two sides, a deed, a reason."""

from __future__ import annotations

import pytest

from tonecheck.draft import Draft, Message
from tonecheck.reply import cover


def verdicts(message: str, reply: str) -> list[str]:
    return [answer.answered for answer in cover(Draft(reply, message=Message(message)))]


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("Please freeze my card.", "Your card is locked as of now."),
        ("Could you post our photo?", "Your picture is now up in our album."),
        ("Please check my letter for mistakes.", "Your letter is with our editor, who reads it tonight."),
        ("Is the cream fragrance free?", "There's no perfume in it at all."),
        ("Are your boxes plastic free?", "Everything travels in a cardboard crate that we collect."),
        ("Could your packers please put heavy things at the bottom?", "Since this morning tins go in first."),
        ("How do I get it mended?", "Upload your receipt and pack it in its box."),
        ("How do I claim?", "Attach the bill to the form and submit it."),
        ("Is the library open again?", "Not until June, I'm sorry, the roof was worse than they thought."),
        ("Who do I talk to about helping?", "We'd love you on Sundays: Moira runs the rota, on 07700 900218."),
        ("Is there a doctor aboard?", "A physician and a nurse sail with us."),
        ("Is the cake safe for somebody who can't have almonds?", "The cake and icing contain no nuts."),
    ],
)
def test_an_answer_that_looks_like_a_courtesy_or_uses_other_words_is_not_called_missing(
    message: str, reply: str
) -> None:
    assert verdicts(message, reply) != ["no"]


@pytest.mark.parametrize(
    "courtesy",
    ["Your letter was lovely to read.", "Your photo made our day.", "Your feedback is much appreciated."],
)
def test_praise_of_what_the_customer_sent_stays_a_courtesy(courtesy: str) -> None:
    assert verdicts("Please check my letter and photo.", courtesy) == ["no"]


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("How do I get hold of lost property tonight?", "All property is tagged and kept safe for 90 days."),
        ("Why did the screening vanish from the listings?", "The screening is back on for Thursday at 7.30."),
        ("Would one of us count as her companion for the discount?", "An usher will meet you and your companion."),
        ("Does the trial start when I order or when it arrives?", "The trial is there so that you can be sure."),
        ("Do I lose the rest of my lessons if I freeze my membership in July?", "A freeze in July costs £5."),
        ("Is the price the same next year?", "I know that price matters to every family."),
        ("Could you post our team photo?", "Best team name we've had all month!"),
    ],
)
def test_sharing_words_is_no_answer_if_it_tells_something_else(message: str, reply: str) -> None:
    assert verdicts(message, reply) != ["yes"]


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("How do I get hold of lost property?", "Lost property is kept at Leeds: ring 01632 960 118."),
        ("How do I get hold of lost property?", "You can ask for lost property at any desk."),
        ("Why did the screening vanish from the listings?", "The screening was dropped because the projector broke."),
        ("Can you tell me what happened?", "My duster caught it when I moved the lamp."),
        ("Would one of us count as her companion for the discount?", "Her companion comes in free."),
        ("Does the trial start when I order or when it arrives?", "It starts on the day the bed arrives."),
        ("Are the ties clip-on or proper ones?", "Both."),
        ("Do I have to pay the fee?", "There's nothing to pay."),
        ("Will I be charged for moving it?", "No cancellation fee at all."),
        ("Can you come on the 4th?", "My own crew is full that weekend, I'm sorry."),
    ],
)
def test_what_the_ask_wants_is_an_answer(message: str, reply: str) -> None:
    assert verdicts(message, reply) != ["no"]


@pytest.mark.parametrize(
    "reaction",
    [
        "No wonder you're anxious.",
        "Take a breath.",
        "You did well to note the day.",
        "So happy you're enjoying it!",
        "This has made our week!",
        "Ada went bright pink when we read it out.",
        "Three pounds, that's one spicy week!",
        "The soup is one of our favourites for sharing.",
        "She would love a photo.",
        "It happens to nearly everyone.",
        "Pianos deserve respect.",
        "Cheers for keeping it civil.",
        "The whole team had a good laugh at that.",
        "You've got great taste.",
        "Five days is a long time to wait.",
        "Nobody wants to start the day like that.",
        "A cold shower is no way to start a Monday.",
        "Twins at once, you're brave!",
        "We've been doing this since 1987.",
        "You're not daft at all.",
        "There's nothing worse than a wet tent.",
        "I had a look at your account.",
        "I've added a note to your file.",
    ],
)
def test_a_reaction_answers_nothing(reaction: str) -> None:
    assert verdicts("Can we come on Sunday? Is there a lift?", f"Yes, Sunday is fine. {reaction}") == ["yes", "no"]


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("Roughly how long would that take?", "Her first book is free right now."),
        ("What would you charge for a panel?", "It takes me five weeks."),
        ("Could you redo the windows please?", "Nothing to pay this month."),
        ("I want the rent reduced for these days.", "Our engineer Petra will be with you today."),
        ("What is the reason for this?", "I have lifted the block now."),
        ("Why did the film vanish from the listings?", "It is back on for Thursday at 7.30."),
        ("Is my parcel ready?", "We're open till 6 today, with free parking outside."),
        ("I'd like someone to put it right.", "I'm glad you wrote. Tones show up when toner is rinsed off too early."),
        ("How do I end the ride when the signal fails?", "The signal is patchy because of the bridge."),
        ("Please send the right legs.", "I'm also listening back to both calls."),
    ],
)
def test_what_tells_something_of_another_kind_is_no_answer(message: str, reply: str) -> None:
    assert verdicts(message, f"I'm sorry about that. {reply}") == ["no"]


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("Roughly how long would that take?", "It's ready now."),
        ("What would you charge for a panel?", "It comes to £90."),
        ("Can I have my lesson in the rain?", "There's a roof, so your lesson can go ahead."),
        ("I want the rent reduced for these days.", "We've taken £80 off."),
        ("What is the reason for this?", "Three wrong entries set off the lock."),
        ("Why is my bill double?", "The meter was misread, because the last four figures had faded."),
        ("How could that happen?", "The jugs were mixed up because they look alike."),
        ("Can I collect my parcel?", "We're open till 6 today."),
        ("I'd like someone to put it right.", "Simone will redo it on Tuesday."),
        ("Can I take my pill now?", "Yes, take it with water."),
    ],
)
def test_what_is_of_the_kind_that_was_asked_for_is_never_called_missing(message: str, reply: str) -> None:
    assert verdicts(message, f"I'm sorry about that. {reply}") != ["no"]


@pytest.mark.parametrize("message", ["Can you come on Friday or", "Is it free or?", "blue or", "Or what? Or else?"])
def test_an_or_without_a_second_side_is_read(message: str) -> None:
    assert all(verdict != "no" for verdict in verdicts(message, "Yes, we'll come on Friday."))


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("Do you deliver on Sundays?", "Sundays are our day off, but Saturdays run until 8."),
        ("Where's my order?", "It left Bristol last night and the van has it now."),
        ("Please cancel my subscription.", "That's it stopped, with nothing further to pay."),
        ("Should I be worried about the noise?", "A bit of humming is normal when it starts up."),
        ("Please can you sort the leak?", "The plumber's coming first thing tomorrow."),
        ("Where can I buy refills?", "Most branches of Boots stock them."),
        ("How old do you have to be?", "Anyone from sixteen up can join."),
        ("Could you put the parcel in the shed?", "The driver has a note to leave it there."),
        ("Do you offer student discount?", "Ten per cent with a valid card."),
        ("Is the blue one still in stock?", "Two left on the shelf!"),
        ("Is there somewhere to change him?", "The changing table is beside the lockers."),
        ("Can I use the voucher twice?", "They're single use, sadly."),
        ("Do you cut fringes without an appointment?", "Pop in whenever we're quiet."),
    ],
)
def test_a_short_plain_answer_behind_a_greeting_is_never_called_missing(message: str, reply: str) -> None:
    assert verdicts(message, f"Hi Kim. {reply}") != ["no"]


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("When's the deadline?", "Hi Zev, midnight tonight."),
        ("When will my refund show?", "Hi Abe, Friday at the latest."),
        ("Where is my nearest branch?", "Hi Glen, Market Square in Louth."),
        ("Who do I make the cheque out to?", "Hi Will, Elm Trust."),
        ("Do you accept Amex?", "Hi Ann, just Visa and Mastercard."),
        ("May I park overnight?", "Hi Zara, only with a permit from the desk."),
        ("How big is the garden?", "Hi Ulla, about the size of a tennis court."),
        ("I'd like to know when the pool opens.", "Hi Pru, seven on weekdays and nine at weekends."),
        ("Could you leave the gate closed?", "Hi Nell, I've told all three drivers and put it on the label."),
    ],
)
def test_what_follows_a_greeting_in_the_same_sentence_is_no_signature(message: str, reply: str) -> None:
    assert verdicts(message, reply) != ["no"]


@pytest.mark.parametrize("closing", ["Greg, area manager", "Hi Ann, thanks.", "Best wishes, Will"])
def test_a_signature_and_a_greeting_answer_nothing(closing: str) -> None:
    assert verdicts("When's the deadline?", closing) == ["no"]
