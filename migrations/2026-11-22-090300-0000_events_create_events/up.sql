CREATE TABLE events (
    id uuid PRIMARY KEY,
    position bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT events_position_unique UNIQUE,
    transaction_id bigint NOT NULL DEFAULT (pg_current_xact_id()::text::bigint),
    kind text NOT NULL CONSTRAINT events_kind_is_a_name CHECK (kind ~ '^[a-z_]+\.[a-z_]+$'),
    subject_id uuid NOT NULL,
    user_id uuid REFERENCES users (id),
    actor_kind text NOT NULL,
    actor_id uuid,
    data jsonb NOT NULL,
    at timestamptz NOT NULL
);
COMMENT ON TABLE events IS 'What happened, append-only; webhooks, live pages and histories read from here';
COMMENT ON COLUMN events.transaction_id IS 'A reader by cursor takes only rows of transactions older than every running one, so that none is skipped';
CREATE INDEX events_by_subject ON events (subject_id, position);

CREATE FUNCTION events_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'events are append-only' USING ERRCODE = 'check_violation', CONSTRAINT = 'events_append_only';
END
$$;
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON events
    FOR EACH ROW EXECUTE FUNCTION events_refuse_change();
