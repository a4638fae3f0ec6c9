CREATE TABLE strategy_comment_replies (
    id uuid PRIMARY KEY,
    comment_id uuid NOT NULL REFERENCES strategy_comments (id) ON DELETE CASCADE,
    side text NOT NULL CONSTRAINT strategy_comment_replies_side_is_known CHECK (side IN ('mentee', 'coach')),
    author text NOT NULL,
    body text NOT NULL CONSTRAINT strategy_comment_replies_body_length CHECK (length(body) BETWEEN 1 AND 4000),
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE strategy_comment_replies IS 'What was said in reply to a comment on a strategy; it stays as it is';
CREATE INDEX strategy_comment_replies_by_comment ON strategy_comment_replies (comment_id, created_at, id);
