DROP INDEX events_by_previous_session;
DROP INDEX events_by_session;
