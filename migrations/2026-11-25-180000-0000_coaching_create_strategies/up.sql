CREATE TABLE strategies (
    id uuid PRIMARY KEY,
    mentee_id uuid NOT NULL REFERENCES mentees (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id),
    state text NOT NULL CONSTRAINT strategies_state_is_known CHECK
        (state IN ('draft', 'in_review', 'changes_requested', 'agreed', 'live', 'superseded', 'retired')),
    visibility text NOT NULL CONSTRAINT strategies_visibility_is_known CHECK (visibility IN ('private', 'coach')),
    title text NOT NULL,
    draft jsonb NOT NULL,
    skills jsonb NOT NULL,
    milestones jsonb NOT NULL,
    version integer NOT NULL,
    supersedes_id uuid REFERENCES strategies (id) ON DELETE SET NULL,
    adopted_on date,
    review_on date,
    waived_because text NOT NULL CONSTRAINT strategies_waiver_length CHECK (length(waived_because) <= 1000),
    retired_because text NOT NULL CONSTRAINT strategies_reason_length CHECK (length(retired_because) <= 1000),
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT strategies_shared_has_version CHECK (version > 0 OR state IN ('draft', 'retired')),
    CONSTRAINT strategies_live_has_dates CHECK
        (state NOT IN ('live', 'superseded') OR (adopted_on IS NOT NULL AND review_on IS NOT NULL))
);
COMMENT ON TABLE strategies IS 'Technical strategies of mentees: the draft, and how far they have come';
COMMENT ON COLUMN strategies.title IS 'As it was shared last';
COMMENT ON COLUMN strategies.user_id IS 'The coach who reads and grades it';
CREATE INDEX strategies_by_mentee ON strategies (mentee_id, created_at DESC, id DESC);
CREATE INDEX strategies_by_user ON strategies (user_id, created_at DESC, id DESC);

CREATE TABLE strategy_versions (
    strategy_id uuid NOT NULL REFERENCES strategies (id) ON DELETE CASCADE,
    number integer NOT NULL,
    canvas jsonb NOT NULL,
    words integer NOT NULL,
    shared_by text NOT NULL CONSTRAINT strategy_versions_side_is_known CHECK (shared_by IN ('mentee', 'coach')),
    note text NOT NULL CONSTRAINT strategy_versions_note_length CHECK (length(note) <= 1000),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (strategy_id, number)
);
COMMENT ON TABLE strategy_versions IS 'Strategies as they were shared; a version never changes';
CREATE FUNCTION strategy_versions_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a shared version of a strategy never changes';
END
$$;
CREATE TRIGGER strategy_versions_immutable BEFORE UPDATE ON strategy_versions
    FOR EACH ROW EXECUTE FUNCTION strategy_versions_refuse_change();

CREATE TABLE strategy_comments (
    id uuid PRIMARY KEY,
    strategy_id uuid NOT NULL REFERENCES strategies (id) ON DELETE CASCADE,
    version integer NOT NULL,
    side text NOT NULL CONSTRAINT strategy_comments_side_is_known CHECK (side IN ('mentee', 'coach')),
    author text NOT NULL,
    kind text NOT NULL CONSTRAINT strategy_comments_kind_is_known
        CHECK (kind IN ('question', 'suggestion', 'praise', 'blocker')),
    state text NOT NULL CONSTRAINT strategy_comments_state_is_known CHECK (state IN ('open', 'resolved', 'reopened')),
    body text NOT NULL CONSTRAINT strategy_comments_body_length CHECK (length(body) BETWEEN 1 AND 4000),
    section text NOT NULL,
    quote text NOT NULL,
    text_before text NOT NULL,
    text_after text NOT NULL,
    position integer NOT NULL,
    found_in integer NOT NULL,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    FOREIGN KEY (strategy_id, version) REFERENCES strategy_versions (strategy_id, number) ON DELETE CASCADE
);
COMMENT ON TABLE strategy_comments IS 'What was said about a passage of a strategy';
COMMENT ON COLUMN strategy_comments.found_in IS 'The newest version in which the passage stands; an older one than the newest: it is gone';
CREATE INDEX strategy_comments_by_strategy ON strategy_comments (strategy_id, created_at, id);

CREATE TABLE recall_tests (
    id uuid PRIMARY KEY,
    strategy_id uuid NOT NULL REFERENCES strategies (id) ON DELETE CASCADE,
    version integer NOT NULL,
    state text NOT NULL CONSTRAINT recall_tests_state_is_known
        CHECK (state IN ('open', 'closed', 'graded', 'too_few', 'invalidated')),
    closes_at timestamptz NOT NULL,
    author_done boolean NOT NULL,
    coach_done boolean NOT NULL,
    result jsonb,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT recall_tests_graded_has_result CHECK (state <> 'graded' OR result IS NOT NULL),
    FOREIGN KEY (strategy_id, version) REFERENCES strategy_versions (strategy_id, number) ON DELETE CASCADE
);
COMMENT ON TABLE recall_tests IS 'Whether reviewers can repeat a version of a strategy after reading it once';
CREATE UNIQUE INDEX recall_tests_one_at_a_time ON recall_tests (strategy_id) WHERE state IN ('open', 'closed');
CREATE INDEX recall_tests_by_strategy ON recall_tests (strategy_id, created_at, id);
CREATE INDEX recall_tests_open ON recall_tests (closes_at) WHERE state = 'open';

CREATE TABLE recall_reviewers (
    id uuid PRIMARY KEY,
    test_id uuid NOT NULL REFERENCES recall_tests (id) ON DELETE CASCADE,
    name text NOT NULL CONSTRAINT recall_reviewers_name_length CHECK (length(name) BETWEEN 1 AND 200),
    email text NOT NULL,
    locale text NOT NULL,
    link_version integer NOT NULL,
    invited_at timestamptz NOT NULL,
    shown_at timestamptz,
    answered_at timestamptz,
    CONSTRAINT recall_reviewers_answers_after_reading CHECK (answered_at IS NULL OR shown_at IS NOT NULL)
);
COMMENT ON TABLE recall_reviewers IS 'Who was asked, by a mailed link and without an account. What they answered does not stand here';
COMMENT ON COLUMN recall_reviewers.shown_at IS 'When the text was shown, which happens once';
CREATE UNIQUE INDEX recall_reviewers_one_place_each ON recall_reviewers (test_id, email);

CREATE TABLE recall_answers (
    id uuid PRIMARY KEY,
    test_id uuid NOT NULL REFERENCES recall_tests (id) ON DELETE CASCADE,
    place integer,
    answers jsonb NOT NULL,
    author_points jsonb,
    coach_points jsonb
);
COMMENT ON TABLE recall_answers IS 'What reviewers answered; nothing says who or when';
COMMENT ON COLUMN recall_answers.id IS 'All bits random, so that it tells no time';
COMMENT ON COLUMN recall_answers.place IS 'Number in a shuffled order, given when the answers are closed';
CREATE UNIQUE INDEX recall_answers_one_place_each ON recall_answers (test_id, place);
