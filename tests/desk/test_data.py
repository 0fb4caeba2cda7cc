"""The data as JSON: what the standard library's encoder writes, in less time, and signs that nobody sees escaped."""

import json

from hypothesis import given
from hypothesis import strategies as st

from pelican_dossier.desk.data import as_json
from pelican_dossier.text.unseen import in_json

LEAF = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
DATA = st.recursive(LEAF, lambda inner: st.lists(inner) | st.tuples(inner) | st.dictionaries(st.text(), inner))


@given(DATA)
def test_a_value_a_line_is_as_the_encoder_writes_it(data: object) -> None:
    assert as_json(data, indent=1) == in_json(json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1))
