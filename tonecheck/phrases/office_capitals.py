"""Abbreviations in capitals that an office knows and its customers do not: "the PIR is due", "raised a P2".

Two kinds: letters known from offices, wherever they stand; and letters that nobody knows, where an office speaks
of them ("your TPR was voided") or where several stand in one sentence. What the customer wrote, what is spelled
out beside it, names of people behind a dash and stretches in capitals are no abbreviations of the office. Source:
ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tonecheck.draft import Draft
from tonecheck.text.lazy_pattern import lazy_pattern
from tonecheck.text.span import Span

# Letters of service desks, shops, carriers, banks, energy, telephony, clinics and schools.
OFFICE = frozenset(
    """P1 P2 P3 P4 L1 L2 L3 SLA SLAS OLA OLAS AML PNR PNRS GDS PIR PIRS OOS EOB COB BAU TAT AHT FCR CSAT WIP UAT
    SME SMES CSR CSRS CSA TSR FTL LTL DTC MPAN MPRN NMI TPR OOO DSLAM CPE ETL CRM ERP WMS OMS TMS PII DSAR QBR KPI
    KPIS OKR OKRS ARN AVS EMR EHR MDT SPOC IVR NFF BER ASN GRN MOQ RCA CAPA RTO NDR NDRS ADT POI POA SOF EDD CDD
    SAR TTO RTT DNAS NTE OLT BNG SOP SOPS PSP FNOL EOW MTTR DSE EAC AQ SSP FRU DRM OTM PDQ UPRN IRN GRV ASR CCR TTR
    NPI LOA LOAS SNF CAB PTW HRBP FTE FTES PID WBS TRN BSR RAG SNR ISP1 MIS HLR MSISDN IMSI OMC NOC RFO RFOS RTA
    CDR CDRS 2WW ADN ITSM GSE PRM SSR SSRS ULD AWB AWBS SDR PIREP ESU DRA""".split()
)
# Letters that most readers know, or that name something readers have before them.
KNOWN = frozenset(
    """GPL MIT BSD
    AA AAA AC AD ADHD ADSL AED AFC AGM AI AIDS AKA AM AMC AMEX ANZ AOB AOL API APK APP APR ASAP ASDA ATM ATMS
    ATOL AU AUD AV AXA BA BACS BAME BB BBC BBQ BC BCC BFF BHS BIC BMI BMW BNB BOGOF BP BSL BST BT BTS BTW BUPA CA
    CAA CAD CAPTCHA CBD CBT CC CCTV CD CDS CE CEO CEOS CET CFO CHF CIA CITB CNN CO COD COO COVID CPR CPU CRB CSV
    CTA CTO CTRL CV CVC CVS CVV DAB DBS DC DDOS DEFRA DFS DHL DIN DIY DJ DJS DL DLC DM DMS DNA DNS DOB DOC DOJ DPD
    DR DRM DSL DSLR DST DVD DVDS DVLA DVR DVSA DWP EA EAN EE ECG EDF EDT EFL EMEA EP EPC ESA ESIM ESPN EST ETA EU
    EUR EV EVS EVA FA FAA FAQ FAQS FBI FC FCA FDA FIFA FIT FM FOB FPS FSCS FTP FX FYI GB GBP GCSE GDPR GHD GI GIF
    GMAIL GMT GOP GP GPS GPU GST GTA GUI GWR HBO HD HDD HDMI HDR HGV HIV HM HMRC HMV HP HQ HR HRT HS2 HSBC HTC HTML
    HTTP HTTPS IBAN IBM ICE ICU ID IDS IE IKEA IMAP IMDB IMEI INC INR IOS IP IPA IPAD IQ IRA IRS ISA ISAS ISBN ISP
    ISPS IT ITV IUD IV IVF JAL JFK JKL JP JPEG JPG JSA JSON KFC KG KIA KLM KM KO KPOP LA LAN LAX LCD LED LEDS LGBT
    LGBTQ LHR LGW LIDL LLC LNER LOL LP LPG LTD LTE LV MA MAC MB MBA MBNA MC MD MF MG MLB MLS MMS MOD MOT MOTS MP
    MP3 MP4 MPG MPH MPS MRI MS MSC MSN MTV NATO NBA NBC NC NCAA NFC NFL NFT NGO NHL NHS NI NJ NOT NPR NRI NSPCC NSW
    NUS NV NVQ NW NWR NY NYC NYE NZ OAP OBE OCD OFCOM OFGEM OK OLED OMG ONS OS OTP OVO P&O PA PAYE PAYG PBS PC PCS
    PCR PCSO PDF PDFS PE PG PGA PHD PHP PIN PINS PIP PLC PM PMS PNG PO POA POS POW PPE PPI PR PRAM PRO PS PS3 PS4
    PS5 PSN PSP PSTN PT PTA PTO PTSD PUK PVC PVR QA QC QE2 QR QVC RAC RAF RAM RBS RCA RE REM REI RGB RIP RNIB RNLI
    ROM RPG RPM RRP RSPB RSPCA RSVP RV SAD SAGA SAS SAT SATS SD SEN SEO SFO SIM SIMS SKY SMS SMTP SOS SPF SQL SSD
    SSE SSID SSL SSN SSP STEM STI STD SUV SUVS TB TBA TBC TBD TBH TEFL TESCO TGI TIFF TNT TSA TSB TT TUI TV TVS TXT
    UAE UB40 UCAS UEFA UHD UHF UI UK ULEZ UN UNESCO UPC UPS URL URLS US USA USB USD USPS UV VAT VCR VD VHS VIN VIP
    VIPS VISA VPN VR VW WAV WC WEP WFH WH WIFI WHO WPA WPA2 WPS WTF WWE WWF WWI WWII WWW XL XLR XML XP XR XXL YMCA
    ZIP ZA AUX HIIT TLC TLDR NP YW TY THX BRB IMO FOMO DIP NE SE SW MOM MUM DAD AFAIK IKR ICYMI TIA PPS NB EG ETC
    MASH BAFTA PADI MBE CPD CPAP CT ENT ER GUM OT ABN ACT NSF TFN PAN UPI NEFT RTGS IMPS EMI KYC EPF ITR CIBIL CBSE
    ICSE JEE NEET PF TDS AWS GCP SSO MFA 2FA CLI SDK IDE CSS JS SLI SSH CDN UAC VM VMS NAS RAID BIOS UEFI MMO NPC
    PVP PVE RNG DPS HUD XBOX GG ACAS AAT ACCA CIPD FMCG HMCTS HMP LCC MCC NCC NEC O2 OU SNP TFL TFGM UCL LSE GCHQ
    WASPI WHSMITH XX XXX ATC ID'S DVT DPI PPM PSI KWH KW MW BTU AC/DC GHZ MHZ MBPS RWD FWD AWD ABS ECU OBD HVAC AFM
    AFP AM/PM""".split()
)
_TOKEN = lazy_pattern(
    # A class takes the first character, so that the engine skips to it.
    r"[A-Z2](?<![\w@#/&.*_=+£$€'’-].)(?:(?<=[A-Z])(?:[A-Z]{1,5}(?:&[A-Z])?s?|\d|&[A-Z])|(?<=2)WW)"
    r"(?=(?:['’]s)?(?![\w@/&_*=+'’-]|\.\w))"
)
_TWO_CAPITALS = lazy_pattern(r"[A-Z2](?:(?<=[A-Z])[A-Z\d&]|(?<=2)WW)")
_BEFORE = (
    r"(?:raised|raise|raising|logged|logging|opened|issued|issue|awaiting|pending|await|filed|submitted|completed"
    r"|complete|processed|under|requested|created|updated|validated|failed|missing|linked|generated|voided|released)"
)
_OFFICE_VERB = lazy_pattern(rf"\b{_BEFORE} (?:a|an|the|your|our|this|new|another|\w+ for) ?\Z|\b{_BEFORE} \Z")
_DETERMINED = lazy_pattern(r"(?i)\b(?:the|your|our|this|an?|no|open|new|by|per|via|in|with|from|to|for) \Z")
_YOURS = lazy_pattern(r"(?i)\b(?:the|your|our|this|no) \Z")
_HAPPENED = lazy_pattern(
    r" (?:(?:is|was|has been|will be|hasn't been|isn't|is not|is still|is now|wasn't) (?:due|open|closed|pending|raised"
    r"|logged|voided|issued|complete|completed|incomplete|approved|rejected|declined|processed|updated|outstanding"
    r"|overdue|missing|recorded|queued|created|released|assigned|active|blank|set|linked|matched|failed|down|done|late)"
    r"|(?:doesn't|does not|didn't|did not) (?:match|show|exist|complete|sync|reconcile|run)|shows? (?:no|a|that|it)"
    r"|failed|expired|returned|bounced|(?:status|queue|batch|flag|reference|request|sign-?off|process|check|log|form"
    r"|stage|window|referral|feed|job|extract|validation|reconciliation|rejection|code is|notification|leg)\b)"
)
_ADDRESS = lazy_pattern(r"\bP\.?O\.? ?[Bb]ox\b")
_CAPITALS_BEFORE = lazy_pattern(r"\b([A-Z]{3,}) $")
_CAPITALS_BEHIND = lazy_pattern(r" ([A-Z]{3,})\b")
_VOWEL = lazy_pattern(r"[AEIOUY]")
_LONGEST_SPELLING = 120  # code points around an abbreviation in which it may be spelled out


def office_capitals(draft: Draft) -> Iterator[tuple[Span, bool]]:
    """Each abbreviation of the office, and whether it is one known from offices; not in order."""
    text = draft.text
    if not _TWO_CAPITALS.search(text) or text.isupper():
        return
    known = _letters_of_theirs(draft)
    seen: set[str] = set()
    unknown: list[Span] = []
    for match in _TOKEN.finditer(text):
        written = match[0]
        letters = written.removesuffix("s") if written[-1] == "s" else written
        span = Span(*match.span())
        if letters in KNOWN or letters in known or letters[:-1] + "." in known or letters in seen:
            continue
        if draft.is_protected(span):
            continue
        if _is_signature(text, *match.span()) or _shouts(text, *match.span()):
            continue
        if _is_spelled_out(text, letters, span):
            seen.add(letters)
            continue
        if letters in OFFICE or letters + "S" in OFFICE:
            if _is_code(text, span):
                continue
            seen.add(letters)
            yield span, True
        elif len(letters) >= 2 and letters[1].isalpha() and _is_office_talk(text, span):
            seen.add(letters)
            yield span, False
        elif len(letters) >= 2 and letters[1].isalpha() and not is_place(text, span):
            unknown.append(span)
    yield from ((span, False) for span in _in_company(unknown, draft))


def _letters_of_theirs(draft: Draft) -> set[str]:
    """Every word the customer wrote, in capitals and in the singular too; “MQ.” if they wrote of MQMs.

    Who speaks of MQMs knows what MQDs are: letters of one programme differ in the last.
    """
    if draft.message is None:
        return set()
    known = set(re.findall(r"[A-Za-z0-9&]+", draft.message.text.upper()))
    families = {match[0].removesuffix("s") for match in _TOKEN.finditer(draft.message.text)}
    return known | {word.removesuffix("S") for word in known} | {f"{word[:-1]}." for word in families if len(word) > 2}


def _in_company(unknown: list[Span], draft: Draft) -> list[Span]:
    """Those unknown letters that stand in one sentence with others: one may be a name, two are an office talking."""
    found = []
    unknown = [span for span in unknown if not _is_named_in_capitals(draft.text, span)]
    for sentence in draft.sentences:
        inside = [span for span in unknown if sentence.start <= span.start and span.end <= sentence.end]
        if len({span.of(draft.text) for span in inside}) > 1 and not _ADDRESS.search(sentence.of(draft.text)):
            found += inside
    return found


def _is_named_in_capitals(text: str, span: Span) -> bool:
    """True for words side by side that can be spoken: "the FIRST TRACKS set", "our BIG STOUT"."""
    beside = _CAPITALS_BEFORE.search(text, max(0, span.start - 20), span.start) or _CAPITALS_BEHIND.match(
        text, span.end
    )
    return beside is not None and all(_VOWEL.search(word) is not None for word in (span.of(text), beside[1]))


def is_place(text: str, span: Span) -> bool:
    """True for what looks like an airport, a station or a name: "from BWI to PHX", "Jo BAKER"."""
    before = text[max(0, span.start - 16) : span.start]
    after = text[span.end : span.end + 12]
    if before.endswith(", ") and after.startswith((",", ".", "!", "?")):  # a name: "the routing, BK, but"
        return True
    return (
        re.search(
            r"\b(?:[Ff]rom|to|in|at|into|via|out of|between|near|leaving|[Ff]lights?"
            r"|(?!The|Your|Our|This|An?\b)[A-Z][a-z]+) \Z",
            before,
        )
        is not None
        or re.match(r" ?(?:to|[-–>→]|airport|station|flight|time|customers?) ?", after) is not None
    )


def _is_office_talk(text: str, span: Span) -> bool:
    before = text[max(0, span.start - 40) : span.start]
    if _OFFICE_VERB.search(before):
        return not re.match(r" [A-Z]", text[span.end : span.end + 2])
    return _YOURS.search(before) is not None and _HAPPENED.match(text, span.end) is not None


def _is_code(text: str, span: Span) -> bool:
    """True for a seat, a bay or a size: "row L2", "bay P3"; a mere letter and figure needs an office around it."""
    if not re.fullmatch(r"[A-Z]\d", span.of(text)):
        return False
    before = text[max(0, span.start - 30) : span.start].lower()
    return re.search(r"\b(?:an?|our|raised|to|with|as|is|incident|ticket|priority) \Z", before) is None or (
        re.search(
            r"\b(?:seat|bay|row|gate|level|floor|car park|room|zone|platform|bus|size|go|come|move|moved"
            r"|walk) (?:to|is|with|an?)? ?\Z",
            before,
        )
        is not None
    )


def _is_signature(text: str, start: int, end: int) -> bool:
    """ "… by Friday. JS", "-AB", "^KO": the writer's own letters."""
    line_end = text.find("\n", end)
    rest = text[end : line_end if line_end >= 0 else len(text)].strip(" .)/*")
    before = text[:start].rstrip(" ")
    if rest and not rest.startswith(("http", "#", "@", "1/", "2/", "(")):
        return bool(before) and before[-1] in "-^~*–—/|"
    return not before or before[-1] in ".!?-^~*–—/|)\n:;…" or not before[-1].isascii()


