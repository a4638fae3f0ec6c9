//! What stands on the page of a mentee, line by line: actions, notes, assessments, evidence.

use super::desk::Desk;
use super::mentee::Found;
use super::mentee_deeds::{FINISH, NOTE, REOPEN, REWRITE, UNVERIFY, VERIFY};
use super::mentees::PATH;
use super::note_view::{asking, audiences};
use super::sheet::{Refused, choice};
use super::today::action_line;
use super::words::{status_badge, to_minute};
use crate::coaching::model::{
    ActionItem, ActionState, Assessment, Evidence, EvidenceState, NoteVisibility, Side,
};
use crate::kernel::ids::MenteeId;
use crate::kernel::phrases::{Voice, say};
use crate::kernel::when;
use crate::pages::view::{ActionLine, NamedLink, Sheet, StandingLine};

/// Who reads a note, the narrowest first.
pub(super) const AUDIENCES: [(NoteVisibility, &str); 4] = [
    (NoteVisibility::Private, "mentee-note-private"),
    (NoteVisibility::Coaches, "mentee-note-coaches"),
    (NoteVisibility::Shared, "mentee-note-shared"),
    (NoteVisibility::Sponsor, "mentee-note-sponsor"),
];

/// What opens an action again that was just finished.
pub(super) fn undo(desk: &Desk, id: MenteeId, done: &ActionItem) -> Option<Sheet> {
    if done.mentee_id != id || done.state != ActionState::Done {
        return None;
    }
    let sheet = Sheet::to(desk.voice(), format!("{PATH}/{id}/{REOPEN}"), "mentee-action-done")
        .quiet()
        .with("action", done.id)
        .with("revision", done.revision);
    Some(Sheet { button: say!(desk.voice(), "mentee-action-undo", title = done.title.as_str()), ..sheet })
}

/// What is still to be done, each with the button that says it is, and the form that changes it.
pub(super) fn actions(
    desk: &Desk,
    id: MenteeId,
    (found, most): (&Found, usize),
    refused: Option<&Refused>,
) -> Vec<(ActionLine, Vec<Sheet>)> {
    let (voice, today) = (desk.voice(), when::date(desk.zone(), desk.now()));
    let line = |action: &ActionItem| {
        let to = |deed: &str, button: &str| {
            Sheet::to(voice, format!("{PATH}/{id}/{deed}"), button)
                .named(&action.id.to_string())
                .with("action", action.id)
                .with("revision", action.revision)
        };
        let change = to(REWRITE, "mentee-action-save").opened_by("mentee-action-change");
        let due = action.due_on.map(|date| date.to_string()).unwrap_or_default();
        let change = action_fields(change, (&action.title, action.assignee, due));
        let change = change.tick("dropped", "mentee-action-drop", false);
        (
            action_line(voice, action, today),
            vec![to(FINISH, "mentee-action-done").quiet().after(refused), change.after(refused)],
        )
    };
    found.actions.iter().take(most).map(line).collect()
}

/// Asks what is to be done, by whom and until when.
pub(super) fn action_fields(sheet: Sheet, (title, assignee, due): (&str, Side, String)) -> Sheet {
    let voice = sheet.voice;
    let sides =
        vec![choice("mentee", voice.say("today-by-mentee")), choice("coach", voice.say("today-by-coach"))];
    sheet
        .line("title", "mentee-action-title", (title, 300))
        .choose("assignee", "mentee-action-who", (assignee.name(), sides))
        .input("due_on", "mentee-action-due", ("date", due))
        .optional()
}

/// A form that writes a note.
pub(super) fn note_sheet(voice: Voice, id: MenteeId) -> Sheet {
    let sheet =
        Sheet::to(voice, format!("{PATH}/{id}/{NOTE}"), "mentee-note-save").opened_by("mentee-note-add");
    asking(sheet, ("", NoteVisibility::Private), audiences(voice, &AUDIENCES))
}

/// An assessment.
pub(super) fn assessment_line(desk: &Desk, one: &Assessment) -> StandingLine {
    let (voice, today) = (desk.voice(), when::date(desk.zone(), desk.now()));
    let kind = one.kind.name();
    StandingLine {
        link: NamedLink {
            label: voice.find(&format!("assessment-{kind}")).unwrap_or_else(|| kind.to_owned()),
            href: format!("/console/assessments/{}", one.id),
        },
        badge: status_badge(voice, one.state.name()),
        about: when::moment(voice.locale(), desk.zone(), to_minute(one.updated_at), today),
    }
}

/// A piece of evidence, with what a coach says of it.
pub(super) fn evidence_line(desk: &Desk, id: MenteeId, one: &Evidence) -> (StandingLine, Option<Sheet>) {
    let voice = desk.voice();
    let skills: Vec<String> =
        one.skills.0.iter().map(|claim| format!("{} · {}", claim.skill, claim.level)).collect();
    let date = when::plain_date(voice.locale(), one.occurred_on);
    let line = StandingLine {
        link: NamedLink { label: one.title.clone(), href: String::new() },
        badge: status_badge(voice, one.state.name()),
        about: [vec![date], skills].concat().join(" · "),
    };
    let verify = || {
        Sheet::to(voice, format!("{PATH}/{id}/{VERIFY}"), "mentee-verify")
            .named(&one.id.to_string())
            .quiet()
            .with("evidence", one.id)
            .with("revision", one.revision)
    };
    let unverify = || {
        Sheet::to(voice, format!("{PATH}/{id}/{UNVERIFY}"), "mentee-unverify")
            .named(&one.id.to_string())
            .quiet()
            .with("evidence", one.id)
            .with("revision", one.revision)
    };
    let sheet = match one.state {
        EvidenceState::Raw => None,
        EvidenceState::Shaped => Some(verify()),
        EvidenceState::Verified => Some(unverify()),
    };
    (line, sheet)
}
