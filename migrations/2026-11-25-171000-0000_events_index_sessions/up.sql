CREATE INDEX events_by_session ON events ((data ->> 'session_id'), position)
    WHERE data ->> 'session_id' IS NOT NULL;
CREATE INDEX events_by_previous_session ON events ((data ->> 'previous_session_id'), position)
    WHERE data ->> 'previous_session_id' IS NOT NULL;
