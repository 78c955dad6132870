"""The words that redirects are told by: verbs of contact, parties, pages, and what stands before an order."""

from __future__ import annotations

# Verb -> what must stand between it and the party: "" the party itself, otherwise these words.
VERBS: dict[str, tuple[tuple[str, ...], ...]] = {
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
    "seek": (("assistance", "from"), ("help", "from"), ("advice", "from"), ("guidance", "from"),
             ("clarification", "from"), ("support", "from")),
    "chase": (("up",), ()),
    "consult": ((),),
    "approach": ((),),
    "get": (("in", "touch", "with"), ("in", "contact", "with"), ("onto",), ("on", "to"), ("hold", "of")),
    "write": (("to",), ("in", "to")),
    "turn": (("to",),),
    "go": (("back", "to"), ("to",), ("through",), ("via",), ("direct", "to"), ("directly", "to")),
    "head": (("to",), ("over", "to"), ("back", "to")),
    "refer": (("to",), ("back", "to")),
    "check": (("with",), ("back", "with"), ("directly", "with"), ()),
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
GIFTS = frozenset("call ring bell shout buzz line email e-mail message text note dm pm tinkle".split())
GIVERS = frozenset("give drop pop send shoot".split())
# "share the details here: …", "report this using the form"
HANDING_IN = frozenset("share provide request reply respond revert send report submit fill complete use follow".split())
BY_FORM = frozenset("fill complete use follow submit request".split())
BY = frozenset("via through using with in on by".split())
# "raise the matter with the bank", "sort that out with them"; "address any questions to the box office"
SETTLING = frozenset("take raise sort settle resolve discuss pursue".split())
SENDING = frozenset("address direct submit forward refer report send".split())
FORM_WORDS = frozenset("form forms link links portal tracker".split())
# Verbs too general to count before any noun: what follows must name a party or a page.
LOOSE = frozenset(
    "check ask see visit try use complete submit search look have go head take refer turn fill chase".split()
)
FORMS = frozenset(VERBS)
PAST = {"contacted": "contact", "called": "call", "phoned": "phone", "emailed": "email", "spoken": "speak",
         "reached": "reach", "checked": "check", "asked": "ask", "tried": "try", "visited": "visit",
         "looked": "look", "messaged": "message", "raised": "raise", "written": "write", "gone": "go",
         "taken": "take", "talked": "talk", "googled": "google"}  # fmt: skip
ING = {"contacting": "contact", "calling": "call", "ringing": "ring", "phoning": "phone", "emailing": "email",
        "speaking": "speak", "talking": "talk", "reaching": "reach", "checking": "check", "asking": "ask",
        "trying": "try", "visiting": "visit", "looking": "look", "messaging": "message", "raising": "raise",
        "writing": "write", "going": "go", "taking": "take", "getting": "get", "having": "have",
        "searching": "search", "using": "use", "giving": "give", "consulting": "consult",
        "approaching": "approach", "googling": "google"}  # fmt: skip

PAGES = frozenset(
    "website site webpage page pages faq faqs forum forums community catalogue catalog handbook booklet manual guide"
    " brochure leaflet app portal tracker form forms intranet youtube google wiki wikipedia internet terms"
    " t&cs t&c conditions policy knowledgebase articles article documentation docs wishlist print regulation"
    " schedule timetable packaging instructions literature online link".split()
)
PEOPLE = frozenset(
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
    "crew crewmember crewmembers attendant attendants driver conductor guard steward stewards usher ushers waiter"
    " waitress barista gate onboard".split()
)
MODALS = frozenset(
    "will would should must need have can could may might want ought had has to be better best like do please"
    " always also just simply then first probably instead only either really now directly wish welcome are"
    " advised asked requested encouraged recommended".split()
)
OPENERS = frozenset(
    "please pls plz kindly just simply then also instead maybe perhaps alternatively otherwise next first now"
    " sorry hi hey hello thanks again yes no ok okay unfortunately so but try always quickly directly go ahead"
    " y'all all do".split()
)
JOINING = frozenset("and or then but so &".split())
ADVISING = frozenset("suggest recommend advise ask request encourage urge prefer require invite".split())
BEFORE_ING = frozenset(
    "suggest recommend advise try worth by mind off consider recommended advised suggesting"
    " recommending advising".split()
)
DETERMINERS = frozenset("the our your their a an his her that this its one any another my these those local".split())
NO_PARTY = frozenset(
    "me it this that these those anyone anybody"
    " if whether when what how why who which where for about again back later in on out"
    " up and or so before after until to as them's of any anything something everything".split()
)
NOUNS = frozenset("call ring phone email message text chat reach".split())
AFTER_NAMES = frozenset("about on for directly and to now instead at as so if first direct or again".split())
CONDITIONS = frozenset("if when since as once unless because after while for".split())
PRONOUNS = frozenset("them him her".split())
# "contact number", "email address": nouns, not orders.
DETAILS = frozenset("number numbers address addresses details detail telephone name info information account accounts"
                     " options form centre center back lens lenses support".split())  # fmt: skip
QUESTION_OPENERS = frozenset("have has did do can could would will are were had".split())
PRIVATE_WORDS = frozenset("dm dms pm pms".split())
DROPPED = frozenset("directly over back straight again please direct out first also instead either just".split())
CLAUSE_ENDS = frozenset("; - :".split())
