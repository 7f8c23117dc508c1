"""A second reading of the regulation on months, written from its clauses alone, to hold against the program."""
