"""Arabic numbers that are no figures: ordinals, decades, words that may stand for one or two."""

import re

from pelican_dossier.languages.arabic.calendar_words import AMBIGUOUS_MONTHS, DECADES, WEEKDAYS
from pelican_dossier.languages.arabic.figures import VAGUE
from pelican_dossier.languages.parityrules import ParityGrammar

_ORDINALS = {
    1: "اول اولي حادي حاديه واحد واحده",
    2: "ثاني ثانيه ثان",
    3: "ثالث ثالثه",
    4: "رابع رابعه",
    5: "خامس خامسه",
    6: "سادس سادسه",
    7: "سابع سابعه",
    8: "ثامن ثامنه",
    9: "تاسع تاسعه",
    10: "عاشر عاشره",
}
_WORDS = {
    1: "مره مفرد فرد منفرد وحيد وحيده نفس",
    2: "كلا كلتا كلي كلتي كلاهما كليهما كلتاهما كلتيهما مرتين مرتان ضعف ضعفي ضعفا ضعفين زوج زوجي زوجا زوجين ثنايي "
    "ثناييه مزدوج",
    3: "ثلاثي ثلاثيه ثلاثا",
    4: "رباعي رباعيه اربعا",
    5: "خماسي خماسيه",
    6: "سداسي سداسيه",
    12: "دزينه دستة",
    0: "صفر الصفر",
}

_ENGLISH_DAYS = {"مانداي": 0, "فرايداي": 4, "ساترداي": 5, "صنداي": 6, "صانداي": 6}
"""In the names of newspapers and broadcasts."""

PARITY = ParityGrammar(
    ordinals={word: number for number, words in _ORDINALS.items() for word in words.split()},
    has_capitals=False,
    front=re.compile(r"[وف]?[بكل]?(?:ال|لل)?"),
    decades={name: tens * 10 for name, tens in DECADES.items()},
    weekdays=WEEKDAYS | _ENGLISH_DAYS,
    words={word: number for number, words in _WORDS.items() for word in words.split()},
    also_words=AMBIGUOUS_MONTHS
    | {"الاثنين", "الاحد", "اوت", "جوان", "ماي", "ياب", *_ENGLISH_DAYS}
    | frozenset({"ميتا", "ميتي", "كميه", "ستون"}),
    vague=VAGUE,
    relative=re.compile(r"ال(?:ماضي|منصرم|فايت|سابق|مقبل|قادم|اتي|جاري|حالي)ه?(?!\w)|امس|غدا"),
    limits=re.compile(
        r"(?<!\w)[وفلب]?(?:حتي|الي|حلول|قبل|منذ|من|اعتبارا|ابتداء|بعد|غايه|موعد|مع|عن|يتجاوز|تتجاوز|يتعدي|اقصاه|مطلع|بدايه)(?!\w)"
    ),
    loose_hedges=re.compile(r".*(?:يصل|تصل|وصل)\s+الي|.*(?:يقدر|تقدر|قدر|قدرت|يقدرون|مقدر)"),
    plain_sayings=frozenset("قال اضاف اكد اوضح اعلن صرح ذكر شدد افاد كشف تابع".split()),
    reported=re.compile(
        r"[\"“«]|(?<!\w)[وف]?(?:ال)?(?:يقال|قيل|تقارير|تقرير|مزاعم|زعم|يزعم|تزعم|قلق|مخاوف|راي|اراء|شكر|شكوي|اشتكي|شكا|تصريح|بيان|حسب|بحسب|وفق|وفقا)(?!\w)"
    ),
    percent=re.compile(r"\s*(?:في|ب)\s?ال(?:ميه|مايه)"),
    not_days=re.compile(r"(?!)"),
)
