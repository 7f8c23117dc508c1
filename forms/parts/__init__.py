"""What several papers say alike: heads, names, verbs, votings, results, signatures."""
