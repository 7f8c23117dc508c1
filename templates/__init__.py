"""The fill engine and the official Word templates."""
