"""Phrase packs: what writers may edit, the pattern language they use, and its matcher."""
