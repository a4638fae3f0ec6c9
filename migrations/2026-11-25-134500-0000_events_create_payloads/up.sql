CREATE TABLE event_payloads (
    event_id uuid PRIMARY KEY REFERENCES events (id),
    person_id uuid REFERENCES people (id) ON DELETE CASCADE,
    data jsonb NOT NULL,
    at timestamptz NOT NULL
);
COMMENT ON TABLE event_payloads IS 'What an event says about a person, beside the append-only row so that it can be wiped after a time and erased';
COMMENT ON COLUMN event_payloads.person_id IS 'Whom it speaks of; erasing that person removes the row';
CREATE INDEX event_payloads_by_person ON event_payloads (person_id);
CREATE INDEX event_payloads_by_time ON event_payloads (at);

CREATE INDEX events_by_transaction ON events (transaction_id, position);
