ALTER TABLE evidence
    ADD COLUMN situation text NOT NULL DEFAULT ''
        CONSTRAINT evidence_situation_length CHECK (length(situation) <= 4000),
    ADD COLUMN my_part text NOT NULL DEFAULT '' CONSTRAINT evidence_my_part_length CHECK (length(my_part) <= 4000),
    ADD COLUMN decision text NOT NULL DEFAULT '' CONSTRAINT evidence_decision_length CHECK (length(decision) <= 4000),
    ADD COLUMN result text NOT NULL DEFAULT '' CONSTRAINT evidence_result_length CHECK (length(result) <= 4000),
    ADD COLUMN kind text CONSTRAINT evidence_kind_is_known CHECK (kind IN
        ('project', 'design', 'incident', 'mentoring', 'influence', 'strategy', 'writing', 'hiring', 'community')),
    ADD COLUMN scope text CONSTRAINT evidence_scope_is_known
        CHECK (scope IN ('self', 'team', 'multi_team', 'org', 'company')),
    ADD COLUMN metric jsonb,
    ADD COLUMN witnesses jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN confidentiality text NOT NULL DEFAULT 'internal' CONSTRAINT evidence_confidentiality_is_known
        CHECK (confidentiality IN ('open', 'internal', 'secret')),
    ADD COLUMN state text NOT NULL DEFAULT 'raw'
        CONSTRAINT evidence_state_is_known CHECK (state IN ('raw', 'shaped', 'verified')),
    ADD COLUMN visibility text NOT NULL DEFAULT 'private'
        CONSTRAINT evidence_visibility_is_known CHECK (visibility IN ('private', 'coach', 'packet')),
    ADD COLUMN verified_by uuid REFERENCES users (id),
    ADD COLUMN verified_at timestamptz,
    ADD CONSTRAINT evidence_verified_by_somebody
        CHECK ((state = 'verified') = (verified_by IS NOT NULL) AND (verified_by IS NULL) = (verified_at IS NULL)),
    ADD CONSTRAINT evidence_secret_is_not_verified CHECK (NOT (confidentiality = 'secret' AND state = 'verified'));
UPDATE evidence SET visibility = 'coach' WHERE is_shared;
ALTER TABLE evidence DROP COLUMN is_shared;
COMMENT ON TABLE evidence IS 'What shows a skill; the mentee''s own until shown to the coaches';
COMMENT ON COLUMN evidence.confidentiality IS 'Nobody but the mentee reads what is secret, whatever visibility says';
