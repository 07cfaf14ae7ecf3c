"""The words that begin a line, and how a table with spans is laid out in fields."""

__all__ = ["HEAD", "LEFT", "QUOTE", "UP", "VERSION"]

HEAD = "青禾县年度报告交换格式"
VERSION = "1"

LEFT, UP = "←", "↑"
"""A field that the cell to its left, or the one above it, spans."""
QUOTE = "'"
"""Begins the text of a cell that begins with one of these three marks itself."""
