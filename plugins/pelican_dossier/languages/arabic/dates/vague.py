"""Arabic words that date something without a calendar, and words of the calendar that date nothing."""

from pelican_dossier.languages.arabic.dates.parts import ARABIC
from pelican_dossier.languages.senses import NotADate, Vague

rule = ARABIC.rule


def _vague(_match: object) -> Vague:
    return Vague()


def _not_a_date(_match: object) -> NotADate:
    return NotADate()


_FEW = "(?: (?:القليله|قليله|قلايل|العديده|المعدوده|معدوده))?"
TITLES = "الامين|المدعي|النايب|المدير|القايد|المفتش|المراقب|المفتي|السكرتير|الكاتب|الوكيل|الراي|الادعاء|الامن|المنسق"
NAMED = "ثوره|حركه|جسر|شارع|ساحه|ميدان|مدينه|جامعه|حرب|لواء|كتيبه|معركه|عمليه|مستشفي|ملعب|نادي|حي|محور|كتايب"
ATTACKS = "هجمات|احداث|اعتداءات|تفجيرات|عمليات|انتفاضه|مجزره|انقلاب|نكسه"
_BEFORE_THIS_AGE = "حتي|الي|منذ|اما|هذا|هو|هي|نحن|هم|انتم|ها|في|خلال|مثل|طوال|بات|نفس|ذات|ذلك"
"""Before «today» they mean the age we live in, or another day."""
WEEKDAY_NAMES = "صلاه|خطبه|خطيب|خطباء|امام|صحيفه|جريده|مجله|سوق"

RULES = (
    rule(
        "vague-plural",
        "the_unit",
        rf"{{the}}{{plural}}{_FEW} (?:{{past_or_next}}|القليله|(?:ال)?اخيره)(?! من )",
        _vague,
    ),
    rule("vague-ago", "ago", rf"(?:قبل|منذ) (?:{{few}} )?{{plural}}{_FEW}", _vague),
    rule("vague-ahead", "after", rf"بعد (?:{{few}} )?{{plural}}{_FEW}(?! (?:من|علي))", _vague),
    rule("vague-earlier", "in", r"في وقت (?:سابق|لاحق|مبكر)", _vague),
    rule("vague-recently", "recently", r"(?:اخيرا|موخرا|قريبا(?! (?:من|جدا من)))", _vague),
    rule("not-names-of-days", "names", r"(?:العرب|اخبار|رواتب|المصري|عالم|يمن|ايران|سوريا|لبنان) اليوم", _not_a_date),
    rule(
        "not-this-day",
        "today_before",
        rf"(?:{_BEFORE_THIS_AGE}) (?:هذا |نحن )?اليوم(?! (?:\(|امس|التالي|السابق|{{weekday}}|الموافق))",
        _not_a_date,
    ),
    rule(
        "not-today-that",
        "today",
        r"اليوم (?:الذي|الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الاخير|الواحد|العالمي|الوطني|نفسه)",
        _not_a_date,
    ),
    rule("not-titles", "title", rf"(?:{TITLES}) ال?عام", _not_a_date),
    rule(
        "not-names-with-dates",
        "named",
        rf"(?:{NAMED}|{ATTACKS}) (?:{{day}} (?:من )?)?{{month}}(?! (?:\d{{4}}|عام|سنه|{{towards}}|\())",
        _not_a_date,
    ),
    rule(
        "not-weekdays-in-names",
        "weekday_names",
        rf"(?:{WEEKDAY_NAMES}) (?:ال)?{{weekday}}(?! {{towards}})",
        _not_a_date,
    ),
    rule(
        "not-anniversaries",
        "anniversary",
        r"(?:ال)?ذكري (?:{day} (?:من )?)?{month}(?! (?:\d{4}|عام|سنه|{towards}|\())",
        _not_a_date,
    ),
    rule("not-ages", "decade", r"{decade} من (?:العمر|عمر\w*)", _not_a_date),
)
