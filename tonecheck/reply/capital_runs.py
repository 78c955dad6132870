"""Runs of capitalised words, and what stands around them."""

from __future__ import annotations

from tonecheck.reply.name_words import JOINERS, KIN, PERSON_AFTER, TITLES, given_names
from tonecheck.text.words import STOP, WORD, Words

_NOT_HEADS = frozenset(
    "i you we they he she it and or but on in at for from to with by about who which that this because as so"
    " when if has had have is was are were will would could can said told says did does do not never please"
    " thanks today tomorrow yesterday tonight last next this again now then until before after since where"
    " while still just only over via without than behind outside inside near under beside there here though"
    " already first the a an my your our their his her its all both been monday tuesday wednesday thursday"
    " friday saturday sunday january february march april june july august september october november december"
    " airport station between during near against towards toward across around along past beyond off up down out"
    " whose why how what not instead rather yet too either even ever no w".split()
)


def run_of_capitals(words: Words, capital: list[bool], at: int, high: int) -> int:
    """The end of the capitalised words that start at `at`: "Anna de Vries", "S. Rahman"."""
    norms, kinds = words.norms, words.kinds
    end = at
    while end < high:
        if capital[end]:
            end += 1
            if end < high and norms[end] == "." and len(norms[end - 1]) == 1:
                end += 1  # an initial keeps its stop
        elif norms[end] == "'s" and end > at:
            break
        elif norms[end] in JOINERS and kinds[end] == WORD and end > at and end + 1 < high and capital[end + 1]:
            end += 1
        else:
            break
    while end > at and kinds[end - 1] != WORD:
        end -= 1
    return end


class Run:
    """Capitalised words and what stands around them, in one sentence; `before`, `two` and `after` may be empty."""

    __slots__ = ("after", "at", "before", "capital", "end", "follows_name", "high", "low", "opens", "two", "words")

    def __init__(self, words: Words, capital: list[bool], at: int, name_end: int) -> None:
        norms = words.norms
        self.words, self.capital = words, capital
        self.low, self.high = words.bounds[words.sentences[at]]
        self.end = run_of_capitals(words, capital, at, self.high)
        self.before = norms[at - 1] if at > self.low else ""
        self.two = norms[at - 2] if at > self.low + 1 else ""
        self.after = norms[self.end] if self.end < self.high else ""
        self.opens = at == self.low or words.kinds[at - 1] == STOP
        self.follows_name = self.before == "and" and name_end == at - 1
        if self.before == "." and self.two in TITLES:
            at, self.before = at - 1, self.two  # "Mr. Lim"
        elif norms[at] in KIN and self.end - at > 1 and norms[at + 1] in given_names():
            at += 1  # "Engineer Piotr was ..."
        self.at = at

    @property
    def first(self) -> str:
        return self.words.norms[self.at]

    @property
    def last(self) -> str:
        return self.words.norms[self.end - 1]

    @property
    def is_modifier(self) -> bool:
        """True if a small-letter noun follows, so that the capitals are part of a longer name: "Nordby desk"."""
        norm = self.after
        if not norm or self.words.kinds[self.end] != WORD:
            return False
        if norm in _NOT_HEADS or norm == "'s" or norm[0].isdigit() or norm in PERSON_AFTER:
            return False
        return not norm.endswith(("ed", "ing", "ly"))

    @property
    def is_possessive(self) -> bool:
        """True before a "'s" that may make a possessive."""
        return "'s" in self.words.others.get(self.end, ())

    @property
    def leads_to_capital(self) -> bool:
        """True in "Leeds to York": another capital stands behind the word that follows."""
        return self.end + 1 < self.high and self.capital[self.end + 1]
