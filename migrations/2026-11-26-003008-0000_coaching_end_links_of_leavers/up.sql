-- The mentee wrote at these drafts: their words stay with them.
UPDATE plans SET items = items || '{"by_mentee": true}' FROM events
WHERE events.kind = 'plan.drafted' AND events.subject_id = plans.id AND events.actor_kind = 'mentee';

-- Whoever leaves the practice keeps no link that opens without a log-in. Mentees find theirs anew in the next letter.
CREATE FUNCTION plans_end_links() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE plans SET feed_version = feed_version + 1 WHERE user_id = NEW.id;
    UPDATE assessment_raters SET link_version = link_version + 1 WHERE user_id = NEW.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER plans_of_leavers AFTER UPDATE OF is_active ON users
    FOR EACH ROW WHEN (OLD.is_active AND NOT NEW.is_active) EXECUTE FUNCTION plans_end_links();

-- Those who left before keep none either.
UPDATE plans SET feed_version = feed_version + 1
FROM users WHERE users.id = plans.user_id AND NOT users.is_active;
UPDATE assessment_raters SET link_version = link_version + 1
FROM users WHERE users.id = assessment_raters.user_id AND NOT users.is_active;
