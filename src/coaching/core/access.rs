//! Who may see and change what about a mentee. Every action of the room asks here, and nothing else decides.

/// What somebody is to a mentee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The mentee in person.
    Mentee,
    /// A coach of the mentee: by an engagement, or because there is no other one.
    Coach,
    /// Somebody whom the mentee booked, beside coaches of theirs: the profile, and what is their own.
    Booked,
    /// An owner who is no coach of the mentee: the directory, and nothing that was confided.
    Directory,
}

/// Who else reads something that was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Its author alone.
    Private,
    /// The coaches of the mentee.
    Coaches,
    /// Coaches and mentee.
    Shared,
    /// Coaches, mentee, and a sponsor the mentee agreed to.
    Sponsor,
}

/// Something about a mentee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// Name, address, roles, company, status.
    Profile,
    /// Tags and status: words of the coaches about a mentee, no secrets.
    Label,
    /// What the mentee answered before the first session.
    Intake,
    /// Term, goal and agreement.
    Engagement,
    /// Agenda, action items, session ratings.
    Session {
        /// Whether the caller hosts the session, or wrote the item.
        is_own: bool,
    },
    /// A note.
    Note {
        /// Whether the caller wrote it.
        is_author: bool,
        /// Who else reads it.
        audience: Audience,
    },
    /// A piece of evidence, which is always the mentee's own.
    Evidence {
        /// Whether the coaches see it.
        is_shown: bool,
    },
    /// A coach's word that a piece of evidence is so.
    Verification,
    /// What a sponsor may be told: consent, and the release of a report.
    SponsorConsent,
    /// The contact of a sponsor, and reports to them as they are prepared.
    Sponsor,
    /// Assessments: who is asked, and the result. Single ratings have rules of their own.
    Assessment {
        /// Whether the caller made it.
        is_own: bool,
    },
    /// Running an assessment: making it, asking raters, closing, finalising.
    AssessmentCourse {
        /// Whether the caller makes or made it.
        is_own: bool,
    },
    /// Plans and check-ins.
    Plan,
    /// A plan to be drafted.
    NewPlan,
    /// Strategies that were shared, with comments and recall tests; drafts have rules of their own.
    Strategy,
    /// The coach's answer to a check-in.
    CoachReply,
    /// The mentee's question for what a coach noted for themselves, and that coach's answer.
    NoteRequest {
        /// Whether it is the caller who is asked.
        is_asked: bool,
    },
    /// Which addresses are the mentee's.
    Addresses,
    /// Who opened the mentee's data.
    AccessLog,
    /// Everything about the person in one file.
    Export,
    /// Having everything removed.
    Erasure,
}

/// What is meant to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Reading it.
    Read,
    /// Making or changing it.
    Change,
}

/// Whether it is allowed. What is not allowed is answered as if it were not there.
#[must_use]
pub fn may(relation: Relation, deed: Deed, item: Item) -> bool {
    match relation {
        Relation::Mentee => mentee_may(deed, item),
        Relation::Coach => coach_may(deed, item),
        Relation::Booked => booked_may(deed, item),
        Relation::Directory => directory_may(deed, item),
    }
}

fn mentee_may(deed: Deed, item: Item) -> bool {
    match item {
        Item::Note { is_author: true, .. }
        | Item::Profile
        | Item::Intake
        | Item::Session { .. }
        | Item::Assessment { .. }
        | Item::Plan
        | Item::NewPlan
        | Item::Evidence { .. }
        | Item::SponsorConsent
        | Item::Strategy
        | Item::NoteRequest { .. }
        | Item::Export
        | Item::Erasure => true,
        Item::Note { audience, .. } => {
            deed == Deed::Read && matches!(audience, Audience::Shared | Audience::Sponsor)
        }
        Item::Engagement
        | Item::Addresses
        | Item::AccessLog
        | Item::CoachReply
        | Item::Sponsor
        | Item::Verification => deed == Deed::Read,
        Item::Label | Item::AssessmentCourse { .. } => false,
    }
}

fn coach_may(deed: Deed, item: Item) -> bool {
    match item {
        Item::Note { is_author: true, .. }
        | Item::Profile
        | Item::Label
        | Item::Intake
        | Item::Engagement
        | Item::Session { .. }
        | Item::Assessment { .. }
        | Item::AssessmentCourse { .. }
        | Item::Plan
        | Item::NewPlan
        | Item::Sponsor
        | Item::Verification
        | Item::Strategy
        | Item::CoachReply => true,
        Item::Note { audience, .. } => deed == Deed::Read && audience != Audience::Private,
        Item::Evidence { is_shown } => deed == Deed::Read && is_shown,
        Item::NoteRequest { is_asked } => is_asked,
        Item::Addresses | Item::Erasure | Item::SponsorConsent => deed == Deed::Read,
        Item::AccessLog | Item::Export => false,
    }
}

/// A booking lets nobody read what a mentee confided to another coach. Whoever wants to coach begins an engagement, an
/// assessment or a plan of their own.
fn booked_may(deed: Deed, item: Item) -> bool {
    match item {
        Item::Profile | Item::Label | Item::Erasure => deed == Deed::Read,
        Item::Note { is_author: is_own, .. }
        | Item::Session { is_own }
        | Item::Assessment { is_own }
        | Item::AssessmentCourse { is_own }
        | Item::NoteRequest { is_asked: is_own } => is_own,
        Item::Engagement | Item::NewPlan => deed == Deed::Change,
        _ => false,
    }
}

/// The owner runs the practice and reads nothing that was confided; who asks for erasure by letter is helped by them.
fn directory_may(deed: Deed, item: Item) -> bool {
    match item {
        Item::Profile | Item::Label => deed == Deed::Read,
        Item::Erasure => true,
        _ => false,
    }
}

