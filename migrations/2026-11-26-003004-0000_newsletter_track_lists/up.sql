ALTER TABLE mailing_lists ADD COLUMN tracking text NOT NULL DEFAULT 'off'
    CONSTRAINT mailing_lists_tracking_is_known CHECK (tracking IN ('off', 'totals', 'readers'));
COMMENT ON COLUMN mailing_lists.tracking IS 'Whether opens and clicks of its issues are counted, and whether by reader';

CREATE TABLE issue_hits (
    issue_id uuid NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    link integer NOT NULL CONSTRAINT issue_hits_link_not_negative CHECK (link >= 0),
    day date NOT NULL,
    people bigint NOT NULL DEFAULT 0,
    machines bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (issue_id, link, day)
);
COMMENT ON TABLE issue_hits IS 'Sums of opens and clicks; nothing says whose they were';
COMMENT ON COLUMN issue_hits.link IS '0 is the picture that counts opens, then the links of the frozen mail in their order';

CREATE TABLE reader_hits (
    issue_id uuid NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    subscriber_id uuid NOT NULL REFERENCES subscribers (id) ON DELETE CASCADE,
    link integer NOT NULL CONSTRAINT reader_hits_link_not_negative CHECK (link >= 0),
    person_at timestamptz,
    machine_at timestamptz,
    PRIMARY KEY (issue_id, subscriber_id, link)
);
COMMENT ON TABLE reader_hits IS 'When a reader first opened an issue or followed a link of it, of lists that say so; without address and program';
COMMENT ON COLUMN reader_hits.link IS '0 is the picture that counts opens, then the links of the frozen mail in their order';
COMMENT ON COLUMN reader_hits.machine_at IS 'When something that fetches mails by itself did it first';
CREATE INDEX reader_hits_by_subscriber ON reader_hits (subscriber_id);
