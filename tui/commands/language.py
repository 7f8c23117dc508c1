"""The toolkit's own messages in Vietnamese, whatever the language of the machine."""

import gettext
import os
from pathlib import Path

_DOMAIN = "kiemdiem"


def speak_vietnamese() -> None:
    """Let click find its messages in our catalogue."""
    os.environ["LANGUAGE"] = "vi"
    gettext.bindtextdomain(_DOMAIN, str(Path(__file__).parent.parent / "locale"))
    gettext.textdomain(_DOMAIN)
