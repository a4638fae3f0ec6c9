DROP INDEX mail_messages_by_subject;
