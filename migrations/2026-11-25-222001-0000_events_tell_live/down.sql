DROP TRIGGER events_tell ON events;
DROP FUNCTION events_tell();
