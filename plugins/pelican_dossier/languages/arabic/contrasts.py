"""Arabic words that turn the sense: more and less, rise and fall, denials; folded."""

import re

from pelican_dossier.languages.parityrules import Direction


def _any(words: str) -> str:
    """A pattern for any of the words and forms, which stand a space apart."""
    return "|".join(words.split())


_FRONT = r"(?<!\w)[وفبلكس]{0,2}(?:ال)?"
"""What may be written onto the front of a word."""

_NOT_TURNED = r"(?<!لا )(?<!لم )(?<!لن )"
"""Not more is no more."""
_MORE = _any(
    r"اكثر اكبر اعلي ازيد مزيد معظم اغلب غالبيه فوق يفوق تفوق اضافي اضافيه [يت]?تجاوز\w{0,2} [يت]زيد\w{0,2} زاد "
    "زادت"
)
_LESS = _any("اقل ادني اصغر دون يقل تقل اسفل تحت")
COMPARISON = Direction(
    one=re.compile(rf"{_NOT_TURNED}{_FRONT}(?:{_MORE})(?!\w)"),
    other=re.compile(rf"{_NOT_TURNED}{_FRONT}(?:{_LESS})(?!\w)"),
)

_RISE = _any(
    r"[يتن]?رتفع ارتف[اع] مرتفع [يتن]زيد [يت]زداد ازد[اي] زاد زياد زايد تزايد [يت]تزايد متزايد نما(?!\w) نمت نمو "
    "[يت]نمو تنام متنام صعد صعود [يت]صعد صاعد تصاعد متصاعد قفز [يت]قفز تضاعف مضاعف [يت]ضاعف رفع [يت]رفع مكاسب "
    "ربح ارباح تعزيز [يت]عزز توسع توسيع [يت]توسع تكاثر كسب تسلق اكتسب"
)
_FALL = _any(
    "انخف [يت]نخفض منخفض تراجع [يت]تراجع متراجع هبط هبوط [يت]هبط انحس تقل[صي] [يت]قل[صل] قل[صل] خفض تخفيض تخفيف "
    "خفف [يت]خف[ضف] خسر خساير خساره تدن سقط سقوط اسقاط [يت]سقط تناقص [يت]نقص تدهور انهار انهيار تضاول [يت]تضاول "
    r"تباط نقص(?!\s+المناعه) حد(?=\s+من) [يت]هوي"
)
_GLUED = r"(?<!\w)(?=\w{13})\w+?"
"""In words without a space between them, which no word is long enough for, only what no other word holds."""
_GLUED_RISE = "متنام|متزايد|متصاعد|ارتفاع|مرتفع|[يت]زيد"
_GLUED_FALL = "متراجع|منخفض|انخفاض|[يت]نخفض|متناقص|متدهور"
EXTREMES = Direction(
    one=re.compile(
        r"(?<!\w)(?:علي\s+(?:ال)?اقل(?:\s+تقدير)?|[كب]حد\s+ادني|(?:ما\s+)?لا\s+[يت]قل\s+عن|لا\s+اقل\s+من)(?!\w)"
    ),
    other=re.compile(
        r"(?<!\w)(?:علي\s+الاكثر|علي\s+اكثر\s+تقدير|[كب]حد\s+اقصي|(?:ما\s+)?لا\s+[يت](?:زيد|تجاوز|تعدي)(?:\s+عن)?)(?!\w)"
    ),
    either=re.compile(
        r"(?<!\w)[وفبل]?(?:ابعد\s+تقدير|اقصاه|ادناه|حتي|فقط|[يت]فوق|تجاوز\w*|اكثر|اقل|دون|تحت|فوق|حدود)(?!\w)"
    ),
)
ORDER = Direction(
    one=re.compile(r"(?<!\w)(?<!من )[وف]?قب[ي]?ل(?:ه|ها|هم|هما|نا)?(?!\w)"),
    other=re.compile(r"(?<!\w)[وف]?(?:بعد(?:ه|ها|هم|هما|نا|ما)?|عقب|اثر|اعقاب|غداه)(?!\w)"),
    either=re.compile(r"(?<!\w)(?:من\s+قبل|منذ|سابق\w*|لاحق\w*|حتي|تالي\w*|مسبق\w*)(?!\w)"),
)
CHANGE = Direction(
    one=re.compile(rf"{_FRONT}(?:{_RISE})\w*|{_GLUED}(?:{_GLUED_RISE})\w*"),
    other=re.compile(rf"{_FRONT}(?:{_FALL})\w*|{_GLUED}(?:{_GLUED_FALL})\w*"),
)

