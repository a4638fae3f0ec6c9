// @generated automatically by Diesel CLI.

diesel::table! {
    /// What mentee or coach is going to do, in and outside of sessions
    action_items (id) {
        id -> Uuid,
        mentee_id -> Uuid,
        session_id -> Nullable<Uuid>,
        user_id -> Uuid,
        title -> Text,
        due_on -> Nullable<Date>,
        assignee -> Text,
        state -> Text,
        done_on -> Nullable<Date>,
        reminded_on -> Nullable<Date>,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// What is to be talked about in a session; what stays open is on the agenda of the next one too
    agenda_topics (id) {
        id -> Uuid,
        mentee_id -> Uuid,
        session_id -> Uuid,
        title -> Text,
        added_by -> Text,
        state -> Text,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// Keys for scripts, hashed at rest; they act for their user within their scopes
    api_keys (id) {
        id -> Uuid,
        user_id -> Uuid,
        name -> Text,
        hash -> Bytea,
        hint -> Text,
        scopes -> Jsonb,
        expires_at -> Nullable<Timestamptz>,
        last_used_at -> Nullable<Timestamptz>,
        revoked_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    /// Why the sides still see a skill differently, after they talked
    assessment_differences (assessment_id, skill) {
        assessment_id -> Uuid,
        skill -> Text,
        note -> Text,
        name -> Text,
        at -> Timestamptz,
    }
}

diesel::table! {
    /// Who was asked to rate, by a mailed link and without an account
    assessment_raters (id) {
        id -> Uuid,
        assessment_id -> Uuid,
        kind -> Text,
        user_id -> Nullable<Uuid>,
        name -> Text,
        email -> Text,
        locale -> Text,
        state -> Text,
        link_version -> Int4,
        practice -> Jsonb,
        interest -> Jsonb,
        reminders -> Int4,
        invited_at -> Timestamptz,
        mailed_at -> Timestamptz,
        submitted_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// What a role asks of a mentee, what people saw, and the gaps that follow from it
    assessments (id) {
        id -> Uuid,
        mentee_id -> Uuid,
        framework_version_id -> Uuid,
        profile -> Text,
        overlay -> Nullable<Text>,
        kind -> Text,
        due_on -> Nullable<Date>,
        state -> Text,
        targets -> Jsonb,
        created_by -> Uuid,
        void_reason -> Nullable<Text>,
        closed_at -> Nullable<Timestamptz>,
        finalised_at -> Nullable<Timestamptz>,
        /// All inputs of the result, single peers among them: never shown to anybody
        question -> Nullable<Jsonb>,
        result -> Nullable<Jsonb>,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// Who did what to what, when and from where; append-only
    audit_entries (id) {
        id -> Uuid,
        at -> Timestamptz,
        actor_kind -> Text,
        actor_id -> Nullable<Uuid>,
        action -> Text,
        subject_kind -> Text,
        subject_id -> Nullable<Uuid>,
        details -> Jsonb,
        /// From where; never of mentees and visitors, whose entries outlive their erasure
        client_address -> Nullable<Text>,
        request_id -> Nullable<Text>,
    }
}

diesel::table! {
    /// One person's place in a session
    bookings (id) {
        id -> Uuid,
        session_id -> Uuid,
        person_id -> Uuid,
        status -> Text,
        name -> Text,
        email -> Text,
        time_zone -> Text,
        locale -> Text,
        answers -> Jsonb,
        questions_version -> Int4,
        guests -> Jsonb,
        /// The policy of the type as it was when the booking was made
        policy -> Jsonb,
        reschedules -> Int4,
        /// Raising it revokes the manage link
        link_version -> Int4,
        cancelled_by -> Nullable<Text>,
        cancel_reason -> Nullable<Text>,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
        /// UID of an invitation of its own, for a place in a group; null for that of the session
        uid -> Nullable<Text>,
        /// SEQUENCE of the invitation of its own
        sequence -> Int4,
        pending_expires_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// What a mentee is asked once a week, and 30 days after the end
    check_ins (id) {
        id -> Uuid,
        plan_id -> Uuid,
        mentee_id -> Uuid,
        user_id -> Uuid,
        kind -> Text,
        week -> Int4,
        due_on -> Date,
        state -> Text,
        answers -> Nullable<Jsonb>,
        submitted_at -> Nullable<Timestamptz>,
        submitted_on -> Nullable<Date>,
        reply -> Nullable<Text>,
        replied_at -> Nullable<Timestamptz>,
        link_version -> Int4,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// How far a reader of the events has come
    coaching_positions (reader) {
        reader -> Text,
        position -> Int8,
    }
}

diesel::table! {
    /// Who agreed to what, when and where; append-only, without an address, so that it may outlive an erasure
    consent_entries (id) {
        id -> Uuid,
        subscriber_id -> Nullable<Uuid>,
        address_hash -> Bytea,
        list_id -> Nullable<Uuid>,
        action -> Text,
        source -> Text,
        form_version -> Text,
        /// The client's address cut to its network: /24 or /48
        client_network -> Nullable<Text>,
        at -> Timestamptz,
    }
}

diesel::table! {
    /// The ledger: one row for each reader of an issue
    deliveries (id) {
        /// Made of issue and reader, so that it and the Message-ID are the same however often the row is made
        id -> Uuid,
        issue_id -> Uuid,
        subscriber_id -> Uuid,
        subscription_id -> Uuid,
        /// As it was when the audience was written; emptied when the reader is erased
        address -> Text,
        state -> Text,
        next_attempt_at -> Timestamptz,
        first_attempt_at -> Nullable<Timestamptz>,
        lease_until -> Nullable<Timestamptz>,
        /// Raised by every lease; a write that carries an older one changes nothing
        fence -> Int8,
        attempts -> Int4,
        smtp_code -> Nullable<Int2>,
        smtp_text -> Nullable<Text>,
        transmitting_at -> Nullable<Timestamptz>,
        finished_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    /// Wrong codes by client, so that nobody guesses and nobody spends another's tries
    email_code_tries (email, session_type_id, client_digest) {
        email -> Text,
        session_type_id -> Uuid,
        client_digest -> Bytea,
        tries -> Int4,
    }
}

diesel::table! {
    /// Codes mailed to prove an address before it is booked with
    email_codes (email, session_type_id) {
        email -> Text,
        session_type_id -> Uuid,
        expires_at -> Timestamptz,
        created_at -> Timestamptz,
        /// The code follows from it and the keys of the installation
        seed -> Uuid,
    }
}

diesel::table! {
    /// What a coach and a mentee agreed on
    engagements (id) {
        id -> Uuid,
        mentee_id -> Uuid,
        user_id -> Uuid,
        started_on -> Date,
        ends_on -> Nullable<Date>,
        goal -> Text,
        agreement -> Text,
        cadence_days -> Nullable<Int4>,
        sponsor -> Text,
        status -> Text,
        nudged_at -> Nullable<Timestamptz>,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// Mentees whose data goes when the grace is over
    erasures (mentee_id) {
        mentee_id -> Uuid,
        asked_at -> Timestamptz,
        due_at -> Timestamptz,
    }
}

diesel::table! {
    /// What an event says about a person, beside the append-only row so that it can be wiped after a time and erased
    event_payloads (event_id) {
        event_id -> Uuid,
        /// Whom it speaks of; erasing that person removes the row
        person_id -> Nullable<Uuid>,
        data -> Jsonb,
        at -> Timestamptz,
    }
}

diesel::table! {
    /// What happened, append-only; webhooks, live pages and histories read from here
    events (id) {
        id -> Uuid,
        position -> Int8,
        /// A reader by cursor takes only rows of transactions older than every running one, so that none is skipped
        transaction_id -> Int8,
        kind -> Text,
        subject_id -> Uuid,
        user_id -> Nullable<Uuid>,
        actor_kind -> Text,
        actor_id -> Nullable<Uuid>,
        data -> Jsonb,
        at -> Timestamptz,
    }
}

diesel::table! {
    /// What shows a skill; the mentee's own until shown to the coaches
    evidence (id) {
        id -> Uuid,
        mentee_id -> Uuid,
        occurred_on -> Date,
        title -> Text,
        skills -> Jsonb,
        links -> Jsonb,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
        situation -> Text,
        my_part -> Text,
        decision -> Text,
        result -> Text,
        kind -> Nullable<Text>,
        scope -> Nullable<Text>,
        metric -> Nullable<Jsonb>,
        witnesses -> Jsonb,
        /// Nobody but the mentee reads what is secret, whatever visibility says
        confidentiality -> Text,
        state -> Text,
        visibility -> Text,
        verified_by -> Nullable<Uuid>,
        verified_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// What the mentee and the coach chose to work on, beside what was computed
    focus_choices (id) {
        id -> Uuid,
        assessment_id -> Uuid,
        skill -> Text,
        computed_skill -> Nullable<Text>,
        reason -> Text,
        side -> Text,
        name -> Text,
        at -> Timestamptz,
    }
}

diesel::table! {
    /// Frameworks as they were published; a version never changes
    framework_versions (id) {
        id -> Uuid,
        framework_id -> Uuid,
        version -> Int4,
        document -> Jsonb,
        published_at -> Timestamptz,
    }
}

diesel::table! {
    /// Skills, levels and roles; without a user, what is built in
    frameworks (id) {
        id -> Uuid,
        user_id -> Nullable<Uuid>,
        key -> Text,
        name -> Text,
        draft -> Nullable<Jsonb>,
        latest_version -> Int4,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// Whose time a hold takes
    hold_hosts (hold_id, user_id) {
        hold_id -> Uuid,
        user_id -> Uuid,
    }
}

diesel::table! {
    /// A start somebody is about to book; it stands in everybody else's way until it expires
    holds (id) {
        id -> Uuid,
        token_hash -> Bytea,
        client_digest -> Bytea,
        session_type_id -> Uuid,
        starts_at -> Timestamptz,
        ends_at -> Timestamptz,
        buffer_before_minutes -> Int4,
        buffer_after_minutes -> Int4,
        expires_at -> Timestamptz,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    /// A user whose calendar can be booked; its row is the lock every change of that calendar takes first
    hosts (user_id) {
        user_id -> Uuid,
        limits -> Jsonb,
        created_at -> Timestamptz,
        /// Raising it revokes the address of the private calendar feed; 0 is no feed yet
        feed_version -> Int4,
    }
}

diesel::table! {
    /// First answers to requests that carried an Idempotency-Key, kept for 24 hours
    idempotency_answers (caller, key) {
        caller -> Text,
        key -> Text,
        request_digest -> Bytea,
        status -> Int2,
        body -> Nullable<Text>,
        headers -> Jsonb,
        shows_secret -> Bool,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    /// Checked records of an import that are not applied yet
    import_chunks (import_id, number) {
        import_id -> Uuid,
        number -> Int8,
        records -> Bytea,
    }
}

diesel::table! {
    /// Rows of an import that were not taken, by their line in the file; the file itself is not kept
    import_faults (import_id, line) {
        import_id -> Uuid,
        line -> Int8,
        reason -> Text,
    }
}

diesel::table! {
    /// Imports of readers: received into chunks of records, then applied a chunk at a time
    imports (id) {
        id -> Uuid,
        status -> Text,
        settings -> Jsonb,
        received -> Int8,
        done -> Int8,
        created -> Int8,
        changed -> Int8,
        skipped -> Int8,
        faulty -> Int8,
        chunks -> Int8,
        /// The chunk that is applied next, moved on in the transaction that applies it
        next_chunk -> Int8,
        failure -> Nullable<Text>,
        user_id -> Nullable<Uuid>,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
        finished_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// Sums of opens and clicks; nothing says whose they were
    issue_hits (issue_id, link, day) {
        issue_id -> Uuid,
        /// 0 is the picture that counts opens, then the links of the frozen mail in their order
        link -> Int4,
        day -> Date,
        people -> Int8,
        machines -> Int8,
    }
}

diesel::table! {
    /// What an issue said after each change; its number is the revision of the issue then
    issue_revisions (id) {
        id -> Uuid,
        issue_id -> Uuid,
        number -> Int8,
        author_id -> Nullable<Uuid>,
        title -> Text,
        subject -> Text,
        preview_text -> Text,
        summary -> Text,
        body_markdown -> Text,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    /// Issues of the newsletter, from draft to sent
    issues (id) {
        id -> Uuid,
        list_id -> Uuid,
        segment_id -> Nullable<Uuid>,
        author_id -> Nullable<Uuid>,
        slug -> Text,
        title -> Text,
        subject -> Text,
        preview_text -> Text,
        summary -> Text,
        body_markdown -> Text,
        template -> Text,
        canonical_url -> Nullable<Text>,
        published_at -> Nullable<Timestamptz>,
        status -> Text,
        scheduled_for -> Nullable<Timestamptz>,
        /// Whether the schedule means each reader's own wall clock
        local_hour -> Bool,
        pause_reason -> Nullable<Text>,
        /// Subject and bodies as they go out, written once when sending starts; later edits touch the archive alone
        frozen -> Nullable<Jsonb>,
        /// The reader up to whom the audience is written; null at the beginning
        prepared_through -> Nullable<Uuid>,
        prepared_at -> Nullable<Timestamptz>,
        candidates -> Int8,
        started_at -> Nullable<Timestamptz>,
        finished_at -> Nullable<Timestamptz>,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// Effects that must happen once something was decided; a row is written by the transaction that decides and goes when the effect is done
    jobs (id) {
        id -> Uuid,
        kind -> Text,
        payload -> Jsonb,
        state -> Text,
        run_at -> Timestamptz,
        attempts -> Int4,
        max_attempts -> Int4,
        /// Raised by every claim; a write that carries an older one changes nothing
        fence -> Int8,
        locked_until -> Nullable<Timestamptz>,
        last_error -> Nullable<Text>,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// Addresses that do not exist, as keyed hashes: nothing but sign-in mail goes there
    mail_dead_addresses (address_hash) {
        address_hash -> Bytea,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    /// The outbox: every mail is a row written by the transaction that causes it, with a fixed Message-ID
    mail_messages (id) {
        id -> Uuid,
        message_id -> Text,
        lane -> Text,
        kind -> Text,
        state -> Text,
        to_address -> Text,
        to_name -> Text,
        subject -> Text,
        text_body -> Text,
        html_body -> Text,
        /// Calendar parts and attachments
        parts -> Jsonb,
        about_kind -> Nullable<Text>,
        about_id -> Nullable<Uuid>,
        holds_token -> Bool,
        next_attempt_at -> Timestamptz,
        give_up_at -> Timestamptz,
        attempts -> Int4,
        fence -> Int8,
        locked_until -> Nullable<Timestamptz>,
        outcome_code -> Nullable<Int2>,
        outcome_text -> Nullable<Text>,
        created_at -> Timestamptz,
        finished_at -> Nullable<Timestamptz>,
        wiped_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// What one can read: a list with its sender
    mailing_lists (id) {
        id -> Uuid,
        slug -> Text,
        name -> Text,
        description -> Text,
        /// As it stands in From; empty for the sender of automatic mail
        sender -> Text,
        reply_to -> Nullable<Text>,
        opt_in -> Text,
        visibility -> Text,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
        /// Whether opens and clicks of its issues are counted, and whether by reader
        tracking -> Text,
    }
}

diesel::table! {
    /// Who opened a mentee's data, an entry for each kind and hour; the mentee reads it
    mentee_accesses (id) {
        id -> Uuid,
        mentee_id -> Uuid,
        user_id -> Nullable<Uuid>,
        what -> Text,
        hour -> Timestamptz,
        at -> Timestamptz,
        sponsor_id -> Nullable<Uuid>,
    }
}

diesel::table! {
    /// Which coaches a mentee is theirs: by an engagement, a booking, an import or by hand
    mentee_coaches (mentee_id, user_id) {
        mentee_id -> Uuid,
        user_id -> Uuid,
        since -> Timestamptz,
    }
}

diesel::table! {
    /// Mentees that turned out to be another one; their rows are gone, frozen reports still name them
    mentee_merges (duplicate_id) {
        duplicate_id -> Uuid,
        /// Who they are now, whatever was merged in between
        mentee_id -> Uuid,
        merged_at -> Timestamptz,
    }
}

diesel::table! {
    /// All addresses that turned out to be one mentee's; one of them is the address mail goes to
    mentee_people (person_id) {
        person_id -> Uuid,
        mentee_id -> Uuid,
    }
}

diesel::table! {
    /// People in coaching; address, zone and language are those of the person
    mentees (id) {
        id -> Uuid,
        person_id -> Uuid,
        name -> Text,
        role_now -> Text,
        role_target -> Text,
        company -> Text,
        topics -> Jsonb,
        status -> Text,
        tags -> Jsonb,
        source -> Text,
        intake -> Nullable<Jsonb>,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
        /// Name, address and company in small letters; a trigger keeps it right
        search -> Text,
    }
}

diesel::table! {
    /// A coach asks whether two mentees are one person; both have to say so before anything moves
    merge_requests (id) {
        id -> Uuid,
        kept_id -> Uuid,
        duplicate_id -> Uuid,
        /// Which coach asks
        asked_by -> Uuid,
        /// Raised to revoke the link of the one whose row stays
        link_version -> Int4,
        asked_at -> Timestamptz,
        kept_said_at -> Nullable<Timestamptz>,
        duplicate_said_at -> Nullable<Timestamptz>,
        /// Refused, withdrawn or over; kept for an hour so that nobody is asked at once again
        ended_at -> Nullable<Timestamptz>,
        /// Raised to revoke the link of the one whose row goes
        duplicate_link_version -> Int4,
        /// When one of them said that the other is somebody else; kept for 90 days, in which nobody asks again
        refused_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// A mentee asks a coach for what the coach noted for themselves; the coach answers once others are taken out of it
    note_requests (id) {
        id -> Uuid,
        mentee_id -> Uuid,
        user_id -> Uuid,
        asked_at -> Timestamptz,
        due_on -> Date,
        /// When the coach, or the owners, were reminded
        reminded_at -> Nullable<Timestamptz>,
        answered_at -> Nullable<Timestamptz>,
        /// How many parts were handed over
        parts -> Int4,
        body -> Text,
        withheld -> Text,
        /// Which notes were handed over, or left out, in the parts so far
        handed -> Jsonb,
        /// When the owners were asked instead of a coach who has left
        owners_told_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// What a note said before; for its author
    note_versions (note_id, revision) {
        note_id -> Uuid,
        revision -> Int8,
        visibility -> Text,
        body -> Text,
        at -> Timestamptz,
    }
}

diesel::table! {
    /// What coaches and mentees write down, each with who else reads it
    notes (id) {
        id -> Uuid,
        mentee_id -> Uuid,
        session_id -> Nullable<Uuid>,
        /// The user of a coach, the person of a mentee
        author_id -> Uuid,
        is_by_mentee -> Bool,
        visibility -> Text,
        body -> Text,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// Mailed tokens for one purpose, hashed at rest
    one_time_tokens (hash) {
        hash -> Bytea,
        purpose -> Text,
        person_id -> Uuid,
        created_at -> Timestamptz,
        expires_at -> Timestamptz,
        used_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// One row for each normalised mail address; users, mentees and subscribers extend it
    people (id) {
        id -> Uuid,
        email -> Text,
        email_verified_at -> Nullable<Timestamptz>,
        name -> Text,
        time_zone -> Text,
        locale -> Text,
        /// Set when the person may sign in as a mentee
        mentee_since -> Nullable<Timestamptz>,
        /// Compared with the claim of every access token; raising it ends all sign-ins at once
        sign_in_version -> Int4,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// What was proposed, kept for ever; the first one agreed on is the baseline
    plan_revisions (plan_id, number) {
        plan_id -> Uuid,
        number -> Int4,
        proposed_by -> Text,
        reason -> Text,
        content -> Jsonb,
        agreed_at -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    /// Templates that coaches made from a plan; the built-in ones are part of the program
    plan_templates (id) {
        id -> Uuid,
        user_id -> Uuid,
        skill -> Text,
        from_level -> Int4,
        to_level -> Int4,
        title -> Text,
        content -> Jsonb,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    /// Reminders and follow-ups: one row per booking, rule and start
    planned_mails (id) {
        id -> Uuid,
        booking_id -> Uuid,
        kind -> Text,
        minutes -> Int4,
        starts_at -> Timestamptz,
        due_at -> Timestamptz,
        state -> Text,
        finished_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// Learning plans; items are the milestones and commitments as they stand now
    plans (id) {
        id -> Uuid,
        engagement_id -> Uuid,
        mentee_id -> Uuid,
        user_id -> Uuid,
        assessment_id -> Nullable<Uuid>,
        previous_plan_id -> Nullable<Uuid>,
        state -> Text,
        title -> Text,
        focus_skill -> Text,
        from_level -> Int4,
        target_level -> Int4,
        start_on -> Date,
        length_days -> Int4,
        time_zone -> Text,
        check_in_weekday -> Text,
        check_in_hour -> Int4,
        items -> Jsonb,
        pauses -> Jsonb,
        /// The agreed revision; 0 before the first
        number -> Int4,
        /// Which revision waits for the other side, and whose it is
        proposal -> Nullable<Jsonb>,
        status -> Text,
        status_reasons -> Jsonb,
        /// The status that was mailed last
        status_told -> Text,
        nudged_at -> Nullable<Timestamptz>,
        closing -> Nullable<Jsonb>,
        closed_at -> Nullable<Timestamptz>,
        asked_to_close_at -> Nullable<Timestamptz>,
        feed_version -> Int4,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
        /// Zone, weekday and hour from a later day on
        next_settings -> Nullable<Jsonb>,
    }
}

diesel::table! {
    /// What owners say of the practice, over its configuration; one row
    practice_settings (is_only) {
        is_only -> Bool,
        /// Null here and below: what the configuration says
        name -> Nullable<Text>,
        privacy_url -> Nullable<Text>,
        imprint_url -> Nullable<Text>,
        postal_address -> Nullable<Text>,
        locale -> Nullable<Text>,
        time_zone -> Nullable<Text>,
        week_start -> Nullable<Text>,
        revision -> Int8,
    }
}

diesel::table! {
    /// What a rating said before it was revised while reconciling
    rating_revisions (id) {
        id -> Uuid,
        rater_id -> Uuid,
        skill -> Text,
        level -> Nullable<Int2>,
        confidence -> Text,
        note -> Text,
        revised_at -> Timestamptz,
    }
}

diesel::table! {
    /// What a rater saw of a skill; without a level, that it was not observed
    ratings (rater_id, skill) {
        rater_id -> Uuid,
        skill -> Text,
        level -> Nullable<Int2>,
        confidence -> Text,
        note -> Text,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// When a reader first opened an issue or followed a link of it, of lists that say so; without address and program
    reader_hits (issue_id, subscriber_id, link) {
        issue_id -> Uuid,
        subscriber_id -> Uuid,
        /// 0 is the picture that counts opens, then the links of the frozen mail in their order
        link -> Int4,
        person_at -> Nullable<Timestamptz>,
        /// When something that fetches mails by itself did it first
        machine_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// What reviewers answered; nothing says who or when
    recall_answers (id) {
        /// All bits random, so that it tells no time
        id -> Uuid,
        test_id -> Uuid,
        /// Number in a shuffled order, given when the answers are closed
        place -> Nullable<Int4>,
        answers -> Jsonb,
        author_points -> Nullable<Jsonb>,
        coach_points -> Nullable<Jsonb>,
    }
}

diesel::table! {
    /// Who was asked, by a mailed link and without an account. What they answered does not stand here
    recall_reviewers (id) {
        id -> Uuid,
        test_id -> Uuid,
        name -> Text,
        email -> Text,
        locale -> Text,
        link_version -> Int4,
        invited_at -> Timestamptz,
        /// When the text was shown, which happens once
        shown_at -> Nullable<Timestamptz>,
        answered_at -> Nullable<Timestamptz>,
        /// When the link was taken back, such as one to a wrong address
        withdrawn_at -> Nullable<Timestamptz>,
        /// When they were reminded, which happens once
        reminded_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// Whether reviewers can repeat a version of a strategy after reading it once
    recall_tests (id) {
        id -> Uuid,
        strategy_id -> Uuid,
        version -> Int4,
        state -> Text,
        closes_at -> Timestamptz,
        author_done -> Bool,
        coach_done -> Bool,
        result -> Nullable<Jsonb>,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// Codes that stand in for the app, each once; hashed
    recovery_codes (hash) {
        hash -> Bytea,
        two_factor_id -> Uuid,
        used_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// Single-use tokens; a second use revokes the family
    refresh_tokens (hash) {
        hash -> Bytea,
        sign_in_id -> Uuid,
        expires_at -> Timestamptz,
        used_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// Bookable hours as wall clock of a zone, never as instants
    schedules (id) {
        id -> Uuid,
        user_id -> Uuid,
        name -> Text,
        time_zone -> Text,
        weekly -> Jsonb,
        overrides -> Jsonb,
        is_default -> Bool,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// Which readers: a typed expression, asked anew whenever it is used
    segments (id) {
        id -> Uuid,
        name -> Text,
        expression -> Jsonb,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// Token buckets of the mail servers and of recipient domains
    send_buckets (key) {
        key -> Text,
        /// When the bucket will be full again; far ahead, it is closed until then
        full_at -> Timestamptz,
    }
}

diesel::table! {
    /// One row per session and host; no host holds two things at once
    session_hosts (session_id, user_id) {
        session_id -> Uuid,
        user_id -> Uuid,
        starts_at -> Timestamptz,
        ends_at -> Timestamptz,
        blocks -> Bool,
    }
}

diesel::table! {
    /// A booker's wish to move that waits for approval; the old time is kept until then
    session_moves (booking_id) {
        booking_id -> Uuid,
        session_id -> Uuid,
        starts_at -> Timestamptz,
        ends_at -> Timestamptz,
        blocks -> Bool,
        expires_at -> Timestamptz,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    /// How a session was for a mentee, asked for once by mail; without a score, not said yet
    session_ratings (id) {
        id -> Uuid,
        session_id -> Uuid,
        mentee_id -> Uuid,
        user_id -> Uuid,
        score -> Nullable<Int2>,
        comment -> Text,
        link_version -> Int4,
        asked_at -> Timestamptz,
        rated_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// Who holds the sessions of a type
    session_type_hosts (session_type_id, user_id) {
        session_type_id -> Uuid,
        user_id -> Uuid,
        role -> Text,
        position -> Int4,
        priority -> Int4,
        weight -> Int4,
        /// Sessions this host got since the hosts of the type were last changed, less those called off
        assigned -> Int8,
        last_assigned_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// Every wording that was ever asked, so that an answer is read against the version it was asked with
    session_type_questions (session_type_id, version) {
        session_type_id -> Uuid,
        version -> Int4,
        questions -> Jsonb,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    /// What can be booked with a coach, with the rules of its slots
    session_types (id) {
        id -> Uuid,
        user_id -> Uuid,
        schedule_id -> Nullable<Uuid>,
        slug -> Text,
        title -> Text,
        description -> Text,
        duration_minutes -> Int4,
        duration_options -> Jsonb,
        rules -> Jsonb,
        location -> Jsonb,
        questions -> Jsonb,
        questions_version -> Int4,
        policy -> Jsonb,
        guests_max -> Int4,
        visibility -> Text,
        is_active -> Bool,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
        confirmation -> Jsonb,
        pending_expires_minutes -> Int4,
        reminders_minutes_before -> Jsonb,
        follow_up_minutes_after -> Nullable<Int4>,
        booker_active_limit -> Nullable<Int4>,
        /// The zone pages show times in; null for the viewer's own
        shown_time_zone -> Nullable<Text>,
        asks_email_code -> Bool,
    }
}

diesel::table! {
    /// What stands in a coach's calendar
    sessions (id) {
        id -> Uuid,
        session_type_id -> Uuid,
        uid -> Text,
        starts_at -> Timestamptz,
        ends_at -> Timestamptz,
        status -> Text,
        /// SEQUENCE of RFC 5545 3.8.7.4: raised by every change of the invitation
        sequence -> Int4,
        seats -> Int4,
        location -> Jsonb,
        buffer_before_minutes -> Int4,
        buffer_after_minutes -> Int4,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
        /// Places that are taken: pending, confirmed, completed and missed ones
        seats_taken -> Int4,
        /// Not counted as completed before this, although it is over; null for no wait
        complete_after -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// Consecutive failed log-ins per account, known or unknown, to slow guessing down
    sign_in_failures (account_digest) {
        account_digest -> Bytea,
        failures -> Int4,
        last_failed_at -> Timestamptz,
    }
}

diesel::table! {
    /// A sign-in is the family of refresh tokens that descend from one log-in
    sign_ins (id) {
        id -> Uuid,
        person_id -> Uuid,
        method -> Text,
        created_at -> Timestamptz,
        last_used_at -> Timestamptz,
        revoked_at -> Nullable<Timestamptz>,
        revoked_because -> Nullable<Text>,
        /// What kind of program signed in, such as "Firefox · Linux"
        device -> Nullable<Text>,
        /// Set where a browser keeps the sign-in in a cookie
        cookie_hash -> Nullable<Bytea>,
    }
}

diesel::table! {
    /// What a mentee agreed that a sponsor is told, to whom, and until when; rows stay
    sponsor_consents (id) {
        id -> Uuid,
        sponsor_id -> Uuid,
        level -> Int2,
        text_version -> Int2,
        name -> Text,
        email -> Text,
        given_at -> Timestamptz,
        withdrawn_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// Figures of five people or more for their sponsor, frozen; nobody in them can be told apart
    sponsor_group_reports (id) {
        id -> Uuid,
        user_id -> Uuid,
        name -> Text,
        email -> Text,
        locale -> Text,
        document -> Jsonb,
        members -> Jsonb,
        /// People of the same sponsor who were not counted: the complement
        others -> Jsonb,
        link_version -> Int4,
        created_at -> Timestamptz,
        opened_at -> Nullable<Timestamptz>,
        /// When it was taken back, before its mail went out and anybody opened it
        withdrawn_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// What a sponsor is told about one mentee, frozen with its inputs; the mentee releases it
    sponsor_reports (id) {
        id -> Uuid,
        sponsor_id -> Uuid,
        level -> Int2,
        state -> Text,
        document -> Jsonb,
        inputs -> Jsonb,
        name -> Text,
        email -> Text,
        locale -> Text,
        link_version -> Int4,
        revision -> Int8,
        created_at -> Timestamptz,
        released_at -> Nullable<Timestamptz>,
        withdrawn_at -> Nullable<Timestamptz>,
        opened_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// Who pays for or arranged an engagement; they see nothing by that
    sponsors (id) {
        id -> Uuid,
        engagement_id -> Uuid,
        /// The coach of the engagement; a sponsor of several mentees has the same address in several rows
        user_id -> Uuid,
        name -> Text,
        email -> Text,
        locale -> Text,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// Images of articles, once each
    stored_files (id) {
        id -> Uuid,
        digest -> Bytea,
        media_type -> Text,
        name -> Text,
        alt -> Text,
        content -> Bytea,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    /// Technical strategies of mentees: the draft, and how far they have come
    strategies (id) {
        id -> Uuid,
        mentee_id -> Uuid,
        /// The coach who reads and grades it
        user_id -> Uuid,
        state -> Text,
        visibility -> Text,
        /// As it was shared last
        title -> Text,
        draft -> Jsonb,
        skills -> Jsonb,
        milestones -> Jsonb,
        version -> Int4,
        supersedes_id -> Nullable<Uuid>,
        adopted_on -> Nullable<Date>,
        review_on -> Nullable<Date>,
        waived_because -> Text,
        retired_because -> Text,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// What was said in reply to a comment on a strategy; it stays as it is
    strategy_comment_replies (id) {
        id -> Uuid,
        comment_id -> Uuid,
        side -> Text,
        author -> Text,
        body -> Text,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    /// What was said about a passage of a strategy
    strategy_comments (id) {
        id -> Uuid,
        strategy_id -> Uuid,
        version -> Int4,
        side -> Text,
        author -> Text,
        kind -> Text,
        state -> Text,
        body -> Text,
        section -> Text,
        quote -> Text,
        text_before -> Text,
        text_after -> Text,
        position -> Int4,
        /// The newest version in which the passage stands; an older one than the newest: it is gone
        found_in -> Int4,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// Strategies as they were shared; a version never changes
    strategy_versions (strategy_id, number) {
        strategy_id -> Uuid,
        number -> Int4,
        canvas -> Jsonb,
        words -> Int4,
        shared_by -> Text,
        note -> Text,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    /// What somebody typed into a form. It changes nothing until the address has confirmed it
    subscribe_requests (id) {
        id -> Uuid,
        email -> Text,
        /// Keyed hash of the address without a +tag, for limits per mailbox
        address_key -> Bytea,
        name -> Text,
        list_ids -> Jsonb,
        locale -> Text,
        source -> Text,
        form_version -> Text,
        client_network -> Nullable<Text>,
        is_trapped -> Bool,
        state -> Text,
        created_at -> Timestamptz,
        mailed_at -> Nullable<Timestamptz>,
        confirmed_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// Readers: one row for a normalised address
    subscribers (id) {
        id -> Uuid,
        email -> Text,
        name -> Text,
        attributes -> Jsonb,
        tags -> Jsonb,
        locale -> Text,
        time_zone -> Nullable<Text>,
        /// No issue before then, by the reader's own wish
        paused_until -> Nullable<Timestamptz>,
        /// Since when nothing is sent to the address, on any list
        suppressed_at -> Nullable<Timestamptz>,
        soft_bounces -> Int4,
        last_bounce_at -> Nullable<Timestamptz>,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// A reader on a list; its id is what an unsubscribe link names
    subscriptions (id) {
        id -> Uuid,
        list_id -> Uuid,
        subscriber_id -> Uuid,
        status -> Text,
        requested_at -> Timestamptz,
        confirmed_at -> Nullable<Timestamptz>,
        unsubscribed_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// Addresses that nothing is sent to, as keyed hashes: they outlive erasure and import
    suppressions (address_hash) {
        address_hash -> Bytea,
        reason -> Text,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    /// One row per recurring sweep: when it is due next, so that several processes run it once
    sweeps (name) {
        name -> Text,
        next_at -> Timestamptz,
        fence -> Int8,
        last_error -> Nullable<Text>,
    }
}

diesel::table! {
    /// Whole host-local days without hours, both ends included
    time_off (id) {
        id -> Uuid,
        user_id -> Uuid,
        from_date -> Date,
        to_date -> Date,
        reason -> Text,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// Steps of 30 seconds whose code was used: none is used a second time
    two_factor_steps (two_factor_id, step) {
        two_factor_id -> Uuid,
        step -> Int8,
        used_at -> Timestamptz,
    }
}

diesel::table! {
    /// The authenticator app of a user; it counts once a code of it was confirmed
    two_factors (id) {
        id -> Uuid,
        user_id -> Uuid,
        /// Sealed, bound to the id of the row
        secret -> Bytea,
        created_at -> Timestamptz,
        confirmed_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// People with an account: owners and coaches of the practice
    users (id) {
        id -> Uuid,
        person_id -> Uuid,
        role -> Text,
        password_hash -> Nullable<Text>,
        is_active -> Bool,
        slug -> Text,
        headline -> Text,
        bio -> Text,
        figures -> Jsonb,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    /// What came of each attempt to deliver
    webhook_attempts (delivery_id, number) {
        delivery_id -> Uuid,
        number -> Int4,
        at -> Timestamptz,
        milliseconds -> Int4,
        status -> Nullable<Int2>,
        /// First kilobyte of the answer; wiped with the payload
        answer -> Nullable<Text>,
        fault -> Nullable<Text>,
    }
}

diesel::table! {
    /// How far events have become deliveries; its one row is the lock of that step
    webhook_cursor (is_only) {
        is_only -> Bool,
        /// Events of older transactions are done
        transaction_id -> Int8,
        /// The highest position done so far
        position -> Int8,
        /// Events up to here come from before a restored backup, whose transactions were counted differently
        floor -> Int8,
    }
}

diesel::table! {
    /// One event for one endpoint; its id is the webhook-id of every attempt
    webhook_deliveries (id) {
        id -> Uuid,
        endpoint_id -> Uuid,
        event_id -> Uuid,
        subject_id -> Uuid,
        /// That of the event: an endpoint gets the events of a subject in this order
        position -> Int8,
        state -> Text,
        attempts -> Int4,
        /// Attempts since it was last put into the queue whose outcome is known
        tries -> Int4,
        next_attempt_at -> Timestamptz,
        /// When somebody asked for it again; from then on it holds up nothing
        redelivered_at -> Nullable<Timestamptz>,
        fence -> Int8,
        locked_until -> Nullable<Timestamptz>,
        created_at -> Timestamptz,
        finished_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// Addresses that are told what happens: to a coach their own events, to an owner those of the practice
    webhook_endpoints (id) {
        id -> Uuid,
        user_id -> Uuid,
        url -> Text,
        /// Names of events, or patterns: booking.*, *
        events -> Jsonb,
        description -> Text,
        is_active -> Bool,
        /// Events that happened earlier are not told
        active_since -> Timestamptz,
        disabled_because -> Nullable<Text>,
        disabled_at -> Nullable<Timestamptz>,
        /// Sealed with a key derived from auth.secrets
        secret -> Bytea,
        /// Signs besides the new one for a day after a rotation
        previous_secret -> Nullable<Bytea>,
        previous_secret_until -> Nullable<Timestamptz>,
        /// The first failure after the last success
        failing_since -> Nullable<Timestamptz>,
        failures -> Int4,
        revision -> Int8,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

diesel::joinable!(action_items -> mentees (mentee_id));
diesel::joinable!(action_items -> sessions (session_id));
diesel::joinable!(action_items -> users (user_id));
diesel::joinable!(agenda_topics -> mentees (mentee_id));
diesel::joinable!(agenda_topics -> sessions (session_id));
diesel::joinable!(api_keys -> users (user_id));
diesel::joinable!(assessment_differences -> assessments (assessment_id));
diesel::joinable!(assessment_raters -> assessments (assessment_id));
diesel::joinable!(assessment_raters -> users (user_id));
diesel::joinable!(assessments -> framework_versions (framework_version_id));
diesel::joinable!(assessments -> mentees (mentee_id));
diesel::joinable!(assessments -> users (created_by));
diesel::joinable!(bookings -> people (person_id));
diesel::joinable!(bookings -> sessions (session_id));
diesel::joinable!(check_ins -> mentees (mentee_id));
diesel::joinable!(check_ins -> plans (plan_id));
diesel::joinable!(check_ins -> users (user_id));
diesel::joinable!(deliveries -> issues (issue_id));
diesel::joinable!(email_codes -> session_types (session_type_id));
diesel::joinable!(engagements -> mentees (mentee_id));
diesel::joinable!(engagements -> users (user_id));
diesel::joinable!(erasures -> mentees (mentee_id));
diesel::joinable!(event_payloads -> events (event_id));
diesel::joinable!(event_payloads -> people (person_id));
diesel::joinable!(events -> users (user_id));
diesel::joinable!(evidence -> mentees (mentee_id));
diesel::joinable!(evidence -> users (verified_by));
diesel::joinable!(focus_choices -> assessments (assessment_id));
diesel::joinable!(framework_versions -> frameworks (framework_id));
diesel::joinable!(frameworks -> users (user_id));
diesel::joinable!(hold_hosts -> holds (hold_id));
diesel::joinable!(hold_hosts -> hosts (user_id));
diesel::joinable!(holds -> session_types (session_type_id));
diesel::joinable!(hosts -> users (user_id));
diesel::joinable!(import_chunks -> imports (import_id));
diesel::joinable!(import_faults -> imports (import_id));
diesel::joinable!(imports -> users (user_id));
diesel::joinable!(issue_hits -> issues (issue_id));
diesel::joinable!(issue_revisions -> issues (issue_id));
diesel::joinable!(issue_revisions -> users (author_id));
diesel::joinable!(issues -> mailing_lists (list_id));
diesel::joinable!(issues -> users (author_id));
diesel::joinable!(mentee_accesses -> mentees (mentee_id));
diesel::joinable!(mentee_accesses -> sponsors (sponsor_id));
diesel::joinable!(mentee_accesses -> users (user_id));
diesel::joinable!(mentee_coaches -> mentees (mentee_id));
diesel::joinable!(mentee_coaches -> users (user_id));
diesel::joinable!(mentee_people -> mentees (mentee_id));
diesel::joinable!(mentee_people -> people (person_id));
diesel::joinable!(mentees -> people (person_id));
diesel::joinable!(merge_requests -> users (asked_by));
diesel::joinable!(note_requests -> mentees (mentee_id));
diesel::joinable!(note_requests -> users (user_id));
diesel::joinable!(note_versions -> notes (note_id));
diesel::joinable!(notes -> mentees (mentee_id));
diesel::joinable!(notes -> sessions (session_id));
diesel::joinable!(one_time_tokens -> people (person_id));
diesel::joinable!(plan_revisions -> plans (plan_id));
diesel::joinable!(plan_templates -> users (user_id));
diesel::joinable!(planned_mails -> bookings (booking_id));
diesel::joinable!(plans -> assessments (assessment_id));
diesel::joinable!(plans -> engagements (engagement_id));
diesel::joinable!(plans -> mentees (mentee_id));
diesel::joinable!(plans -> users (user_id));
diesel::joinable!(rating_revisions -> assessment_raters (rater_id));
diesel::joinable!(ratings -> assessment_raters (rater_id));
diesel::joinable!(reader_hits -> issues (issue_id));
diesel::joinable!(reader_hits -> subscribers (subscriber_id));
diesel::joinable!(recall_answers -> recall_tests (test_id));
diesel::joinable!(recall_reviewers -> recall_tests (test_id));
diesel::joinable!(recall_tests -> strategies (strategy_id));
diesel::joinable!(recovery_codes -> two_factors (two_factor_id));
diesel::joinable!(refresh_tokens -> sign_ins (sign_in_id));
diesel::joinable!(schedules -> hosts (user_id));
diesel::joinable!(session_hosts -> hosts (user_id));
diesel::joinable!(session_moves -> bookings (booking_id));
diesel::joinable!(session_moves -> sessions (session_id));
diesel::joinable!(session_ratings -> mentees (mentee_id));
diesel::joinable!(session_ratings -> sessions (session_id));
diesel::joinable!(session_ratings -> users (user_id));
diesel::joinable!(session_type_hosts -> hosts (user_id));
diesel::joinable!(session_type_hosts -> session_types (session_type_id));
diesel::joinable!(session_type_questions -> session_types (session_type_id));
diesel::joinable!(session_types -> hosts (user_id));
diesel::joinable!(session_types -> schedules (schedule_id));
diesel::joinable!(sessions -> session_types (session_type_id));
diesel::joinable!(sign_ins -> people (person_id));
diesel::joinable!(sponsor_consents -> sponsors (sponsor_id));
diesel::joinable!(sponsor_group_reports -> users (user_id));
diesel::joinable!(sponsor_reports -> sponsors (sponsor_id));
diesel::joinable!(sponsors -> engagements (engagement_id));
diesel::joinable!(sponsors -> users (user_id));
diesel::joinable!(strategies -> mentees (mentee_id));
diesel::joinable!(strategies -> users (user_id));
diesel::joinable!(strategy_comment_replies -> strategy_comments (comment_id));
diesel::joinable!(strategy_comments -> strategies (strategy_id));
diesel::joinable!(strategy_versions -> strategies (strategy_id));
diesel::joinable!(subscriptions -> mailing_lists (list_id));
diesel::joinable!(subscriptions -> subscribers (subscriber_id));
diesel::joinable!(time_off -> hosts (user_id));
diesel::joinable!(two_factor_steps -> two_factors (two_factor_id));
diesel::joinable!(two_factors -> users (user_id));
diesel::joinable!(users -> people (person_id));
diesel::joinable!(webhook_attempts -> webhook_deliveries (delivery_id));
diesel::joinable!(webhook_deliveries -> events (event_id));
diesel::joinable!(webhook_deliveries -> webhook_endpoints (endpoint_id));
diesel::joinable!(webhook_endpoints -> users (user_id));

diesel::allow_tables_to_appear_in_same_query!(
    action_items,
    agenda_topics,
    api_keys,
    assessment_differences,
    assessment_raters,
    assessments,
    audit_entries,
    bookings,
    check_ins,
    coaching_positions,
    consent_entries,
    deliveries,
    email_code_tries,
    email_codes,
    engagements,
    erasures,
    event_payloads,
    events,
    evidence,
    focus_choices,
    framework_versions,
    frameworks,
    hold_hosts,
    holds,
    hosts,
    idempotency_answers,
    import_chunks,
    import_faults,
    imports,
    issue_hits,
    issue_revisions,
    issues,
    jobs,
    mail_dead_addresses,
    mail_messages,
    mailing_lists,
    mentee_accesses,
    mentee_coaches,
    mentee_merges,
    mentee_people,
    mentees,
    merge_requests,
    note_requests,
    note_versions,
    notes,
    one_time_tokens,
    people,
    plan_revisions,
    plan_templates,
    planned_mails,
    plans,
    practice_settings,
    rating_revisions,
    ratings,
    reader_hits,
    recall_answers,
    recall_reviewers,
    recall_tests,
    recovery_codes,
    refresh_tokens,
    schedules,
    segments,
    send_buckets,
    session_hosts,
    session_moves,
    session_ratings,
    session_type_hosts,
    session_type_questions,
    session_types,
    sessions,
    sign_in_failures,
    sign_ins,
    sponsor_consents,
    sponsor_group_reports,
    sponsor_reports,
    sponsors,
    stored_files,
    strategies,
    strategy_comment_replies,
    strategy_comments,
    strategy_versions,
    subscribe_requests,
    subscribers,
    subscriptions,
    suppressions,
    sweeps,
    time_off,
    two_factor_steps,
    two_factors,
    users,
    webhook_attempts,
    webhook_cursor,
    webhook_deliveries,
    webhook_endpoints,
);
