"""The same rows as a typed table of its own, for django-import-export."""
