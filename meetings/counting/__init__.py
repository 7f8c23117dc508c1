"""Counting ballot papers (kiểm phiếu): one paper as it is read out, the running count, two counts held against each other.

Nothing here is ever recorded but the totals at the end; no act holds a paper.
"""
