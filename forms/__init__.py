"""Each paper and sheet: what it says, from which record, on which template; sheets read in."""
