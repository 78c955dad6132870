"""Notes for colleagues left in a reply: “NB run this past Legal”, “[for file: …]”, “>> Fwd to Jo: …”, “/macro late_v3”.

| form      | for example                                   | it is a note because                              |
|-----------|-----------------------------------------------|---------------------------------------------------|
| label     | “TL: approve £30?”, “NB keep it brief”        | it speaks of the office, and not to “you”         |
| bracket   | “[retention: can go up to 50 if they push]”   | its label is a desk, and it does not say “you”    |
| header    | “-----Original Message-----”, “>> Fwd to Jo”  | no reply is written like this                     |
| own line  | “(told her twice, chk acct first)”            | it is jotted down, and speaks of the reader       |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span

_DESK = (
    r"(?:retention|for (?:the )?file|file ?note|internal(?: note| only)?|notes? to (?:self|team|colleagues?)|agents?"
    r"|tl|team ?lead(?:er)?|manager|mgr|supervisor|sup|cs|csr|mods?|moderators?|legal|finance|ops|qa|accounts|reception"
    r"|front desk|back office|dispatch|warehouse|background|crm|handover|next (?:shift|agent)"
    r"|whoever (?:sends|picks)\w*|todo|to do|draft|comp(?: limit)?|budget)"
)
_HEADER = lazy_pattern(
    r"(?m)-{3,} ?(?:original|forwarded) message ?-{3,}[^\n]*"
    r"|(?:^|(?<=[.!?] ))>> ?(?:fwd|fw|re|cc|to|for)\b[^\n]*"
    r"|(?:^|(?<=[.!?] ))/(?:macro|snippet|template|canned)\b[^\n.!?]*",
    re.IGNORECASE,
)
_STARRED = lazy_pattern(rf"(?i)\*{{2,}} ?{_DESK}\s*[:\-–][^*\n]*\*{{2,}}")
_BRACKET = lazy_pattern(rf"(?i)[\[(]{_DESK}\s*[:\-–][^\[\]()\n]{{3,240}}[\])]")
_ASKED = lazy_pattern(
    r"(?i)[\[(](?:ask|check|confirm|run|get|cc|copy|loop in|chase|tell|flag|remind|see|double[- ]check|verify|delete)\b"
    r"(?=[^\[\]()\n]*\b(?:(?:if|whether) (?:we|they)|are we|do we|w/|legal|finance|compliance|before send\w*|cust"
    r"|customer)(?!\w))[^\[\]()\n]{3,120}[\])]"
)
_WONDERED = lazy_pattern(
    r"(?i)[\[(](?:was|is|did|has|have|are|do|does|should|can|could)(?:n['’]t)? (?:this|that|it|we|they|he|she)\b"
    r"(?=[^\[\]()\n]*(?:\?\?|\b(?:we|he|she)\b))[^\[\]()\n]{3,100}\?+[\])]"
)
# A line of its own in brackets, or behind a handle or a quotation sign: jotted down, not written to anybody.
_JOTTED = lazy_pattern(
    r"(?m)^(?:\([^()\n]{8,160}\)|\[[^\[\]\n]{8,160}\]|> ?[A-Z]\w+,? [^\n]{8,160}|@[A-Z]\w+ [^\n]{8,120}"
    r"|(?:bcc|cc): ?[\w-]+[^\n]{3,160}|macro [\w-]+,[^\n]{3,80})[^\S\n]*$",
    re.IGNORECASE,
)
_SHORTHAND = lazy_pattern(
    r"(?i)\b(?:req|acct|chk|shd|pls (?:chk|check|cancel)|cust|w/|\d+x|max|told [A-Z]\w+|she['’]s|he['’]s|bluffing|fob"
    r"|(?:him|her|them) (?:off|first|again)|(?:same|this) (?:account|guy|woman|lady|customer)|moan\w*|check \w+ first"
    r"|just cancel|cheaper|escalations?|kb\d+|wrap|country first)\b"
)
_LABEL = lazy_pattern(
    rf"(?:NB(?: (?:for|to) (?:the )?(?:file|team|self|ops|finance|legal))?|N\.B\.|PS for [A-Z]\w+"
    rf"|Team,? (?:please|pls|plz)|(?i:{_DESK})(?=\s*[:–])"
    r"|FYI [A-Z]\w+)"
    r"\s*[:,–-]? *(?P<said>[^\n]{6,200})"
)
_BEGINS = lazy_pattern(r"[\n.!?](?:(?<=\n)|(?<=[.!?]) )")
_ENDS = lazy_pattern(r"[.!?](?=\s)|\Z")
_TO_THEM = lazy_pattern(r"(?i)\b(?:you|your|yours|yourself|please note)\b")
# What only somebody in the office is told, or told to do.
_OFFICE = lazy_pattern(
    r"(?i)\b(?:nb (?:for|to) (?:the )?(?:file|team|self|ops)|gut feeling|dodgy|to review|follower count"
    r"|legal|finance|compliance|head office|the (?:boss|gaffer|team lead)|sign(?:ed)?[- ]off"
    r"|before (?:this|it) goes|before sending|past (?:legal|[A-Z]\w+)|cust|cx"
    r"|this (?:one|line|bit|para\w*|reply|draft|guy|woman|lady|caller)"
    r"|they (?:push|kick|moan|complain|ask again)|keep it (?:brief|short|vague|light|polite)|tone (?:it )?down"
    r"|(?:do not|don['’]t) (?:mention|offer|promise|admit|say|tell|refund|reply|give|let on)|unless pushed"
    r"|approve|comp|stroppy|difficult|tricky|awkward|time[- ]?waster|regular"
    r"|(?:he|she)(?: is|['’]s| has| always| hasn['’]t| asked| wants)|flag (?:the|this|her|his|him|it)"
    r"|log (?:this|it|please)|please log|watch (?:him|her|this one)|escalate)\b"
)


_JOTTING = ("[", "(", ">", "@", "cc:", "CC:", "Macro ", "macro ")


def _may_be_labelled(draft: Draft) -> bool:
    """A cheap look at whether a label can stand in the reply; the colons of links count for nothing."""
    masked = draft.masked
    return ":" in masked or "–" in masked or any(label in masked for label in ("NB", "N.B.", "PS for", "Team", "FYI"))


def _labelled(text: str) -> Iterator[re.Match[str]]:
    """What `_LABEL` matches where a line or a sentence begins."""
    reached = 0
    for start in (0, *(found.end() for found in _BEGINS.finditer(text))):
        match = _LABEL.match(text, start) if start >= reached else None
        if match is not None:
            reached = match.end()
            yield match


def office_notes(draft: Draft) -> Iterator[Span]:
    """Yield each stretch that is written to the office, in text order; they do not overlap."""
    text = draft.text
    found: list[Span] = []
    if "---" in text or ">>" in text or "/" in draft.masked:
        found += [Span(*match.span()) for match in _HEADER.finditer(text)]
    if "**" in text:
        found += [Span(*match.span()) for match in _STARRED.finditer(text)]
    for pattern in (_BRACKET, _ASKED, _WONDERED) if "[" in text or "(" in text else ():
        for match in pattern.finditer(text):
            if not _TO_THEM.search(match[0]):
                found.append(Span(*match.span()))
    may_be_jotted = "\n" in text and any(sign in text for sign in _JOTTING)
    for match in _JOTTED.finditer(text) if may_be_jotted else ():
        if not _TO_THEM.search(match[0]) and _SHORTHAND.search(match[0]):
            found.append(Span(match.start(), match.start() + len(match[0].rstrip())))
    for match in _labelled(text) if _may_be_labelled(draft) else ():
        ends = _ENDS.search(text, match.start("said"), match.end())
        last = ends.end() if ends is not None else match.end()
        said = text[match.start("said") : last]
        later = text[last : match.end()]  # “TL: approve £30? she hasn't asked.”
        if not _TO_THEM.search(said) and _OFFICE.search(match[0]) and not draft.is_protected(Span(*match.span("said"))):
            more = _ENDS.search(later.rstrip() + " ", 1) if re.match(r" [a-z]", later) else None
            found.append(Span(match.start(), last + more.end() if more is not None else last))
    end = 0
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            end = span.end
            yield span
