-- The seal of the edition to which a passage belongs.
SELECT edition.id, edition.seal FROM passage JOIN edition ON edition.id = passage.edition_id
WHERE passage.id = ?1
