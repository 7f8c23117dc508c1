"""Rosters read from Excel workbooks as offices have them: cell by cell, every change told, every fault at once."""

from forms.roster.codes import CODES
from forms.roster.model import Change, Roster, RosterMember, Status, Why
from forms.roster.reading import read_roster

__all__ = ["CODES", "Change", "Roster", "RosterMember", "Status", "Why", "read_roster"]
