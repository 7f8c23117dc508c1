"""The terminal program: screens and commands.

Input methods of Vietnamese (UniKey, ibus) are lost in terminals that report keys by the kitty protocol, so the toolkit is
told before its first import not to ask for that.
"""

import os

os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
