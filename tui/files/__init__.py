"""Files around the program (tệp quanh chương trình): drafts, bookmarks, papers opened, the next ballot printed."""
