"""What Arabic news tells of: event triggers in their forms, folded, and the words between clauses."""

import re
from collections.abc import Iterator

from pelican_dossier.languages.arabic.cues import CUES
from pelican_dossier.languages.arabic.dates.parts import MONTHS
from pelican_dossier.languages.arabic.eventwords import (
    HAZARDS,
    MARKET_SIGNS,
    MARKETS,
    MATCH_SIGNS,
    MATCHES,
    MEANT,
    NOUNS,
    VERBS,
)
from pelican_dossier.languages.arabic.givennames import GIVEN_NAMES
from pelican_dossier.languages.eventforms import complements_of, forms_by_form
from pelican_dossier.languages.eventrules import Discourse, EventGrammar, EventType

_LIGHT = (
    "وقع يقع / حدث يحدث / جري يجري / تم يتم / شهد يشهد / حصل يحصل / ادي يودي / اسفر يسفر / كان يكون / "
    "نفذ ينفذ / تعرض يتعرض / اندلع يندلع / اجري يجري / نظم ينظم / اقام يقيم / اقيم يقام"
)
"""They leave it to their noun to say what happens."""
_NO_FORMS = frozenset("قدم اقدم قتلا حكما سجل قضي وجه وجها عين عينا صدر".split())
"""Forms that are other words far more often."""
_ADVERBS = frozenset("نقلا وصولا بدءا انطلاقا حكما قبضا طرحا عيدا جرحا استمرارا ارتفاعا قانونا دفعا صرفا".split())
"""Nouns as objects that mostly say how or whence."""
_NO_VERBS = "اضافه الاضافه امراه عبره عبرها عبرهم عبرهما".split()
_REST = "بقيه البقيه باقي الباقي الباقون الباقين الاخرون الاخرين".split()
_OFFICES = (
    "وزاره وزير هييه مجلس لجنه اداره مديريه قسم معهد مدير رييس مكتب مركز محكمه جامعه شركه نادي جهاز منظمه "
    "ساحه ميدان شارع جسر محطه مطار مستشفي حي".split()
)
_FRONTS = ("", "و", "ب", "ل", "ال", "وال", "بال", "لل")
"""What may be written onto a noun."""


def _past(stem: str) -> Iterator[str]:
    short = stem[:-1] if stem.endswith(("ي", "ا")) and len(stem) > 2 else stem
    yield from (stem, short + "ت", short + "وا", stem + "ا", short + "تا")
    if stem.endswith("ا"):  # a hamza, which is written so
        yield from (stem + "ت", stem + "وا")


def _present(stem: str) -> Iterator[str]:
    short = stem[:-1] if stem.endswith(("ي", "و")) else stem
    for future in ("", "س"):
        yield from (future + stem, f"{future}ت{stem[1:]}", future + short + "ون", future + short + "ا")


def _rows(rows: str) -> Iterator[tuple[str, str]]:
    for row in rows.split("/"):
        past, present = row.split()
        yield past, present


def _conjugated(rows: str) -> Iterator[tuple[str, ...]]:
    for past, present in _rows(rows):
        yield (*_past(past), *_present(present))


def _all_forms(rows: str) -> Iterator[str]:
    for forms in _conjugated(rows):
        yield from forms


def _nouns(words: str) -> Iterator[str]:
    for word in words.split():
        if "_" not in word:
            yield word
            if word.endswith(("ه", "اء")):  # before a pronoun
                yield word[:-1] + ("ت" if word.endswith("ه") else "ي")
            yield from _with_endings(word)


def _with_endings(word: str) -> Iterator[str]:
    """A noun as an object, and two of it."""
    if word.endswith("ه"):
        yield from (f"{word[:-1]}تين", f"{word[:-1]}تان")
    elif not word.endswith(("ا", "ي", "ات", "ين", "ون", "اء")) and f"{word}ا" not in _ADVERBS:
        yield from (f"{word}ا", f"{word}ين", f"{word}ان")


