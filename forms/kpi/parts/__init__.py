"""What papers of a month of KPI say alike."""
