"""Made-up Arabic dispatches with their English, drawn from word lists by a seed: the same number, the same bytes."""

import hashlib
import random
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Pair = tuple[str, str]
"""The same words in Arabic and in English."""

FEWEST, MOST = 190, 600
"""Words of a dispatch."""
REUSED = 0.15
"""Share of the paragraphs that an earlier dispatch had; every second one of them is edited."""
_REMEMBERED = 6000
"""Paragraphs that can still be reused; newer ones are likelier to be."""
_HEADLINE = 9
"""Words of a headline."""


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One dispatch as a file, with what an editor would add to it."""

    id: str
    data: bytes
    headline: Pair | None = None
    english: tuple[str, ...] = ()
    """The paragraphs in English; none where nobody has translated them."""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The text's non-empty lines."""
        lines = (line.strip() for line in self.data.decode("utf-8-sig").splitlines())
        return tuple(line for line in lines if line)


def from_folder(folder: Path) -> Iterator[Dispatch]:
    """The ``.txt`` files of a folder in the order of their names; nothing is known of them but their bytes."""
    for path in sorted(folder.glob("*.txt")):
        yield Dispatch(path.stem, path.read_bytes())


def made_up(seed: int = 1) -> Iterator[Dispatch]:
    """Dispatches without end; each depends on the seed and those before it alone."""
    earlier: deque[Pair] = deque(maxlen=_REMEMBERED)
    number = 0
    while True:
        chance = random.Random(f"{seed}/{number}")
        paragraphs = list(_paragraphs(chance, earlier))
        earlier.extend(paragraphs)
        yield _dispatch(number, _header(chance, number), paragraphs)
        number += 1


# --- a dispatch --------------------------------------------------------------------------------------
def _dispatch(number: int, header: Pair, paragraphs: list[Pair]) -> Dispatch:
    rows = [header, *paragraphs]
    between = "\n" if number % 5 == 4 else "\n\n"
    data = between.join(arabic for arabic, _ in rows).encode()
    arabic, english = (" ".join(text.split()[:_HEADLINE]).rstrip(".،,") for text in paragraphs[0])
    return Dispatch(
        id=f"{number:05d}_{hashlib.sha256(data).hexdigest()[:16]}",
        data=data,
        headline=(arabic, english),
        english=tuple(english for _, english in rows),
    )


def _header(chance: random.Random, number: int) -> Pair:
    day = f"{chance.randint(2023, 2025)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    outlet, place = chance.choice(OUTLETS), chance.choice(PLACES)
    if number % 5 == 4:
        return f"{place[0]} - {outlet[0]} ({day})", f"{place[1]} – {outlet[1]} ({day})"
    return f"date {day} {outlet[0]}- {place[0]}", f"date {day} {outlet[1]} – {place[1]}"


def _paragraphs(chance: random.Random, earlier: deque[Pair]) -> Iterator[Pair]:
    wanted, words = chance.randint(FEWEST, MOST), 0
    while words < wanted:
        pair = _reused(chance, earlier) if earlier and chance.random() < REUSED else _paragraph(chance)
        words += len(pair[0].split())
        yield pair


def _reused(chance: random.Random, earlier: deque[Pair]) -> Pair:
    back = min(1 + int(chance.expovariate(1 / 500)), len(earlier))
    arabic, english = earlier[-back]
    # A translation of other words would be a problem, and rightly.
    return (arabic, english) if chance.random() < 0.5 else (_edited(chance, arabic), "")


def _edited(chance: random.Random, text: str) -> str:
    """One to three words put in, taken out, or written otherwise."""
    words = text.split()
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(words) - 1)
        match chance.randrange(3):
            case 0:
                words.insert(at, chance.choice(QUALITIES)[0])
            case 1:
                del words[at]
            case _:
                words[at] = words[at].replace("أ", "ا").replace("إ", "ا")
    return " ".join(words)


def _paragraph(chance: random.Random) -> Pair:
    sentences = [_sentence(chance) for _ in range(chance.randint(1, 2))]
    return " ".join(arabic for arabic, _ in sentences), " ".join(english for _, english in sentences)


def _sentence(chance: random.Random) -> Pair:
    patterns = chance.choice(PATTERNS)
    slots = {
        "verb": chance.choice(VERBS),
        "who": _who(chance),
        "body": chance.choice(BODIES),
        "place": chance.choice(PLACES),
        "other": chance.choice(PLACES),
        "when": _when(chance),
        "deed": _deed(chance),
        "more": _deed(chance),
        "thing": _thing(chance),
        "count": (str(chance.randint(3, 4000)),) * 2,
    }
    arabic = patterns[0].format(**{name: pair[0] for name, pair in slots.items()})
    english = patterns[1].format(**{name: pair[1] for name, pair in slots.items()})
    return arabic, english[0].upper() + english[1:]


