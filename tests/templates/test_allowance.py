"""How much a template may print: an office's own is bounded, a shipped one prints the list of a province."""

import pytest

from templates import UnsafeTemplateError
from templates.compiled.guards import ALLOWANCE, OF_SHIPPED, Guard
from templates.compiled.sandbox import Sandbox


@pytest.mark.parametrize("allowance", [ALLOWANCE, OF_SHIPPED])
def test_a_filling_ends_where_its_allowance_does(allowance: int) -> None:
    guard = Guard(Sandbox().from_string("").new_context(), allowance)
    guard.spend(allowance)
    with pytest.raises(UnsafeTemplateError, match="lặp quá nhiều"):
        guard.spend(1)
