"""How far an axis reaches: a lone far date is left out, and a date is as wide as what it names."""

from datetime import date, timedelta

import pytest

from pelican_dossier.editions.timescale import Stretch, TimeScale, reach


def day(year: int, month: int = 1, at: int = 1) -> Stretch:
    return date(year, month, at), date(year, month, at)


NEAR = [day(2024, month) for month in range(3, 9)]


def test_an_axis_reaches_over_whole_months() -> None:
    assert reach([day(2024, 3, 14)]) == (date(2024, 3, 1), date(2024, 3, 31))
    assert reach([day(2024, 3, 14), day(2025, 12, 2)]) == (date(2024, 3, 1), date(2025, 12, 31))


def test_of_nothing_there_is_no_axis() -> None:
    assert reach([]) is None


@pytest.mark.parametrize("far", [day(1991), day(2044)])
def test_a_lone_far_date_is_left_out(far: Stretch) -> None:
    assert reach([*NEAR, far]) == (date(2024, 3, 1), date(2024, 8, 31))


def test_two_dates_that_are_all_stay_however_far_apart() -> None:
    assert reach([day(1991), day(2024)]) == (date(1991, 1, 1), date(2024, 1, 31))


def test_a_history_of_forty_years_is_not_cut() -> None:
    years = [day(year) for year in range(1985, 2025)]
    assert reach(years) == (date(1985, 1, 1), date(2024, 1, 31))


def test_far_dates_at_both_ends_are_left_out() -> None:
    many = [day(2024, 3, at) for at in range(1, 20)]
    assert reach([day(1917), *many, day(2100)]) == (date(2024, 3, 1), date(2024, 3, 31))


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_a_month_is_as_wide_as_its_days(is_mirrored: bool) -> None:
    scale = TimeScale((date(2025, 1, 1), date(2025, 12, 31)), 365, is_mirrored=is_mirrored)
    west, wide = scale.span((date(2025, 2, 1), date(2025, 2, 28)))
    assert wide == pytest.approx(28)
    assert west == pytest.approx(365 - 31 - 28 if is_mirrored else 31)


def test_months_have_ticks_and_of_a_long_axis_years_alone() -> None:
    assert len(TimeScale((date(2024, 1, 1), date(2025, 12, 31)), 900, is_mirrored=False).months()) == 24
    long = TimeScale((date(1985, 1, 1), date(2024, 12, 31)), 900, is_mirrored=False)
    assert [tick.is_year for tick in long.months()] == [True] * 40


@pytest.mark.parametrize("years", [1, 3, 12, 40, 400])
def test_what_is_told_along_the_axis_stands_apart(years: int) -> None:
    over = date(1620, 1, 1), date(1620, 1, 1) + timedelta(days=365 * years)
    places = [tick.x for tick in TimeScale(over, 358, is_mirrored=False).told(52)]
    assert places
    assert all(later - earlier >= 51 for earlier, later in zip(places, places[1:], strict=False))
