CREATE TABLE mailing_lists (
    id uuid PRIMARY KEY,
    slug text NOT NULL CONSTRAINT mailing_lists_slug_unique UNIQUE
        CONSTRAINT mailing_lists_slug_shape CHECK (slug ~ '^[a-z0-9](-?[a-z0-9]){0,62}$'),
    name text NOT NULL CONSTRAINT mailing_lists_name_length CHECK (length(name) BETWEEN 1 AND 120),
    description text NOT NULL CONSTRAINT mailing_lists_description_length CHECK (length(description) <= 2000),
    sender text NOT NULL,
    reply_to text,
    opt_in text NOT NULL CONSTRAINT mailing_lists_opt_in_is_known CHECK (opt_in IN ('double', 'single')),
    visibility text NOT NULL CONSTRAINT mailing_lists_visibility_is_known CHECK (visibility IN ('public', 'private')),
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
COMMENT ON TABLE mailing_lists IS 'What one can read: a list with its sender';
COMMENT ON COLUMN mailing_lists.sender IS 'As it stands in From; empty for the sender of automatic mail';
CREATE INDEX mailing_lists_by_time ON mailing_lists (created_at DESC, id DESC);

CREATE TABLE subscribers (
    id uuid PRIMARY KEY,
    email text NOT NULL CONSTRAINT subscribers_email_unique UNIQUE,
    name text NOT NULL CONSTRAINT subscribers_name_length CHECK (length(name) <= 200),
    attributes jsonb NOT NULL,
    tags jsonb NOT NULL,
    locale text NOT NULL,
    time_zone text,
    paused_until timestamptz,
    suppressed_at timestamptz,
    soft_bounces integer NOT NULL CONSTRAINT subscribers_soft_bounces_not_negative CHECK (soft_bounces >= 0),
    last_bounce_at timestamptz,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
COMMENT ON TABLE subscribers IS 'Readers: one row for a normalised address';
COMMENT ON COLUMN subscribers.suppressed_at IS 'Since when nothing is sent to the address, on any list';
COMMENT ON COLUMN subscribers.paused_until IS 'No issue before then, by the reader''s own wish';
CREATE INDEX subscribers_by_time ON subscribers (created_at DESC, id DESC);

CREATE TABLE subscriptions (
    id uuid PRIMARY KEY,
    list_id uuid NOT NULL REFERENCES mailing_lists (id),
    subscriber_id uuid NOT NULL REFERENCES subscribers (id) ON DELETE CASCADE,
    status text NOT NULL CONSTRAINT subscriptions_status_is_known CHECK (status IN ('pending', 'confirmed', 'unsubscribed')),
    requested_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    unsubscribed_at timestamptz,
    CONSTRAINT subscriptions_one_each UNIQUE (list_id, subscriber_id),
    CONSTRAINT subscriptions_confirmed_when CHECK (status <> 'confirmed' OR confirmed_at IS NOT NULL)
);
COMMENT ON TABLE subscriptions IS 'A reader on a list; its id is what an unsubscribe link names';
CREATE INDEX subscriptions_by_subscriber ON subscriptions (subscriber_id);

CREATE TABLE consent_entries (
    id uuid PRIMARY KEY,
    subscriber_id uuid,
    address_hash bytea NOT NULL,
    list_id uuid,
    action text NOT NULL CONSTRAINT consent_entries_action_is_known CHECK (action IN
        ('requested', 'confirmed', 'imported', 'added', 'unsubscribed', 'preferences', 'paused', 'suppressed', 'released', 'erased')),
    source text NOT NULL,
    form_version text NOT NULL,
    client_network text,
    at timestamptz NOT NULL
);
COMMENT ON TABLE consent_entries IS 'Who agreed to what, when and where; append-only, without an address, so that it may outlive an erasure';
COMMENT ON COLUMN consent_entries.client_network IS 'The client''s address cut to its network: /24 or /48';
CREATE INDEX consent_entries_by_subscriber ON consent_entries (subscriber_id, at);
CREATE INDEX consent_entries_by_address ON consent_entries (address_hash, at);

CREATE FUNCTION consent_entries_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the consent log is append-only' USING ERRCODE = 'check_violation', CONSTRAINT = 'consent_entries_append_only';
END
$$;
CREATE TRIGGER consent_entries_append_only BEFORE UPDATE OR DELETE ON consent_entries
    FOR EACH ROW EXECUTE FUNCTION consent_entries_refuse_change();

CREATE TABLE suppressions (
    address_hash bytea PRIMARY KEY,
    reason text NOT NULL CONSTRAINT suppressions_reason_is_known CHECK (reason IN ('bounce', 'complaint', 'manual', 'imported', 'request')),
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE suppressions IS 'Addresses that nothing is sent to, as keyed hashes: they outlive erasure and import';

CREATE TABLE subscribe_requests (
    id uuid PRIMARY KEY,
    email text NOT NULL,
    address_key bytea NOT NULL,
    name text NOT NULL,
    list_ids jsonb NOT NULL,
    locale text NOT NULL,
    source text NOT NULL,
    form_version text NOT NULL,
    client_network text,
    is_trapped boolean NOT NULL,
    state text NOT NULL CONSTRAINT subscribe_requests_state_is_known
        CHECK (state IN ('new', 'mailed', 'told', 'held', 'dropped', 'confirmed')),
    created_at timestamptz NOT NULL,
    mailed_at timestamptz,
    confirmed_at timestamptz
);
COMMENT ON TABLE subscribe_requests IS 'What somebody typed into a form. It changes nothing until the address has confirmed it';
COMMENT ON COLUMN subscribe_requests.address_key IS 'Keyed hash of the address without a +tag, for limits per mailbox';
CREATE INDEX subscribe_requests_by_address ON subscribe_requests (address_key, created_at);
CREATE INDEX subscribe_requests_by_network ON subscribe_requests (client_network, created_at);
CREATE INDEX subscribe_requests_by_time ON subscribe_requests (created_at);
CREATE INDEX subscribe_requests_held ON subscribe_requests (created_at) WHERE state = 'held';
