"""The register of research: what was found, where, how sure we are, and what a writer should do.

It is read when somebody asks (`tonecheck evidence`, `tonecheck explain`), never while drafts are checked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from tonecheck.document import fields
from tonecheck.document.nodes import Faults, Mark, read_document
from tonecheck.document.reader import Reader
from tonecheck.errors import GuideError, UnknownNameError, did_you_mean

REGISTER = Path(__file__).with_name("register.yaml")

# How an entry was verified, in words. What nobody read at least in the abstract cannot be entered.
VERIFIED = {
    "full": "read in full",
    "source": "figures read",
    "abstract": "read in the abstract",
}
DIRECTIONS = {
    "raises": "raises what was measured",
    "lowers": "lowers what was measured",
    "mixed": "depends, as the finding says",
}
GRADES = {
    "A": "field data and experiments in customer service",
    "B": "experiments alone, or field data alone, in customer service",
    "C": "another setting: requests between strangers, or posts by brands",
}


@dataclass(frozen=True, slots=True)
class Publication:
    """One publication; what is not known is left empty."""

    authors: str = fields.setting(doc="family names, as they are cited")
    published_in: str = fields.setting(doc="the journal, the proceedings or the series")
    year: int | None = fields.setting(None, "the year of publication", least=1900)
    title: str = fields.setting("", "the title")
    volume: str = fields.setting("", "volume and issue: 24(3)")
    pages: str = fields.setting("", "first and last page: 293-309")
    doi: str = fields.setting("", "the DOI, without an address")
    link: str = fields.setting("", "an address, if there is no DOI")

    @property
    def short(self) -> str:
        """Authors and year: `Roschk & Kaiser 2013`, `Packard et al. 2018`."""
        names = re.split(", | & ", self.authors)
        authors = f"{names[0]} et al." if len(names) > 2 else self.authors
        return f"{authors} {self.year or 'undated'}"

    @property
    def address(self) -> str:
        """Where it can be looked up; may be empty."""
        return f"https://doi.org/{self.doi}" if self.doi else self.link

    @property
    def reference(self) -> str:
        """The whole reference on one line, with its address."""
        title = f" {self.title}{'' if self.title.endswith(('?', '!')) else '.'}" if self.title else ""
        place = " ".join(part for part in (self.published_in, self.volume) if part)
        pages = f", {self.pages}" if self.pages else ""
        end = f" {self.address}" if self.address else ""
        return f"{self.authors} ({self.year or 'undated'}).{title} {place}{pages}.{end}"


@dataclass(frozen=True, slots=True)
class Marker:
    """One row of a table of politeness markers."""

    marker: str = fields.setting(doc="what the request holds")
    example: str = fields.setting(doc="an example in our words")
    politeness: float = fields.setting(doc="mean politeness of requests with it; above 0 is politer")
    top_quarter_percent: int = fields.setting(doc="how many are in the politest quarter; 25 by chance", least=0)
    stars: str = fields.setting("", "significance as printed: * ** *** or nothing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One finding. `conflicts_with` maps the id of another entry to how the two go together."""

    id: str = fields.setting(doc="E and two digits", form="evidence-id")
    claim: str = fields.setting(doc="one plain sentence: what was found")
    advice: str = fields.setting(doc="what a writer should do")
    direction: Literal["raises", "lowers", "mixed"] = fields.setting(
        doc="what the thing in the claim did to what was measured"
    )
    setting: str = fields.setting(doc="where it was studied")
    design: str = fields.setting(doc="how, with sample sizes as far as they were read")
    when: str = fields.setting(doc="the condition under which it holds")
    grade: Literal["A", "B", "C"] = fields.setting(doc="how close the studies are to a reply to a customer")
    verified: Literal["full", "source", "abstract"] = fields.setting(doc="how far we read")
    publications: tuple[Publication, ...] = fields.setting(doc="where it was published")
    conflicts_with: Mapping[str, str] = fields.setting({}, "other entries, and how to bring the two together")
    limits: str = fields.setting("", "what it does not show")
    markers: tuple[Marker, ...] = fields.setting((), "a table of markers, if it has one")
    mark: Mark | None = None

    @property
    def cited(self) -> str:
        """Authors and years of its publications: `Gretry et al. 2017; Barcelos et al. 2018`."""
        return "; ".join(publication.short for publication in self.publications)

    @property
    def line(self) -> str:
        """The entry on one line: id, claim, authors, and how far it was read."""
        return f"{self.id} {self.claim} ({self.cited}; {VERIFIED[self.verified]})"


@cache
def load_evidence() -> Mapping[str, Evidence]:
    """Every entry of the register by id, in order.

    Raises: GuideError if the register is faulty.
    """
    return read_register(REGISTER)


def evidence(evidence_id: str) -> Evidence:
    """The entry with that id; `e9` and `9` are taken for `E09`.

    Raises: UnknownNameError if there is none.
    """
    register = load_evidence()
    number = re.fullmatch(r"[Ee]?(\d{1,2})", evidence_id)
    found = register.get(f"E{int(number[1]):02}" if number else evidence_id)
    if found is None:
        hint = did_you_mean(evidence_id, register) or "see `tonecheck evidence`"
        raise UnknownNameError(f"there is no evidence '{evidence_id}'", hint=hint)
    return found


def read_register(path: Path) -> Mapping[str, Evidence]:
    """Read a register file, uncached.

    Raises: GuideError with every fault: wrong shapes, ids twice, conflicts with entries that do not exist or
    that do not know of it.
    """
    faults = Faults()
    node = read_document(path, faults, shown=path.name)
    found = Reader(faults, {"evidence-id": _id_form}).listing(Evidence, node, None) if node is not None else ()
    register: dict[str, Evidence] = {}
    entries: tuple[Evidence, ...] = found if isinstance(found, tuple) else ()
    for entry in entries:
        if entry.id in register:
            faults.add(entry.mark or _top(path), f"'{entry.id}' stands here twice")
        register[entry.id] = entry
    for entry in entries:
        for other in entry.conflicts_with:
            if other not in register:
                faults.add(entry.mark or _top(path), f"'{entry.id}' conflicts with '{other}', which is not here")
            elif entry.id not in register[other].conflicts_with:
                faults.add(entry.mark or _top(path), f"'{entry.id}' conflicts with '{other}', which does not say so")
    if faults:
        raise GuideError(faults)
    return register


def _top(path: Path) -> Mark:
    return Mark(path.name, 1, 1)


def _id_form(text: str) -> tuple[str, str] | None:
    return None if re.fullmatch(r"E\d\d", text) else (f"'{text}' is not an id of evidence", "write E and two digits")
