//! What a coach does on the page of a mentee: each by a form of its own.

use actix_web::{HttpResponse, web};

use super::deeds::go_on;
use super::desk::Deed;
use super::mentee::shown;
use super::mentees::PATH;
use super::note::REMOVED;
use super::sheet::faulty;
use crate::coaching::MenteeFilter;
use crate::coaching::actions::{
    ActionDraft, Merged, NewAssessment, NoteDraft, Viewer, cancel_erasure, create_action, create_assessment,
    create_note, list_mentees, merge_mentees, read_action, request_erasure, unverify_evidence, update_action,
    verify_evidence, withdraw_merge_request,
};
use crate::coaching::model::{ActionState, AssessmentKind, NoteVisibility, Side};
use crate::identity::MenteesWrite;
use crate::kernel::ids::{ActionItemId, EvidenceId, MenteeId};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, Page as ListPage};

/// Writes a note.
pub(super) const NOTE: &str = "note";
/// Writes down what is to be done.
pub(super) const ACTION: &str = "action";
/// Says that it is done.
pub(super) const FINISH: &str = "done";
/// Changes it, or drops it.
pub(super) const REWRITE: &str = "rewrite";
/// Starts an assessment.
pub(super) const START: &str = "assess";
/// Stands by a piece of evidence.
pub(super) const VERIFY: &str = "verify";
/// Folds a duplicate in.
pub(super) const MERGE: &str = "merge";
/// The same, where both are asked first.
const ASKED: &str = "asked";
/// Asks for everything to go.
pub(super) const ERASE: &str = "erase";
/// Takes that back.
pub(super) const KEEP: &str = "keep";

/// Says that it is not.
pub(super) const REOPEN: &str = "reopen";
/// Takes the question back.
pub(super) const UNASK: &str = "unask";
/// Stands by a piece of evidence no more.
pub(super) const UNVERIFY: &str = "unverify";

/// What the address says was just done.
pub(super) const DONE: [(&str, &str); 14] = [
    (REWRITE, "mentee-action-changed"),
    (REMOVED, "note-removed"),
    ("made", "mentee-made"),
    (REOPEN, "mentee-action-reopened"),
    (UNASK, "mentee-unasked"),
    (UNVERIFY, "mentee-unverified"),
    (NOTE, "mentee-noted"),
    (ACTION, "mentee-action-saved"),
    (FINISH, "mentee-action-finished"),
    (VERIFY, "mentee-verified"),
    (MERGE, "mentee-merged"),
    (ASKED, "mentee-merge-asked"),
    (ERASE, "mentee-erasing"),
    (KEEP, "mentee-kept"),
];
/// How many are looked at for an address.
const FOUND_MAX: i64 = 50;

/// Carries a deed out.
pub(super) async fn send(deed: Deed, path: web::Path<(MenteeId, String)>) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    let viewer = Viewer::from(&deed.desk.coach::<MenteesWrite>()?);
    let effect = async |connection: &mut Connection| done(connection, &deed, (&viewer, id), &what).await;
    match go_on(&deed, (&format!("{PATH}/{id}"), &what), effect).await? {
        Ok(gone) => Ok(gone),
        Err(refused) => shown(&deed.desk, id, Some(&refused)).await,
    }
}

async fn done(
    connection: &mut Connection,
    deed: &Deed,
    (viewer, id): (&Viewer, MenteeId),
    what: &str,
) -> Result<Answer, Problem> {
    let context = &deed.desk.visit.call.context;
    let of = (viewer, id);
    match what {
        NOTE => {
            let visibility = deed.one_of("visibility", NoteVisibility::from_name)?;
            let draft = NoteDraft { body: deed.text("body"), visibility, session_id: None };
            create_note(connection, context, of, draft).await?;
        }
        ACTION => {
            let draft = ActionDraft {
                title: deed.text("title"),
                due_on: deed.date("due_on")?,
                assignee: deed.one_of("assignee", Side::from_name)?,
                state: ActionState::Open,
                session_id: None,
            };
            create_action(connection, context, of, draft).await?;
        }
        FINISH => {
            let done = set(connection, deed, viewer, ActionState::Done).await?;
            return Answer::created(format!("{PATH}/{id}?done={FINISH}&undo={done}#actions"), &());
        }
        REWRITE => rewrite(connection, deed, viewer).await?,
        REOPEN => {
            set(connection, deed, viewer, ActionState::Open).await?;
        }
        VERIFY => {
            let evidence: EvidenceId = named(deed, "evidence")?;
            let revision = deed.number("revision")?.unwrap_or_default();
            verify_evidence(connection, context, (viewer, evidence), revision).await?;
        }
        UNVERIFY => {
            let evidence: EvidenceId = named(deed, "evidence")?;
            let revision = deed.number("revision")?.unwrap_or_default();
            unverify_evidence(connection, context, (viewer, evidence), revision).await?;
        }
        UNASK => withdraw_merge_request(connection, context, viewer, named(deed, "request")?).await?,
        START => return start(connection, deed, of).await,
        MERGE => return merge(connection, deed, of).await,
        ERASE => {
            deed.affirmed()?;
            request_erasure(connection, context, viewer, id).await?;
        }
        KEEP => cancel_erasure(connection, context, viewer, id).await?,
        _ => return Err(Problem::not_found()),
    }
    if deed.text("from") == "evidence" {
        return Answer::created(format!("{PATH}/{id}/evidence?done={what}"), &());
    }
    Answer::ok(&())
}

