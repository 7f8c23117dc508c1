"""The colours of the program (màu màn hình), and where which of them is worn."""

from textual.theme import Theme

THEMES = (
    Theme(
        "toi",
        primary="#4f83cc",
        accent="#ffb300",
        success="#6fbf73",
        warning="#ffb300",
        error="#ef6c6c",
        dark=True,
    ),
    Theme(
        "sang",
        primary="#0d47a1",
        accent="#bf360c",
        success="#1b5e20",
        warning="#8a4b00",
        error="#b00020",
        background="#ffffff",
        surface="#f5f5f5",
        panel="#e0e0e0",
        foreground="#111111",
        dark=False,
        variables={"panel-lighten-2": "#9e9e9e"},
    ),
    Theme(
        "chieu",
        primary="#00237a",
        accent="#9c0000",
        success="#004d00",
        warning="#6b3a00",
        error="#9c0000",
        background="#ffffff",
        surface="#ffffff",
        panel="#d8d8d8",
        foreground="#000000",
        dark=False,
        variables={"panel-lighten-2": "#555555", "text-muted": "#333333"},
    ),
)
"""Dark and light for the desk; for a weak projector the strongest contrast."""
LOOKS = {"toi": "tối", "sang": "sáng", "chieu": "màn chiếu, tương phản mạnh"}
"""What people call them."""
DESK, ROOM = "desk", "room"
FIRST_LOOKS = {DESK: "toi", ROOM: "chieu"}
"""The colours of the secretary's screens and of what the room sees, as long as nobody chose others."""
