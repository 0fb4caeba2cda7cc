"""Arabic words that date without a calendar, and words of the calendar that date nothing."""

from pelican_dossier.languages.arabic.dates.parts import ARABIC
from pelican_dossier.languages.senses import not_a_date, vague

rule = ARABIC.rule

_FEW = "(?: (?:القليله|قليله|قلايل|العديده|المعدوده|معدوده))?"
TITLES = "الامين|المدعي|النايب|المدير|القايد|المفتش|المراقب|المفتي|السكرتير|الكاتب|الوكيل|الراي|الادعاء|الامن|المنسق"
NAMED = "ثوره|حركه|جسر|شارع|ساحه|ميدان|مدينه|جامعه|حرب|لواء|كتيبه|معركه|عمليه|مستشفي|ملعب|نادي|حي|محور|كتايب"
ATTACKS = "هجمات|احداث|اعتداءات|تفجيرات|عمليات|انتفاضه|مجزره|انقلاب|نكسه"
BEFORE_THE_DAY = "العرب|اخبار|رواتب|المصري|عالم|يمن|ايران|سوريا|لبنان|روسيا|فلسطين|ليبيا"
"""Before «today» they are the names of newspapers and broadcasts."""
BEFORE_THIS_AGE = "حتي|الي|منذ|اما|هذا|هو|هي|نحن|هم|انتم|ها|في|خلال|مثل|طوال|طيله|مدار|بقيه|باقي|بات|نفس|ذات|ذلك"
"""Before «today» they mean the age we live in, or another day."""
WEEKDAY_NAMES = "صلاه|خطبه|خطب|خطيب|خطباء|امام|صحيفه|جريده|مجله|سوق"

_AGAIN = {"عاما": "عام", "يوما": "يوم", "شهرا": "شهر", "سنه": "سنه"}
_AGAIN_AND_AGAIN = "|".join(rf"(?<={first}\s)بعد {second}" for first, second in _AGAIN.items())
"""Year after year."""

_WITH_A_YEAR = r"(?:\s*[/(]\s*\w+(?: \w+)?\)?)? (?:من )?(?:\d{4}|عام|العام|سنه|{towards})"
"""Behind a month, with its other name or without: the year that makes a date of it."""

_OTHER_NAME = r"(?:\s?\(\w+(?: \w+)?\)|/\s?\w+(?: (?:الاول|الثاني))?)?"

RULES = (
    rule(
        "weekday-of-an-unread-date",
        "weekday",
        r"(?:يوم )?{weekday}(?=[\s،,]+(?:(?:ال)?موافق )?\d{1,2}\s*/\s*\d{1,2}(?!\d))",
        vague,
    ),
    rule(
        "vague-plural",
        "unit",
        rf"{{the}}{{plural}}{_FEW} (?:{{past_or_next}}|القليله|(?:ال)?اخيره(?! من ))",
        vague,
    ),
    rule("vague-these", "this", r"(?:(?:هذه|هاته) الايام|هذا الموسم)", vague),
    rule("vague-time", "time", r"{the}فتره (?:{past_or_next}|الاخيره|القريبه (?:الماضيه|المقبله|القادمه))", vague),
    rule(
        "vague-season",
        "sport",
        r"{the}موسم(?: (?:ال)?(?:رياضي|كروي|زراعي|سياحي|رمضاني|دراسي))? (?:{towards}|السابق|التالي)(?! \d)",
        vague,
    ),
    rule(
        "part-of-a-kind-of-year",
        "quarter half",
        r"{the}(?:ربع|نصف) {nth} (?:من |ل)?(?:ال|ل)?(?:عام|سنه) {kind_of_year}",
        vague,
    ),
    rule("vague-ago", "ago", rf"(?:قبل|منذ) (?:{{few}} )?{{plural}}{_FEW}", vague),
    rule("vague-ahead", "after", rf"بعد (?:{{few}} )?{{plural}}{_FEW}(?! (?:من|علي))", vague),
    rule("vague-earlier", "in", r"في وقت (?:سابق|لاحق|قريب)", vague),
    rule("vague-gone", "in", r"في {plural} (?:مضت|خلت)", vague),
    rule("vague-recently", "recently", r"(?:اخيرا|موخرا|قريبا(?! (?:من|جدا من)))", vague),
    rule(
        "not-names-of-days",
        "names",
        rf"(?:(?:{BEFORE_THE_DAY}) اليوم|عين اليوم(?=\s*[-–—:»”\"،)]|$))",
        not_a_date,
    ),
    rule(
        "not-this-day",
        "today_before",
        rf"(?<!\sل)(?:{BEFORE_THIS_AGE}) (?:هذا |نحن )?اليوم(?! (?:\(|امس|التالي|السابق|{{weekday}}|الموافق))",
        not_a_date,
    ),
    rule(
        "not-today-that",
        "today",
        r"اليوم (?:الذي|الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الاخير|الواحد|العالمي|الوطني|نفسه)",
        not_a_date,
    ),
    rule("not-titles", "title", rf"(?:{TITLES}) ال?عام", not_a_date),
    rule(
        "not-names-with-dates",
        "named",
        rf"(?:{NAMED}|{ATTACKS}) (?:{{day}} (?:من )?)?{{month}}(?!{_WITH_A_YEAR}){_OTHER_NAME}",
        not_a_date,
    ),
    rule(
        "not-weekdays-in-names",
        "weekday_names",
        rf"(?:{WEEKDAY_NAMES}) (?:يوم )?(?:ال)?{{weekday}}(?! {{towards}})",
        not_a_date,
    ),
    rule(
        "not-anniversaries",
        "anniversary",
        rf"(?:ال)?ذكري (?:{{day}} (?:من )?)?{{month}}(?!{_WITH_A_YEAR}){_OTHER_NAME}",
        not_a_date,
    ),
    rule("not-every-year", "month", r"(?:{day} (?:من )?)?{months}(?: و\w+(?: و\w+)?)? من كل (?:عام|سنه)", not_a_date),
    rule(
        "not-every-week",
        "weekday weekdays",
        r"(?:ايام |يومي |يوم )?{plain_weekday}(?: و{plain_weekday})* من كل اسبوع",
        not_a_date,
    ),
    rule("not-year-after-year", "after", rf"(?:{_AGAIN_AND_AGAIN})(?!\w)", not_a_date),
    rule("not-ages", "decade", r"{decade} من (?:العمر|عمر\w*)", not_a_date),
)
