UPDATE payment SET allocated = (
    SELECT COALESCE(sum(part.sum), 0) FROM allocation AS part
    WHERE part.payment_id = payment.id AND part.deleted_at IS NULL)
