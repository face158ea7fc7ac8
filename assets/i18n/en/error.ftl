error-not-empty = The file is not empty. The demo office is made in a new file only.
