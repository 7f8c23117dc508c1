"""Tests that read like the regulation."""