_ALL_ROWS = [row for rows in (*VERBS.values(), _LIGHT) for row in _rows(rows)]
_MAY = "|".join(
    sorted(
        {form for _, present in _ALL_ROWS for form in _present(present) if form.startswith("ت")}.difference(
            form for past, _ in _ALL_ROWS for form in _past(past)
        )
    )
)
"""Forms of the present that are none of the past: behind «قد» they tell what may happen."""
_FINITE = {form: type_ for type_, rows in reversed(list(VERBS.items())) for verb in _conjugated(rows) for form in verb}
_COMPLEMENTS = complements_of(MEANT, _conjugated)
_HAZARDS = {
    form: force
    for force, words in HAZARDS.items()
    for verbs, _, nouns in (words.partition("|"),)
    for form in (*(_all_forms(verbs) if verbs.strip() else ()), *_nouns(nouns))
}
_SAYING = {
    form[cue.proclitics :]: cue
    for form, cue in CUES.items()
    if cue.form == "verb" and cue.reach != 1 and not cue.refers and cue.lemma not in ("جاء", "راي")
}
_TRIGGERS: dict[str, EventType] = {
    **dict.fromkeys(_SAYING, "say"),
    **{form: type_ for form, type_ in _FINITE.items() if form not in _NO_FORMS},
    **{form: type_ for type_, words in reversed(list(NOUNS.items())) for form in _nouns(words)},
}


def _pairs() -> dict[str, dict[str, EventType]]:
    found: dict[str, dict[str, EventType]] = {}
    for type_, nouns in NOUNS.items():
        for first, pair, second in (noun.partition("_") for noun in nouns.split()):
            if pair:
                found.setdefault(first, {})[second] = type_
    return found


def _discourse(signs: str, type_: EventType | None, verbs: str, nouns: str) -> Discourse:
    written = frozenset(f"{front}{word}" for word in signs.split() for front in _FRONTS)
    return Discourse(written, dict.fromkeys((*_all_forms(verbs), *_nouns(nouns)), type_))


_WHERE = (
    r"(?<=\w )كان(?:ت|وا)?(?=\s+(?:\w+\s+){1,3}قد\s)|"
    "(?P<when>و?(?:عندما|حينما))|و?حيث|و?بينما|و?فيما|(?P<turning>و?لكن|و?غير ان|و?الا ان|و?بيد ان)|و?في حين|"
    "و?لان|و?بعدما|و?قبل ان|و?بعد ان|و?اذ|و?كما"
)
_WHO = "(?P<relative>[وبكل]?(?:الذي|التي|الذين|اللذين|اللتين|اللذان))"
_THAT = r"(?P<that>[وف]?[بل]?ان(?:ه|ها|هم|هما|نا|ي)?)"
_DAY_PARTS = "صباح|ظهر|عصر|مساء|فجر|ليل|منتصف|ظهيره"
_AGAIN = (
    r"(?P<resuming>وذلك|و?(?:وفقا?|ب?حسب|طبقا|علي)\s*ل?ما"
    r"(?=\s+(?:افاد|ذكر|اعلن|قال|نقل|كشف|اكد|اوضح|صرح|اورد|ابلغ)\w*\s))"
)
_TELLING = r"(?P<telling>(?:مشير|موكد|مضيف|لافت|مبين|موضح|معلن|معتبر|مشدد|محذر|منوه|قايل|داعي)(?:ا|ه|ين|ون))"

