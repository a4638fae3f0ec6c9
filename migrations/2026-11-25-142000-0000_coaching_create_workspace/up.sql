CREATE TABLE notes (
    id uuid PRIMARY KEY,
    mentee_id uuid NOT NULL REFERENCES mentees (id) ON DELETE CASCADE,
    session_id uuid REFERENCES sessions (id),
    author_id uuid NOT NULL,
    is_by_mentee boolean NOT NULL,
    visibility text NOT NULL CONSTRAINT notes_visibility_is_known
        CHECK (visibility IN ('private', 'coaches', 'shared', 'sponsor')),
    body text NOT NULL CONSTRAINT notes_body_length CHECK (length(body) BETWEEN 1 AND 20000),
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
COMMENT ON TABLE notes IS 'What coaches and mentees write down, each with who else reads it';
COMMENT ON COLUMN notes.author_id IS 'The user of a coach, the person of a mentee';
CREATE INDEX notes_by_mentee ON notes (mentee_id, created_at DESC, id DESC);

CREATE TABLE note_versions (
    note_id uuid NOT NULL REFERENCES notes (id) ON DELETE CASCADE,
    revision bigint NOT NULL,
    visibility text NOT NULL,
    body text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (note_id, revision)
);
COMMENT ON TABLE note_versions IS 'What a note said before; for its author';

CREATE TABLE action_items (
    id uuid PRIMARY KEY,
    mentee_id uuid NOT NULL REFERENCES mentees (id) ON DELETE CASCADE,
    session_id uuid REFERENCES sessions (id),
    user_id uuid NOT NULL REFERENCES users (id),
    title text NOT NULL CONSTRAINT action_items_title_length CHECK (length(title) BETWEEN 1 AND 300),
    due_on date,
    assignee text NOT NULL CONSTRAINT action_items_assignee_is_known CHECK (assignee IN ('mentee', 'coach')),
    state text NOT NULL CONSTRAINT action_items_state_is_known CHECK (state IN ('open', 'done', 'dropped')),
    done_on date,
    reminded_on date,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
COMMENT ON TABLE action_items IS 'What mentee or coach is going to do, in and outside of sessions';
CREATE INDEX action_items_by_mentee ON action_items (mentee_id, created_at DESC, id DESC);
CREATE INDEX action_items_due ON action_items (due_on) WHERE state = 'open' AND reminded_on IS NULL;

CREATE TABLE evidence (
    id uuid PRIMARY KEY,
    mentee_id uuid NOT NULL REFERENCES mentees (id) ON DELETE CASCADE,
    occurred_on date NOT NULL,
    title text NOT NULL CONSTRAINT evidence_title_length CHECK (length(title) BETWEEN 1 AND 300),
    skills jsonb NOT NULL,
    links jsonb NOT NULL,
    is_shared boolean NOT NULL,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
COMMENT ON TABLE evidence IS 'What shows a skill; the mentee''s own until shared with the coaches';
CREATE INDEX evidence_by_mentee ON evidence (mentee_id, created_at DESC, id DESC);

CREATE TABLE erasures (
    mentee_id uuid PRIMARY KEY REFERENCES mentees (id) ON DELETE CASCADE,
    asked_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL
);
COMMENT ON TABLE erasures IS 'Mentees whose data goes when the grace is over';
CREATE INDEX erasures_due ON erasures (due_at);
