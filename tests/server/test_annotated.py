"""Places in a plain text and in the text with markup it came from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tonecheck.server.annotated import Annotated, Piece
from tonecheck.text.span import Span

pieces = st.lists(
    st.one_of(
        st.builds(Piece, text=st.text("ab😀", max_size=4)),
        st.builds(
            Piece, markup=st.text("<>x", max_size=4), interpret_as=st.one_of(st.none(), st.text("\n", max_size=2))
        ),
    ),
    max_size=8,
)


@given(pieces)
def test_every_character_of_the_text_is_found_again(given_pieces: list[Piece]) -> None:
    made = Annotated(given_pieces)
    assert made.whole == "".join(piece.text if piece.text is not None else piece.markup or "" for piece in given_pieces)
    for at, char in enumerate(made.plain):
        place = made.place(Span(at, at + 1))
        if char != "\n":
            assert place.of(made.whole) == char
            assert made.is_verbatim(Span(at, at + 1))


@given(pieces, st.data())
def test_places_stay_in_the_text_and_in_order(given_pieces: list[Piece], data: st.DataObject) -> None:
    made = Annotated(given_pieces)
    start = data.draw(st.integers(0, len(made.plain)))
    end = data.draw(st.integers(start, len(made.plain)))
    place = made.place(Span(start, end))
    assert 0 <= place.start <= place.end <= len(made.whole)
    text = "".join(char for char in made.plain[start:end] if char != "\n")
    assert [char for char in place.of(made.whole) if char in "ab😀"] == list(text)


def test_markup_that_stands_for_text_is_taken_whole() -> None:
    made = Annotated([Piece(text="a"), Piece(markup="<br/>", interpret_as="\n"), Piece(text="b")])
    assert made.plain == "a\nb"
    assert made.place(Span(1, 2)).of(made.whole) == "<br/>"
    assert made.place(Span(0, 3)).of(made.whole) == "a<br/>b"
    assert not made.is_verbatim(Span(0, 3))
