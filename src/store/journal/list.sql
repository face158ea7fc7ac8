-- Actions: the head stands for the whole action. conditions.sql follows, then the order.
SELECT
    entry.id, entry.at, entry.actor, entry.kind, entry.undoes, entry.part_of,
    -- Entries of earlier versions do not say: their steps are counted, and the last one is their number.
    CASE
        WHEN entry.part_of IS NULL
            THEN coalesce(entry.things, (SELECT max(step) FROM journal_row WHERE journal = entry.id))
        ELSE (SELECT sum(coalesce(part.things, (SELECT max(step) FROM journal_row WHERE journal = part.id)))
              FROM journal AS part
              LEFT JOIN journal AS turned ON turned.id = part.undoes
              LEFT JOIN journal AS made ON made.id = coalesce(turned.undoes, turned.id)
              WHERE part.part_of = entry.part_of AND part.kind = entry.kind
                AND coalesce(made.part_of, made.id) IS coalesce(asked.part_of, asked.id))
    END AS things,
    EXISTS (SELECT 1 FROM journal AS undo WHERE undo.undoes = entry.id
            AND NOT EXISTS (SELECT 1 FROM journal AS redo WHERE redo.undoes = undo.id)) AS undone,
    asked.kind AS turned_kind,
    main.entity,
    -- A post, a number or a consent has no name of its own: whose it is says more.
    CASE WHEN main.entity IN ('post', 'contact_point', 'consent')
        THEN json_object('name', coalesce(
            (SELECT name FROM contact WHERE id = main.after ->> '$.contact_id'),
            (SELECT name FROM client WHERE id = main.after ->> '$.client_id')))
        WHEN main.entity = 'contract_signatory'
        THEN json_object('number', (SELECT number FROM contract WHERE id = main.after ->> '$.contract_id')
                                   || coalesce('/' || (SELECT number FROM annex WHERE id = main.after ->> '$.annex_id'), ''))
        WHEN main.entity = 'absence'
        THEN json_object('name', (SELECT name FROM user WHERE id = main.after ->> '$.user_id'))
        -- A document of a contract has a number within it.
        WHEN main.entity = 'annex'
        THEN json_object('name', (SELECT number FROM contract WHERE id = main.after ->> '$.contract_id')
                                 || '/' || (main.after ->> '$.number'))
        WHEN main.entity = 'package_document'
        THEN json_object('name', (SELECT number FROM contract WHERE id = main.after ->> '$.contract_id')
                                 || coalesce('/' || (main.after ->> '$.own_number'), ''))
        WHEN main.entity IN ('obligation', 'performance')
        THEN json_object('name',
            (SELECT contract.number || coalesce(' · ' || owed.what, '')
             FROM obligation AS owed JOIN contract ON contract.id = owed.contract_id
             WHERE owed.id = coalesce(main.after ->> '$.obligation_id', main.row_id)))
        -- A list is called by its file.
        WHEN coalesce(asked.kind, entry.kind) = 'import-clients'
        THEN json_object('name', coalesce(asked.about, entry.about) ->> '$.name')
        ELSE coalesce(main.after, entry.about)
    END AS subject,
    owner.id AS client,
    owner.name,
    -- Other actions that were turned back with it.
    CASE WHEN entry.undoes IS NULL OR entry.part_of IS NULL THEN 0
         ELSE (SELECT count(DISTINCT coalesce(made.part_of, made.id)) - 1
               FROM journal AS part
               JOIN journal AS turned ON turned.id = part.undoes
               JOIN journal AS made ON made.id = coalesce(turned.undoes, turned.id)
               WHERE part.part_of = entry.part_of AND part.kind = entry.kind)
    END,
    named.id,
    -- The station that made the entry's identity (`domain/id.rs`).
    (SELECT computer FROM station WHERE number = (entry.op_id >> 16) & 65535),
    entry.about ->> '$.reason',
    -- How many things it was that an undo or a redo turned.
    (SELECT sum(made.things) FROM journal AS made
     WHERE made.id = asked.id OR (asked.part_of IS NOT NULL AND made.part_of = asked.part_of)),
    -- Who asked for what another one accepted.
    entry.about ->> '$.for',
    main.row_id
FROM journal AS entry
-- What was asked for: an undo takes later actions back before it, a redo puts them back after it.
JOIN journal AS named ON named.id = CASE
    WHEN entry.undoes IS NULL OR entry.part_of IS NULL OR entry.kind = 'redo' THEN entry.id
    ELSE (SELECT max(part.id) FROM journal AS part
          WHERE part.part_of = entry.part_of AND part.kind = entry.kind) END
-- The ordinary entry behind an undo or a redo.
LEFT JOIN journal AS taken ON taken.id = named.undoes
LEFT JOIN journal AS asked ON asked.id = coalesce(taken.undoes, taken.id)
-- What the action is about: a client before a person, a person before what hangs on them; a statement before its
-- payments, of which an undo takes the last first.
LEFT JOIN journal_row AS main ON main.journal = named.id AND main.step = coalesce(
    CASE WHEN coalesce(asked.kind, entry.kind) <> 'book-statement' THEN NULL
         WHEN entry.kind = 'undo'
         THEN (SELECT step FROM journal_row WHERE journal = named.id AND entity = 'statement' ORDER BY step DESC LIMIT 1)
         ELSE (SELECT step FROM journal_row WHERE journal = named.id AND entity = 'statement' ORDER BY step LIMIT 1) END,
    -- An undo ends with the client that the action began with: the one that stays, the head office before its branches.
    CASE entry.kind
        WHEN 'undo'
        THEN (SELECT step FROM journal_row WHERE journal = named.id AND entity = 'client' ORDER BY step DESC LIMIT 1)
        ELSE (SELECT step FROM journal_row WHERE journal = named.id AND entity = 'client' ORDER BY step LIMIT 1) END,
    (SELECT step FROM journal_row WHERE journal = named.id AND entity = 'contact' ORDER BY step LIMIT 1),
    (SELECT min(step) FROM journal_row WHERE journal = named.id))
-- Of the clients that a person works at the oldest that is there, else the oldest. Ordered by its own columns alone:
-- by others the view is read whole.
LEFT JOIN client AS owner ON owner.id = coalesce(
    (SELECT mine.client_id FROM row_of_client AS mine
     WHERE mine.entity = main.entity AND mine.row_id = main.row_id
       AND (SELECT deleted_at FROM client WHERE id = mine.client_id) IS NULL
     ORDER BY mine.client_id LIMIT 1),
    (SELECT mine.client_id FROM row_of_client AS mine
     WHERE mine.entity = main.entity AND mine.row_id = main.row_id
     ORDER BY mine.client_id LIMIT 1))
WHERE entry.id < coalesce(:before, 9223372036854775807)
  AND entry.id > coalesce(:after, -9223372036854775808)
