"""Each paper of a meeting: what its template is filled with, and how a meeting becomes that."""
