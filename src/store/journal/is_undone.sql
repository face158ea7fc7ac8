SELECT EXISTS (
    SELECT 1 FROM journal AS undo
    WHERE undo.undoes = ?1
      AND NOT EXISTS (SELECT 1 FROM journal AS redo WHERE redo.undoes = undo.id)
)
