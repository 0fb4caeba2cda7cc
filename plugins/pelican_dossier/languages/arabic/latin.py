"""Arabic names as newspapers in English write them: the usual spelling of common names, of others a likely one.

Arabic does not write short vowels, so what no list has is a proposal for an editor to put right. The exact
transliteration, which invents nothing, is ``letters.romanise``.
"""

import re
import unicodedata

from pelican_dossier.languages.arabic.letters import fold

_USUAL = (
    "محمد=Mohammed احمد=Ahmed محمود=Mahmoud علي=Ali حسن=Hassan حسين=Hussein عمر=Omar عثمان=Othman ابراهيم=Ibrahim "
    "اسماعيل=Ismail يوسف=Youssef يعقوب=Yaqoub موسي=Musa عيسي=Issa داود=Dawood سليمان=Suleiman سلمان=Salman "
    "مصطفي=Mustafa مهدي=Mahdi حيدر=Haider فهد=Fahd سعد=Saad سعود=Saud سعيد=Saeed فيصل=Faisal نايف=Nayef بندر=Bandar "
    "ناصر=Nasser نصر=Nasr منصور=Mansour ماجد=Majed مجيد=Majeed هاني=Hani هشام=Hisham جمال=Jamal كمال=Kamal نوري=Nouri "
    "قاسم=Qassem كريم=Karim كاظم=Kadhim جواد=Jawad جعفر=Jaafar صادق=Sadiq صالح=Saleh رضا=Reza سامي=Sami سمير=Samir "
    "رياض=Riyadh زيد=Zaid طارق=Tariq عادل=Adel عامر=Amer عباس=Abbas عماد=Imad عمار=Ammar عصام=Essam غازي=Ghazi "
    "فؤاد=Fuad فواد=Fuad فوزي=Fawzi لؤي=Luay مروان=Marwan مقتدي=Muqtada منير=Munir مهند=Muhannad وائل=Wael وايل=Wael "
    "ياسر=Yasser يحيي=Yahya يونس=Younis اسامه=Osama اسعد=Asaad اشرف=Ashraf انس=Anas انور=Anwar ايمن=Ayman اياد=Ayad "
    "بدر=Badr بسام=Bassam بشار=Bashar توفيق=Tawfiq حازم=Hazem حبيب=Habib حمد=Hamad حامد=Hamed حميد=Hamid خالد=Khalid "
    "خليل=Khalil خليفه=Khalifa رشيد=Rashid راشد=Rashid سيف=Saif شيخ=Sheikh صباح=Sabah صدام=Saddam صدر=Sadr صلاح=Salah "
    "ضياء=Diaa عدنان=Adnan عزيز=Aziz عمرو=Amr قصي=Qusay كنعان=Kanaan مبارك=Mubarak مسعود=Masoud نبيل=Nabil نجيب=Najib "
    "نزار=Nizar وليد=Walid زياد=Ziad فاطمه=Fatima مريم=Maryam زينب=Zainab عائشه=Aisha ليلي=Layla هدي=Huda هند=Hind "
    "نور=Nour رحمن=Rahman رحيم=Rahim تميم=Tamim حمدان=Hamdan مكتوم=Maktoum نهيان=Nahyan ثاني=Thani اسد=Assad "
    "عبادي=Abadi مالكي=Maliki سوداني=Sudani جبوري=Jubouri عامري=Amiri حكيم=Hakim سيستاني=Sistani بارزاني=Barzani "
    "برزاني=Barzani طالباني=Talabani نجيفي=Nujaifi جبير=Jubeir سيسي=Sisi حريري=Hariri بغدادي=Baghdadi ظواهري=Zawahiri "
    "كاظمي=Kadhimi حلبوسي=Halbousi خزعلي=Khazali جورج=George جون=John جو=Joe جوزيف=Joseph جيمس=James مارك=Mark "
    "مايكل=Michael دونالد=Donald ترامب=Trump ترمب=Trump باراك=Barack اوباما=Obama بايدن=Biden بوش=Bush كلينتون=Clinton "
    "هيلاري=Hillary بيل=Bill فلاديمير=Vladimir بوتين=Putin سيرغي=Sergey لافروف=Lavrov رجب=Recep طيب=Tayyip "
    "اردوغان=Erdogan داوود=Davutoglu حسني=Hosni مرسي=Morsi خامنئي=Khamenei خامنيي=Khamenei روحاني=Rouhani ظريف=Zarif "
    "نتنياهو=Netanyahu بنيامين=Benjamin ديفيد=David روبرت=Robert وليام=William ريتشارد=Richard بول=Paul بيتر=Peter "
    "توماس=Thomas ستيفن=Stephen ستيفان=Staffan كارتر=Carter كيري=Kerry ميركل=Merkel انجيلا=Angela هولاند=Hollande "
    "فرانسوا=François ايمانويل=Emmanuel ماكرون=Macron بن=bin ابن=ibn بنت=bint ال=Al ابو=Abu ابي=Abi ام=Umm "
    "الله=Allah دين=Din اسلام=Islam حزب=Hezb وزاره=wizarat جامعه=jamiat"
)
_KNOWN = dict(pair.split("=") for pair in _USUAL.split())
_ARTICLE, _SERVANT = "ال", "عبد"
_CONSONANTS = dict(
    pair.split("=")
    for pair in "ب=b پ=p ت=t ث=th ج=j چ=ch ح=h خ=kh د=d ذ=dh ر=r ز=z ژ=zh س=s ش=sh ص=s ض=d ط=t ظ=z غ=gh ف=f ڤ=v ق=q "
    "ك=k گ=g ل=l م=m ن=n ه=h و=w ي=y".split()
)
_VOWELS = {"ا": "a", "و": "u", "ي": "i", "ع": "a"}
_ENDING = "ه"
"""Folded, it ends a feminine word, which is read with an ``a``."""
_UNREAD = "ء"
_WORD = re.compile(r"[ء-ۓ]+")


