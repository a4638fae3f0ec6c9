DROP TABLE email_codes;
DROP TABLE planned_mails;
DROP TABLE hold_hosts;
DROP TABLE holds;
DROP TABLE session_moves;
DROP INDEX bookings_open_by_person;
DROP INDEX bookings_to_expire;
ALTER TABLE bookings
    DROP CONSTRAINT bookings_pending_expires,
    DROP COLUMN pending_expires_at,
    DROP COLUMN sequence,
    DROP COLUMN uid;
DROP INDEX sessions_to_complete;
ALTER TABLE sessions
    DROP CONSTRAINT sessions_seats_enough,
    DROP COLUMN complete_after,
    DROP COLUMN seats_taken;
DROP TABLE session_type_questions;
ALTER TABLE session_type_hosts DROP COLUMN last_assigned_at, DROP COLUMN assigned;
ALTER TABLE session_types
    DROP COLUMN asks_email_code,
    DROP COLUMN shown_time_zone,
    DROP COLUMN booker_active_limit,
    DROP COLUMN follow_up_minutes_after,
    DROP COLUMN reminders_minutes_before,
    DROP COLUMN pending_expires_minutes,
    DROP COLUMN confirmation;
ALTER TABLE hosts DROP COLUMN feed_version;
