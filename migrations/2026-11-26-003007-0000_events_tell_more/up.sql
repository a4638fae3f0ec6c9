-- Pages of one mentee, plan or strategy hear too, and the lists that heard nothing: mentees, strategies, readers. A
-- notice about a reader names none of them: the same notices of one transaction are one, and an import writes many.
CREATE OR REPLACE FUNCTION events_tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('altitude_live', left(json_build_object(
        'kind', NEW.kind,
        'subject', CASE WHEN split_part(NEW.kind, '.', 1) <> 'subscriber' THEN NEW.subject_id END,
        'user', NEW.user_id,
        'mentee', NEW.data -> 'mentee_id',
        'plan', NEW.data -> 'plan_id',
        'strategy', NEW.data -> 'strategy_id',
        'hosts', coalesce(NEW.data -> 'host_ids', '[]'),
        'former', coalesce(NEW.data -> 'former_host_ids', '[]')
    )::text, 7000));
    RETURN NULL;
END
$$;
DROP TRIGGER events_tell ON events;
CREATE TRIGGER events_tell AFTER INSERT ON events
    FOR EACH ROW WHEN (split_part(NEW.kind, '.', 1) IN
        ('booking', 'waitlist', 'check_in', 'plan', 'assessment', 'evidence', 'issue', 'mentee', 'strategy',
         'recall_test', 'subscriber'))
    EXECUTE FUNCTION events_tell();
