"""What an Arabic text and its translation must have in common; all words are folded."""

import re

from pelican_dossier.languages.arabic.contrasts import CHANGE, COMPARISON, EXTREMES, MAY_DENY, NEGATIONS, ORDER, WITHOUT
from pelican_dossier.languages.arabic.dates.parts import AMBIGUOUS_MONTHS, DECADES, HIJRI_SPELLINGS, WEEKDAYS
from pelican_dossier.languages.arabic.exonyms import EXONYMS
from pelican_dossier.languages.arabic.figures import VAGUE
from pelican_dossier.languages.arabic.measures import MEASURES, ONES, PLURALS, TWOS
from pelican_dossier.languages.arabic.sounds import sounds
from pelican_dossier.languages.parityrules import ParityGrammar, numbered_names

_ORDINALS = (
    "اول اولي حادي حاديه واحد واحده/ثاني ثانيه ثان/ثالث ثالثه/رابع رابعه/خامس خامسه/"
    "سادس سادسه/سابع سابعه/ثامن ثامنه/تاسع تاسعه/عاشر عاشره"
).split("/")
_WORDS = {
    1: "مره مفرد فرد منفرد وحيد وحيده نفس",
    2: "كلا كلتا كلي كلتي كلاهما كليهما كلتاهما كلتيهما مرتين مرتان ضعف ضعفي ضعفا ضعفين زوج زوجي زوجا زوجين ثنايي "
    "ثناييه مزدوج",
    3: "ثلاثي ثلاثيه ثلاثا ثالثا",
    4: "رباعي رباعيه اربعا رابعا",
    5: "خماسي خماسيه خامسا",
    6: "سداسي سداسيه سادسا",
    7: "سابعا",
    8: "ثامنا",
    9: "تاسعا",
    10: "عاشرا",
    12: "دزينه دستة",
    0: "صفر الصفر",
}

_ENGLISH_DAYS = {"مانداي": 0, "فرايداي": 4, "ساترداي": 5, "صنداي": 6, "صانداي": 6}
"""In the names of newspapers and broadcasts."""

PARITY = ParityGrammar(
    ordinals={word: number for number, words in enumerate(_ORDINALS, 1) for word in words.split()},
    front=re.compile(r"[وف]?(?:لل|[بكل]?(?:ال)?)"),
    decades=DECADES,
    weekdays=WEEKDAYS | _ENGLISH_DAYS,
    words={word: number for number, words in _WORDS.items() for word in words.split()},
    hijri_months=numbered_names(HIJRI_SPELLINGS, "[وف]?[بكل]?"),
    also_words=AMBIGUOUS_MONTHS
    | {"الاثنين", "الاحد", "اوت", "جوان", "ماي", "ياب", "ميتا", "ميتي", "كميه", "ستون", *_ENGLISH_DAYS},
    vague=VAGUE,
    relative=re.compile(r"ال(?:ماضي|منصرم|فايت|سابق|مقبل|قادم|اتي|جاري|حالي)ه?(?!\w)|امس|غدا"),
    limits=re.compile(
        r"(?<!\w)[وفلب]?(?:حتي|الي|حلول|قبل|منذ|من|اعتبارا|ابتداء|بعد|غايه|موعد|مع|عن|يتجاوز|تتجاوز|يتعدي|اقصاه|مطلع|بدايه)(?!\w)"
    ),
    starts=re.compile(
        r"(?<!\w)(?:[وف]?(?:س?[يت])?بدا\w{0,2}(?:\s+\w+){0,2}|اعتبارا|ابتداء|بدءا?|انطلاقا|بدايه)\s+من\s*(?:صباح|مساء|ظهر|فجر)?\s*$"
    ),
    loose_hedges=re.compile(
        r"(?<!\w)(?:[وف]?(?:وصل|وصلت|ليصل|لتصل|وصول\w*|بلوغ\w*|[يت]?قدر|قدرت|يقدرون|مقدر)|"
        r"(?<!ما )س?[يت]صل(?!\s+الي(?!\w)))(?!\w)"
    ),
    reaching=re.compile(r"(?<!\w)[يت]صل\s+الي\s+$"),
    near_parts=re.compile(r"(?:مبكر|مطلع|بداي|اوايل|اول|نهاي|اواخر|اخر|متاخر|منتصف|اواسط|مقتبل|ختام)"),
    clock=re.compile(r"(?:ال)?ساعه\s+(?:ال)?$"),
    plain_cues=frozenset("قال اضاف اكد اوضح اعلن صرح ذكر شدد افاد كشف تابع".split()),
    reported=re.compile(
        r"[\"“«]|(?<!\w)[وف]?(?:ال)?(?:يقال|قيل|تقارير|تقرير|مزاعم|زعم|يزعم|تزعم|قلق|مخاوف|راي|اراء|شكر|شكوي|اشتكي|شكا|تصريح|بيان|حسب|بحسب|وفق|وفقا)(?!\w)"
    ),
    percent=re.compile(r"\s*(?:في|ب)\s?ال(?:ميه|مايه)"),
    measures=MEASURES,
    twos=TWOS,
    ones=ONES,
    unit_plurals=PLURALS,
    unit_may_stand_before=True,
    comparison=COMPARISON,
    change=CHANGE,
    extremes=EXTREMES,
    order=ORDER,
    without=WITHOUT,
    negations=NEGATIONS,
    may_deny=MAY_DENY,
    exonyms=EXONYMS,
    sounds=sounds,
)
