"""The screens of a month of KPI: one a file, its stylesheet beside it; ``frame.py`` is what they share."""
