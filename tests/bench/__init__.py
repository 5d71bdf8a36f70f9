"""How fast reports are read; measured, never asserted, since machines differ."""
