"""A corpus read by other engines than the processes of this machine: each hands the same function to the machines that it knows."""
