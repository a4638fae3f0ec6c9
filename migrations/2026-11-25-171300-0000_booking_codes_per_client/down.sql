DROP TABLE email_code_tries;
DELETE FROM email_codes;
ALTER TABLE email_codes
    DROP COLUMN seed,
    ADD COLUMN code_digest bytea NOT NULL,
    ADD COLUMN attempts integer NOT NULL CONSTRAINT email_codes_attempts_not_negative CHECK (attempts >= 0);
