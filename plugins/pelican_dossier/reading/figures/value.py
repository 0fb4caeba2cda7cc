"""A figure's value: its number, or the ISO 8601 duration that it makes with a unit of time."""

from pelican_dossier.languages.figurerules import Unit
from pelican_dossier.languages.numerals import Exact


def shown(value: Exact, unit: Unit | None) -> int | float | str:
    """The number, or the ISO 8601 duration that it makes with a unit of time."""
    if unit is None:
        return int(value) if value.denominator == 1 else float(value)
    years_and_a_half = unit.duration == "P{}Y" and (value * unit.factor).denominator == 2
    if years_and_a_half:
        return f"P{int(value * unit.factor)}Y6M"
    amount = value * unit.factor
    return unit.duration.format(int(amount) if amount.denominator == 1 else float(amount))
