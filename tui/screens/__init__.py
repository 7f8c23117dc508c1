"""The screens: one a file, its stylesheet beside it. None of them holds a rule."""
