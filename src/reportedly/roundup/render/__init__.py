"""The page as HTML, Markdown, PDF, JSON and CSV."""
