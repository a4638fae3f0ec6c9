CREATE TABLE issue_revisions (
    id uuid PRIMARY KEY,
    issue_id uuid NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    number bigint NOT NULL,
    author_id uuid REFERENCES users (id),
    title text NOT NULL,
    subject text NOT NULL,
    preview_text text NOT NULL,
    summary text NOT NULL,
    body_markdown text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT issue_revisions_one_each UNIQUE (issue_id, number)
);
COMMENT ON TABLE issue_revisions IS 'What an issue said after each change; its number is the revision of the issue then';

CREATE TABLE stored_files (
    id uuid PRIMARY KEY,
    digest bytea NOT NULL CONSTRAINT stored_files_digest_unique UNIQUE,
    media_type text NOT NULL CONSTRAINT stored_files_media_type_is_known
        CHECK (media_type IN ('image/png', 'image/jpeg', 'image/gif', 'image/webp')),
    name text NOT NULL CONSTRAINT stored_files_name_length CHECK (length(name) BETWEEN 1 AND 120),
    alt text NOT NULL CONSTRAINT stored_files_alt_length CHECK (length(alt) <= 1000),
    content bytea NOT NULL,
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE stored_files IS 'Images of articles, once each';
CREATE INDEX issues_published ON issues (published_at DESC, id DESC) WHERE published_at IS NOT NULL;
