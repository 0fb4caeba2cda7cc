"""Arabic letters, spellings and function words: what stands for what, what is written onto a word, and in Latin."""

import re
import unicodedata

from pelican_dossier.languages.base import Codepage
from pelican_dossier.model.text import Folded, Orthography
from pelican_dossier.text.signs import ignored, plain

# Hamza carriers, alef maqsura, ta marbuta, the Persian, Kurdish and Urdu forms of ya, kaf and ha.
_SAME_LENGTH = (
    *((letter, "ا") for letter in "أإآٱ"),
    ("ى", "ي"),
    ("ی", "ي"),
    ("ئ", "ي"),
    ("ؤ", "و"),
    ("ک", "ك"),
    ("ة", "ه"),
    *((letter, "ه") for letter in "ۀہھ"),
)
_MARKS = ignored("\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u0898-\u089f\u08ca-\u08ff")
"""Tatweel, vowel signs, Quranic marks, and what nobody sees."""

LETTERS = "ء-غـ-ي"

ORTHOGRAPHY = Orthography(
    word=r"[ء-يٮ-ۓ]++|[^\W\d_]++(?:['’][^\W\d_]++)*",  # its letters first: a range is quicker
    separators=".,٬٫،",
    commas=frozenset("،,"),
    clause_ends=frozenset(":؛;"),
    tone_marks=frozenset("؟?!"),
    dashes="-–—\u0640",  # newspapers write the tatweel for a dash too
    abbreviation=r"و?[ء-ي]|[A-Z]",
    initials="[وفبل]?(?:[اأإآ](?:ي|يه|ف|تش|ل|م|ن|و|ر|س|كس|ند)|بي|سي|دي|جي|جيه|كي|كيه|كيو|تي|يو|في|دبليو|واي|زد|زي)",
    unspaced="ء-ي",
    printed_quotations=("«", "»", "“", "”"),
)
_SIGNS, _CONSONANTS_AND_VOWELS = "\u060c\u061b\u061f\u0621-\u0652\u0660-\u0669", "\u0621-\u0652"
CODEPAGES = (
    Codepage("windows-1256", _SIGNS, _CONSONANTS_AND_VOWELS),
    *(
        Codepage(name, _SIGNS, _CONSONANTS_AND_VOWELS, common=r"\bو?[بفك]?ال\w{2}")
        for name in ("iso-8859-6", "mac-arabic")
    ),
)
LATIN_MARKS = str.maketrans({",": "،", ";": "؛", "?": "؟"})
"""Latin marks as languages in Arabic letters write them."""

PROCLITICS = re.compile(r"[وف]?[بكل]?")
"""And, so; in, like, to: one of each kind at the most."""


def fold(text: str) -> Folded:
    """The text without the differences between spellings; every offset leads back to it."""
    folded = plain(text, _MARKS)
    bare = folded.text
    for letter, plain_one in _SAME_LENGTH:
        bare = bare.replace(letter, plain_one)
    return Folded(bare, folded.origin)


_SPELLINGS = (
    "اميركي=امريكي|اميركا=امريكا|كوردستان=كردستان|كوردي=كردي|بيشمركه=بشمركه|سوريا=سوريه|تركيا=تركيه|"
    "ديمقراطي=ديموقراطي|مسوول=مسيول|شوون=شيون|كونغرس=كونجرس|بنتاغون=بنتاجون|انكلترا=انجلترا|اسطنبول=استانبول|"
    "نيجيرفان=نيجرفان|بارزاني=برزاني|اسوشيتد=اسوشييتد|رويترز=رويتر|يوتيوب=يوتوب|عبد ال=عبدال|ابو =ابي |ابو =ابا |"
    " بن = ابن "
)
SPELLINGS = tuple((one, other) for one, _, other in (pair.partition("=") for pair in _SPELLINGS.split("|")))
"""Either may stand in the registry and the other in a text."""

WORDS_TOO = frozenset(
    "صالح كريم جميل امين سعيد حسن عادل نبيل شريف سليم جمال كمال وليد هادي نور سلام بشير ناصر منصور فاضل كامل شاكر "
    "صادق طاهر عامر غالب فارس ماهر مبارك نجم هلال وحيد حبيب حكيم خالد خليل رشيد رفيق زكي سامي شاهين صباح عزيز عزت "
    "كاظم لطيف محسن مختار معروف مجيد نصر وهيب ياسر يسري امل حنان ايمان حرير الحرير عوض رجب شعبان ربيع جمعه خميس "
    "بدر فجر سيف حرب الحرب اسماء".split()
)
"""Names that are ordinary words too (good, silk): by themselves they are names only where the words around say so."""


