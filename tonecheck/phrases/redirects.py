"""Finding where a reply sends the customer somewhere else: "please contact the retailer", "DM us".

A redirect is a verb of contact that is addressed to the customer (an order, "you'll need to", "best to", "have
you tried") together with a party or a channel. Whether it is a fault is for the rule to say: most come with an
address or a reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tonecheck.phrases.pattern import opens_sentence, sentence_bounds
from tonecheck.text.fold import MASK
from tonecheck.text.words import PAUSE, STOP, WORD, Words

US, ELSEWHERE, SELF_SERVICE, PRIVATE = "us", "elsewhere", "self-service", "private"


@dataclass(frozen=True, slots=True)
class Redirect:
    """Tokens `first..last` (half-open) that send the customer on; `verb` is the number of the verb of contact.

    `to` is us, elsewhere (a person, team, firm), self-service (a page, a form, a forum) or private (a direct
    message); `asks` is true for "have you tried the shop?".
    """

    first: int
    last: int
    verb: int
    to: str
    asks: bool


# Verb -> what must stand between it and the party: "" the party itself, otherwise these words.
_VERBS: dict[str, tuple[tuple[str, ...], ...]] = {
    "contact": ((),),
    "call": ((),),
    "ring": ((),),
    "phone": ((),),
    "telephone": ((),),
    "email": ((),),
    "message": ((),),
    "text": ((),),
    "dm": ((),),
    "pm": ((),),
    "reach": (("out", "to"), ("out", "via"), ("out",), ()),
    "speak": (("to",), ("with",), ("directly", "to"), ("directly", "with")),
    "talk": (("to",), ("with",)),
    "chat": (("to",), ("with",)),
    "connect": (("with",),),
    "liaise": (("with",),),
    "consult": ((),),
    "approach": ((),),
    "get": (("in", "touch", "with"), ("in", "contact", "with"), ("onto",), ("on", "to"), ("hold", "of")),
    "write": (("to",), ("in", "to")),
    "turn": (("to",),),
    "go": (("back", "to"), ("to",), ("through",), ("via",), ("direct", "to"), ("directly", "to")),
    "head": (("to",), ("over", "to"), ("back", "to")),
    "refer": (("to",), ("back", "to")),
    "check": (("with",), ("in", "with"), ("back", "with"), ("directly", "with"), ()),
    "work": (("with",), ("directly", "with")),
    "ask": (("at",), ()),
    "see": ((),),
    "visit": ((),),
    "try": ((),),
    "use": ((),),
    "fill": (("in",), ("out",)),
    "complete": ((),),
    "submit": ((),),
    "google": ((),),
    "wiki": ((),),
    "search": ((),),
    "look": (("at",), ("on",), ("in",), ("through",), ("it", "up")),
    "have": (("a", "look", "at"), ("a", "look", "on"), ("a", "look", "in"), ("a", "look", "through"),
             ("a", "word", "with"), ("a", "chat", "with"), ("a", "read", "of")),
    "take": (("it", "up", "with"), ("this", "up", "with"), ("that", "up", "with"), ("a", "look", "at"),
             ("a", "look", "on"), ("it", "to"), ("this", "to")),
    "raise": (("it", "with"), ("this", "with"), ("that", "with"), ("it", "directly", "with"),
              ("this", "directly", "with")),
    "discuss": (("it", "with"), ("this", "with"), ("that", "with")),
    "report": (("it", "to"), ("this", "to"), ("that", "to")),
    "direct": (("it", "to"), ("this", "to"), ("that", "to")),
    "address": (("it", "to"), ("this", "to")),
    "pursue": (("it", "with"), ("this", "with")),
    "sort": (),
    "settle": (),
    "resolve": (),
    "forward": (),
    "share": (),
    "provide": (),
    "request": (),
    "reply": (),
    "respond": (),
    "revert": (),
    "follow": (("up", "with"),),
    "give": (),
    "drop": (),
    "pop": (),
    "send": (),
    "shoot": (),
}  # fmt: skip
# "give the depot a ring", "drop them a line", "pop an email over to the team", "send us a DM"
_GIFTS = frozenset("call ring bell shout buzz line email e-mail message text note dm pm tinkle".split())
_GIVERS = frozenset("give drop pop send shoot".split())
# "share the details here: …", "report this using the form"
_HANDING_IN = frozenset("share provide request reply respond revert send report submit fill complete use follow".split())
_BY_FORM = frozenset("fill complete use follow submit request".split())
_BY = frozenset("via through using with in on by".split())
# "raise the matter with the bank", "sort that out with them"; "address any questions to the box office"
_SETTLING = frozenset("take raise sort settle resolve discuss pursue".split())
_SENDING = frozenset("address direct submit forward refer report send".split())
_FORM_WORDS = frozenset("form forms link links portal tracker".split())
# Verbs too general to count before any noun: what follows must name a party or a page.
_LOOSE = frozenset("check ask see visit try use complete submit search look have go head take refer turn fill".split())
_FORMS = frozenset(_VERBS)
_PAST = {"contacted": "contact", "called": "call", "phoned": "phone", "emailed": "email", "spoken": "speak",
         "reached": "reach", "checked": "check", "asked": "ask", "tried": "try", "visited": "visit",
         "looked": "look", "messaged": "message", "raised": "raise", "written": "write", "gone": "go",
         "taken": "take", "talked": "talk", "googled": "google"}  # fmt: skip
_ING = {"contacting": "contact", "calling": "call", "ringing": "ring", "phoning": "phone", "emailing": "email",
        "speaking": "speak", "talking": "talk", "reaching": "reach", "checking": "check", "asking": "ask",
        "trying": "try", "visiting": "visit", "looking": "look", "messaging": "message", "raising": "raise",
        "writing": "write", "going": "go", "taking": "take", "getting": "get", "having": "have",
        "searching": "search", "using": "use", "giving": "give", "consulting": "consult",
        "approaching": "approach", "googling": "google"}  # fmt: skip

_PAGES = frozenset(
    "website site webpage page pages faq faqs forum forums community catalogue catalog handbook booklet manual guide"
    " brochure leaflet app portal tracker form forms intranet youtube google wiki wikipedia internet terms"
    " t&cs t&c conditions policy knowledgebase articles article documentation docs wishlist print regulation"
    " schedule timetable packaging instructions literature online link".split()
)
_PEOPLE = frozenset(
    "team teams department departments dept office offices agent agents staff member members colleague colleagues"
    " manager managers advisor advisors adviser advisers assistant specialist specialists representative"
    " representatives rep reps operator operators desk desks counter helpdesk helpline line hotline"
    " switchboard reception receptionist support services service sales reservations retailer retailers seller"
    " sellers supplier suppliers manufacturer manufacturers maker vendor vendors merchant merchants sender courier"
    " couriers carrier carriers bank banks provider providers insurer insurers broker brokers agency landlord"
    " council county airline airlines airport hotel hotels restaurant restaurants promoter promoters venue"
    " organiser organisers organizer host hosts store stores shop shops branch branches centre center pharmacy"
    " pharmacist surgery doctor doctors gp dietitian hospital school university company companies firm authority"
    " authorities network distributor distributors dealer dealers developer developers publisher plumber"
    " electrician accountant solicitor lawyer embassy consulate post depot warehouse underwriters issuer"
    " employer operator owner owners contractor contractors installer partner partners platform engineer"
    " administrator admin committee ombudsman regulator relations care holidays head".split()
)
# Who is standing next to the customer needs no address.
AT_HAND = frozenset(
    "crew crewmember crewmembers attendant attendants driver conductor guard steward stewards usher ushers waiter waitress barista"
    " gate onboard".split()
)
_MODALS = frozenset(
    "will would should must need have can could may might want ought had has to be better best like do please"
    " always also just simply then first probably instead only either really now directly wish welcome are advised asked"
    " requested encouraged recommended".split()
)
_OPENERS = frozenset(
    "please pls plz kindly just simply then also instead maybe perhaps alternatively otherwise next first now"
    " sorry hi hey hello thanks again yes no ok okay unfortunately so but try always quickly directly go ahead"
    " y'all all do".split()
)
_JOINING = frozenset("and or then but so &".split())
_ADVISING = frozenset("suggest recommend advise ask request encourage urge prefer require invite".split())
_BEFORE_ING = frozenset(
    "suggest recommend advise try worth by mind off consider recommended advised suggesting recommending advising".split()
)
_DETERMINERS = frozenset("the our your their a an his her that this its one any another my these those local".split())
_NO_PARTY = frozenset(
    "me it this that these those if whether when what how why who which where for about again back later in on out"
    " up and or so before after until to as them's of any anything something everything".split()
)
_NOUNS = frozenset("call ring phone email message text chat reach".split())
_AFTER_NAMES = frozenset("about on for directly and to now instead at as so if first direct or again".split())
_CONDITIONS = frozenset("if when since as once unless because after while for".split())
_PRONOUNS = frozenset("them him her".split())
# "contact number", "email address": nouns, not orders.
_DETAILS = frozenset("number numbers address addresses details detail telephone name info information account accounts"
                     " options form centre center back lens lenses support".split())  # fmt: skip
_QUESTION_OPENERS = frozenset("have has did do can could would will are were had".split())
_PRIVATE = frozenset("dm dms pm pms".split())
_DROPPED = frozenset("directly over back straight again please direct out first also instead either just".split())
_CLAUSE_ENDS = frozenset("; - :".split())


def redirects(words: Words) -> Iterator[Redirect]:
    """Yield the redirects of a text in order; at most one for each clause."""
    reached = -1
    norms = words.norms
    for at in range(len(norms)):
        if at < reached or words.kinds[at] != WORD:
            continue
        norm = norms[at]
        verb, form = norm, "bare"
        if norm not in _FORMS:
            if norm in _PAST:
                verb, form = _PAST[norm], "past"
            elif norm in _ING:
                verb, form = _ING[norm], "ing"
            elif norm in _PRIVATE or (norm in ("direct", "private") and _next(norms, at) in ("message", "messages")):
                verb, form = "dm", "noun"
            else:
                continue
        elif norm in ("direct", "dm") and _is_private_noun(words, at):
            verb, form = "dm", "noun"
        found = _redirect(words, at, verb, form)
        if found is not None:
            reached = found.last
            yield found


def _redirect(words: Words, at: int, verb: str, form: str) -> Redirect | None:
    low, high = sentence_bounds(words, at)
    first, asks = _directed(words, at, low, form)
    if first < 0:
        return None
    is_private = form == "noun" or (verb == "message" and words.norms[at - 1 : at] in (["direct"], ["private"]))
    to = PRIVATE if is_private else _party(words, at, verb, high)
    if not to:
        return None
    return Redirect(first, _clause_end(words, at, high), at, to, asks)


def _next(norms: list[str], at: int) -> str:
    return norms[at + 1] if at + 1 < len(norms) else ""


def _is_private_noun(words: Words, at: int) -> bool:
    """"in a direct message", "via DM": the channel named after a preposition or as a gift."""
    norms = words.norms
    if norms[at] == "direct":
        return _next(norms, at) in ("message", "messages")
    return norms[at] == "dm" and at > 0 and norms[at - 1] in ("in", "via", "by", "a", "over", "the", "through", "our")


def _directed(words: Words, at: int, low: int, form: str) -> tuple[int, bool]:
    """Where the stretch that addresses the customer starts, or -1; and whether it asks."""
    norms = words.norms
    before = at - 1
    if form == "noun":
        return _directed_noun(words, at, low)
    if form == "past":
        while before > low and norms[before] in ("you", "already", "also", "tried", "yet", "had", "been", "able"):
            before -= 1
            if norms[before] in ("have", "had") and ("you" in norms[before:at] or "y'all" in norms[before:at]):
                return before, True
        return -1, False
    if form == "ing":
        for start in range(max(low, at - 3), at):
            if norms[start] in _BEFORE_ING:
                subject = _subject(words, low, start)
                if norms[start] == "worth":
                    return start, False
                if norms[start] in ("try", "consider"):
                    return _open(words, start, low), False
                return (subject if subject >= 0 else start), False
        return -1, False
    while before >= low and norms[before] in ("directly", "direct", "also", "either", "first"):
        before -= 1
    if before < low or opens_sentence(words, low, before + 1):
        return before + 1, False
    norm = norms[before]
    if norm in ("to", "best") or norm in _MODALS or norm == "you":
        return _after_modals(words, before, low)
    if norm in _OPENERS:
        return _open(words, before, low), False
    if norm == MASK:  # a link or a slot that ends what came before
        return before + 1, False
    if words.kinds[before] == PAUSE:
        return (before + 1, False) if _may_command(words, before, low) else (-1, False)
    if norm in _JOINING and not _has_speaker(words, low, before):
        is_order = norms[low] in _FORMS or "please" in norms[low:before] or _is_addressed(norms, low, before)
        return (before + 1, False) if is_order or norm in ("or", "so", "but") else (-1, False)
    return -1, False


def _directed_noun(words: Words, at: int, low: int) -> tuple[int, bool]:
    norms = words.norms
    for before in range(at - 1, max(low, at - 14) - 1, -1):
        if norms[before] in ("send", "let", "drop", "shoot", "meet", "join", "reach", "share", "provide", "contact",
                             "continue", "connect", "work", "get", "follow", "us", "message", "respond", "reply"):  # fmt: skip
            return _open(words, before, low), False
    return -1, False


def _after_modals(words: Words, before: int, low: int) -> tuple[int, bool]:
    """"you'll need to", "best to", "I'd ask you to", "can you"."""
    norms = words.norms
    start = before
    while start >= low and (norms[start] in _MODALS or norms[start] in _DROPPED):
        start -= 1
    if start >= low and norms[start] in ("you", "u"):
        if start - 1 >= low and norms[start - 1] in ("if", "when", "once", "while", "before", "after", "unless"):
            return -1, False
        if "like" in norms[start:before] or (norms[start - 1] == "do" and "want" in norms[start : before + 1]):
            return -1, False  # "would you like to speak to …, or shall I?" offers a choice
        if start - 1 >= low and norms[start - 1] in _QUESTION_OPENERS:
            return start - 1, norms[start - 1] not in ("can", "could", "would", "will")
        if norms[start + 1] == "to" and (start - 1 < low or norms[start - 1] not in (*_ADVISING, "need", "want", "us")):
            return -1, False  # "the link will allow you to contact us"
        if start - 1 >= low and norms[start - 1] in ("that", *_ADVISING):
            subject = _subject(words, low, start - 1)
            return (subject if subject >= 0 else start), False
        return start, False
    inside = norms[start + 1 : before + 1]
    if start >= low and norms[start] == "i" and "would" in inside and not {"like", "be", "have"} & set(inside):
        return start, False  # "I'd talk to the garage"
    if "best" in inside or (start >= low and norms[start] in ("thing", "bet", "idea", "option", "way", "easiest",
                                                              "advisable", "quickest", "feel", "free")):  # fmt: skip
        while start >= low and norms[start] in ("thing", "bet", "idea", "option", "way", "is", "it", "your", "the",
                                               "easiest", "quickest", "advisable", "would", "good", "a"):  # fmt: skip
            start -= 1
        return start + 1, False
    if start - 1 >= low and norms[start] == "is" and norms[start - 1] in ("thing", "bet", "way", "option", "advice"):
        return start - (2 if start - 2 >= low and norms[start - 2] in ("best", "easiest", "my", "only") else 1), False
    if start >= low and norms[start] in ("callers", "customers", "guests", "passengers", "members", "visitors",
                                         "residents", "parents", "users", "patients", "tenants"):  # fmt: skip
        return start, False
    if start >= low and norms[start] in ("chance", "opportunity", "able"):
        for asking in range(start, max(low, start - 6) - 1, -1):
            if norms[asking] in ("have", "did", "were"):
                return asking, True
    if start < low or words.kinds[start] != WORD or norms[start] == MASK:  # "Please just call", "Do contact"
        return (start + 1, False) if inside and inside[0] in ("please", "just", "do", "simply", "always") else (-1, False)
    return -1, False


def _open(words: Words, at: int, low: int) -> int:
    """The first of the opening words that run up to token `at`, if an order may stand there; otherwise -1."""
    norms = words.norms
    while at > low and (norms[at - 1] in _OPENERS or norms[at - 1] in ("you", "can", "could", "will", "would")):
        at -= 1
    while norms[at] in ("hi", "hey", "hello", "thanks", "so", "but", "yes", "no", "sorry"):
        at += 1
    if at == low or words.kinds[at - 1] == PAUSE or opens_sentence(words, low, at):
        return at
    if norms[at] in ("please", "pls", "plz", "kindly", "alternatively", "can", "could", "would", "will", "you"):
        return at
    if norms[at - 1] in _JOINING and not _has_speaker(words, low, at - 1):
        return at
    return at if norms[at - 1] == MASK or not _has_speaker(words, low, at) else -1


def _may_command(words: Words, pause: int, low: int) -> bool:
    """After a pause an order may start; a word that is a noun as well ("call") only after a condition."""
    before = words.norms[low:pause]
    if not {"can", "could", "will", "would"}.isdisjoint(before) and {"i", "we", "you"}.isdisjoint(before):
        return False  # "learners can order, ask the way and chat"
    return (
        words.norms[pause + 1] not in _NOUNS
        or pause - low < 4
        or not _CONDITIONS.isdisjoint(words.norms[low:pause])
        or words.norms[pause] in (":", ";", "-")
    )


def _is_addressed(norms: list[str], low: int, high: int) -> bool:
    return any(norms[at] == "you" and norms[at + 1] in _MODALS for at in range(low, high))


def _has_speaker(words: Words, low: int, high: int) -> bool:
    for at in range(high - 1, low - 1, -1):
        if words.kinds[at] == PAUSE:
            return False
        if words.norms[at] in ("i", "we", "they", "he", "she", "who", "it"):
            return True
    return False


def _subject(words: Words, low: int, at: int) -> int:
    for before in range(at - 1, max(low, at - 5) - 1, -1):
        if words.norms[before] in ("i", "we"):
            return before
    return -1


def _party(words: Words, at: int, verb: str, high: int) -> str:
    """Whom the customer is sent to, or an empty string if nobody is named."""
    norms = words.norms
    if verb in _GIVERS and (to := _gift(words, at, high)):
        return to
    if verb in (*_HANDING_IN, "raise") and _through_a_form(words, at, high):
        return SELF_SERVICE
    if verb in ("google", "wiki"):
        return SELF_SERVICE if _next(norms, at) not in ("is", "has", "maps", "play", "pay") else ""
    if verb in _SETTLING and (to := _taken_up(words, at, high)):
        return to
    if verb in _SENDING and (to := _sent_to(words, at, high)):
        return to
    for links in _VERBS[verb]:
        start = at + 1
        while start < high and norms[start] in _DROPPED and (not links or norms[start] != links[0]):
            start += 1
        if tuple(norms[start : start + len(links)]) != links:
            continue
        start += len(links)
        if links == ("it", "up"):
            return SELF_SERVICE
        if links == ("out",) or links == ("out", "via"):
            return US if start >= high or norms[start] in ("here", "via", "directly", "by") else ""
        while start < high and norms[start] in _DROPPED:
            start += 1
        if start >= high:
            continue
        to = _kind(words, start, high, loose=verb in _LOOSE and not (links and links[-1] == "with"), verb=verb)
        if to:
            return to
    return ""


def _taken_up(words: Words, at: int, high: int) -> str:
    """"take the charge up with the bank", "raise the matter with them"."""
    norms = words.norms
    for here in range(at + 2, min(high - 1, at + 8)):
        if words.kinds[here] != WORD:
            return ""
        if norms[here] == "with" and (norms[here - 1] == "up" or norms[at] != "take"):
            return "" if norms[here + 1] in ("us", "me", "you") else ELSEWHERE
    return ""


def _sent_to(words: Words, at: int, high: int) -> str:
    norms = words.norms
    for here in range(at + 2, min(high - 1, at + 6)):
        if words.kinds[here] != WORD or norms[here] in ("us", "me"):
            return ""
        if norms[here] == "to":
            known = any(name in _PEOPLE for name in norms[here + 1 : min(here + 5, high)])
            return ELSEWHERE if known or norms[here + 1] in _PRONOUNS else ""
    return ""


def _kind(words: Words, at: int, high: int, *, loose: bool, verb: str) -> str:
    norms = words.norms
    norm = norms[at]
    if words.kinds[at] != WORD:
        return ""
    if verb in ("dm", "pm"):
        return PRIVATE if norm != "me" else ""
    if norm == "us" and verb in ("see", "visit", "check", "ask", "try"):
        return ""
    if norm == "us":
        return PRIVATE if verb in ("dm", "pm") or "dm" in norms[at : at + 4] else US
    if norm in _PRONOUNS:
        return ELSEWHERE if not loose or verb == "ask" else ""
    if norm in _NO_PARTY or norm == "you":
        return ""
    if norm in _DETAILS or (loose and norm.endswith("ing") and norm not in _PAGES):
        return ""
    for here in range(at, min(high, at + 7)):
        if words.kinds[here] != WORD or norms[here] in ("to", "for", "if", "and", "so", "who", "that", "or") and here > at:
            break
        name = norms[here].removesuffix("'s")
        if name in ("if", "when", "regarding", "about", "as", "before") or (name in ("in", "of") and verb == "try"):
            break
        if name in _PAGES:
            return SELF_SERVICE
        if name in _PEOPLE or name in AT_HAND:
            if verb in ("go", "head") and norms[at - 2] != "back" and norms[at - 1] not in ("through", "via"):
                return ""
            if verb in ("use", "complete", "submit", "search", "fill", "look") or (verb == "try" and name in ("post",)):
                return SELF_SERVICE if name in ("line", "service", "helpline") else ""
            return ELSEWHERE
        if name in ("chat",) and verb in ("use", "try", "visit"):
            return SELF_SERVICE
        if name == "dm" or (name == "direct" and _next(norms, here) == "message"):
            return PRIVATE
    if verb == "ask" and norm in _DETERMINERS and _next(norms, at) not in ("question", "questions", "favour", "way"):
        return ELSEWHERE
    if loose or norms[at - 1] == "of" or _next(norms, at) in ("bell", "doorbell", "buzzer", "number"):
        return ""
    if norm == MASK:
        return ""
    if norm in _DETERMINERS:
        return ELSEWHERE
    if verb in _NOUNS and not (at + 1 >= high or words.kinds[at + 1] != WORD or norms[at + 1] in _AFTER_NAMES):
        return ""  # "Email tickets are not lost"
    return ELSEWHERE if _is_name(words, at) else ""


def _is_name(words: Words, at: int) -> bool:
    """A word that no pattern of small words explains: taken for a name ("contact Shimano")."""
    norm = words.norms[at]
    return len(norm) > 2 and norm.isalpha() and norm not in _NO_PARTY and norm not in _DROPPED and not norm.endswith(("ly", "ed"))


def _gift(words: Words, at: int, high: int) -> str:
    norms = words.norms
    for here in range(at + 1, min(high, at + 7)):
        if norms[here] in ("me", "it"):
            return ""
        if norms[here] in ("dm", "pm") and norms[here - 1] in _BY:
            return PRIVATE
        if norms[here] in _GIFTS and _next(norms, here) in _DETAILS:
            return ""
        if norms[here] in _GIFTS or (norms[here] in ("direct", "private") and _next(norms, here) == "message"):
            private = norms[here] in ("dm", "pm", "direct", "private")
            between = norms[at + 1 : here]
            if "us" in between:
                return PRIVATE if private else US
            after = norms[here + 1 : here + 4]
            if "to" in after:
                return ELSEWHERE if "us" not in after else US
            return ELSEWHERE if len(between) >= 2 and between[0] not in ("a", "an") or "them" in between else (
                PRIVATE if private else ""
            )
    return ""


def _through_a_form(words: Words, at: int, high: int) -> bool:
    norms = words.norms
    for here in range(at + 1, min(high, at + 12)):
        if words.kinds[here] == STOP:
            return False
        if norms[here] in _FORM_WORDS and (norms[at] in _BY_FORM or not _BY.isdisjoint(norms[at + 1 : here])):
            return True
        if norms[here] in ("here", "at") and MASK in norms[here + 1 : here + 3]:
            return True
        if norms[here] == "our" and _next(norms, here) == "email":
            return True
        if norms[at] in ("raise", "submit") and norms[here] == "ticket" and norms[here - 1] in ("a", "new", "another"):
            return True
    return False


def _clause_end(words: Words, at: int, high: int) -> int:
    """Behind the last word of the clause: the sentence, or what stands before "; ", or before "and we'll"."""
    last = at + 1
    for here in range(at + 1, high):
        if words.kinds[here] == STOP or words.norms[here] in _CLAUSE_ENDS:
            break
        if words.kinds[here] == WORD and words.norms[here] != MASK:
            last = here + 1
    return last
