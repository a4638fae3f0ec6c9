//! Every mail of the house, filled with its sample: what people read.
//!
//! A room that adds a mail adds a line here.

use altitude::booking::mails::{
    ApprovedForBooker, ApprovedForCoach, BookedForBooker, BookedForCoach, BookedForGuest, BookerUnreachable,
    CancelledForBooker, CancelledForCoach, CancelledForGuest, CoachChangedForBooker, CoachChangedForGuest,
    DeclinedForBooker, DeclinedForCoach, EmailCodeForBooker, ExistingBooking, ExpiredForBooker,
    ExpiredForCoach, FollowUpForBooker, HandedOverForCoach, JoinedForCoach, LeftForCoach,
    MoveDeclinedForBooker, MoveEndedForCoach, MoveRequestedForBooker, MoveRequestedForCoach, MovedForBooker,
    MovedForCoach, MovedForGuest, ReminderForBooker, ReminderForCoach, ReminderForGuest,
    RequestMovedForBooker, RequestedForBooker, RequestedForCoach,
};
use altitude::coaching::mails::{
    ActionDue, ActionOverdue, BreakOver, CheckInAnswered, CheckInAsked, ClosingAsked, EngagementStalled,
    MergeAsked, NotesAsked, NotesAskedOfOwner, NotesHandedOver, PlanAgreed, PlanChangesAsked, PlanCompleted,
    PlanEnded, PlanPaused, PlanProposed, PlanResumed, PlanStatusChanged, RatingRequest, RatingsIn,
    RecallInvitation, RecallReminder, RetentionAsked, SecondCoach, SessionRatingAsked, SponsorReportReady,
    SponsorReportWaits, StrategyAgreed, StrategyChangesAsked, StrategyShared,
};
use altitude::events::mails::WebhookDisabled;
use altitude::identity::mails::{Invitation, PasswordChanged, SecondFactorChanged, SignInLink};
use altitude::kernel::locale::Locale;
use altitude::kernel::when;
use altitude::mail::Mail;
use altitude::newsletter::mails::{ConfirmSubscription, IssueTest, ScheduleDropped, YouAreIn};
use chrono::Weekday;

/// Subject, text and HTML of a mail's sample, with the checks that hold for every mail.
pub fn render<M: Mail>() -> String {
    let mail = M::sample();
    let (subject, text, html) =
        (mail.subject(), mail.text().expect("a text"), mail.html().expect("an HTML text"));
    let kind = M::KIND;

    assert!((1..=100).contains(&subject.chars().count()) && !subject.contains('\n'), "{kind}: {subject}");
    assert!(text.contains("You get this because"), "{kind}: the text gives its reason");
    assert!(html.contains("You get this because"), "{kind}: the HTML gives its reason");
    assert!(
        !html.contains("<img") && !html.contains("<link") && !html.contains("url("),
        "{kind} loads something"
    );
    assert!(html.matches("class=\"button\"").count() <= 1, "{kind}: one button at most");
    for (part, name) in [(&text, "text"), (&html, "HTML")] {
        assert!(!part.contains("{{") && !part.contains("{%"), "{kind}: a template shows in the {name}");
    }
    let links = |part: &str| part.matches("://").count();
    assert!(links(&html) == 0 || links(&text) > 0, "{kind}: the text has the links too");

    format!("kind: {kind}\nlane: {}\nsubject: {subject}\n\n{text}\n\n=====\n{html}", M::LANE.name())
}

/// Kind, subject and text of a mail in another language, with the checks that hold there.
fn said_in<M: Mail>(locale: Locale, mail: &M) -> String {
    let (subject, text, html) =
        (mail.subject(), mail.text().expect("a text"), mail.html().expect("an HTML text"));
    let (kind, tag) = (M::KIND, locale.tag());

    assert!((1..=100).contains(&subject.chars().count()), "{kind} in {tag}: {subject}");
    assert!(html.contains(&format!("<html lang=\"{tag}\">")), "{kind} in {tag}: the HTML names its language");
    for part in [&subject, &text, &html] {
        assert!(
            !part.contains("{$") && !part.contains("{ $"),
            "{kind} in {tag}: a placeholder shows\n{part}"
        );
        assert!(!part.contains("You get this"), "{kind} in {tag} is English\n{part}");
    }
    if kind.starts_with("booking.") {
        let day = when::weekday(locale, Weekday::Tue);
        let is_dated = !kind.contains("move_requested") && !kind.contains("email_code");
        assert!(!is_dated || text.contains(&day), "{kind} in {tag}: {day} is missing");
    }
    format!("## {kind}\n{subject}\n\n{text}\n\n")
}