def _who(chance: random.Random) -> Pair:
    """Somebody whom the site's registry knows, or one of many whom it does not."""
    if chance.random() < 0.6:
        return _joined(chance.choice(OFFICES), chance.choice(PEOPLE))
    return _joined(chance.choice(OFFICES), chance.choice(FORENAMES), chance.choice(SURNAMES))


def _deed(chance: random.Random) -> Pair:
    (noun, of), (link, by) = chance.choice(DEEDS), chance.choice(LINKS)
    (first, first_en), (second, second_en) = _thing(chance), _thing(chance)
    return f"{noun} {first} {link} {second}", f"{of} {first_en} {by} {second_en}"


def _thing(chance: random.Random) -> Pair:
    (noun, noun_en), (quality, quality_en) = chance.choice(THINGS), chance.choice(QUALITIES)
    return f"{noun} {quality}", f"the {quality_en} {noun_en}"


def _when(chance: random.Random) -> Pair:
    (month, month_en), year, day = chance.choice(MONTHS), chance.randint(2023, 2026), chance.randint(1, 28)
    match chance.randrange(5):
        case 0:
            return f"في {day} {month} {year}", f"on {day} {month_en} {year}"
        case 1:
            return f"بحلول نهاية {month} {year}", f"by the end of {month_en} {year}"
        case 2:
            return _joined(("يوم", "on"), chance.choice(WEEKDAYS))
        case _:
            return chance.choice(TIMES)


def _joined(*pairs: Pair) -> Pair:
    return " ".join(pair[0] for pair in pairs), " ".join(pair[1] for pair in pairs)


# --- the words: Arabic = English. Places and bodies are of the project's registry; nobody real is quoted. ---
def _pairs(text: str) -> tuple[Pair, ...]:
    rows = [row.split(" = ") for row in text.strip().split("\n")]
    return tuple((arabic.strip(), english.strip()) for arabic, english in rows)


