"""“a” or “an” in front of a placeholder whose value may not go with it: "an {{product}}" becomes "an lamp".

Why: a slip of grammar that changes from customer to customer is never seen by the people who could mend it.
Bad:  You have an {{plan | default: 'basic'}} plan with us.
Good: Your plan with us is {{plan | default: 'basic'}}.
Options: samples: values to try, each as name=value (the guide's or the project's `placeholders.samples`).
Suggests: to word the sentence so that no article stands there; as advice.
Limits: saved replies only. A default or a sample that does not go with the article is a warning; where no value is
    known at all, it is information.
Source: ours.
"""

from __future__ import annotations

from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.finding import Finding, NotJudged, Severity
from tonecheck.rule import Options, Rule, advise, option
from tonecheck.rules._placeholders import samples_of, variables
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.placeholders import Placeholder
from tonecheck.text.span import Span
from tonecheck.text.wordcase import article_for

_ARTICLE = lazy_pattern(r"(?i)(?<![\w'’.-])(an?)[^\S\n]+\Z")


class ArticleBeforePlaceholderOptions(Options):
    """What to try."""

    samples: tuple[str, ...] = option((), "values to try, each as name=value", setting="placeholders.samples")


class ArticleBeforePlaceholder(Rule[ArticleBeforePlaceholderOptions]):
    """Flags articles that a value may contradict."""

    id = "article-before-placeholder"
    category = "placeholders"
    needs = "template"
    Options = ArticleBeforePlaceholderOptions

    def check(self, draft: Draft) -> Iterator[Finding | NotJudged]:
        """Yield a finding for each article that does not go with every value."""
        if not draft.template:
            return
        samples = samples_of(self.options.samples)
        for slot in variables(draft):
            start = slot.span.start
            match = _ARTICLE.search(draft.text, max(0, start - 8), start)
            if match is not None and (match[1].islower() or _opens_sentence(draft.text, match.start(1))):
                yield from self._judge(slot, match[1], match.start(1), samples.get(slot.name, ()))

    def _judge(self, slot: Placeholder, article: str, start: int, samples: tuple[str, ...]) -> Iterator[Finding]:
        values = [*samples, *([slot.default] if slot.default else [])]
        span = Span(start, slot.span.end)
        advice = (advise("word the sentence so that no article stands there"),)
        why = "a slip that changes from customer to customer is never seen by those who could mend it"
        for value in values:
            wanted = article_for(value.split()[0]) if value.split() else None
            if wanted is not None and wanted != article.lower():
                yield self.finding(span, f"with “{value}” this reads “{article} {value}”", suggestions=advice, why=why)
                return
        if not samples and not _is_label(slot, article):
            sound = "a consonant" if article.lower() == "a" else "a vowel"
            yield self.finding(
                span,
                f"“{article}” goes only with values that start with {sound}",
                suggestions=advice,
                why=why,
                severity=Severity.INFO,
            )


def _is_label(slot: Placeholder, article: str) -> bool:
    """True for the label of a button, as in "an {{Edit Order}} button", that goes with its article."""
    words = slot.name.split()
    is_written_out = bool(words) and slot.name[0].isupper() and not set("._") & set(slot.name)
    return is_written_out and article_for(words[0]) == article.lower()


def _opens_sentence(text: str, start: int) -> bool:
    """False for the capital of "section A {{title}}"."""
    before = text[:start].rstrip(" \t\"'“‘(")
    return not before or before[-1] in ".!?:\n"
