"""What a token is by itself, and which tokens stand around one, no further away than asked."""

from pelican_dossier.reading.voices.tokens import TokenRow


def is_word(token: str) -> bool:
    """Whether it begins with a letter; there is none before the first token and behind the last."""
    return token[:1].isalpha()


def is_mark(token: str) -> bool:
    """Whether it is neither a word nor a number."""
    return not token[:1].isalnum()


def leading_to(row: TokenRow, token: int, most: int) -> range:
    """The tokens before one in its sentence, so many at the most."""
    return range(max(row.sentence_start(token), token - most), token)


def upto(first: int, end: int, most: int) -> range:
    """The tokens from one to another, the latter outside, so many at the most."""
    return range(first, min(end, first + most))


def touches(row: TokenRow, token: int) -> bool:
    """Whether no space stands between a token and the one before it: within a word with dashes or stops."""
    return row.starts[token] == row.ends[token - 1]
