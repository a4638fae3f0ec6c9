CREATE TABLE issues (
    id uuid PRIMARY KEY,
    list_id uuid NOT NULL REFERENCES mailing_lists (id),
    segment_id uuid,
    author_id uuid REFERENCES users (id),
    slug text NOT NULL CONSTRAINT issues_slug_unique UNIQUE
        CONSTRAINT issues_slug_shape CHECK (slug ~ '^[a-z0-9](-?[a-z0-9]){0,62}$'),
    title text NOT NULL CONSTRAINT issues_title_length CHECK (length(title) BETWEEN 1 AND 200),
    subject text NOT NULL,
    preview_text text NOT NULL,
    summary text NOT NULL,
    body_markdown text NOT NULL,
    template text NOT NULL,
    canonical_url text,
    published_at timestamptz,
    status text NOT NULL CONSTRAINT issues_status_is_known
        CHECK (status IN ('draft', 'scheduled', 'preparing', 'sending', 'paused', 'finished', 'cancelled')),
    scheduled_for timestamptz,
    local_hour boolean NOT NULL,
    pause_reason text,
    frozen jsonb,
    prepared_through uuid,
    prepared_at timestamptz,
    candidates bigint NOT NULL,
    started_at timestamptz,
    finished_at timestamptz,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT issues_scheduled_when CHECK (status <> 'scheduled' OR scheduled_for IS NOT NULL),
    CONSTRAINT issues_frozen_when_sent CHECK (status NOT IN ('preparing', 'sending', 'finished') OR frozen IS NOT NULL)
);
COMMENT ON TABLE issues IS 'Issues of the newsletter, from draft to sent';
COMMENT ON COLUMN issues.frozen IS 'Subject and bodies as they go out, written once when sending starts; later edits touch the archive alone';
COMMENT ON COLUMN issues.prepared_through IS 'The reader up to whom the audience is written; null at the beginning';
COMMENT ON COLUMN issues.local_hour IS 'Whether the schedule means each reader''s own wall clock';
CREATE INDEX issues_by_time ON issues (created_at DESC, id DESC);
CREATE INDEX issues_at_work ON issues (status, scheduled_for) WHERE status IN ('scheduled', 'preparing', 'sending');
