DROP TRIGGER events_tell ON events;
CREATE OR REPLACE FUNCTION events_tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('altitude_live', left(json_build_object(
        'kind', NEW.kind,
        'subject', NEW.subject_id,
        'user', NEW.user_id,
        'hosts', coalesce(NEW.data -> 'host_ids', '[]'),
        'former', coalesce(NEW.data -> 'former_host_ids', '[]')
    )::text, 7000));
    RETURN NULL;
END
$$;
CREATE TRIGGER events_tell AFTER INSERT ON events
    FOR EACH ROW WHEN (split_part(NEW.kind, '.', 1) IN
        ('booking', 'waitlist', 'check_in', 'plan', 'assessment', 'evidence', 'issue'))
    EXECUTE FUNCTION events_tell();
