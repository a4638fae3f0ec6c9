CREATE TABLE mail_dead_addresses (
    address_hash bytea PRIMARY KEY,
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE mail_dead_addresses IS 'Addresses that do not exist, as keyed hashes: nothing but sign-in mail goes there';
