"""A sentence that says nothing of anybody, to stand before one that does: where it stands changes nothing of it."""

WEATHER = {
    "ar": ("هطل المطر.", "هطل المطر في الليل كله."),
    "en": ("It rained.", "It rained for the whole night."),
}
"""In each language one of an odd number of words and marks, and one of an even number."""


def behind_weather(text: str, language: str) -> str:
    """A text whose every paragraph begins with the weather."""
    short, _ = WEATHER[language]
    return "\n".join(line and f"{short} {line}" for line in text.split("\n"))