macro_rules! samples {
    ($($name:ident: $mail:ty => $($locale:tt).+,)+) => {
        $(
            #[test]
            fn $name() {
                insta::assert_snapshot!(render::<$mail>());
            }
        )+

        /// Every mail in a language.
        fn all_in(locale: Locale) -> String {
            let mut all = String::new();
            $({
                let mut mail = <$mail>::sample();
                mail.$($locale).+ = locale;
                all.push_str(&said_in(locale, &mail));
            })+
            all
        }
    };
}

#[test]
fn every_mail_is_written_in_german() {
    insta::assert_snapshot!(all_in(Locale::De));
}

#[test]
fn every_mail_is_written_in_spanish() {
    insta::assert_snapshot!(all_in(Locale::Es));
}

#[test]
fn every_mail_is_written_in_french() {
    insta::assert_snapshot!(all_in(Locale::Fr));
}

#[test]
fn every_mail_is_written_in_ukrainian() {
    insta::assert_snapshot!(all_in(Locale::Uk));
}

#[test]
fn a_reminder_counts_as_its_language_counts() {
    let heading = |locale, minutes_before| {
        let mut mail = ReminderForGuest { minutes_before, ..ReminderForGuest::sample() };
        mail.session.locale = locale;
        let text = mail.text().expect("a text");
        text.trim_start().lines().next().unwrap_or_default().to_owned()
    };
    let hours = [60, 120, 300, 1260, 1440].map(|minutes| heading(Locale::Uk, minutes));
    let said = ["1 годину", "2 години", "5 годин", "21 годину", "24 години"];
    assert_eq!(hours, said.map(|hours| format!("Сесія почнеться через {hours}")));
    assert_eq!(heading(Locale::En, 60), "Your session starts in 1 hour");
    assert_eq!(heading(Locale::De, 2880), "Dein Termin beginnt in 2 Tagen");
    assert_eq!(heading(Locale::Fr, 45), "Votre séance commence dans 45 minutes");
}

#[test]
fn a_long_title_does_not_make_a_long_subject() {
    let mut mail = MovedForBooker::sample();
    mail.session.title = "A very long title ".repeat(10);
    mail.session.coach = "Wolfeschlegelsteinhausenbergerdorff ".repeat(4);
    for locale in Locale::ALL {
        mail.session.locale = locale;
        let subject = mail.subject();
        assert!(subject.chars().count() <= 100 && subject.contains('…'), "{subject}");
    }
}

