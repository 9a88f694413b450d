"""What goes back to whoever wrote a paper: comments at the words, a mended copy, a list, a letter."""
