-- Whoever is erased takes along what was written about them.
CREATE INDEX mail_messages_by_subject ON mail_messages (about_id) WHERE about_id IS NOT NULL;
