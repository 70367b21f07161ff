"""The notes as a PDF: parts become pieces, pieces flow over pages, pages get their bookmarks."""
