"""Where sentences end. In a case, `‖` stands where one sentence must end and the next begin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.text.fold import MASK, mask
from tonecheck.text.protected import find_protected
from tonecheck.text.sentences import split_sentences

PLAIN = [
    "Thanks.",
    "Thanks. ‖We will call you today.",
    "Thanks for waiting! ‖Your parcel left us at noon. ‖Is there anything else?",
    "no capital here. ‖but a second sentence. ‖and a third",
    "Really?! ‖We are so sorry!!! ‖It goes out today.",
    "Oh no! ‖sorry to hear that.",
    "We found it . ‖It was behind the till.",
    "Sorry.‖We will send a new one.",
    "Sorry!‖We will send a new one.",
    "Was it late?‖We can refund it.",
    "Let me check...‖We had two left.",
    "It costs 3. ‖We can post it.",
    "You can update to 11.1. ‖Then try again.",
    "(Sorry for the wait.) ‖It is on its way.",
    "It says “Sold out.” ‖We will restock it.",
    "He wrote 'call me.' ‖We did.",
    "**Thanks for waiting!** ‖Here is the code.",
    "See the guide [page 3]. ‖It has pictures.",
    "谢谢。‖我们会查看。",
    "It is back. ‖2 sizes are left.",
    "It says “Sold out.” on the page.",
    "“Is it late?” she asked.",
    "It is late (sorry!) but on its way.",
    "It is back. ~~",
    "It is back. ‖“Small” is left.",
    "Done. ‖iPhone users can update now.",
    "Thanks! ‖",
    "   Thanks.   ‖Bye.   ",
]
ABBREVIATIONS = [
    "Bring an ID, e.g. a passport.",
    "Bring an ID, e.g. Passport or card.",
    "Use the small one, i.e. the blue one.",
    "Shirts, socks, etc. and more.",
    "Shirts, socks, etc.\n\n‖and more.",
    "Bring something with a photo,\ne.g. Passport or card.",
    "Ask for our Ph.D student.",
    "Open it in MS.Word please.",
    "Open https://example.com/thisisaverylongpathwithoutabreak.Html now.",
    "We sell shirts, socks, etc. ‖We post them too.",
    "Mr. Khan has your parcel.",
    "Ask for Dr. Osei or Ms. Lind. ‖They know you are coming.",
    "The shop in St. Albans is open.",
    "The shop is at 5 High St. ‖We close at six.",
    "Order No. 5 is here.",
    "Did it arrive? ‖No. ‖We checked.",
    "It takes approx. 3 days.",
    "It takes approx. Tuesday to Friday.",
    "We open at 9 a.m. and close late.",
    "We open at 9 a.m. ‖We close late.",
    "We open at 8a.m. Monday to Friday.",
    "We close at 5.30 p.m. GMT on Fridays.",
    "It comes off on the 1st. ‖Four days are left.",
    "Our U.S. team has it.",
    "Our U.S. Customer team has it.",
    "We do not post to the U.S. ‖We are working on it.",
    "It was made by Hill Ltd. and sold by us.",
    "It was made by Hill Ltd. ‖Ask them for a part.",
    "It costs $3.50 to post.",
    "It weighs 3.5kg or so.",
    "Please install v2.1 today.",
    "The book by J. K. Rowling is in.",
    "We have plan A and plan B. ‖We like plan A.",
    "Allow 10 min. or so.",
    "Due on Nov. 5 at noon.",
    "Tel. +44 20 7946 0000 is ours.",
    "Blue vs. Green is hard.",
    "Write to sam@example.com or see example.com/help today.",
    "See Store.Example.com for more.",
    "Use ASP.NET or Node.JS for that.",
    "Open https://example.com/a?Id=5&b=6.Html now.",
    "Hello {{Ticket.Requester.FirstName}} again.",
]
ELLIPSES = [
    "Hmm... let me check.",
    "Sorry... ‖We'll fix it.",
    "Hmm… let me check.",
    "Sorry… ‖We'll fix it.",
    "... and then it left us.",
    "It was here . . . and then it was not.",
    "Well.... who knows?",
    "Let me see... 2 left.",
    "Let me see...\n‖2 left.",
    "Let me see... ‖^AB",
]
LINES = [
    "Hi Sam,\n‖Your parcel is here.",
    "Hi Sam,\n‖your parcel is here.",
    "Dear Ms Lind\n\n‖Your parcel is here.",
    "Good morning Sam,\r\n‖thanks for writing.\r\n‖Kind regards,\r\n‖Ada",
    "Thanks,\n‖ada",
    "one line\n\n‖another line",
    "We are sorry that your parcel\nis late. ‖It comes today.",
    "We looked into it, and we think that when\nMonday came the parcel was still here.",
    "Since you have been with us for such a long time,\nI would like to add a voucher.",
    "Please send us\n‖- your name\n‖- your order number\n‖- a photo",
    "Please send us:\n‖your name\n‖your order number",
    "Here is what happened:\n‖our courier took the parcel to the wrong\nhouse. ‖It is back now.",
    "1. Open the app.\n‖2. Tap Help.\n‖3. Write to us.",
    "1) open the app\n‖2) tap Help",
    "a. open the app\n‖b. tap Help",
    "• Open the app\n‖• Tap Help",
    "Small\n‖Medium\n‖Large",
    "Steps below.\n‖\n‖Open the app.",
    "Thanks 😀\n‖see you soon",
    "One\r‖Two",
    "See you at St.\nPancras.",
]
MOODS = [
    "Thanks! 😀 ‖We will look.",
    "Thanks 😀 ‖We will look.",
    "Thanks!😀 ‖We will look.",
    "Great :) ‖See you soon.",
    "Great! :) ‖See you soon.",
    "Great :) see you soon.",
    "Sorry :( ‖Please try now.",
    "So good :D ‖Enjoy it",
    "We <3 it ‖",
    "Hi 👋 Sam, your parcel is here.",
    "Tap the ⚙️ Settings button.",
    "😀 Thanks for that.",
    "A 👨‍👩‍👧 ticket is best. ‖Ask at the desk.",
    "Thank you. ❤️",
    "The note: it is late; sorry.",
    "Thank you 😊 ‖^AB",
]
SIGNATURES = [
    "Please message us. ‖^AB",
    "Please message us. ‖-AB",
    "Please message us.‖-AB",
    "Can you message us?‖^AB",
    "Please message us. ‖- Sam",
    "Please message us.\n‖- Sam",
    "It is on its way. ‖2/2 ^AB",
    "Let me look... ‖*AB",
    "Happy to help ^AB",
]
MASKED = [
    f"Thanks {MASK * 4}. ‖{MASK * 3} is on its way.",
    f"Thanks.‖{MASK * 3}",
    f"Is it late?‖{MASK * 3}",
    f"Your order No. {MASK * 6} is here.",
    f"{MASK * 7} Thanks! ‖{MASK * 5}",
    f"{MASK * 3}\n{MASK * 3}".replace("\n", "\n‖"),
    f"Let me see... {MASK * 3}",
]


@pytest.mark.parametrize("case", PLAIN + ABBREVIATIONS + ELLIPSES + LINES + MOODS + SIGNATURES + MASKED)
def test_a_sentence_ends_where_a_reader_says_it_ends(case: str) -> None:
    text = case.replace("‖", "")
    expected = [piece.strip() for piece in case.split("‖") if piece.strip()]
    assert [span.of(text) for span in split_sentences(text)] == expected


@pytest.mark.parametrize("text", ["", " ", "\n\n \t"])
def test_white_space_holds_no_sentence(text: str) -> None:
    assert split_sentences(text) == ()


def test_a_masked_link_with_stops_in_it_stays_in_its_sentence() -> None:
    text = "Open https://example.com/a.B?C=D!E now. Then write to us."
    assert len(split_sentences(mask(text, find_protected(text)))) == 2


ANY_TEXT = st.one_of(
    st.text(),
    st.text(alphabet="aA1 .!?…:)(\n\r\t-^*'\"😀\ufe0f‖。" + MASK, max_size=60),
    st.lists(
        st.sampled_from(["Hi Sam,", "we", "We", "e.g.", "Mr.", "...", "!", ":)", "\n", "\n\n", "😀", "- ", "1.", " "]),
        max_size=25,
    ).map("".join),
)


@given(ANY_TEXT)
def test_sentences_are_sorted_disjoint_trimmed_and_never_empty(text: str) -> None:
    at = 0
    for span in split_sentences(text):
        assert at <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip()
        at = span.end


@given(ANY_TEXT)
def test_every_character_but_white_space_lies_in_a_sentence(text: str) -> None:
    covered = "".join(span.of(text) for span in split_sentences(text))
    assert "".join(covered.split()) == "".join(text.split())


@pytest.mark.parametrize(
    "unit", [".", ". ", "a.", "A. ", "\n", "a\n", ":)", ". :", "-", "e.g. ", "\r", "😀", "“", ". (", "..a"]
)
def test_a_long_hostile_text_is_split_too(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    assert "".join("".join(span.of(text) for span in split_sentences(text)).split()) == "".join(text.split())
