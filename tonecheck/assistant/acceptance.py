"""Whether a rewrite may be offered: it has to be better, and must not say anything the draft does not say.

A rewrite is refused if it adds, drops or changes a name, number, date, link, placeholder or promise, or a word that
grants something (refund, voucher, free ...), or if checking it does not give fewer findings than the draft. The test is
strict on purpose: a good rewrite that is refused costs nothing, a made-up refund does.
"""

from __future__ import annotations

import re
from collections import Counter

from tonecheck.draft import Draft
from tonecheck.engine import Report
from tonecheck.facts import Fact, changed_facts
from tonecheck.phrases.pattern import sentence_bounds
from tonecheck.reply.stems import stem
from tonecheck.text.words import WORD, Words

_LONGER = 1.5  # times the draft, and
_MORE = 200  # code points on top: gaps in a draft are filled with words, not with pages
_WRAPPING = re.compile(
    r"```|</?draft>|</?message>|^(?:sure|certainly|here(?:'s| is))\b[^\n]{0,80}:\s*\n", re.IGNORECASE
)
# What a brand can grant, owe or rule out. A rewrite holds the same of these as the draft, or it says something new.
_GRANTS = frozenset(
    stem(word)
    for word in (
        "refund refunded reimburse reimbursement compensate compensation credit voucher discount coupon free gift waive"
        " replace replacement exchange repair upgrade cancel cancelled guarantee guaranteed warranty liable liability"
        " negligent fault insurance deliver return collect collection deposit bonus points complimentary goodwill"
        " legal escalate manager supervisor priority immediately always never fee charge cost price".split()
    )
)
_NUMBER_WORDS = frozenset(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred"
    " thousand dozen half twice double hour hours day days week weeks month months minute minutes".split()
)
_AUXILIARIES = frozenset("will shall have am are can could would".split())
_SPEAKERS = frozenset("i we".split())
_ADVERBS = frozenset("just already also now personally both gladly happily today be been not going to".split())
_IDLE = frozenset(stem(word) for word in "be been have understand hope know see hear feel appreciate sorry say".split())
_SHORT_LINE = 3  # words of a greeting or a signature
_NOT = "not "
_KIND_NAMES = {"number": "number", "date": "date", "name": "name", "url": "link", "email": "address"}


def refusal(before: Report, after: Report) -> str:
    """Why the rewrite `after` of the draft `before` is not offered, in one clause; empty if it may be."""
    old, new = before.draft, after.draft
    if not new.text.strip():
        return "it is empty"
    if _WRAPPING.search(new.text):
        return "it holds more than the reply"
    if len(new.text) > _LONGER * len(old.text) + _MORE:
        return "it is much longer than the draft"
    for found in (_facts(old, new), _names(old, new), _words(old, new), _promises(old, new)):
        if found:
            return found
    if after.crashes:
        return "it could not be checked"
    if len(after.findings) >= len(before.findings):
        return f"checking it gives {len(after.findings)} findings, and {len(before.findings)} for the draft"
    return ""


def _facts(old: Draft, new: Draft) -> str:
    dropped, added = changed_facts(old, new)
    if dropped:
        return f"it drops the {_shown(dropped[0])}"
    return f"it adds the {_shown(added[0])}" if added else ""


def _shown(fact: Fact) -> str:
    return f"{_KIND_NAMES.get(fact.kind, fact.kind)} “{fact.text}”"


def _names(old: Draft, new: Draft) -> str:
    """A capital that stands neither in the draft nor, as a common word, in the dictionary is a name made up."""
    import lemminflect  # loads its dictionary on first use; a rewrite takes seconds anyway

    known = {word.lower() for word in re.findall(r"\w+", old.text)}
    for word in re.findall(r"\b[A-Z][a-z]+\b", new.masked):
        if word.lower() in known:
            continue
        if word.lower() not in _SMALL_WORDS and not lemminflect.getAllLemmas(word.lower()):
            return f"it adds the name “{word}”"
    lines = [line for line in new.text.splitlines() if line.strip()]
    for line in (lines[0], lines[-1]):  # “Grace” on a line of its own is a name, whatever the dictionary says
        if len(line.split()) <= _SHORT_LINE:
            for word in re.findall(r"\b[A-Z][a-z]+\b", line):
                if word.lower() not in known and word.lower() not in _SMALL_WORDS:
                    return f"it adds the name “{word}”"
    return ""


_SMALL_WORDS = frozenset(
    "the a an and or but if so as at by for from in into of off on out over to up with without your our my their his"
    " her its we i you he she it they this that these those what when where who why how which whose there here"
    " yes no not hi"
    " hello hey dear thanks please sorry both each every some any all once since until while because although though"
    " okay ok".split()
)


def _words(old: Draft, new: Draft) -> str:
    """Words that grant something, and counted words, have to stand in both."""
    for wanted, what in ((_GRANTS, "speaks of"), (_NUMBER_WORDS, "says")):
        before, after = (_present(draft.words, wanted) for draft in (old, new))
        for word in sorted(after - before):
            return f"it {what} “{word}”, and the draft does not"
        if wanted is _NUMBER_WORDS:
            for word in sorted(before - after):
                return f"it drops “{word}”"
    return ""


def _present(words: Words, wanted: frozenset[str]) -> set[str]:
    if wanted is _GRANTS:
        return {norm for norm in words.present if stem(norm) in wanted}
    return {norm for norm in words.present if norm in wanted}


def _promises(old: Draft, new: Draft) -> str:
    before, after = promises_of(old), promises_of(new)
    for verb in sorted((before - after).elements()):
        return f"it drops the promise “{verb}”"
    for verb in sorted((after - before).elements()):
        return f"it adds the promise “{verb}”"
    return ""


def promises_of(draft: Draft) -> Counter[str]:
    """What the brand says it does, did or will do: the stems of the verbs, “not” before those it rules out."""
    words = draft.words
    norms = words.norms
    found: Counter[str] = Counter()
    for at, norm in enumerate(norms):
        if norm not in _SPEAKERS or words.kinds[at] != WORD:
            continue
        _, high = sentence_bounds(words, at)
        here = at + 1
        if here >= high or norms[here] not in _AUXILIARIES:
            continue
        negated = False
        here += 1
        while here < high and (norms[here] in _ADVERBS or norms[here] in _AUXILIARIES):
            negated = negated or norms[here] == "not"
            here += 1
        if here < high and words.kinds[here] == WORD and stem(norms[here]) not in _IDLE:
            found[(_NOT if negated else "") + stem(norms[here])] += 1
    return found