def _shouts(text: str, start: int, end: int) -> bool:
    """True if most words around are in capitals too."""
    before = re.findall(r"[A-Za-z']{2,}", text[max(0, start - 25) : start])[-2:]
    after = re.findall(r"[A-Za-z']{2,}", text[end : end + 25])[:2]
    return len([word for word in before + after if word.isupper()]) > 1


def _is_spelled_out(text: str, letters: str, span: Span) -> bool:
    """ "a return number (RMA)", "SLA means how fast we answer", "RMA, that is, ..."."""
    if text[: span.start].endswith((" or ", " called ")):  # "record locator or PNR"
        return True
    if text[span.start - 1 : span.start] == "(" and text[span.end : span.end + 1] == ")":
        return True
    after = text[span.end : span.end + _LONGEST_SPELLING]
    if re.match(
        r"\W{0,3}(?:means|stands for|is short for|is what|is the (?:name|word|term)|is our (?:name"
        r"|word)|is a|is an|is when|is how|is where|is shown|\(|, (?:or|that is|meaning|the|which is)\b| - "
        r"|: )",
        after,
    ):
        return True
    around = text[max(0, span.start - _LONGEST_SPELLING) : span.end + _LONGEST_SPELLING]
    between = r"\w*(?:[ -]+(?:of|the|and|to|for|in))?[ -]+"
    spelled = r"\b" + between.join(re.escape(letter) for letter in letters if letter.isalpha()) + r"\w+"
    return re.search(spelled, around, re.IGNORECASE) is not None
