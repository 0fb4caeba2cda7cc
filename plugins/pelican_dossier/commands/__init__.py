"""The commands, thin: a module for each, or for a few of one subject, and the list that the parser is made from."""

from pelican_dossier.commands.add import ADD
from pelican_dossier.commands.archive import REBUILD, SIGN, SNAPSHOT, STAMP, VERIFY
from pelican_dossier.commands.ask import ASK
from pelican_dossier.commands.check import CHECK
from pelican_dossier.commands.command import Command
from pelican_dossier.commands.findings import FINDINGS
from pelican_dossier.commands.names import NAMES
from pelican_dossier.commands.new import NEW
from pelican_dossier.commands.read import READ
from pelican_dossier.commands.review import REVIEW, SCORE
from pelican_dossier.commands.shell import COMPLETION, MAN
from pelican_dossier.commands.site import BUILD, SERVE
from pelican_dossier.commands.states import COMPARE, RECORD
from pelican_dossier.commands.translate import TRANSLATE

COMMANDS: tuple[Command, ...] = (
    NEW,
    BUILD,
    SERVE,
    CHECK,
    READ,
    ADD,
    REVIEW,
    SCORE,
    NAMES,
    ASK,
    FINDINGS,
    TRANSLATE,
    SNAPSHOT,
    VERIFY,
    SIGN,
    STAMP,
    REBUILD,
    RECORD,
    COMPARE,
    COMPLETION,
    MAN,
)
"""In the order in which ``dossier --help`` lists them."""
