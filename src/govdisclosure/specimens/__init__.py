"""Invented reports in number: agencies over years, linked by what they carry forward, with styles and faults by a seed."""
