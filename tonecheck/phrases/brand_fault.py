"""Whether a customer's message tells of a fault of the brand's: late, lost, broken, charged twice, unanswered."""

from __future__ import annotations

from tonecheck.draft import Message
from tonecheck.phrases.alternatives import alternatives
from tonecheck.text.lazy_pattern import lazy_pattern

_FAULT = r"""
(arrived|came|come|delivered|turned up|got here|received it) (\w+ ){0,4}(broken|damaged|late|cold|empty|cracked|\
smashed|torn|scratched|faulty|dead|open|opened|squashed|crushed|wet|mouldy|rotten)
(did|has|have|had|was|is|are|were|does|do)( not|n't|nt) (\w+ ){0,2}(arriv\w*|come|came|turn\w* up|show\w* up|\
deliver\w*|receiv\w*|repl\w*|respond\w*|answer\w*|call\w* back|refund\w*|fix\w*|honou?r\w*|been sent|sent)
(never|nobody|no one|noone) (\w+ ){0,2}(arriv\w*|came|come|turned up|showed up|delivered|received|repl\w*|\
respond\w*|answer\w*|call\w*|refunded|picks? up|picked up|fixed|got back|helped)
still (have |has )?(waiting|hasn't|haven't|nothing|no (sign|reply|response|answer|refund|parcel|order|delivery|\
resolution|news|update))
(wrong|incorrect) (\w+ ){0,2}(item|items|order|size|colour|color|address|one|product|parcel|bill|charge|price|name|\
amount|book|meal|food|seat|day|date)
(sent|delivered|given|gave|brought|got) (me |us )?(\w+ ){0,2}(the |a )?wrong
(missing|without) (\w+ ){0,2}(from (my|the|our)|item|items|part|parts|piece|pieces|leg|legs|screws)
(charged|billed|debited|taken|took) (\w+ ){0,4}(twice|double|two times|again|wrong(ly)?|too much|three times)
overcharged|double[ -](charged|booked|billed)
(you|they|u) (have |'ve |guys )?(just )?(cancell?ed|lost|damaged|broke|ruined|forgot|ignored|overcharged|\
missed) (my|our|the|me|us|to)
(my|our|the) (\w+ ){0,3}(was|were|is|are|got|has been|have been|been) (\w+ ){0,2}(cancell?ed|lost|damaged|broken|\
delayed|late|ruined|missing|stolen|cracked|torn|faulty|stale|mouldy|down)
lost (my|our) (\w+ )?(bags?|luggage|suitcases?|baggage|parcel|package|order|booking|reservation|post|letter)
(rude|unhelpful|incompetent|useless|awful|appalling|terrible|horrible|disgusting|shocking|dreadful|worst|poor|\
disgraceful|shoddy) (\w+ ){0,2}(staff|service|driver|agents?|customer|experience|support|flight|airline|manager|\
crew|behaviou?r|company|attitude|handling)
hung up on|cut (me|us) off|(keep|keeps|kept) (hanging|cutting)|(been|being) ignored|ignoring (me|us|my)
(waited|waiting|on hold|queued|queueing|stuck|sat|sitting|stranded) (\w+ ){0,3}(for )?(over |more than |about |\
nearly |almost )?(\d+|an|a|two|three|four|five|six|several|many|half) ?(\+ ?)?(hours?|hrs?|days?|weeks?|months?|\
mins?|minutes?)
(\d+|an|two|three|four|five|six) (hours?|hrs?|days?|weeks?|mins?|minutes?) (late|delayed|delay|on hold|on the phone|\
waiting|overdue)
(second|2nd|third|3rd|fourth|4th|fifth|5th|umpteenth) time (\w+ ){0,3}(this|in|that|i|you|my|it|delayed|late|\
cancel\w*|wrong)
(keeps?|kept) (crashing|buffering|freezing|dropping|cutting|failing|disconnecting|breaking|stopping|logging|kicking|\
leaking)
no (hot water|heating|reply|response|answer|update|delivery|parcel)
(broke|fell apart|came off|came apart|snapped|ripped|shrank|leaked|leaks|leaking|died) (after|in|on|within|already|\
first|when)
"""
_NOT_THEIRS = lazy_pattern(
    r"\b(?:sorry|apolog\w+|i (?:forgot|lost|broke|missed|dropped|ordered the wrong)|my (?:own )?(?:fault|mistake)"
    r"|if i )"
)
_SUPPOSED = lazy_pattern(r"\b(?:if|when|unless|in case)\b[^.!?]{0,30}\Z")


def tells_of_a_fault(message: Message) -> str:
    """The words that tell of a fault of the brand's, lower case; empty if there are none or the fault is their own."""
    folded = message.folded
    found = alternatives(_FAULT).search(folded)
    if found is None or _NOT_THEIRS.search(folded) or _SUPPOSED.search(folded[: found.start()]):
        return ""
    return found.group()