def latin(name: str) -> str:
    """A name in Latin letters as a newspaper might write it; what is in others stays as it is."""
    folded = fold(unicodedata.normalize("NFC", name)).text
    folded = re.sub(rf"\b{_SERVANT} (?={_ARTICLE})", _SERVANT, folded)
    written = _WORD.sub(lambda match: _word(match[0]), folded)
    return written[:1].upper() + written[1:]


def _word(word: str) -> str:
    if word in _KNOWN:
        return _KNOWN[word]
    if word.startswith(_SERVANT + _ARTICLE):
        of = word[len(_SERVANT + _ARTICLE) :]
        return "Abdullah" if of == "له" else f"Abdul {_bare(of)}"
    if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 1:
        return f"al-{_bare(word[len(_ARTICLE) :])}"
    return _bare(word)


def _bare(word: str) -> str:
    spelt = _KNOWN.get(word) or _spelt(word)
    return spelt[:1].upper() + spelt[1:]


def _spelt(word: str) -> str:
    """Consonants as they are written, and between them the vowels that are likeliest."""
    letters = word.replace(_UNREAD, "")
    sounds = [_sound(letters, at) for at in range(len(letters))]
    written, at = "", 0
    while at < len(sounds):
        if sounds[at][1]:
            written += "" if written.endswith(sounds[at][0]) and letters[at] == "ع" else sounds[at][0]
            at += 1
            continue
        last = at
        while last < len(sounds) and not sounds[last][1]:
            last += 1
        run, is_behind_alif = [sound for sound, _ in sounds[at:last]], at > 0 and letters[at - 1] == "ا"
        written += _voiced(run, opens=at == 0, ends=last == len(sounds), vowel="i" if is_behind_alif else "a")
        at = last
    return written


def _sound(letters: str, at: int) -> tuple[str, bool]:
    """How a letter sounds, and whether it is a vowel there."""
    letter, before, after = letters[at], letters[at - 1 : at], letters[at + 1 : at + 2]
    if letter == _ENDING and at == len(letters) - 1 and at > 1 and before not in _VOWELS:
        return "a", True
    if letter == _ENDING and at == len(letters) - 1 and before == "ي":
        return "ya", True
    if letter in "وي":
        is_glide = after == "ا" or before == "ا" or before == letter or (letter == "و" and after == "ي")
        is_vowel = at > 0 and not is_glide
        return (_VOWELS if is_vowel else _CONSONANTS)[letter], is_vowel
    return (_VOWELS[letter], True) if letter in _VOWELS else (_CONSONANTS.get(letter, ""), False)


def _voiced(run: list[str], *, opens: bool, ends: bool, vowel: str) -> str:
    """Consonants in a row with a vowel wherever a word would begin with two, or have three beside one another."""
    if opens:
        rest = run[1:]
        gap = vowel if rest or ends else ""
        return run[0] + gap + _voiced(rest, opens=False, ends=ends, vowel=vowel) if rest else run[0] + gap
    if len(run) == 1 or (len(run) == 2 and not ends):
        return "".join(run)
    return "".join(run[:-2]) + run[-2] + vowel + run[-1]
