-- What the passages of an edition are, removed ones too: every write to one of them changes it.
SELECT count(*) || ':' || coalesce(sum(version), 0) FROM passage WHERE edition_id = ?1