samples! {
    identity_invitation: Invitation => locale,
    identity_password_changed: PasswordChanged => locale,
    identity_second_factor_changed: SecondFactorChanged => locale,
    identity_sign_in_link: SignInLink => locale,
    booking_booked_for_booker: BookedForBooker => session.locale,
    booking_booked_for_coach: BookedForCoach => session.locale,
    booking_booked_for_guest: BookedForGuest => session.locale,
    booking_requested_for_booker: RequestedForBooker => session.locale,
    booking_requested_for_coach: RequestedForCoach => session.locale,
    booking_approved_for_booker: ApprovedForBooker => session.locale,
    booking_approved_for_coach: ApprovedForCoach => session.locale,
    booking_declined_for_booker: DeclinedForBooker => session.locale,
    booking_declined_for_coach: DeclinedForCoach => session.locale,
    booking_move_ended_for_coach: MoveEndedForCoach => session.locale,
    booking_request_moved_for_booker: RequestMovedForBooker => session.locale,
    booking_expired_for_booker: ExpiredForBooker => session.locale,
    booking_expired_for_coach: ExpiredForCoach => session.locale,
    booking_moved_for_booker: MovedForBooker => session.locale,
    booking_moved_for_coach: MovedForCoach => session.locale,
    booking_moved_for_guest: MovedForGuest => session.locale,
    booking_move_requested_for_booker: MoveRequestedForBooker => session.locale,
    booking_move_requested_for_coach: MoveRequestedForCoach => session.locale,
    booking_move_declined_for_booker: MoveDeclinedForBooker => session.locale,
    booking_cancelled_for_booker: CancelledForBooker => session.locale,
    booking_cancelled_for_coach: CancelledForCoach => session.locale,
    booking_cancelled_for_guest: CancelledForGuest => session.locale,
    booking_reminder_for_booker: ReminderForBooker => session.locale,
    booking_reminder_for_guest: ReminderForGuest => session.locale,
    booking_reminder_for_coach: ReminderForCoach => session.locale,
    booking_follow_up_for_booker: FollowUpForBooker => session.locale,
    booking_coach_changed_for_booker: CoachChangedForBooker => session.locale,
    booking_coach_changed_for_guest: CoachChangedForGuest => session.locale,
    booking_handed_over_for_coach: HandedOverForCoach => session.locale,
    booking_joined_for_coach: JoinedForCoach => session.locale,
    booking_left_for_coach: LeftForCoach => session.locale,
    booking_email_code_for_booker: EmailCodeForBooker => locale,
    booking_existing_booking: ExistingBooking => session.locale,
    booking_booker_unreachable: BookerUnreachable => session.locale,
    newsletter_confirm_subscription: ConfirmSubscription => locale,
    newsletter_you_are_in: YouAreIn => locale,
    newsletter_schedule_dropped: ScheduleDropped => locale,
    newsletter_issue_test: IssueTest => locale,
    webhooks_disabled: WebhookDisabled => locale,
    coaching_rating_request: RatingRequest => locale,
    coaching_ratings_in: RatingsIn => locale,
    coaching_plan_proposed: PlanProposed => 0.locale,
    coaching_plan_changes_asked: PlanChangesAsked => 0.locale,
    coaching_plan_agreed: PlanAgreed => 0.locale,
    coaching_plan_status_changed: PlanStatusChanged => 0.locale,
    coaching_closing_asked: ClosingAsked => 0.locale,
    coaching_check_in_asked: CheckInAsked => 0.locale,
    coaching_check_in_answered: CheckInAnswered => 0.locale,
    coaching_retention_asked: RetentionAsked => 0.locale,
    coaching_engagement_stalled: EngagementStalled => 0.locale,
    coaching_session_rating_asked: SessionRatingAsked => 0.locale,
    coaching_strategy_shared: StrategyShared => 0.locale,
    coaching_strategy_changes_asked: StrategyChangesAsked => 0.locale,
    coaching_strategy_agreed: StrategyAgreed => 0.locale,
    coaching_recall_invitation: RecallInvitation => locale,
    coaching_recall_reminder: RecallReminder => locale,
    coaching_action_due: ActionDue => 0.locale,
    coaching_action_overdue: ActionOverdue => 0.locale,
    coaching_plan_paused: PlanPaused => 0.locale,
    coaching_plan_resumed: PlanResumed => 0.locale,
    coaching_plan_completed: PlanCompleted => 0.locale,
    coaching_plan_ended: PlanEnded => 0.locale,
    coaching_break_over: BreakOver => 0.locale,
    coaching_second_coach: SecondCoach => 0.locale,
    coaching_merge_asked: MergeAsked => 0.locale,
    coaching_notes_asked: NotesAsked => 0.locale,
    coaching_notes_asked_of_owner: NotesAskedOfOwner => 0.locale,
    coaching_notes_handed_over: NotesHandedOver => 0.locale,
    coaching_sponsor_report_waits: SponsorReportWaits => 0.locale,
    coaching_sponsor_report_ready: SponsorReportReady => locale,
}
