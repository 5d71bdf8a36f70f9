"""Our own gold: what a careful reader makes of the samples, and how well `reportedly` reads them."""
