"""Who is at the keyboard: every entry of the record book is written with that name."""

import getpass


def person_at_keyboard() -> str:
    """The name under which this person uses the machine; a question mark where the machine does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "?"
