"""Named ways to break a valid meeting: each must be refused, and nothing be written."""

from tests.independent import broken_accounts, broken_frame, broken_order
from tests.independent.breaking import Breakage

BREAKAGES: tuple[Breakage, ...] = (
    *broken_accounts.breaks.ways,
    *broken_order.breaks.ways,
    *broken_frame.breaks.ways,
)