PREPOSITIONS = frozenset(
    "في من الي علي عن مع حتي منذ خلال بعد قبل عند لدي بين تحت فوق امام خلف وراء دون بدون ضد نحو حول عبر ضمن وسط "
    "اثناء بسبب رغم بفضل باتجاه حوالي قرب خارج داخل جنوب شمال شرق غرب بشان ازاء تجاه لقاء جراء عقب اثر بينهم بينها "
    "منهم منها فيها فيه به بها له لها لهم عليه عليها عنه عنها اليه اليها معه معها منه".split()
)
PARTICLES = frozenset(
    "ان اي او ام ثم بل لا لم لن ما قد لقد سوف كما كي لكي اذا اذ لو لولا حيث حين حينما عندما بينما فيما لكن لكنه "
    "لكنها انما الا سوي غير كل بعض جميع كلا كلتا هذا هذه ذلك تلك هولاء هو هي هم هنا هناك ايضا فقط مثل التي الذي "
    "الذين اللذين اللتين مما ممن عما كان كانت كانوا يكون تكون ليس ليست وذلك وهو وهي ولا وقد لان لانه انه انها انهم "
    "بان بانه بانها وان يوميا سنويا شهريا اسبوعيا تقريبا فاكثر فاقل معا كذلك خصوصا خاصه بجروح بجراح باصابات بينهم "
    "بينهن بعضهم يوميا بكثير".split()
)
FUNCTION_WORDS = PREPOSITIONS | PARTICLES

CLITICS = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
"""What may be written onto the front of a word without an article."""

IDENTIFYING = frozenset(
    "في من الي علي عن التي الذي الذين هذا هذه ذلك تلك مع كان كانت قد لم لن كما خلال حول عند حيث انه انها لا لكن منذ "
    "ثم اي وان وقد ولا وفي ومن وهو وهي بان عدم قال وقال فيما بينما الا لدي".split()
)
"""Not «ان», «او», «كل», «بعد», «ما», «به»: words of Persian, Urdu and Kurdish too."""


SCHEME = "ALA-LC"
_CONSONANTS = dict(
    zip(
        "بتثجحخدذرزسشصضطظعغفقكلمنهپچژڤگ",
        "b t th j ḥ kh d dh r z s sh ṣ ḍ ṭ ẓ ʻ gh f q k l m n h p ch zh v g".split(),
        strict=True,
    )
) | {"ک": "k", "ھ": "h"}
_OTHERS = {"آ": "ā", "إ": "i", "ى": "á", "ة": "ah"}
_LONG, _OPENS = "āūīá", ("ا", "آ", "ة", "ى")
"""After a long vowel, or before one, w and y are consonants."""
_VOWELS = {"\u064e": "a", "\u064f": "u", "\u0650": "i", "\u064b": "an", "\u064c": "un", "\u064d": "in"}
_SHADDA = "\u0651"
_UNWRITTEN = re.compile(r"[\u0640\u0652\u0670]")
_ARTICLE = re.compile(r"^(?:ال|ٱل)(?=.{2})")
_WORD = re.compile(r"[\u0621-\u065f\u066e-\u06d3]+")


def romanise(text: str) -> str:
    """The words of a name letter by letter, each with a capital, the article joined with a hyphen (al-ʻIrāq)."""
    plain = _UNWRITTEN.sub("", unicodedata.normalize("NFC", text))
    return _WORD.sub(lambda match: _word(match[0]), plain)


def _word(word: str) -> str:
    if word in _WHOLE:
        return _WHOLE[word]
    if article := _ARTICLE.match(word):
        return "al-" + _capital(_letters(word[article.end() :]))
    return _capital(_letters(word))


_WHOLE = {"الله": "Allāh", "بن": "bin", "ابن": "ibn"}
"""As the table and the names of the Library of Congress have them."""


def _letters(word: str) -> str:
    found: list[str] = []
    for at, letter in enumerate(word):
        if letter == _SHADDA:  # Unicode puts it behind the vowel
            place = len(found) - 1 if found and found[-1] in _VOWELS.values() else len(found)
            found[place:place] = found[max(0, place - 1) : place]
        elif letter in _VOWELS:
            found.append(_VOWELS[letter])
        else:
            found.append(_letter(letter, found[-1] if found else "", word[at + 1 : at + 2]))
    return "".join(found)


def _letter(letter: str, before: str, after: str) -> str:
    """A letter behind what was written for the one before it; the empty string at the head of a word."""
    if letter in _CONSONANTS:
        return _CONSONANTS[letter]
    if letter in "ءؤئ":
        return "ʼ"
    if letter in "أإآ" and before:
        return "ʼā" if letter == "آ" else "ʼ"
    is_vowel = bool(before) and before[-1] not in _LONG and after not in _OPENS
    match letter:
        case "ا" | "ٱ" | "أ":
            return "ā" if before else "a"
        case "و":
            return "ū" if is_vowel else "w"
        case "ي" | "ی":
            return "ī" if is_vowel else "y"
        case _:
            return _OTHERS.get(letter, letter)


def _capital(letters: str) -> str:
    first = next((at for at, letter in enumerate(letters) if letter.isalpha() and letter not in "ʻʼ"), 0)
    return letters[:first] + letters[first : first + 1].upper() + letters[first + 1 :]
