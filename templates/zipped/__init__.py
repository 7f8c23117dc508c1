"""Packages: Word files opened with care, packed quickly and always alike; many documents into one file or folder."""