EVENTS = EventGrammar(
    triggers=_TRIGGERS,
    hazards=_HAZARDS,
    conjugations=forms_by_form(verb for rows in VERBS.values() for verb in _conjugated(rows)),
    verbs=frozenset((*_COMPLEMENTS, *(form for form in _TRIGGERS if form in _FINITE or form in _SAYING))),
    nouns=frozenset(form for words in NOUNS.values() for form in _nouns(words)),
    phrases=_pairs(),
    complements=_COMPLEMENTS,
    light_verbs=frozenset(_all_forms(_LIGHT)),
    fronts=tuple(map(re.compile, ("[وف]", "[وف]?[بكل]", "[وف]?[بك]?ال", "[وف]?لل"))),
    conjunctions=frozenset("وف"),
    particles=frozenset({"فقد"}),
    inflections=("يات", "ات", "ون", "ين", "ان", "يه", "ي", "ه", "ا"),
    endings=("ها", "هم", "هما", "ه", "نا"),
    discourses={
        "matches": _discourse(MATCH_SIGNS, "play", *MATCHES),
        "markets": _discourse(MARKET_SIGNS, None, *MARKETS),
    },
    issued=frozenset(f"{form}ه" for verb in ("اصدر", "نشر", "وزع", "بث") for form in (verb, verb + "ت", verb + "و")),
    no_happenings=frozenset(
        (("حق", "التصويت"), *((word, "الجلسه") for word in ("اثناء", "خلال", "في", "نهايه", "ختام")))
    ),
    befallen=re.compile(
        r"(?<!\w)[وفبل]?(?:ال)?(?:جاني|جانيين|جناه|مدعو|متهم|متهمين|محكوم|مشتبه|قاتل|مهرب)\W+(?P<who>(?:\w+\W{1,3}){1,4}\w+)"
    ),
    amid=frozenset({"وسط", "باسم"}),
    no_triggers=frozenset((*GIVEN_NAMES, *_REST, *_NO_VERBS)).difference(_SAYING),
    offices=frozenset(_OFFICES),
    openers=re.compile(rf"(?<!\w)(?:{_THAT}|{_WHERE}|{_WHO}|{_AGAIN}|{_TELLING})(?!\w)"),
    adnominal=re.compile(r"(?<!\w)(?:ل|لل)$"),
    no_happening=re.compile(
        r"(?:عدد|نسخه|طبعه)(?:ه|ها)?\s+(?:ال)?(?:صادر|امس|اليوم)|الصادره?\s+(?:امس|اليوم)|"
        r"(?:عطله|اجازه)\s+(?:نهايه\s+)?(?:ال)?اسبوع|(?:صوره|لقطه|صور)\s+(?:\w+\s+){0,4}ارشيف|ارشيفيه?|"
        r"(?<!\w)(?:ل|مع\s|صحيفه\s|جريده\s)?\s*[(«\"]\s*اليوم\s*[)»\"]|رقم\s+\d+\s+لسنه|"
        r"(?:كاس|بطوله|دوري|مونديال|اولمبياد|تصفيات)\s+(?:(?!(?:في|عام|سنه|منذ|من|هو|هي|يوم)\s)[^\W\d]+\s+){0,3}(?:19|20)\d\dم?(?!\w)|"
        r"(?<!\w)[وفبل]?(?:ل|ال)?(?:انتخابات|دوره|مهرجان|معرض|ملتقي|موسم)\s+(?:ال\w+\s+){0,3}\d{4}\s*[/-]\s*(?:\d{4}|\d\d)(?!\d)|"
        r"(?:ميلاد(?:ه|ها|هم)?|مواليد)\s+(?:(?:في|يوم|عام|سنه)\s+)*\d|"
        rf"(?<!\w)[ولب]?(?:ال)?(?:تسليم|استحقاق|عقود|عقد|اجله|خام|برنت)\s+(?:في\s+|ل)?(?:شهر\s+)?(?:{'|'.join(MONTHS)})(?!\w)|"
        r"(?:(?:ال)?(?:رواتب|راتب|اجور|مرتبات|ايجار|فواتير)|تسديد|سداد)\s+(?:(?:الي|حتي|عن)\s+)?شهر(?!\w)|"
        r"(?:تقرير|ميزاني[هت]|موازن[هت]|خط[هت]|روي[هت])\w*\s+(?:ال\w+\s+){0,2}(?:19|20)\d\dم?(?!\w)|"
        r"(?:اعتبار|اعلان|جعل)\s+(?:\w+\s+){1,5}(?:ال)?(?:اجازه|عطله)(?!\w)"
    ),
    periods=re.compile(r"(?:الفتره|المده)\s+(?:الممتده\s+)?(?:ما\s+)?(?:من|بين)\s+(?:\w+\s+){0,3}$"),
    throughout=re.compile(r"(?<!\w)[وف]?(?:طوال|طيله|علي\s+مد[ياه]\w?|علي\s+مدار)\s+$"),
    between=re.compile(r"(?<!\w)و?بين\s+$"),
    until=re.compile(r"(?<!\w)و?(?:حتي|الي|لغايه)\s+(?:\w+\s+){0,2}$"),
    until_hour=re.compile(
        rf"(?<!\w)و?(?:حتي|لغايه)\s+(?:(?:الساعه|{_DAY_PARTS})(?!\w)|(?:ال\w+ه\s+)(?:\w+\s+)?(?:{_DAY_PARTS})ا?(?!\w))"
        r"(?:\s+[\w:]+){0,5}\s+$"
    ),
    definite=re.compile(r"^[وف]?[بك]?ال|^[وف]?لل"),
    demonstrative=re.compile(r"(?<!\w)[وفبل]?(?:هذا|هذه|ذلك|تلك)\s+$"),
    known=re.compile(r"^\s+(?:ال(?:سابق|مذكور|اخير|انف)ه?|(?:ذات|نفس|عين)(?:ه|ها))(?!\w)"),
    since=re.compile(r"منذ(?!\w)"),
    future=re.compile(r"[وف]?س[يتنا]\w+"),
    planned=re.compile(r"(?<!\w)[وف]?(?:سوف|من\s+(?:المقرر|المتوقع|المنتظر)|[يت]عتزم)(?!\w)"),
    present=re.compile(r"[وف]?س?[يتن]\w{2,}"),
    states=frozenset(_all_forms("بقي يبقي / ظل يظل / استمر يستمر / تواصل يتواصل")),
    dating=re.compile(r"(?<!\w)[وف]?(?:منذ|بعد|قبل|عقب|اثر|قبيل|بعيد)\s*$"),
    holding=frozenset(_all_forms("عقد يعقد / اقيم يقام / جري يجري / نظم ينظم")),
    offset=re.compile(r"(?:غداه|عشيه)(?!\w)|(?:بعد|قبل)\s(?!غد|امس|اول\s).*\s(?:من|علي|ل\w+)(?:\s|$)"),
    preceding=re.compile(r"(?:قبل|عشيه)(?!\w)"),
    contrasting=re.compile(
        r"(?<!\w)و?(?:مقابل|(?:ب?ال)?مقارنه|بدلا\s+(?:من|عن)|عوضا\s+عن)(?!\w)[^،.]*$|"
        r"(?<!\w)(?:من|عن)\s+\d(?:(?!الي(?!\w))[^،])*$|^[بك](?:الذي|التي|الذين)(?!\w)"
    ),
    levels=re.compile(
        r"(?<!\w)(?:عن|من)\s+(?:(?:ال)?مستوي\w*|مستوا\w*|ذرو[هت]\w*|قم[هت]\w*|اعلي|ادني|اقل)(?!\w)"
        r"(?:(?!الي(?!\w))[^،.])*$"
    ),
    conditional=re.compile(
        rf"(?<!\w)[وف]?(?:(?:اذا|لو|في\s+حال(?!\s+الطوار)|ربما)(?!\w)|قد\s+(?:(?=ي|تت|نت)|(?:{_MAY})(?!\w)))"
    ),
    negating=re.compile(r"(?<!\w)[وف]?(?:لم|لن|ليس|ليست|عدم|دون|لا)\s+(?:\w+\s+)?$"),
    rest=re.compile(
        r"(?<!\w)[وفبل]?(?:البقيه|بقيه|الباقي|باقي|الباقون|الباقين|ما\s+تبقي|المتبقي\w*|الاخرون|"
        r"ال(?:جزء|قسم|نصف|عدد)\s+الاخر)(?!\w)"
    ),
    follows_subject=False,
)
