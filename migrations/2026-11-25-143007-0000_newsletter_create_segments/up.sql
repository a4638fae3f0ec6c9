CREATE TABLE segments (
    id uuid PRIMARY KEY,
    name text NOT NULL CONSTRAINT segments_name_length CHECK (length(name) BETWEEN 1 AND 120),
    expression jsonb NOT NULL,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
COMMENT ON TABLE segments IS 'Which readers: a typed expression, asked anew whenever it is used';
CREATE INDEX segments_by_time ON segments (created_at DESC, id DESC);
CREATE INDEX issues_by_segment ON issues (segment_id) WHERE segment_id IS NOT NULL;
