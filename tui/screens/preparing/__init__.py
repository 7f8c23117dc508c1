"""The parts of preparing a meeting: one a file, each opened from the list of parts."""
