DROP INDEX events_by_transaction;
DROP TABLE event_payloads;
