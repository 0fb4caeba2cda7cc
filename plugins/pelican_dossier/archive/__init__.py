"""Files -> snapshot: a bag that is packed, and verified years later."""

import logging

# bagit logs what it also raises, and Python prints what nobody handles: a problem is told once.
logging.getLogger("bagit").addHandler(logging.NullHandler())