PATTERNS: tuple[Pair, ...] = (
    (
        "{verb} {who}، {when}، أن {body} بدأت {deed} في {place} و{more}.",
        "{who} {verb} {when} that {body} had begun {deed} in {place} and {more}.",
    ),
    (
        'وقال {who} في بيان صدر من {place} إن "{body} تنتظر {thing} {when} قبل {deed}".',
        "{who} said in a statement from {place} that “{body} awaits {thing} {when} before {deed}”.",
    ),
    (
        "وبحسب {body}، فإن {deed} بين {place} و{other} يشمل {count} من عناصر {thing} {when}.",
        "according to {body}, {deed} between {place} and {other} covers {count} members of {thing} {when}.",
    ),
    (
        "وكان وفد من {body} زار {place} {when} لبحث {deed} بحضور {who}.",
        "a delegation of {body} visited {place} {when} to discuss {deed} in the presence of {who}.",
    ),
    (
        "وأضاف المصدر أن {thing} في {place} لا يمنع {deed}، بينما ترى {body} ضرورة {more}.",
        "the source added that {thing} in {place} does not prevent {deed}, while {body} sees a need for {more}.",
    ),
    (
        'وتابع {who}: "{deed} مرهون بموقف {body} من {thing}، ولن ينقل إلى {place}".',
        "{who} continued: “{deed} depends on how {body} sees {thing}, and will not move to {place}”.",
    ),
)
OUTLETS = _pairs("""
جسر نيوز = Jisr News
وكالة الرافد = Al-Rafid Agency
صحيفة المرصاد = Al-Mirsad Newspaper
شبكة النخيل = Palm Network
تلفزيون الضفاف = Al-Difaf Television
موقع السهل = Al-Sahl Online
""")
PLACES = _pairs("""
بغداد = Baghdad
أربيل = Erbil
واشنطن = Washington
كركوك = Kirkuk
الأنبار = Anbar
العراق = Iraq
إقليم كوردستان = the Kurdistan Region
الولايات المتحدة = the United States
سوريا = Syria
الكويت = Kuwait
فرنسا = France
إيران = Iran
التون كوبري = Altun Kupri
البغدادية = al-Baghdadiya
قاعدة عين الأسد = Ain al-Asad Air Base
المنطقة الخضراء = the Green Zone
الموصل = Mosul
البصرة = Basra
دهوك = Duhok
السليمانية = Sulaymaniyah
""")
BODIES = _pairs("""
وزارة البيشمركة = the Ministry of Peshmerga
الحكومة العراقية = the Iraqi government
القوات الأميركية = US forces
قيادة العمليات المشتركة = the Joint Operations Command
القيادة المركزية الأميركية = US Central Command
قوات الأمن العراقية = the Iraqi security forces
السفارة الأميركية في بغداد = the US Embassy in Baghdad
اللجنة العسكرية العليا = the Higher Military Commission
حكومة إقليم كوردستان = the Kurdistan Regional Government
الإدارة الأميركية = the US administration
القوات المسلحة العراقية = the Iraqi Armed Forces
وزارة الخارجية العراقية = the Iraqi Foreign Ministry
لجنة المتابعة = the follow-up committee
دائرة التخطيط = the planning office
""")
PEOPLE = _pairs("""
رائد المصلاوي = Raed al-Maslawi
ماجد الخطاط = Majid al-Khattat
دلشاد هورامي = Dilshad Hawrami
إدوارد هولبروك = Edward Holbrook
توماس فيرلي = Thomas Fairley
شيروان كويي = Sherwan Koyi
عادل البصري = Adel al-Basri
مهند الكرخي = Muhannad al-Karkhi
""")
FORENAMES = _pairs("""
سامر = Samer
لؤي = Luay
نزار = Nizar
هيثم = Haitham
رامي = Rami
جمال = Jamal
وسام = Wisam
أنس = Anas
كمال = Kamal
مروان = Marwan
غسان = Ghassan
تحسين = Tahsin
""")
SURNAMES = _pairs("""
السامرائي = al-Samarrai
الراوي = al-Rawi
البدري = al-Badri
الحمداني = al-Hamdani
الكناني = al-Kinani
الأسدي = al-Asadi
البرزنجي = Barzanji
الجاف = Jaf
الحيدري = al-Haidari
العاني = al-Ani
الشيخلي = al-Shaikhli
النقيب = al-Naqib
القيسي = al-Qaisi
العكيلي = al-Uqaili
""")
OFFICES = _pairs("""
المتحدث العسكري = the military spokesman
المستشار الأمني = the security adviser
رئيس الوفد = the head of the delegation
عضو اللجنة = the committee’s member
الخبير السياسي = the political expert
مدير المكتب = the director of the office
قائد القاطع = the sector’s commander
النائب السابق = the former deputy
""")
VERBS = _pairs("""
أكد = affirmed
أعلن = announced
كشف = disclosed
أوضح = explained
ذكر = mentioned
بين = made clear
رجح = thought it likely
توقع = expected
""")
WEEKDAYS = _pairs("""
الاثنين = Monday
الثلاثاء = Tuesday
الأربعاء = Wednesday
الخميس = Thursday
الجمعة = Friday
السبت = Saturday
الأحد = Sunday
""")
MONTHS = _pairs("""
كانون الثاني/ يناير = January
شباط/ فبراير = February
آذار/ مارس = March
نيسان/ أبريل = April
أيار/ مايو = May
حزيران/ يونيو = June
تموز/ يوليو = July
آب/ أغسطس = August
أيلول/ سبتمبر = September
تشرين الأول/ أكتوبر = October
تشرين الثاني/ نوفمبر = November
كانون الأول/ ديسمبر = December
""")
TIMES = _pairs("""
الشهر الماضي = last month
العام المقبل = next year
الأسبوع المقبل = next week
خلال الأشهر المقبلة = in the coming months
منذ عام 2008 = since 2008
منتصف العام المقبل = in the middle of next year
في وقت سابق = earlier
بعد يومين = after two days
""")
DEEDS = _pairs("""
مراجعة = reviewing
تسليم = handing over
تأجيل = postponing
توسيع = widening
تنظيم = arranging
متابعة = following up
نقل = moving
حماية = protecting
تمويل = funding
تدقيق = checking
إغلاق = closing
تجديد = renewing
تقييم = assessing
إعداد = preparing
تقليص = reducing
تثبيت = fixing
""")
LINKS = _pairs("""
قبل = before
بعد = after
ضمن = within
رغم = despite
خارج = outside
قرب = near
وفق = by
مقابل = in return for
""")
THINGS = _pairs("""
الملف = file
المعسكر = camp
الجدول = timetable
الاتفاق = agreement
الرتل = convoy
المخزن = depot
الطريق = road
المعبر = crossing
الفوج = regiment
اللواء = brigade
التقرير = report
الحوار = dialogue
البرنامج = programme
المطار = airport
الجسر = bridge
السد = dam
الحقل = field
المقر = headquarters
العقد = contract
المسار = course
المؤتمر = conference
البند = clause
السجل = register
الحزام = belt
المركز = centre
الفريق = team
التدريب = training
الانتشار = deployment
الدعم = support
الإشراف = supervision
القرار = decision
الموقف = stand
المخطط = plan
السقف = ceiling
الجانب = side
القسم = section
الخط = line
الموقع = site
المستودع = store
الإعلان = announcement
""")
QUALITIES = _pairs("""
الجديد = new
السابق = former
المشترك = joint
العسكري = military
المدني = civilian
الفني = technical
الأمني = security
السياسي = political
الإقليمي = regional
الدولي = international
المحلي = local
التدريجي = gradual
الكامل = full
الشامل = comprehensive
المؤقت = temporary
الطارئ = urgent
الشمالي = northern
الغربي = western
الجنوبي = southern
الشرقي = eastern
الرسمي = official
الأول = first
الثاني = second
الأخير = last
السري = secret
المعلن = declared
المقترح = proposed
المتفق عليه = agreed
القائم = existing
الميداني = field
""")
