"""Compiled templates, kept while the process lives: ``dossier serve`` builds again and again by copies of itself.

They are not written down: code that is read from a file may be a stranger's.
"""

from collections.abc import Hashable

from jinja2 import Environment
from jinja2.bccache import Bucket, BytecodeCache


class _Compiled(BytecodeCache):
    def __init__(self) -> None:
        self._code: dict[Hashable, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives what was compiled of the same words in the same way."""
        if code := self._code.get(_key(bucket)):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled."""
        self._code[_key(bucket)] = bucket.bytecode_to_string()


def _key(bucket: Bucket) -> Hashable:
    return bucket.key, bucket.checksum, *_ways(bucket.environment)


def _ways(environment: Environment) -> tuple[Hashable, ...]:
    """What decides beside its words what becomes of a template; there is one lexer for each syntax."""
    return environment.lexer, environment.autoescape, environment.finalize, tuple(sorted(environment.extensions))


COMPILED = _Compiled()
