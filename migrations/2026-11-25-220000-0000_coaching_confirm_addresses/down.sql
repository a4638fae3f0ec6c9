DELETE FROM mentee_people WHERE confirmed_at IS NULL;

ALTER TABLE mentee_people
    DROP CONSTRAINT mentee_people_confirmed_or_asked,
    DROP COLUMN confirmed_at,
    DROP COLUMN asked_at,
    DROP COLUMN link_version;
