"""How Arabic tells what has been and what is to come."""

import re

from pelican_dossier.languages.arabic.cues import CUES
from pelican_dossier.languages.daterules import alternation
from pelican_dossier.languages.tenses import TenseGrammar

_NOUNS = (
    r"سياس\w*|سيار\w*|سياج|سياق\w*|سياح\w*|سياد\w*|سيطر(?:ه|ت|وا|تها|ته|نا|تا)?|سيناء?|سيناو\w*|سينما\w*|سيناري\w*|سيد|سيدا?ت?|"
    r"سيده|سيدي|سيدتي|سيدني|سيف|سيفا|سيفه|سيوف|سيل|سيلا|سيول\w*|سير|سيرا|سيره|سيرت\w*|سيرغي|سيرجي|سيرفر|سيراليون|سيسي|"
    r"سيستاني|سيبيري\w*|سيلفي|سيليكون|سيلكون|سيمون|سيمنس|سيمفوني\w*|سيتي|سيجار\w*|سيات|سييه|سيما|سيولتها|سيان|سيدو|سيميايي\w*|"
    r"سته|ستين|ستون|ستماي\w*|ستار|ستاره|ستاير|ستوكهولم|ستراتيج\w*|ستره|ستيف\w*|ستاندرد|ستريت|ستاد|ستوديو\w*|ستين\w*|"
    r"ستالين|ستانفورد|ستات|ستمي\w*|ستره|ستوك|"
    r"سنه|سنوات|سنوات\w+|سنوي\w*|سنين|سني|سنيه|سند|سندا|سندات|سندا\w*|سنغافور\w*|سنجار|سنيور\w*|سنتيمتر\w*|سنت|سنتات|"
    r"سنتر|سنابل|سنان|سنجق|سندس|سنتمتر\w*|سنك\w*|سنن|سنه\w{1,3}|سنام|سنارٍ?\w*|"
    r"سا(?:ع(?:ه|ت|ات|د|ي)\w*|ح(?:ه|ت|ات|ل|ر|ق)\w*|ب[قع]\w*|د(?:ه|ت|ات|س\w*)?|ي[رقدل]\w*|ل(?:م\w*|ب\w*|ت)?|م[يحر]\w*|"
    r"ر(?:ه|ع\w*|ي\w*|ق\w*|ت|وا)?|ه[مر]\w*|ن[دتش]\w*|و[يمن]\w*|ق(?:ط\w*|ت)?|س(?:ه|ات)?|خ\w*|طع\w*|ك[نس]\w*|فر\w*)"
)
"""Words that begin as the future does and are none."""
_EXPECTED = (
    "سوف|لن|المقرر|المقرره|مقرر|مقررا|مقرره|المزمع|المتوقع|المنتظر|يعتزم|تعتزم|يعتزمون|المرتقب|المرتقبه|"
    "ينتظر|يتوقع|المفترض|المرجح|المحتمل|المومل|تستعد|يستعد|تنوي|ينوي|تخطط|يخطط"
)
FUTURE = rf"(?<!\w)[وف]?(?:(?!(?:{_NOUNS})(?!\w))س[يتنا]\w{{2,}}|{_EXPECTED})(?!\w)"
PAST_VERBS = (
    "عقد التقي زار وقع قتل بدا شن اصدر وصل غادر بحث اجري نفذ انتهي انطلق شهد ادي اسفر "
    "توصل تم جري كان وافق صوت قرر انسحب انضم هاجم استهدف اعتقل تولي عين استقال نشر ضرب حدث وصف تحدث "
    "اعلن قال اكد ذكر اضاف افاد كشف نقل رحب لقي اهتم اعرب التق عاد تابع سيطر خرج اجتمع طالب دعا حذر فاز توفي اصيب تعرض "
    "افتتح اطلق شارك استقبل تفقد تراس ناقش خطف سقط دمر هرب فر لجا نزح غرق اندلع انهار"
).split()
PAST = rf"(?<!\w)[وف]?{alternation(PAST_VERBS)}(?:ت|ا|وا|تا)?(?!\w)"
_SAID = frozenset(word[cue.proclitics :] for word, cue in CUES.items() if cue.form == "verb" and not cue.refers)
_SAID_BEFORE = sorted(word for word in _SAID if not word.startswith(("ي", "ت")) or word.endswith(("ت", "وا")))
"""Forms of the past; the past of a few begins as the present does."""
COMPLEMENTIZER = r"(?<!\w)[وف]?[بل]?ان(?:ه|ها|هم|هما|نا|ي|ني|ك)?(?!\w)"
REPORTED = rf"\W*(?:(?:من|عن|علي|الي|في)\s+)?{COMPLEMENTIZER}"
_NO_WISH = "".join(rf"(?<!{word} )" for word in "قبل بعد دون الي كاد عدم من منذ".split())
_SUBJUNCTIVE = rf"{_NO_WISH}(?<!\w)ب?ان\s+(?!يكون|تكون)[يت]\w{{2,}}(?!\w)"
"""«that he come»: wished or planned, where no other verb tells it."""
_TIMETABLE = (
    "بدا نطلق ختتم ستانف ستضيف صل غادر عود توجه لتقي واجه زور جتمع قام نتهي فتتح نعقد عقد سافر بحر تسلم".split()
)
"""Stems of beginnings, ends, journeys and meetings, whose present at the head of its sentence tells a plan."""
_DAY_PARTS = "يوم|يومي|مساء|صباح|ظهر|عصر|فجر|ليل|ليله"
_LEADS = rf"(?:في|من|اما|لكن|ولكن|ثم|حتي|خلال|عند|{_DAY_PARTS})"

