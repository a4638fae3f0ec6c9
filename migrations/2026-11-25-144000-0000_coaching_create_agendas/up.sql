CREATE TABLE agenda_topics (
    id uuid PRIMARY KEY,
    mentee_id uuid NOT NULL REFERENCES mentees (id) ON DELETE CASCADE,
    session_id uuid NOT NULL REFERENCES sessions (id),
    title text NOT NULL CONSTRAINT agenda_topics_title_length CHECK (length(title) BETWEEN 1 AND 300),
    added_by text NOT NULL CONSTRAINT agenda_topics_side_is_known CHECK (added_by IN ('mentee', 'coach')),
    state text NOT NULL CONSTRAINT agenda_topics_state_is_known CHECK (state IN ('open', 'done', 'dropped')),
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
COMMENT ON TABLE agenda_topics IS 'What is to be talked about in a session; what stays open is on the agenda of the next one too';
CREATE INDEX agenda_topics_by_mentee ON agenda_topics (mentee_id, created_at, id);

CREATE TABLE session_ratings (
    id uuid PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES sessions (id),
    mentee_id uuid NOT NULL REFERENCES mentees (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id),
    score smallint CONSTRAINT session_ratings_score_bounds CHECK (score BETWEEN 1 AND 5),
    comment text NOT NULL CONSTRAINT session_ratings_comment_length CHECK (length(comment) <= 2000),
    link_version integer NOT NULL,
    asked_at timestamptz NOT NULL,
    rated_at timestamptz,
    CONSTRAINT session_ratings_once_each UNIQUE (session_id, mentee_id),
    CONSTRAINT session_ratings_rated_has_score CHECK ((score IS NULL) = (rated_at IS NULL))
);
COMMENT ON TABLE session_ratings IS 'How a session was for a mentee, asked for once by mail; without a score, not said yet';
CREATE INDEX session_ratings_by_mentee ON session_ratings (mentee_id, asked_at);
