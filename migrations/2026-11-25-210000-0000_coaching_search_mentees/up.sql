CREATE EXTENSION IF NOT EXISTS pg_trgm;

ALTER TABLE mentees ADD COLUMN search text NOT NULL DEFAULT '';
COMMENT ON COLUMN mentees.search IS 'Name, address and company in small letters; a trigger keeps it right';

CREATE FUNCTION mentees_note_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.search := lower(concat_ws(E'\n', NEW.name, (SELECT email FROM people WHERE id = NEW.person_id), NEW.company));
    RETURN NEW;
END
$$;
CREATE TRIGGER mentees_search_of_mentee BEFORE INSERT OR UPDATE ON mentees
    FOR EACH ROW EXECUTE FUNCTION mentees_note_search();

CREATE FUNCTION people_note_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Whatever is written here, the trigger of the row puts right.
    UPDATE mentees SET search = '' WHERE person_id = NEW.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER mentees_search_of_person AFTER UPDATE OF email ON people
    FOR EACH ROW WHEN (OLD.email IS DISTINCT FROM NEW.email) EXECUTE FUNCTION people_note_search();

UPDATE mentees SET search = '';

CREATE INDEX mentees_by_search ON mentees USING gin (search gin_trgm_ops);
CREATE INDEX mentees_by_tag ON mentees USING gin (tags jsonb_path_ops);
