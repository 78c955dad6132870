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
