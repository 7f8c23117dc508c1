"""What people type (điều đang gõ), without a screen: totals, slips of opinions, moments."""
