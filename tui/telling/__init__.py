"""What screens say (lời trên màn hình), without a screen: entries of the book, votes, totals."""
