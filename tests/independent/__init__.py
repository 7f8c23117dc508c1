"""A second reading of the rules, written from the papers alone, to hold against the program."""
