"""The one base class of all rules.

A rule is a file in `tonecheck/rules/` with one subclass of `Rule`; nothing else is touched to add one. It sees
the draft (with the customer's message, if there is one) and its own options, and yields findings. It never
sees the guide, a file, the network or the clock.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Generic, Literal, TypeVar, dataclass_transform

from tonecheck.draft import Draft
from tonecheck.finding import Applicability, Edit, Finding, NotJudged, Severity, Suggestion
from tonecheck.text.span import Span


class OptionField:
    """A declared option: its default, its manual line, and the guide setting that fills it, if one does."""

    __slots__ = ("default", "doc", "least", "most", "setting")

    def __init__(self, default: Any, doc: str, setting: str, least: float | None, most: float | None) -> None:
        self.default, self.doc, self.setting, self.least, self.most = default, doc, setting, least, most


def option(default: Any, doc: str, *, setting: str = "", least: float | None = None, most: float | None = None) -> Any:
    """Declare an option. `setting` is the dotted name of the guide setting whose value it takes."""
    return OptionField(default, doc, setting, least, most)


@dataclass_transform(kw_only_default=True, field_specifiers=(option,))
class Options:
    """What a rule may be told. Subclasses declare fields with `option`; instances are filled by keyword.

    A plain class rather than a dataclass: forty of those would cost more at start-up than checking a reply.
    """

    fields: ClassVar[dict[str, OptionField]] = {}

    def __init_subclass__(cls) -> None:
        own = {name: value for name, value in vars(cls).items() if isinstance(value, OptionField)}
        cls.fields = {**cls.fields, **own}
        for name, declared in own.items():
            setattr(cls, name, declared.default)

    def __init__(self, **values: Any) -> None:
        for name, value in values.items():
            if name not in self.fields:
                raise TypeError(f"{type(self).__qualname__} has no option {name!r}")
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"options are fixed once built: {name}")


O = TypeVar("O", bound=Options)  # noqa: E741


class Rule(Generic[O]):
    """A kind of judgement.

    `id` kebab-case, named for the pattern found; `category` the family it is counted in; `severity` its
    default; `measures_whole` is true for rules about a sentence or the whole draft, whose findings stand
    beside findings on single words instead of competing with them; `may_change_facts` is true for rules whose
    edits change a name, a number or a date on purpose; `evidence` ids of the register; `packs` the
    phrase packs it reads in.

    A rule is neither loaded nor run where these say that it finds nothing: `looks_for` words (as `Words.present`
    knows them) and marks (single characters) one of which must stand in a draft, phrases aside (None: it has to see
    every draft);
    `idle_without` options one of which must be set (not empty, not false, not "any"); `needs` what else a
    draft must have: the "message" it answers, being a "template" (a saved reply), "slips" that a proofreader found.
    """

    id: ClassVar[str]
    category: ClassVar[str]
    severity: ClassVar[Severity] = Severity.WARNING
    measures_whole: ClassVar[bool] = False
    needs: ClassVar[Literal["", "message", "slips", "template"]] = ""
    evidence: ClassVar[tuple[str, ...]] = ()
    packs: ClassVar[tuple[str, ...]] = ()
    looks_for: ClassVar[frozenset[str] | None] = None
    idle_without: ClassVar[tuple[str, ...]] = ()
    enabled: ClassVar[bool] = True
    may_change_facts: ClassVar[bool] = False
    Options: ClassVar[type[Options]] = Options

    def __init__(self, options: O, severity: Severity | None = None) -> None:
        self.options = options
        self.level = self.severity if severity is None else severity
        self.level_is_set = severity is not None

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield what is found, in any order. Must be a pure function of the draft and the options."""
        raise NotImplementedError

    def finding(
        self,
        span: Span | None,
        message: str,
        *,
        suggestions: tuple[Suggestion, ...] = (),
        why: str = "",
        source: str = "",
        severity: Severity | None = None,
        evidence: tuple[str, ...] = (),
        entry: str = "",
    ) -> Finding:
        """A finding of this rule; `severity` counts only where the guide has not set the rule's own."""
        level = self.level if self.level_is_set or severity is None else severity
        return Finding(
            self.id,
            self.category,
            level,
            message,
            span,
            suggestions,
            why,
            source,
            evidence or self.evidence,
            entry,
        )

    def not_judged(self, reason: str) -> NotJudged:
        """Say that this rule could not decide."""
        return NotJudged(self.id, reason)


def advise(title: str) -> Suggestion:
    """A suggestion that a person carries out."""
    return Suggestion(title)


def replace_with(span: Span, replacement: str, *, title: str = "", safe: bool = False) -> Suggestion:
    """A suggestion to put `replacement` where `span` is (delete it, if empty)."""
    applicability = Applicability.SAFE if safe else Applicability.UNSAFE
    shown = title or (f"write “{replacement}”" if replacement.strip() else "leave it out")
    return Suggestion(shown, (Edit(span, replacement),), applicability)