_NOT = r"لا|(?<!\Wان )لم|لن|ليس(?:ت|ا|تا|وا|ن)?|لست|لسنا"
_STILL = _any(
    r"[يت]زال\w* زال\w* [يت]زل سيما بد شك ريب محاله شمل\w* اقل [يت]تجاوز\w* [يت]زيد\w* [يت]تعدي\w* "
    r"[يت]قل(?=\s+(?:\w+\s+)?عن(?!\w)) "
    r"[يت]فوق\w*"
)
_NO_DENIAL = rf"(?!\s+(?:{_STILL})(?!\w))"
"""Not to cease, no doubt; and the limits, not more than, which are hedges."""
_EXCEPTED = r"[^.!؟]{0,60}?(?<!\w)(?:الا(?!\s+ان\w*(?!\w))|سوي)(?!\w)"
"""Not … but: only."""
_MUST = _any(r"[يت]جب [يت]نبغي [يت]فترض [يت]فضل طلب\w* طالب\w* تعهد\w* قرر\w* عليه\w? شرط شريطه امل خشيه امر\w*")
_MUST_NOT = rf"(?<!\w)[وف]?(?:{_MUST})\s+الا(?=\s+[يتنا]\w{{2,}})(?!\s+(?:ان|اذا|انه))"
NEGATIONS = re.compile(
    rf"{_MUST_NOT}|"
    rf"(?<!\w)(?<!\Wام )(?:[وف]?(?:{_NOT})(?!\w)(?!{_EXCEPTED})|[وفبل]{{0,2}}(?:ال)?عدم(?!\w)){_NO_DENIAL}"
    rf"(?:[^.!؟]{{0,60}}?\sولا{_NO_DENIAL}(?!\w))?"
)
"""Neither … nor is one denial."""
WITHOUT = re.compile(r"(?<!\w)[وف]?(?:من\s+)?(?:ب?دون|بلا)(?!\w)")
_UNLIKE = _any(
    r"غير دون(?:ه|ها|هم|هن|هما|نا|ك|ي|ما)? بدون(?:ه|ها|هم|هن|هما|نا|ك|ي)? غياب بلا كلا انعدام مستحيل مستحيلا ليلا "
    r"فشل\w* [يت]فشل اخفاق\w* اخفق\w* [يت]خفق جهل\w* [يت]جهل\w* تجاهل\w* [يت]تجاهل\w* رفض\w* [يت]رفض\w* نفي نفت "
    r"[يت]نفي انكار عجز\w* [يت]عجز تعذر [يت]تعذر امتنع\w* امتناع حظر منع\w* [يت]منع نادرا قلما بالكاد خالي\w* "
    r"خال [يت]خلو سوي بغض حجب [يت]تجنب\w* تجنب\w* لاسيما نقص افتقار [يت]فتقر\w* بعيدا ناهيك بدلا حرمان"
)
_WAS_NOT = _any(r"كان\w* زال\w* من عاد\w* كنت لم")
MAY_DENY = re.compile(
    rf"(?<!\w)(?:[وف]?(?:{_NOT}){_NO_DENIAL}(?!\w)(?={_EXCEPTED})|(?<=\s)ولا{_NO_DENIAL}(?!\w)|ان\s+لم(?!\w)|"
    rf"ام\s+لا(?!\w)|[وفبل]{{0,2}}(?:ال)?(?:{_UNLIKE}|ما\s+(?:{_WAS_NOT}))(?!\w)|[^\W\d]{{13,}})"
)
"""The last are words without a space between them."""
