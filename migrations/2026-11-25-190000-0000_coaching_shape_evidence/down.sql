ALTER TABLE evidence ADD COLUMN is_shared boolean NOT NULL DEFAULT false;
UPDATE evidence SET is_shared = true WHERE visibility <> 'private' AND confidentiality <> 'secret';
ALTER TABLE evidence
    ALTER COLUMN is_shared DROP DEFAULT,
    DROP COLUMN verified_at,
    DROP COLUMN verified_by,
    DROP COLUMN visibility,
    DROP COLUMN state,
    DROP COLUMN confidentiality,
    DROP COLUMN witnesses,
    DROP COLUMN metric,
    DROP COLUMN scope,
    DROP COLUMN kind,
    DROP COLUMN result,
    DROP COLUMN decision,
    DROP COLUMN my_part,
    DROP COLUMN situation;
COMMENT ON TABLE evidence IS 'What shows a skill; the mentee''s own until shared with the coaches';
