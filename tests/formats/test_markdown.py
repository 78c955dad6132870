"""Markdown: what belongs to a reply, what is about the page, and what the reply is called."""

from __future__ import annotations

import pytest

from tests.formats.reading import errors, replies, shape, texts, written

PAGE = """\
---
title: Front matter
---
# The page

About the page.

## Late

<!-- for us -->
One <!-- also for us --> two.

### In English

```
three <!-- stays --> four
```

## Late

> five
> six

Not the reply.

> seven
"""


def test_sections_are_named_by_the_headings_above_them() -> None:
    assert texts(PAGE, shape("markdown", sections="headings")) == {
        "Late": "> five\n> six\n\nNot the reply.\n\n> seven",
        "Late / In English": "```\nthree <!-- stays --> four\n```",
    }
    first = replies(PAGE, shape("markdown", sections="headings"))[0]
    assert first.draft.text == "One  two."
    assert written(PAGE, first, "two") == "two"


def test_quotations_or_fences_can_be_the_replies() -> None:
    assert texts(PAGE, shape("markdown", sections="headings", reply_in="blockquote")) == {
        "Late": "five\nsix",
        "Late (2)": "seven",
    }
    assert texts(PAGE, shape("markdown", sections="headings", reply_in="fence")) == {
        "Late / In English": "three <!-- stays --> four"
    }


def test_a_page_can_be_one_reply_called_by_its_front_matter() -> None:
    assert texts("---\ntitle: Late\nid: 7\n---\nHi\n", shape("markdown")) == {"Late": "Hi"}
    assert texts("---\ntitle: Late\nid: 7\n---\nHi\n", shape("markdown", name=("id", "title"))) == {"7 / Late": "Hi"}
    assert texts("Hi\n", shape("markdown")) == {"f": "Hi"}


def test_front_matter_that_is_broken_is_an_error_with_its_place() -> None:
    assert errors("---\ntitle: [\n---\nHi\n", shape("markdown"))[0].startswith("f:")


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("# A\none\n# B\ntwo\n", {"A": "one", "B": "two"}),
        ("# A\none\n", {"A": "one"}),
        ("Title\n-----\none\n\nOther\n=====\ntwo\n", {"Title": "one", "Other": "two"}),
        ("## A #1 *x* ##\none\n", {"A #1 *x*": "one"}),
        ("## A\n```\n# no heading\n```\n## Empty\n## B\ntwo", {"A": "```\n# no heading\n```", "B": "two"}),
    ],
)
def test_headings_are_those_of_commonmark(source: str, found: dict[str, str]) -> None:
    assert texts(source, shape("markdown", sections="headings")) == found
    assert texts(source.replace("\n", "\r\n"), shape("markdown", sections="headings")) == {
        name: text.replace("\n", "\r\n") for name, text in found.items()
    }


def test_a_separator_starts_the_next_reply_and_may_name_it() -> None:
    source = "---- LATE ----\none\n\n----\ntwo\n"
    for kind in ("text", "markdown"):
        assert texts(source, shape(kind, separator="----")) == {"LATE": "one", "part 3": "two"}
