//! `/console/settings/types/{id}`: everything that a coach decides about a session type, and a new one.

use actix_web::{HttpResponse, web};

use super::deeds::meant;
use super::desk::{Deed, Desk, Part};
use super::session_type_form::{fresh, questions, typed};
use super::session_type_view::{Ground, groups, rows, sheet};
use super::sheet::{Refused, carry_out, outcome};
use crate::booking::actions::{
    SessionTypeDraft, Settler, create_session_type, delete_session_type, list_schedules, read_session_type,
    update_session_type,
};
use crate::identity::{BookingsRead, BookingsWrite, Role, list_public_coaches};
use crate::kernel::ids::SessionTypeId;
use crate::pages::view::{Crumb, Sheet, TypePage};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, LIMIT_MAX, Page as ListPage};

/// The page, without the id.
pub(super) const PATH: &str = "/console/settings/types";
/// The page of a new one.
pub(super) const NEW: &str = "/console/settings/types/new";
/// What the address says was just done.
const DONE: [(&str, &str); 2] = [("saved", "type-saved"), ("made", "type-made")];

/// A session type that is shown: which one, and in which revision; none for a new one.
type Shown = Option<(SessionTypeId, i64)>;

/// The page.
pub(super) async fn page(desk: Desk, id: web::Path<SessionTypeId>) -> Result<HttpResponse, Problem> {
    one(&desk, *id, None).await
}

/// The page of a new one.
pub(super) async fn new(desk: Desk) -> Result<HttpResponse, Problem> {
    desk.coach::<BookingsWrite>()?;
    shown(&desk, None, (fresh(), None)).await
}

/// Makes one.
pub(super) async fn create(deed: Deed) -> Result<HttpResponse, Problem> {
    let (desk, by) = (&deed.desk, settler(&deed)?);
    let effect = async |connection: &mut Connection| {
        let draft = typed(&deed.form.pairs, &fresh(), by)?;
        let made = create_session_type(connection, &desk.visit.call.context, by, draft).await?;
        Answer::created(format!("{PATH}/{}?done=made", made.session_type.id), &())
    };
    match carry_out(&deed, NEW, effect).await? {
        Ok(answer) => Ok(desk.see_other(answer.location().unwrap_or("/console/settings"))),
        Err(refused) => shown(desk, None, (fresh(), Some(&refused))).await,
    }
}

/// Keeps what was changed, in the revision that the page showed.
pub(super) async fn save(deed: Deed, id: web::Path<SessionTypeId>) -> Result<HttpResponse, Problem> {
    let (desk, id, by) = (&deed.desk, *id, settler(&deed)?);
    let (context, if_match) = (&desk.visit.call.context, meant(&deed));
    let effect = async |connection: &mut Connection| {
        let current = read_session_type(connection, by.user_id, id).await?;
        let draft = SessionTypeDraft::of(&current.session_type, &current.hosts);
        let draft = typed(&deed.form.pairs, &draft, by)?;
        update_session_type(connection, context, (by, id), (&if_match, draft)).await?;
        Answer::ok(&())
    };
    match carry_out(&deed, &format!("{PATH}/{id}"), effect).await? {
        Ok(_) => Ok(desk.see_other(&format!("{PATH}/{id}?done=saved"))),
        Err(refused) => one(desk, id, Some(&refused)).await,
    }
}

/// Removes one that nobody ever booked; what was booked is closed instead.
pub(super) async fn remove(deed: Deed, id: web::Path<SessionTypeId>) -> Result<HttpResponse, Problem> {
    let (desk, id, by) = (&deed.desk, *id, settler(&deed)?);
    let if_match = meant(&deed);
    let effect = async |connection: &mut Connection| {
        deed.affirmed()?;
        delete_session_type(connection, (by.user_id, id), &if_match).await?;
        Answer::ok(&())
    };
    match carry_out(&deed, &format!("{PATH}/{id}/remove"), effect).await? {
        Ok(_) => Ok(desk.see_other("/console/settings?done=removed")),
        Err(refused) => one(desk, id, Some(&refused)).await,
    }
}

fn settler(deed: &Deed) -> Result<Settler, Problem> {
    let coach = deed.desk.coach::<BookingsWrite>()?;
    Ok(Settler { user_id: coach.user_id, names_others: coach.role == Role::Owner })
}

async fn one(desk: &Desk, id: SessionTypeId, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    let user_id = desk.coach::<BookingsRead>()?.user_id;
    let mut connection = desk.connection().await?;
    let current = read_session_type(&mut connection, user_id, id).await?;
    drop(connection);
    let draft = SessionTypeDraft::of(&current.session_type, &current.hosts);
    shown(desk, Some((id, current.session_type.revision)), (draft, refused)).await
}

async fn shown(
    desk: &Desk,
    of: Shown,
    (draft, refused): (SessionTypeDraft, Option<&Refused>),
) -> Result<HttpResponse, Problem> {
    let coach = desk.coach::<BookingsRead>()?;
    let mut connection = desk.connection().await?;
    let all = ListPage { limit: LIMIT_MAX, after: None };
    let schedules = list_schedules(&mut connection, coach.user_id, all).await?;
    let is_owner = coach.role == Role::Owner;
    let coaches = if is_owner { list_public_coaches(&mut connection).await? } else { Vec::new() };
    drop(connection);
    let voice = desk.voice();
    let ground = Ground { schedules: &schedules, coaches: &coaches, zone: desk.zone() };
    let action = of.map_or_else(|| NEW.to_owned(), |(id, _)| format!("{PATH}/{id}"));
    let sheet = sheet(voice, &action, (&draft, &ground)).after(refused);
    let sent = refused.filter(|refused| refused.is_of(&action));
    let asked = sent.map_or(draft.questions.clone(), |refused| questions(refused.pairs()));
    let crumbs = vec![Crumb { label: voice.say("settings-types"), href: String::from("/console/settings") }];
    let title = if of.is_some() { draft.title.clone() } else { voice.say("type-new") };
    let (page, mut console) = desk.frame_below(Part::Settings, crumbs, title.as_str());
    let (status, notice) = outcome(desk, refused, &DONE)?;
    console.notice = notice;
    let grave = of.map(|(id, revision)| {
        Sheet::to(voice, format!("{PATH}/{id}/remove"), "type-remove-now")
            .opened_by("type-remove")
            .with("revision", revision)
            .danger("type-remove-about")
            .after(refused)
    });
    let view = TypePage {
        page,
        console,
        title,
        action,
        revision: of.map_or(0, |(_, revision)| revision),
        fault: sheet.fault.clone(),
        groups: groups(voice, &sheet),
        sheet,
        questions: rows(voice, &asked, sent),
        grave: grave.into_iter().collect(),
    };
    desk.answered(status, &view)
}
