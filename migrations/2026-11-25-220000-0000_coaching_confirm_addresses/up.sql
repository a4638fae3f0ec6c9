ALTER TABLE mentee_people
    ADD COLUMN confirmed_at timestamptz,
    ADD COLUMN asked_at timestamptz,
    ADD COLUMN link_version integer NOT NULL DEFAULT 0;

UPDATE mentee_people SET confirmed_at = mentees.created_at FROM mentees WHERE mentees.id = mentee_people.mentee_id;

ALTER TABLE mentee_people ADD CONSTRAINT mentee_people_confirmed_or_asked
    CHECK (confirmed_at IS NOT NULL OR asked_at IS NOT NULL);

COMMENT ON COLUMN mentee_people.confirmed_at IS
    'Since when the address opens what is the mentee''s; null while an address that a merge brought waits for their word';
COMMENT ON COLUMN mentee_people.asked_at IS 'When the mentee was last asked whether the address is theirs';
