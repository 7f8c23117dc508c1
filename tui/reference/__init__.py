"""The reference pages (trang tra cứu) in ``docs/``, written from the code."""
