DROP INDEX mentees_by_tag;
DROP INDEX mentees_by_search;
DROP TRIGGER mentees_search_of_person ON people;
DROP FUNCTION people_note_search;
DROP TRIGGER mentees_search_of_mentee ON mentees;
DROP FUNCTION mentees_note_search;
ALTER TABLE mentees DROP COLUMN search;
DROP EXTENSION pg_trgm;
