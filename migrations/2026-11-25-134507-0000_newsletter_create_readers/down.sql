DROP TABLE subscribe_requests;
DROP TABLE suppressions;
DROP TABLE consent_entries;
DROP FUNCTION consent_entries_refuse_change();
DROP TABLE subscriptions;
DROP TABLE subscribers;
DROP TABLE mailing_lists;
