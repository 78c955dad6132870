"""The customer's word of complaint, held up in quotation marks: "sorry our 'filthy' room wasn't up to standard"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.text.span import Span

MOST_WORDS = 3  # longer quotations are quotations
_QUOTED = re.compile(r"(?<![\w\"'])([\"'])([a-z][a-z' -]{1,40}?)\1(?![\w\"'])")
# Taken seriously, or named as a word: "you called it 'rushed', and you're right".
_FAIR = re.compile(
    r"\b(?:you (?:are|were) right|as you (?:say|said|put)|word|called|sorry|thank|fair|seriously|agree|understand"
    r"|button|tab|menu|click|tap|select|choose|option|setting|page|field|box|label|marked|message|error|status|says"
    r"|said|named|titled|reads|press|folder|type|search|reply|love[ds]?|made (?:my|our|us|his|her|the)|smile)\b"
)
# Words that are never a complaint's own, so quoting them means something else.
_HARMLESS = re.compile(r"^(?:yes|no|ok|stop|start|help|the|a|an|my|our|your|send|submit|cancel|save|next|back)\b")
_SCORNFUL = re.compile(r"\b(?:our|your|this|that|these|those|the|such an?|so-called|an?)\s*$")


def scare_quotes(draft: Draft) -> Iterator[Span]:
    """Yield the spans, quotation marks included, of the customer's own words thrown back; in text order."""
    message = draft.message
    folded = draft.folded
    if message is None or ("'" not in folded and '"' not in folded):
        return
    for match in _QUOTED.finditer(folded):
        quoted = match[2].strip()
        if len(quoted.split()) > MOST_WORDS or _HARMLESS.match(quoted) or quoted not in message.folded:
            continue
        if f'"{quoted}"' in message.folded or f"'{quoted}'" in message.folded:
            continue
        sentence = next((item for item in draft.sentences if item.start <= match.start() < item.end), None)
        if sentence is None or not _SCORNFUL.search(folded, sentence.start, match.start()):
            continue
        around = folded[sentence.start : match.start()] + folded[match.end() : sentence.end]
        if not _FAIR.search(around.replace("so sorry our", "")):
            yield Span(match.start(), match.end())