/// Whether somebody answers a mentee's question for what a coach noted for themselves: the coach who is asked, even once
/// they are nothing to the mentee any more, for they wrote it; an owner where that coach has left the practice.
#[must_use]
pub fn may_answer_for_notes(is_asked: bool, is_owner: bool, has_left: bool) -> bool {
    is_asked || (is_owner && has_left)
}

#[cfg(test)]
mod tests {
    use super::{Audience, Deed, Item, Relation, may, may_answer_for_notes};

    const AUDIENCES: [Audience; 4] =
        [Audience::Private, Audience::Coaches, Audience::Shared, Audience::Sponsor];

    const RELATIONS: [Relation; 4] =
        [Relation::Mentee, Relation::Coach, Relation::Booked, Relation::Directory];

    fn note(is_author: bool, audience: Audience) -> Item {
        Item::Note { is_author, audience }
    }

    #[test]
    fn a_private_note_is_its_authors_alone() {
        for relation in RELATIONS {
            assert!(!may(relation, Deed::Read, note(false, Audience::Private)), "{relation:?}");
        }
        assert!(may(Relation::Coach, Deed::Change, note(true, Audience::Private)));
        assert!(may(Relation::Mentee, Deed::Change, note(true, Audience::Private)));
    }

    #[test]
    fn what_coaches_share_among_themselves_stays_there() {
        assert!(may(Relation::Coach, Deed::Read, note(false, Audience::Coaches)));
        assert!(!may(Relation::Mentee, Deed::Read, note(false, Audience::Coaches)));
        assert!(may(Relation::Mentee, Deed::Read, note(false, Audience::Shared)));
    }

    #[test]
    fn nobody_changes_what_somebody_else_wrote() {
        for relation in RELATIONS {
            for audience in AUDIENCES {
                assert!(!may(relation, Deed::Change, note(false, audience)), "{relation:?} {audience:?}");
            }
        }
    }

    #[test]
    fn an_owner_sees_the_directory_and_nothing_confided() {
        assert!(may(Relation::Directory, Deed::Read, Item::Profile));
        for item in [
            Item::Intake,
            Item::Engagement,
            Item::Session { is_own: false },
            Item::Assessment { is_own: false },
            Item::Plan,
            Item::Evidence { is_shown: true },
            Item::Sponsor,
            Item::SponsorConsent,
            Item::Strategy,
            Item::AccessLog,
            Item::Export,
        ] {
            assert!(!may(Relation::Directory, Deed::Read, item), "{item:?}");
        }
    }

    #[test]
    fn a_booking_opens_the_profile_and_what_is_ones_own() {
        assert!(may(Relation::Booked, Deed::Read, Item::Profile));
        assert!(!may(Relation::Booked, Deed::Change, Item::Profile));
        for (deed, is_own) in [(Deed::Read, true), (Deed::Change, true), (Deed::Read, false)] {
            for item in [
                Item::Session { is_own },
                Item::Assessment { is_own },
                Item::AssessmentCourse { is_own },
                note(is_own, Audience::Coaches),
                note(is_own, Audience::Shared),
            ] {
                assert_eq!(may(Relation::Booked, deed, item), is_own, "{deed:?} {item:?}");
            }
        }
        for item in [Item::Intake, Item::Plan, Item::CoachReply, Item::AccessLog, Item::Export] {
            assert!(!may(Relation::Booked, Deed::Read, item), "{item:?}");
        }
        assert!(may(Relation::Booked, Deed::Change, Item::Engagement));
        assert!(!may(Relation::Booked, Deed::Read, Item::Engagement));
    }

    #[test]
    fn whoever_is_asked_for_private_notes_answers_and_no_other_coach_does() {
        for relation in [Relation::Coach, Relation::Booked] {
            assert!(may(relation, Deed::Change, Item::NoteRequest { is_asked: true }), "{relation:?}");
            assert!(!may(relation, Deed::Read, Item::NoteRequest { is_asked: false }), "{relation:?}");
        }
        assert!(may(Relation::Mentee, Deed::Read, Item::NoteRequest { is_asked: false }));
        assert!(!may(Relation::Directory, Deed::Read, Item::NoteRequest { is_asked: true }));
        assert!(may_answer_for_notes(true, false, false) && may_answer_for_notes(false, true, true));
        assert!(!may_answer_for_notes(false, true, false) && !may_answer_for_notes(false, false, true));
    }

    #[test]
    fn only_the_mentee_consents_to_what_a_sponsor_is_told() {
        assert!(may(Relation::Mentee, Deed::Change, Item::SponsorConsent));
        assert!(!may(Relation::Coach, Deed::Change, Item::SponsorConsent));
        assert!(!may(Relation::Directory, Deed::Read, Item::SponsorConsent));
    }

    #[test]
    fn evidence_is_changed_by_nobody_but_the_mentee_and_verified_by_nobody_but_a_coach() {
        assert!(!may(Relation::Coach, Deed::Change, Item::Evidence { is_shown: true }));
        assert!(!may(Relation::Coach, Deed::Read, Item::Evidence { is_shown: false }));
        assert!(!may(Relation::Mentee, Deed::Change, Item::Verification));
        assert!(may(Relation::Coach, Deed::Change, Item::Verification));
    }

    #[test]
    fn who_opened_the_data_is_for_the_mentee() {
        assert!(may(Relation::Mentee, Deed::Read, Item::AccessLog));
        assert!(!may(Relation::Mentee, Deed::Change, Item::AccessLog));
        assert!(!may(Relation::Coach, Deed::Read, Item::AccessLog));
    }
}
