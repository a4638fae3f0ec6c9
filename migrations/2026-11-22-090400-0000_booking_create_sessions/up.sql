CREATE TABLE hosts (
    user_id uuid PRIMARY KEY REFERENCES users (id),
    limits jsonb NOT NULL,
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE hosts IS 'A user whose calendar can be booked; its row is the lock every change of that calendar takes first';

CREATE TABLE schedules (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES hosts (user_id),
    name text NOT NULL CONSTRAINT schedules_name_length CHECK (length(name) BETWEEN 1 AND 100),
    time_zone text NOT NULL,
    weekly jsonb NOT NULL,
    overrides jsonb NOT NULL,
    is_default boolean NOT NULL,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
COMMENT ON TABLE schedules IS 'Bookable hours as wall clock of a zone, never as instants';
CREATE INDEX schedules_by_user ON schedules (user_id, created_at, id);
CREATE UNIQUE INDEX schedules_one_default ON schedules (user_id) WHERE is_default;

CREATE TABLE time_off (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES hosts (user_id),
    from_date date NOT NULL,
    to_date date NOT NULL,
    reason text NOT NULL CONSTRAINT time_off_reason_length CHECK (length(reason) <= 200),
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT time_off_in_order CHECK (from_date <= to_date)
);
COMMENT ON TABLE time_off IS 'Whole host-local days without hours, both ends included';
CREATE INDEX time_off_by_user ON time_off (user_id, to_date);

CREATE TABLE session_types (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES hosts (user_id),
    schedule_id uuid REFERENCES schedules (id),
    slug text NOT NULL CONSTRAINT session_types_slug_shape CHECK (slug ~ '^[a-z0-9](-?[a-z0-9]){0,62}$'),
    title text NOT NULL CONSTRAINT session_types_title_length CHECK (length(title) BETWEEN 1 AND 120),
    description text NOT NULL CONSTRAINT session_types_description_length CHECK (length(description) <= 4000),
    duration_minutes integer NOT NULL CONSTRAINT session_types_duration_positive CHECK (duration_minutes > 0),
    duration_options jsonb NOT NULL,
    rules jsonb NOT NULL,
    location jsonb NOT NULL,
    questions jsonb NOT NULL,
    questions_version integer NOT NULL,
    policy jsonb NOT NULL,
    guests_max integer NOT NULL CONSTRAINT session_types_guests_bounds CHECK (guests_max BETWEEN 0 AND 20),
    visibility text NOT NULL CONSTRAINT session_types_visibility_is_known CHECK (visibility IN ('public', 'unlisted')),
    is_active boolean NOT NULL,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT session_types_slug_unique UNIQUE (user_id, slug)
);
COMMENT ON TABLE session_types IS 'What can be booked with a coach, with the rules of its slots';

CREATE TABLE session_type_hosts (
    session_type_id uuid NOT NULL REFERENCES session_types (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES hosts (user_id),
    role text NOT NULL CONSTRAINT session_type_hosts_role_is_known CHECK (role IN ('required', 'pool')),
    position integer NOT NULL,
    priority integer NOT NULL,
    weight integer NOT NULL CONSTRAINT session_type_hosts_weight_positive CHECK (weight > 0),
    PRIMARY KEY (session_type_id, user_id)
);
COMMENT ON TABLE session_type_hosts IS 'Who holds the sessions of a type';

CREATE TABLE sessions (
    id uuid PRIMARY KEY,
    session_type_id uuid NOT NULL REFERENCES session_types (id),
    uid text NOT NULL CONSTRAINT sessions_uid_unique UNIQUE,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    status text NOT NULL CONSTRAINT sessions_status_is_known
        CHECK (status IN ('pending', 'confirmed', 'declined', 'cancelled', 'expired', 'completed', 'no_show')),
    sequence integer NOT NULL CONSTRAINT sessions_sequence_not_negative CHECK (sequence >= 0),
    seats integer NOT NULL CONSTRAINT sessions_seats_positive CHECK (seats > 0),
    location jsonb NOT NULL,
    buffer_before_minutes integer NOT NULL,
    buffer_after_minutes integer NOT NULL,
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT sessions_in_order CHECK (starts_at < ends_at),
    CONSTRAINT sessions_times_unique UNIQUE (id, starts_at, ends_at)
);
COMMENT ON TABLE sessions IS 'What stands in a coach''s calendar';
COMMENT ON COLUMN sessions.sequence IS 'SEQUENCE of RFC 5545 3.8.7.4: raised by every change of the invitation';

CREATE TABLE session_hosts (
    session_id uuid NOT NULL,
    user_id uuid NOT NULL REFERENCES hosts (user_id),
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    blocks boolean NOT NULL,
    PRIMARY KEY (session_id, user_id),
    CONSTRAINT session_hosts_times_of_session FOREIGN KEY (session_id, starts_at, ends_at)
        REFERENCES sessions (id, starts_at, ends_at) ON UPDATE CASCADE,
    CONSTRAINT session_hosts_no_overlap
        EXCLUDE USING gist (user_id WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&) WHERE (blocks)
);
COMMENT ON TABLE session_hosts IS 'One row per session and host; no host holds two things at once';
CREATE INDEX session_hosts_by_time ON session_hosts (user_id, starts_at, session_id);

CREATE TABLE bookings (
    id uuid PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES sessions (id),
    person_id uuid NOT NULL REFERENCES people (id),
    status text NOT NULL CONSTRAINT bookings_status_is_known
        CHECK (status IN ('pending', 'confirmed', 'declined', 'cancelled', 'expired', 'completed', 'no_show')),
    name text NOT NULL CONSTRAINT bookings_name_length CHECK (length(name) BETWEEN 1 AND 200),
    email text NOT NULL,
    time_zone text NOT NULL,
    locale text NOT NULL,
    answers jsonb NOT NULL,
    questions_version integer NOT NULL,
    guests jsonb NOT NULL,
    policy jsonb NOT NULL,
    reschedules integer NOT NULL CONSTRAINT bookings_reschedules_not_negative CHECK (reschedules >= 0),
    link_version integer NOT NULL,
    cancelled_by text,
    cancel_reason text CONSTRAINT bookings_cancel_reason_length CHECK (length(cancel_reason) <= 1000),
    revision bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
COMMENT ON TABLE bookings IS 'One person''s place in a session';
COMMENT ON COLUMN bookings.policy IS 'The policy of the type as it was when the booking was made';
COMMENT ON COLUMN bookings.link_version IS 'Raising it revokes the manage link';
CREATE INDEX bookings_by_session ON bookings (session_id);
CREATE INDEX bookings_by_person ON bookings (person_id, created_at);
CREATE UNIQUE INDEX bookings_one_place_each ON bookings (session_id, person_id) WHERE status IN ('pending', 'confirmed');
