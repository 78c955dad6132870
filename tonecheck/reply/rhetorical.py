"""Questions that want no answer: "are you kidding?", "isn't it?", "how are you?"."""

from __future__ import annotations

from tonecheck.text.words import STOP, WORD, Words

# Beginnings, as words of the opened text; a question that begins so is not asked to be answered.
_BEGINNINGS = tuple(
    tuple(line.split())
    for line in """
are you kidding
are you joking
are you serious
are you having a laugh
are you for real
are you even
are you people
are you actually
are you taking
is this a joke
is that a joke
is this some kind
is this how
is this what
is this for real
is that too much
is it too much
is anyone there
is anybody there
is anyone home
anyone there
anybody there
are you there
what is the point
what was the point
what the
what a
what is wrong with you
what is wrong with people
what kind of company
what kind of service
what kind of business
what kind of people
what kind of place
what kind of shop
what kind of outfit
what kind of customer
what kind of a
what kind of idiot
what kind of person
what sort of company
what sort of service
what sort of business
what sort of people
what sort of place
what sort of shop
what sort of outfit
what sort of customer
what sort of a
what sort of idiot
what sort of person
what were you thinking
what are you playing
what am i paying
what are we paying
what is more
what is worse
how would you feel if
do you think that is fair
do you think that is ok
do you think that is acceptable
is it any wonder
can i just say
can i just add
can i say
may i just say
may i say
may i add
shall we say
shall i say
what can i say
what can we say
how could i forget
how can i ever
how can we ever
what more do
what more can
what else is new
how hard can
how hard is
how difficult can
how difficult is
how dare
will i ever
will we ever
will you ever
will it ever
will this ever
do any of
does anyone even
does anybody even
does anyone at
who is the genius
who is running
whose bright idea
whose idea
whose job is it
did i jinx
what gives
what did i tell
what happened to common
who the
why the hell
why the heck
why the fuck
how the
when the hell
where the hell
how is that for
how many hours
how much longer must
how good was
how good is that
how great was
how bad is that
how are you
how is everyone
how do you do
how do you sleep
how do you still
how do you even
how are you still
how is this ok
how is this okay
how is that ok
how is this acceptable
how is that acceptable
is that how
is that what you
what is so hard
what is so difficult
who trains
who came up
who designed
who signs off
would you treat
would you put up
would you accept
would you stand
are you having me on
how is this legal
how is this allowed
how is this fair
how is that fair
how is it that
how can you call
how can you be so
how can you justify
how can you treat
how can this be
how can anyone
how many times do
how many more times
who does that
who does this
who cares
who knew
who thought
who thinks
who in their
who needs
who would have
why bother
why am i not surprised
why am i even
why do i bother
why do i even
why do we bother
why do we even
why do you bother
why am i paying
why would anyone
why even
why oh why
do you even
do you not care
do you actually
do you do it on purpose
do you do this on purpose
do you really think
do you think this
do you think i
do you want a medal
do you people
did you even
did nobody think
have you no
have you people
can you believe
can you imagine
could it get
could it be any
would you believe
would you be happy
would you pay
would you like it
guess what
guess who
you know what
you call
you call this
need i say
must i say
must i repeat
must i really
must i spell
must i remind
must i always
must i beg
where do i start
where do i begin
where do i even
where is the customer service
where has the
since when
anyone else
anybody else
when will you learn
when will you people
when will it end
when will they learn
really
seriously
oh really
right
""".strip().splitlines()
)
_BY_FIRST: dict[str, tuple[tuple[str, ...], ...]] = {}
for _line in _BEGINNINGS:
    _BY_FIRST[_line[0]] = (*_BY_FIRST.get(_line[0], ()), _line)
_LONGER_AFTER = frozenset({("right",), ("really",), ("seriously",), ("what", "a"), ("you", "call"), ("what", "the")})
_TAGS = frozenset("is are was were do does did has have can could will would".split())
_TAG_SUBJECTS = frozenset("it you they he she we there this that i".split())
_DEGREES = frozenset("that so really too".split())
_EFFORT = frozenset("hard difficult complicated tricky much".split())
_LONGEST = max(len(line) for lines in _BY_FIRST.values() for line in lines)
_CURSES = frozenset("hell heck fuck f wtf actual".split())


def _opening(norms: list[str], first: int, last: int) -> tuple[str, ...]:
    """The first words of a question; "what on earth is the point" is read without the earth."""
    if norms[first + 1 : first + 3] == ["on", "earth"]:
        return (norms[first], *norms[first + 3 : min(first + 3 + _LONGEST, last)])
    return tuple(norms[first : min(first + _LONGEST, last)])


def is_rhetorical(words: Words, first: int, last: int) -> bool:
    """True if tokens `first..last` are a question nobody wants answered."""
    norms = words.norms
    count = words.kinds[first:last].count(WORD)
    lines = _BY_FIRST.get(norms[first], ())
    opening = _opening(norms, first, last) if lines else ()
    for line in lines:
        if opening[: len(line)] == line:
            if line == ("what", "the"):
                return not _CURSES.isdisjoint(norms[first : first + 4]) and count < 6
            if line == ("you", "call"):
                return norms[first + 2 : first + 3] in (["this"], ["that"], ["yourselves"], ["it"])
            if line in _LONGER_AFTER and count > 3 and line != ("what", "a"):
                continue
            return True
    if (
        norms[first] in {"is", "was"}
        and norms[first + 1] in {"it", "that"}
        and not _DEGREES.isdisjoint(norms[first + 2 : first + 3])
    ):
        return not _EFFORT.isdisjoint(norms[first + 3 : first + 5])  # "is it that hard to spell?"
    if norms[first] in {"do", "does", "did", "are", "is"} and "even" in norms[first + 1 : first + 4]:
        return True
    if norms[first] in {"can", "may", "could", "should"} and norms[first + 1] in {"i", "we"} and count == 2:
        before = first - 1
        return before >= 0 and words.kinds[before] != STOP  # "Can I?" stands alone, ", can I?" is a tag
    # "isn't it?", "do you?": an auxiliary and a pronoun, no more
    return (
        count <= 3
        and norms[first] in _TAGS
        and norms[last - 2] in _TAG_SUBJECTS
        and count < 4
        and (count == 2 or norms[first + 1] == "not")
    )
