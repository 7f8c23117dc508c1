"""Text typed in fonts from before Unicode (phông chữ cũ TCVN3, VNI) as the letters those fonts showed."""

from meetings.old_fonts.fonts import Encoding, Guess, OldFont, Reading, font_named, guessed, read_in, read_run

__all__ = ["Encoding", "Guess", "OldFont", "Reading", "font_named", "guessed", "read_in", "read_run"]
