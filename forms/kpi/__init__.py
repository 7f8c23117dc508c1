"""A month of KPI from a file to its answer and its papers."""
