-- Codes that are good for minutes: none is worth keeping over the change.
DELETE FROM email_codes;
ALTER TABLE email_codes DROP COLUMN code_digest, DROP COLUMN attempts, ADD COLUMN seed uuid NOT NULL;
COMMENT ON COLUMN email_codes.seed IS 'The code follows from it and the keys of the installation';

CREATE TABLE email_code_tries (
    email text NOT NULL,
    session_type_id uuid NOT NULL,
    client_digest bytea NOT NULL,
    tries integer NOT NULL CONSTRAINT email_code_tries_positive CHECK (tries > 0),
    PRIMARY KEY (email, session_type_id, client_digest),
    FOREIGN KEY (email, session_type_id) REFERENCES email_codes (email, session_type_id) ON DELETE CASCADE
);
COMMENT ON TABLE email_code_tries IS 'Wrong codes by client, so that nobody guesses and nobody spends another''s tries';
