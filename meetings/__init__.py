"""The domain: what happens at a review meeting, the rules, the record book."""
