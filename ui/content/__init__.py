"""The content editor: one content item with its publications, texts, parts and revisions."""
