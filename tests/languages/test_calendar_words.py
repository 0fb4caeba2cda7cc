"""Every name that newspapers give a month, a weekday or a day of the month."""

import pytest

from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.languages.arabic.dates.parts import (
    DECADES,
    DUALS,
    HIJRI_MONTHS,
    MONTHS,
    ORDINALS,
    PLURALS,
    SEASONS,
    UNITS,
    WEEKDAYS,
)
from pelican_dossier.languages.arabic.letters import fold
from pelican_dossier.languages.arabic.numbers import WORDS, value
from pelican_dossier.languages.english.dates import parts as english

LEVANT = "كانون الثاني، شباط، آذار، نيسان، أيار، حزيران، تموز، آب، أيلول، تشرين الأول، تشرين الثاني، كانون الأول"
EGYPT = "يناير، فبراير، مارس، أبريل، مايو، يونيو، يوليو، أغسطس، سبتمبر، أكتوبر، نوفمبر، ديسمبر"
ALGERIA = "جانفي، فيفري، مارس، أفريل، ماي، جوان، جويلية، أوت، سبتمبر، أكتوبر، نوفمبر، ديسمبر"
MOROCCO = "يناير، فبراير، مارس، أبريل، ماي، يونيو، يوليوز، غشت، شتنبر، أكتوبر، نونبر، دجنبر"
DAYS = "الاثنين، الثلاثاء، الأربعاء، الخميس، الجمعة، السبت، الأحد"
ENGLISH_MONTHS = "January February March April May June July August September October November December"
ENGLISH_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"


@pytest.mark.parametrize("country", [LEVANT, EGYPT, ALGERIA, MOROCCO], ids=["Levant", "Egypt", "Algeria", "Morocco"])
def test_the_months_of_every_arab_country(country: str) -> None:
    assert [MONTHS[fold(name).text] for name in country.split("، ")] == list(range(1, 13))


@pytest.mark.parametrize(("spelling", "month"), [("اوكتوبر", 10), ("إبريل", 4), ("اغسطس", 8), ("اب", 8), ("يونيه", 6)])
def test_spellings_that_only_newspapers_use(spelling: str, month: int) -> None:
    assert MONTHS[fold(spelling).text] == month


def test_the_days_of_the_week_with_and_without_hamza() -> None:
    assert [WEEKDAYS[fold(name).text] for name in DAYS.split("، ")] == list(range(7))
    assert WEEKDAYS[fold("الإثنين").text] == 0
    assert WEEKDAYS[fold("الاربعا").text] == 2


def test_ordinals_name_every_day_of_a_month() -> None:
    assert sorted(set(ORDINALS.values())) == list(range(1, 32))
    assert ORDINALS["الحادي والعشرين"] == ORDINALS["الحادي والعشرون"] == 21


def test_every_table_is_folded_already() -> None:
    for table in (MONTHS, HIJRI_MONTHS, WEEKDAYS, ORDINALS, SEASONS, DECADES, WORDS, UNITS, DUALS, PLURALS):
        assert [fold(word).text for word in table] == list(table)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("ثلاثة", 3),
        ("اثني عشر", 12),
        ("خمسة وعشرين", 25),
        ("مئة وخمسون", 150),
        ("ثلاثمئة", 300),
        ("ألفين وخمسة وعشرين", 2025),
        ("ألف وتسعمئة وثمانية وسبعون", 1978),
        ("ثلاثة آلاف", 3000),
    ],
)
def test_numbers_in_words(words: str, number: int) -> None:
    assert value(fold(words).text) == number


def test_every_plural_counts_something() -> None:
    assert all(UNITS[word] for word in PLURALS)


def test_english_months_in_full_and_short() -> None:
    names = ENGLISH_MONTHS.lower().split()
    assert [english.MONTHS[name] for name in names] == list(range(1, 13))
    assert [english.MONTHS[name[:3]] for name in names] == list(range(1, 13))
    assert english.MONTHS["sept"] == 9


def test_english_days_of_the_week() -> None:
    assert [english.WEEKDAYS[name] for name in ENGLISH_DAYS.lower().split()] == list(range(7))


@pytest.mark.parametrize("code", LANGUAGE_PACKS)
def test_every_date_rule_has_its_own_name_and_a_word_that_opens_it(code: str) -> None:
    grammar = LANGUAGE_PACKS[code].dates
    assert len({rule.name for rule in grammar.rules}) == len(grammar.rules)
    assert not any(rule.pattern.match("\0") for rule in grammar.rules), "a rule takes no words, or is no pattern"
    opened = {rule.name for opening in (*grammar.openings.values(), grammar.number) for rule in opening.rules}
    assert opened == {rule.name for rule in grammar.rules}


@pytest.mark.parametrize("code", LANGUAGE_PACKS)
def test_every_standing_line_has_its_own_name(code: str) -> None:
    names = [rule.name for rule in LANGUAGE_PACKS[code].boilerplate]
    assert len(set(names)) == len(names)
