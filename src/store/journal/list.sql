-- Actions: the head stands for the whole action. conditions.sql follows, then the order.
SELECT
    entry.id, entry.at, entry.actor, entry.kind, entry.undoes, entry.part_of,
    -- Entries of earlier versions do not say: their steps are counted, and the last one is their number.
    CASE
        WHEN entry.part_of IS NULL
            THEN coalesce(entry.things, (SELECT max(step) FROM journal_row WHERE journal = entry.id))
        ELSE (SELECT sum(coalesce(part.things, (SELECT max(step) FROM journal_row WHERE journal = part.id)))
              FROM journal AS part WHERE part.part_of = entry.part_of AND part.kind = entry.kind)
    END AS things,
    EXISTS (SELECT 1 FROM journal AS undo WHERE undo.undoes = entry.id
            AND NOT EXISTS (SELECT 1 FROM journal AS redo WHERE redo.undoes = undo.id)) AS undone,
    (SELECT CASE WHEN turned.undoes IS NULL THEN turned.kind
            ELSE (SELECT made.kind FROM journal AS made WHERE made.id = turned.undoes) END
     FROM journal AS turned WHERE turned.id = entry.undoes) AS turned_kind,
    main.entity,
    -- A post, a number or a consent has no name of its own: whose it is says more.
    CASE WHEN main.entity IN ('post', 'contact_point', 'consent')
        THEN json_object('name', coalesce(
            (SELECT name FROM contact WHERE id = main.after ->> '$.contact_id'),
            (SELECT name FROM client WHERE id = main.after ->> '$.client_id')))
        ELSE main.after
    END AS subject,
    (SELECT client_id FROM row_of_client AS mine
     WHERE mine.entity = main.entity AND mine.row_id = main.row_id LIMIT 1) AS client,
    (SELECT owner.name FROM row_of_client AS mine JOIN client AS owner ON owner.id = mine.client_id
     WHERE mine.entity = main.entity AND mine.row_id = main.row_id LIMIT 1)
FROM journal AS entry
-- What the action is about: a client before a person, a person before what hangs on them.
LEFT JOIN journal_row AS main ON main.journal = entry.id AND main.step = coalesce(
    (SELECT step FROM journal_row WHERE journal = entry.id AND entity = 'client' ORDER BY step LIMIT 1),
    (SELECT step FROM journal_row WHERE journal = entry.id AND entity = 'contact' ORDER BY step LIMIT 1),
    (SELECT min(step) FROM journal_row WHERE journal = entry.id))
WHERE (:before IS NULL OR entry.id < :before)
  AND (:after IS NULL OR entry.id > :after)
