"""The meeting file: a whole meeting described in TOML or JSON, read into the acts that a secretary would record."""

from forms.meeting_file.reading import MeetingRead, merged, read_meeting
from forms.meeting_file.shape import FileMember, MeetingFile

__all__ = ["FileMember", "MeetingFile", "MeetingRead", "merged", "read_meeting"]
