"""Questions asked over a screen: one a file. Each gives back what was answered, or None."""
