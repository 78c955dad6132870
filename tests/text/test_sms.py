"""Parts of an SMS, and the characters that make it dearer."""

from __future__ import annotations

import pytest
import smsutil
from hypothesis import given
from hypothesis import strategies as st

from tonecheck.text.counting import count
from tonecheck.text.sms import SmsCount, sms_segments

GSM = "@£$¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà\n\r _"


@pytest.mark.parametrize(
    ("text", "segments", "units", "per_segment"),
    [
        ("", 0, 0, 160),
        ("a", 1, 1, 160),
        ("a" * 160, 1, 160, 160),
        ("a" * 161, 2, 161, 153),
        ("a" * 306, 2, 306, 153),
        ("a" * 307, 3, 307, 153),
        ("€" * 80, 1, 160, 160),
        ("€" * 81, 2, 162, 153),
        ("a" * 159 + "€", 2, 161, 153),
        ("a" * 152 + "€" + "a" * 152, 3, 306, 153),
        ("[ok] {a} ^b ~c | \\ \f", 1, 29, 160),
        (GSM, 1, len(GSM), 160),
    ],
)
def test_a_text_in_the_gsm_alphabet_is_counted_in_septets(
    text: str, segments: int, units: int, per_segment: int
) -> None:
    assert sms_segments(text) == SmsCount(segments, "gsm7", units, per_segment, ())
    assert count(text, "gsm") == units


@pytest.mark.parametrize(
    ("text", "segments", "units", "per_segment"),
    [
        ("’" * 70, 1, 70, 70),
        ("’" * 71, 2, 71, 67),
        ("’" * 134, 2, 134, 67),
        ("’" * 135, 3, 135, 67),
        ("😀" * 35, 1, 70, 70),
        ("😀" * 36, 2, 72, 67),
        ("a" * 66 + "😀" + "a" * 66, 3, 134, 67),
    ],
)
def test_a_text_outside_the_gsm_alphabet_is_counted_in_utf16(
    text: str, segments: int, units: int, per_segment: int
) -> None:
    counted = sms_segments(text)
    assert (counted.segments, counted.encoding, counted.units, counted.per_segment) == (
        segments,
        "ucs2",
        units,
        per_segment,
    )
    assert count(text, "gsm") == units


@pytest.mark.parametrize("char", ["ç", "`", "’", "‘", "“", "”", "…", "–", "—", "á", "\u00a0", "\t", "😀", "日"])
def test_a_character_outside_the_alphabet_is_named_with_its_place(char: str) -> None:
    counted = sms_segments(f"We {char}ll call {char}.")
    assert counted.encoding == "ucs2"
    assert counted.culprits == ((3, char), (12, char))


@pytest.mark.parametrize("char", ["Ç", "é", "€", "à", "ß", "£", "§", "Ω", "'", '"', "@", "\\", "]", "-", "^"])
def test_a_character_of_the_alphabet_keeps_the_160(char: str) -> None:
    assert sms_segments(f"We {char} call.").encoding == "gsm7"


def test_one_curly_quote_takes_a_message_from_one_part_to_three() -> None:
    straight = "We'll call. " * 13
    assert sms_segments(straight).segments == 1
    assert sms_segments(straight.replace("'", "’", 1)).segments == 3


SIGNS = st.text(alphabet=st.sampled_from("aZ 0é\n€[]~" * 3 + "ç’😀日"), min_size=1, max_size=400)
LONG_GSM = st.text(alphabet=st.sampled_from("ab é\n€[|"), min_size=140, max_size=400)
LONG_UCS2 = st.text(alphabet=st.sampled_from("ab’😀🎉"), min_size=60, max_size=300)


@given(st.one_of(SIGNS, LONG_GSM, LONG_UCS2))
def test_parts_and_units_agree_with_smsutil(text: str) -> None:
    expected = smsutil.split(text)
    counted = sms_segments(text)
    assert counted.segments == len(expected.parts)
    assert counted.encoding == ("gsm7" if expected.encoding == "gsm0338" else "ucs2")
    assert counted.units == expected.total_bytes // (1 if counted.encoding == "gsm7" else 2)


def test_an_empty_message_and_a_bare_escape_differ_from_smsutil_on_purpose() -> None:
    assert (sms_segments("").segments, len(smsutil.split("").parts)) == (0, 1)
    assert (sms_segments("\x1b").encoding, smsutil.split("\x1b").encoding) == ("ucs2", "gsm0338")


@given(SIGNS)
def test_without_its_culprits_a_text_fits_the_gsm_alphabet(text: str) -> None:
    culprits = sms_segments(text).culprits
    assert all(text[offset] == char for offset, char in culprits)
    places = {offset for offset, _ in culprits}
    rest = "".join(char for offset, char in enumerate(text) if offset not in places)
    assert sms_segments(rest).encoding == "gsm7"