_BEGINS = "بدا نطلق ختتم ستانف فتتح نتهي ستضيف".split()
"""Stems of beginnings and ends, whose present behind «which» tells a plan too."""

_WHO_DID = r"(?<!\w)(?:الذي|التي|الذين)\s+(?!س[يتن]|[يتن]|ال|ا(?:ن|لي)(?!\w))\w{3,}(?:ه|ها|هم|ت)(?!\w)"
"""A past behind «which» with a pronoun or of a woman, which is no noun there."""

_PUT_OFF = (
    r"(?<!\w)[وفبل]?(?:ال)?(?:(?:تاجيل|ارجاء|تمديد|ترحيل|تاخير)(?:ه|ها|هم)?|[تي]?اجل(?:ت|وا|ه|ها|ته|تها)?|ارج[اي](?:ت|وا|ه|ها)?|"
    r"مدد(?:ت|وا|ه|ها)?|تقديم\s+موعد)(?:\s+[^\s.،؛]+){0,8}?\s+(?:الي|حتي|لغايه)\s+(?:(?:ما|بعد|يوم|شهر|صباح|مساء)\s+)*$|"
    r"(?<!\w)[وف]?اخر\s+موعد(?:\s+[^\s.،؛]+){1,6}?\s+(?:(?:هو|يوم|في)\s+)*$"
)
"""To what day something is postponed, or brought forward, and the last day for it."""

TENSES = TenseGrammar(
    future=re.compile(
        rf"{FUTURE}|{_PUT_OFF}|"
        rf"(?<!\w)(?:الذي|التي)\s+[يت]{alternation(_BEGINS)}(?!\w)|(?<!\w)[وف]?(?:غدا|بعد غد)(?!\w)|"
        r"(?<!\w)قبيل(?:\s+[^\s.،]+){1,6}\s+$"
    ),
    past=re.compile(rf"{PAST}(?!.*{COMPLEMENTIZER})|{_WHO_DID}"),
    lasting=re.compile(r"(?<!\w)[وف]?منذ\s+$"),
    maybe_past=re.compile(
        rf"(?<!\w)[وف]?(?:{alternation(_SAID_BEFORE)}|لم\s+\w+|(?!ال|س[يت]|ست)\w{{3,}}(?<![اوي])ت(?:ه|ها|هم|ا)?|"
        r"وفقا?|بحسب|حسب|نقلا|حسبما|منذ|(?:الذي|الذين|التي|عندما|حين|بعدما|قد)\s+(?!س[يتن]|[يتن]|ال)\w{3,})(?!\w)"
    ),
    present=re.compile(
        r"(?<!\w)(?:[وف]?ي(?!(?:وم|ناير|وليو|ونيو|وليه|ونيه|ساري?|مين|من|د))|وت|(?:التي|حيث|ان)\s+ت)\w{2,}"
    ),
    planned=re.compile(rf"{_SUBJUNCTIVE}|(?<!\w)[وف]?قد\s+[يت]\w{{2,}}|^\W*[وف]?[يت]{alternation(_TIMETABLE)}(?!\w)"),
    counts_ahead=False,
    saying=re.compile(rf"(?<!\w)[وف]?(?:(?<!الذي )(?<!التي )(?<!الذين )س)?{alternation(sorted(_SAID))}(?!\w)"),
    reaches=re.compile(r"(?:\s+ب?ان)?\s+"),
    reported=re.compile(REPORTED),
    opens=re.compile(
        rf"(?:.*{COMPLEMENTIZER}(?:\s+(?!س?[يتن])\w+){{0,3}}|\W*[وف]?ال\w+(?:\s+ال\w+)*)?\W*[وف]?(?:\W*{_LEADS})*\W*"
    ),
    follows=re.compile(r"[\s،,)]*(?:ايضا[\s،,]+)?(?:في\s+\w+[\s،,]+)?(?:فقد\s+|قد\s+)?"),
)