/// The id that a form carries along.
pub(super) fn named<T: std::str::FromStr>(deed: &Deed, name: &str) -> Result<T, Problem> {
    deed.form.pairs.id(name)
}

async fn set(
    connection: &mut Connection,
    deed: &Deed,
    viewer: &Viewer,
    state: ActionState,
) -> Result<ActionItemId, Problem> {
    let context = &deed.desk.visit.call.context;
    let id: ActionItemId = named(deed, "action")?;
    let row = read_action(connection, context, viewer, id).await?;
    let draft = ActionDraft { state, ..ActionDraft::of(&row) };
    update_action(connection, context, (viewer, id), (&deed.if_match(), draft)).await?;
    Ok(id)
}

/// Changes what is to be done; what will not be done is dropped.
async fn rewrite(connection: &mut Connection, deed: &Deed, viewer: &Viewer) -> Result<(), Problem> {
    let context = &deed.desk.visit.call.context;
    let id: ActionItemId = named(deed, "action")?;
    let row = read_action(connection, context, viewer, id).await?;
    let draft = ActionDraft {
        title: deed.text("title"),
        due_on: deed.date("due_on")?,
        assignee: deed.one_of("assignee", Side::from_name)?,
        state: if deed.is_ticked("dropped") { ActionState::Dropped } else { row.state },
        ..ActionDraft::of(&row)
    };
    update_action(connection, context, (viewer, id), (&deed.if_match(), draft)).await?;
    Ok(())
}

async fn start(
    connection: &mut Connection,
    deed: &Deed,
    (viewer, mentee_id): (&Viewer, MenteeId),
) -> Result<Answer, Problem> {
    let role = |text: &str| {
        let (framework, profile) = text.split_once(':')?;
        Some((framework.parse().ok()?, profile.to_owned()))
    };
    let (framework_id, profile) = deed.one_of("role", role)?;
    let new = NewAssessment {
        mentee_id,
        framework_id,
        version: None,
        profile,
        overlay: None,
        kind: deed.one_of("kind", AssessmentKind::from_name)?,
        due_on: deed.date("due_on")?,
    };
    let made = create_assessment(connection, &deed.desk.visit.call.context, viewer, new).await?;
    Answer::created(format!("/console/assessments/{}?done=made", made.id), &())
}

/// Folds the mentee with that address in, or has both asked whether they are one person.
async fn merge(
    connection: &mut Connection,
    deed: &Deed,
    (viewer, id): (&Viewer, MenteeId),
) -> Result<Answer, Problem> {
    deed.affirmed()?;
    let email = deed.text("email").trim().to_lowercase();
    let filter = MenteeFilter { search: Some(email.clone()), ..MenteeFilter::default() };
    let page = ListPage { limit: FOUND_MAX, after: None };
    let found = list_mentees(connection, viewer, filter, (false, page)).await?;
    let other = found.iter().find(|mentee| mentee.email == email && !email.is_empty());
    let unknown = || faulty("email", "unknown_mentee", "none of your mentees has this address");
    let other = other.ok_or_else(unknown)?.id;
    let merged = merge_mentees(connection, &deed.desk.visit.call.context, viewer, (id, other)).await?;
    match merged {
        Merged::Folded { .. } => Answer::ok(&()),
        Merged::Asked(_) => Answer::created(format!("{PATH}/{id}?done={ASKED}"), &()),
    }
}
