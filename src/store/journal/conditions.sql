-- Which entries stand for an action, and which of them a filter keeps: follows a WHERE.
AND (entry.part_of IS NULL OR entry.part_of = entry.id
     OR entry.kind <> (SELECT kind FROM journal AS head WHERE head.id = entry.part_of))
AND (:actor IS NULL OR entry.actor = :actor)
AND (:from IS NULL OR entry.at >= :from)
AND (:until IS NULL OR entry.at < :until)
AND (:about IS NULL OR entry.id IN (
          -- A part of a long action stands for the whole of it.
          SELECT part.value FROM row_of_client AS mine
          CROSS JOIN journal_row AS changed
              ON changed.entity = mine.entity AND changed.row_id = mine.row_id
          CROSS JOIN journal AS made ON made.id = changed.journal
          CROSS JOIN json_each(json_array(made.id, made.part_of)) AS part
          WHERE mine.client_id = :about))
