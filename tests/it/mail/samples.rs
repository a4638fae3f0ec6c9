//! Every mail of the house, filled with its sample: what people read.
//!
//! A room that adds a mail adds a line here.

use altitude::booking::mails::{
    ApprovedForBooker, ApprovedForCoach, BookedForBooker, BookedForCoach, BookedForGuest, BookerUnreachable,
    CancelledForBooker, CancelledForCoach, CancelledForGuest, CoachChangedForBooker, DeclinedForBooker,
    ExistingBooking, ExpiredForBooker, ExpiredForCoach, FollowUpForBooker, HandedOverForCoach,
    JoinedForCoach, LeftForCoach, MoveDeclinedForBooker, MoveRequestedForBooker, MoveRequestedForCoach,
    MovedForBooker, MovedForCoach, MovedForGuest, ReminderForBooker, ReminderForCoach, ReminderForGuest,
    RequestedForBooker, RequestedForCoach,
};
use altitude::events::mails::WebhookDisabled;
use altitude::identity::mails::{Invitation, PasswordChanged, SignInLink};
use altitude::mail::Mail;

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

macro_rules! samples {
    ($($name:ident: $mail:ty,)+) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(render::<$mail>());
        }
    )+};
}

samples! {
    identity_invitation: Invitation,
    identity_password_changed: PasswordChanged,
    identity_sign_in_link: SignInLink,
    booking_booked_for_booker: BookedForBooker,
    booking_booked_for_coach: BookedForCoach,
    booking_booked_for_guest: BookedForGuest,
    booking_requested_for_booker: RequestedForBooker,
    booking_requested_for_coach: RequestedForCoach,
    booking_approved_for_booker: ApprovedForBooker,
    booking_approved_for_coach: ApprovedForCoach,
    booking_declined_for_booker: DeclinedForBooker,
    booking_expired_for_booker: ExpiredForBooker,
    booking_expired_for_coach: ExpiredForCoach,
    booking_moved_for_booker: MovedForBooker,
    booking_moved_for_coach: MovedForCoach,
    booking_moved_for_guest: MovedForGuest,
    booking_move_requested_for_booker: MoveRequestedForBooker,
    booking_move_requested_for_coach: MoveRequestedForCoach,
    booking_move_declined_for_booker: MoveDeclinedForBooker,
    booking_cancelled_for_booker: CancelledForBooker,
    booking_cancelled_for_coach: CancelledForCoach,
    booking_cancelled_for_guest: CancelledForGuest,
    booking_reminder_for_booker: ReminderForBooker,
    booking_reminder_for_guest: ReminderForGuest,
    booking_reminder_for_coach: ReminderForCoach,
    booking_follow_up_for_booker: FollowUpForBooker,
    booking_coach_changed_for_booker: CoachChangedForBooker,
    booking_handed_over_for_coach: HandedOverForCoach,
    booking_joined_for_coach: JoinedForCoach,
    booking_left_for_coach: LeftForCoach,
    booking_existing_booking: ExistingBooking,
    booking_booker_unreachable: BookerUnreachable,
    webhooks_disabled: WebhookDisabled,
}
