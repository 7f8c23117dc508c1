"""Papers of a month of KPI, one a file: what its template is filled with, and how a month becomes that."""
