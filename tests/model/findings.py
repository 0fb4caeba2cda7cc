"""What the tests of findings share: whether a finding gives what its rule declares."""

from pelican_dossier.model import Finding
from pelican_dossier.model.edtf import Edtf
from pelican_dossier.model.findingkinds import OFFERED, REASONS, ArgumentType
from pelican_dossier.model.findingrules import FINDING_RULES


def check(finding: Finding) -> None:
    """The kind is one of the rule's, and the arguments are its own, each of its type."""
    rule, given = FINDING_RULES[finding.rule], finding.ground.args
    assert finding.kind in rule.kinds
    assert finding.ground.rule == rule.id
    assert set(rule.arguments) <= set(given) <= {*rule.arguments, *OFFERED}
    assert ("likely" in given) == ("likely_because" in given)
    for name, value in given.items():
        assert _is_of(value, {**rule.arguments, **OFFERED}[name]), f"{finding.rule}: {name}={value!r}"


def _is_of(value: object, type_: ArgumentType) -> bool:
    if type_ in ("date", "day"):
        return isinstance(value, Edtf) and (type_ == "date" or value.precision == "day")
    if type_ in ("year", "number"):
        return isinstance(value, int)
    return isinstance(value, str) and (type_ != "reason" or value in REASONS)
