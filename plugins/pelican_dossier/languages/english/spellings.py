"""English spellings that newspapers use for one another, in small letters: each as another writes it."""

SPELLINGS = (
    ("u.s.", "us"),
    ("u.n.", "un"),
    ("centre", "center"),
    ("defence", "defense"),
    ("organisation", "organization"),
    ("labour", "labor"),
    ("counter-terrorism", "counterterrorism"),
    ("al-", "al "),
    (" and ", " & "),
)
"""Either may stand in the registry and the other in a text."""
