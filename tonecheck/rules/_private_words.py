"""The words of private matters, as alternatives of regular expressions: illnesses, medicines, debts, intimate goods.

Read in folded text (lower case, straight apostrophes). Source: ours.
"""

from __future__ import annotations

MONEY = r"(?:[£$€₹]|\brs\.?) ?-?\d[\d,]*(?:\.\d\d?)?"
YOURS = (
    r"\b(?:your|his|her) (?:(?:son|daughter|child|wife|husband|partner|mother|father|mum|dad|mom|brother|sister)'s )?"
)
ILLNESS = (
    r"hiv|aids|sti|std|chlamydia|gonorrh?oea|herpes|syphilis|hepatitis|cancer|chemo(?:therapy)?|biopsy|tumou?r|smear"
    r"|colposcopy|mammogram|ivf|fertility|abortion|termination of pregnancy|miscarriage|pregnancy|antenatal|diabet\w+"
    r"|insulin|anti-?depressants?|sertraline|depression|anxiety|bipolar|schizophreni\w+|adhd|autis\w+|epilep\w+"
    r"|dementia"
    r"|therapy|counselling|counseling|psychiatr\w+|psycholog\w+|rehab|detox|methadone|addiction|diagnos[ie]s"
    r"|hysterectomy"
    r"|vasectomy|colonoscopy|dialysis|asthma|coeliac|celiac|eczema|psoriasis|mental health|eating disorder|overdose"
    r"|blood pressure|cholesterol|paternity|head lice|nits|scabies|thrush|haemorrhoids?|hemorrhoids?|fracture|seizures?"
    r"|root canal|wisdom (?:tooth|teeth)|dentures?|hearing aids?"
)
PILLS = (
    r"viagra|sildenafil|cialis|morning[- ]after pill|contraceptives?|contraception|emergency pill|antidepressants?"
    r"|insulin|methadone|prozac|ozempic|wegovy|sertraline|tadalafil|finasteride|mounjaro|naltrexone|citalopram|escitalopram"
    r"|fluoxetine|paroxetine|venlafaxine|duloxetine|mirtazapine|amitriptyline|lithium tablets?|olanzapine|quetiapine"
    r"|risperidone|aripiprazole|clozapine|lamotrigine|levetiracetam|topiramate|valproate|gabapentin|pregabalin|diazepam|lorazepam"
    r"|temazepam|zopiclone|ritalin|methylphenidate|lisdexamfetamine|elvanse|metformin|warfarin|apixaban|tamoxifen"
    r"|letrozole|buprenorphine|oxycodone|morphine|fentanyl|tramadol|codeine|levothyroxine|clomid|progesterone|oestradiol"
    r"|estradiol|testosterone|hrt patches|antabuse|champix|aciclovir|acyclovir|valaciclovir|truvada|prep tablets"
)
TESTS = (
    r"(?:blood|urine|covid|drugs?|antibody|hearing|genetic|dna|allergy|pregnancy|lab|test|scan|mri|ct|swab"
    r"|screening|sleep)"
    r"(?: tests?| results?| test results?| scans?)?|scan|x-?ray|tests?|results?|ecg|mri|ultrasound|bloods"
)
FOUND = (
    r"(?:came|come|has come|have come) back (?:as )?(?:positive|negative|normal|abnormal|clear|high|low|with)"
    r"|(?:is|are|was|were) (?:\w+ )?(?:positive|negative|abnormal|inconclusive)"
    r"|(?:shows?|showed|reveals?|revealed|found|confirms?|confirmed|detected|indicates?|indicated) "
    r"(?:that you |you |no |an? |signs|some |the |high|low|raised|positive|negative)"
)
INTIMATE = (
    r"vibrators?|dildos?|butt plugs?|sex toys?|adult toys?|strap-?ons?|nipple \w+|bondage \w+|cock rings?|lube"
    r"|lubricants?|handcuffs|blindfold|crotchless \w+|lingerie|condoms|pregnancy tests?|incontinence (?:pads|pants|\w+)"
    r"|wart (?:cream|remover|treatment)|thrush cream|hair[- ]loss \w+|erectile \w+|fetish \w+|erotic \w+|sexy \w+"
    r"|love balls|massage wand"
)
ORDERED = (
    r"you (?:ordered|bought|purchased|chose|returned|asked for)|\byour\b|\b(?:is|are|was|were) (?:on (?:its|their) way"
    r"|packed|ready|posted|sent|dispatched|shipped|delivered)"
)
DEBTS = (
    r"bankruptcy|insolvency|bailiffs?|repossession|eviction|ccjs?|county court judg\w+|debt relief \w+"
    r"|debt management \w+"
    r"|universal credit(?: \w+)?|housing benefit|jobseeker'?s? \w+|asylum (?:case|claim|application)|deportation"
    r"|probation(?: officer)?|criminal record|divorce(?: papers| case)?|gambling (?:block|debts?|history|problem|limit)"
    r"|credit (?:score|rating) (?:is|was) (?:too |very |quite )?(?:low|poor|bad|damaged)|payday loan"
    r"|maternity grant|food ?bank \w+|redundancy|disability (?:benefit|allowance)"
)
HELD = (
    r"(?:balance|overdraft|arrears|debts?|salary|wages|mortgage|rent account|rent|loan|savings|current account"
    r"|bank account|account ending(?: in)? \d{4}|card ending(?: in)? \d{4}|pension|isa|mortgage arrears)"
)
CHILD = (
    r"(?:son|daughter|child|little (?:one|boy|girl)|eldest|youngest|boy|girl|toddler|twins?|grandson"
    r"|granddaughter|nephew|niece|stepson|stepdaughter)"
)
PLEASURE = (
    r"(?:good|great|lovely|nice|wonderful|fantastic|amazing|brilliant|happy|fun|blast|ball|best|birthday|treat"
    r"|experience|flight|trip|visit|stay)\b"
)
