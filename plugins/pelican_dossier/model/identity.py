"""Ids that outlive a rebuilt dossier: they come from what was founding, and from nothing else."""

from hashlib import sha256


def identity(kind: str, *founding: str) -> str:
    """The kind and ten hex digits of the SHA-256 of what it is founded on, line by line."""
    digest = sha256("\n".join(founding).encode()).hexdigest()
    return f"{kind}-{digest[:10]}"
