"""All figures in one table: the samples' gold, and, where the shared folder stands beside the checkout, its gold and benches."""
