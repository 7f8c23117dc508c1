"""What tags may have texts, lists and dates of the data do: nothing that changes them, or reaches beyond them."""

import datetime

METHODS: dict[type, frozenset[str]] = {
    str: frozenset(
        [
            "split",
            "rsplit",
            "splitlines",
            "strip",
            "lstrip",
            "rstrip",
            "upper",
            "lower",
            "title",
            "capitalize",
            "casefold",
            "startswith",
            "endswith",
            "replace",
            "removeprefix",
            "removesuffix",
            "partition",
            "rpartition",
            "count",
            "find",
            "isdigit",
            "isupper",
            "islower",
        ]
    ),
    dict: frozenset({"items", "keys", "values", "get"}),
    list: frozenset({"index", "count"}),
    tuple: frozenset({"index", "count"}),
    datetime.date: frozenset({"strftime", "isoformat", "weekday"}),
    datetime.datetime: frozenset({"strftime", "isoformat", "weekday", "date", "time"}),
    datetime.time: frozenset({"strftime", "isoformat"}),
}
NAMES_OF_METHODS = frozenset().union(*METHODS.values())
