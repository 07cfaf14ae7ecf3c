"""Many reports as one table: flaws kept and flagged (the extra ``corpus``)."""
