UPDATE instalment SET paid = (
    SELECT COALESCE(sum(part.sum), 0) FROM allocation AS part
    WHERE part.instalment_id = instalment.id AND part.deleted_at IS NULL)
