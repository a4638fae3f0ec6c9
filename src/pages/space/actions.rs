//! `/space/actions`: what is going to be done, ticked off here.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::evidence::at;
use super::evidence_form::date_of;
use super::room::{Part, Room, SPACE, Wish};
use crate::coaching::actions::{ActionDraft, create_action, list_actions, read_action, update_action};
use crate::coaching::model::{ActionItem, ActionState, Side};
use crate::kernel::ids::ActionItemId;
use crate::pages::view::{Notice, SpaceAction, SpaceActionsPage, TextField};
use crate::platform::db::Connection;
use crate::platform::problem::{Kind, Problem};
use crate::platform::web::{Answer, IfMatch, Page as ListPage};

/// Items that are shown.
const ACTIONS_MAX: i64 = 200;

/// What a form about items came to when it was refused.
#[derive(Default)]
struct Refused {
    title: String,
    title_fault: Option<String>,
    due: String,
    due_fault: Option<String>,
    notice: Option<Notice>,
}

/// Open ones first, those that are due soonest on top.
pub(super) fn open_first(mut actions: Vec<ActionItem>) -> Vec<ActionItem> {
    actions.sort_by_key(|one| {
        (one.state != ActionState::Open, one.due_on.is_none(), one.due_on, std::cmp::Reverse(one.created_at))
    });
    actions
}

/// Items as rows.
pub(super) fn action_rows(room: &Room, items: impl IntoIterator<Item = ActionItem>) -> Vec<SpaceAction> {
    let voice = room.voice();
    let row = |one: ActionItem| {
        let is_mine = one.assignee == Side::Mentee;
        let is_open = one.state == ActionState::Open;
        let wanted = if is_open { "done" } else { "open" };
        let due = one.due_on.map(|date| room.short_date(date));
        SpaceAction {
            is_late: is_open && one.due_on.is_some_and(|date| date < room.today()),
            note: match (is_mine, due) {
                (true, None) => String::new(),
                (true, Some(date)) => date,
                (false, None) => voice.say("space-action-coach"),
                (false, Some(date)) => format!("{} · {date}", voice.say("space-action-coach")),
            },
            title: one.title,
            is_open,
            action: is_mine.then(|| format!("/space/actions/{}/{wanted}", one.id)),
        }
    };
    items.into_iter().filter(|one| one.state != ActionState::Dropped).map(row).collect()
}

/// The list.
pub(super) async fn page(room: Room) -> Result<HttpResponse, Problem> {
    shown(&room, StatusCode::OK, Refused::default()).await
}

/// Writes one more down.
pub(super) async fn add(wish: Wish) -> Result<HttpResponse, Problem> {
    let room = &wish.room;
    let title = wish.typed("title");
    let effect = async |connection: &mut Connection| {
        let draft = ActionDraft {
            title: title.to_owned(),
            due_on: date_of(&wish, "due_on")?,
            assignee: Side::Mentee,
            state: ActionState::Open,
            session_id: None,
        };
        create_action(connection, &room.visit.call.context, (&room.viewer, room.id()), draft).await?;
        Answer::ok(&())
    };
    match wish.done("action", ("/space/actions", "action"), effect).await? {
        Ok(response) => Ok(response),
        Err(problem) => {
            let (title_fault, due_fault) =
                (at(room.voice(), &problem, "/title"), at(room.voice(), &problem, "/due_on"));
            let is_said = title_fault.is_some() || due_fault.is_some();
            let refused = Refused {
                title: title.to_owned(),
                title_fault,
                due: wish.typed("due_on").to_owned(),
                due_fault,
                notice: (!is_said).then(|| room.refusal(&problem)),
            };
            shown(room, problem.kind().status(), refused).await
        }
    }
}

/// Ticks one off, or takes that back.
pub(super) async fn set(
    wish: Wish,
    path: web::Path<(ActionItemId, String)>,
) -> Result<HttpResponse, Problem> {
    let (id, wanted) = path.into_inner();
    let room = &wish.room;
    let state = match wanted.as_str() {
        "done" => ActionState::Done,
        "open" => ActionState::Open,
        _ => return Err(Problem::not_found()),
    };
    let back = if wish.typed("back") == "home" { SPACE } else { "/space/actions" };
    let effect = async |connection: &mut Connection| {
        let context = &room.visit.call.context;
        let row = read_action(connection, context, &room.viewer, id).await?;
        let draft = ActionDraft { state, ..ActionDraft::of(&row) };
        let meant = IfMatch::Revisions(vec![row.revision]);
        update_action(connection, context, (&room.viewer, id), (&meant, draft)).await?;
        Answer::ok(&())
    };
    match wish.done(&format!("{wanted} {id}"), (back, &wanted), effect).await? {
        Ok(response) => Ok(response),
        Err(problem) if problem.kind() == Kind::StaleVersion => Ok(room.visit.see_other(back)),
        Err(problem) => Err(problem),
    }
}

async fn shown(room: &Room, status: StatusCode, refused: Refused) -> Result<HttpResponse, Problem> {
    let page = ListPage { limit: ACTIONS_MAX, after: None };
    let whose = (&room.viewer, room.id());
    let mut connection = room.connection().await?;
    let all = list_actions(&mut connection, &room.visit.call.context, whose, page).await?;
    drop(connection);
    let rows = action_rows(room, open_first(all));
    let (open, done): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.is_open);
    let (page, mut console) = room.frame(Part::Actions, room.voice().say("space-actions"));
    console.notice = refused.notice.or(console.notice);
    let due = TextField {
        value: refused.due,
        focus: refused.due_fault.is_some() && refused.title_fault.is_none(),
        fault: refused.due_fault,
    };
    let title =
        TextField { value: refused.title, focus: refused.title_fault.is_some(), fault: refused.title_fault };
    room.answered(status, &SpaceActionsPage { page, console, open, done, title, due })
}
