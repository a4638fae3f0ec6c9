//! `/console/newsletter/new` and `/console/newsletter/{id}/edit`: an issue is written.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::desk::{Deed, Desk, Part};
use super::live::tell_of_issue;
use super::newsletter::PATH;
use super::newsletter_tabs::{crumbs, list_choices, lists};
use super::sheet::{Refused, carry_out, choice};
use crate::identity::{NewsletterRead, NewsletterWrite};
use crate::kernel::ids::{IssueId, SegmentId};
use crate::kernel::slug::slug_of;
use crate::newsletter::actions::{IssueDraft, create_issue, list_segments, read_issue, update_issue};
use crate::newsletter::model::{Issue, MailingList, Segment};
use crate::pages::view::{IssueEditPage, Sheet};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, LIMIT_MAX, Page as ListPage};

/// Longest slug that is made of a title.
const SLUG_MAX: usize = 63;

/// A page to write a new issue on.
pub(super) async fn new(desk: Desk) -> Result<HttpResponse, Problem> {
    shown(&desk, None, None).await
}

/// Writes a new issue down.
pub(super) async fn create(deed: Deed) -> Result<HttpResponse, Problem> {
    let coach = deed.desk.coach::<NewsletterWrite>()?;
    let context = &deed.desk.visit.call.context;
    let action = format!("{PATH}/new");
    let effect = async |connection: &mut Connection| {
        let draft = draft(&deed, None)?;
        let made = create_issue(connection, context, (coach.user_id, draft)).await?;
        Answer::created(format!("{PATH}/{}?done=written", made.id), &())
    };
    match carry_out(&deed, &action, effect).await? {
        Ok(answer) => Ok(deed.desk.see_other(answer.location().unwrap_or(PATH))),
        Err(refused) => shown(&deed.desk, None, Some(&refused)).await,
    }
}

/// A page to go on writing on.
pub(super) async fn page(desk: Desk, id: web::Path<IssueId>) -> Result<HttpResponse, Problem> {
    shown(&desk, Some(*id), None).await
}

/// Writes down what was changed.
pub(super) async fn save(deed: Deed, id: web::Path<IssueId>) -> Result<HttpResponse, Problem> {
    let coach = deed.desk.coach::<NewsletterWrite>()?;
    let (context, id) = (&deed.desk.visit.call.context, *id);
    let action = format!("{PATH}/{id}/edit");
    let effect = async |connection: &mut Connection| {
        let current = read_issue(connection, id).await?;
        let draft = draft(&deed, Some(&current))?;
        update_issue(connection, context, id, (&deed.if_match(), coach.user_id, draft)).await?;
        Answer::ok(&())
    };
    match carry_out(&deed, &action, effect).await? {
        Ok(_) => {
            tell_of_issue(&deed.desk, id).await;
            Ok(deed.desk.see_other(&format!("{PATH}/{id}?done=written")))
        }
        Err(refused) => shown(&deed.desk, Some(id), Some(&refused)).await,
    }
}

/// What the form says. An issue without a name in addresses is named by its title.
fn draft(deed: &Deed, current: Option<&Issue>) -> Result<IssueDraft, Problem> {
    let title = deed.text("title");
    let made = || slug_of(title.trim()).chars().take(SLUG_MAX).collect::<String>();
    let slug = deed.some_text("slug").unwrap_or_else(|| made().trim_matches('-').to_owned());
    let segment_id = match deed.some_text("segment_id") {
        Some(_) => Some(deed.one_of("segment_id", |id| id.parse::<SegmentId>().ok())?),
        None => None,
    };
    Ok(IssueDraft {
        slug,
        subject: deed.text("subject"),
        preview_text: deed.text("preview_text"),
        summary: deed.text("summary"),
        author_id: current.and_then(|issue| issue.author_id),
        body_markdown: deed.text("body_markdown"),
        list: deed.text("list"),
        segment_id,
        template: deed.text("template"),
        canonical_url: deed.some_text("canonical_url"),
        title,
    })
}

async fn shown(desk: &Desk, id: Option<IssueId>, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    desk.coach::<NewsletterRead>()?;
    let mut connection = desk.connection().await?;
    let issue = match id {
        Some(id) => Some(read_issue(&mut connection, id).await?),
        None => None,
    };
    let lists = lists(&mut connection).await?;
    let all = ListPage { limit: LIMIT_MAX, after: None };
    let segments = list_segments(&mut connection, all).await?;
    drop(connection);
    let voice = desk.voice();
    let title = issue.as_ref().map_or_else(|| voice.say("issue-new"), |issue| issue.title.clone());
    let (page, mut console) = desk.frame_below(Part::Newsletter, crumbs(desk, PATH), title);
    console.notice = refused.map(Refused::notice);
    let status = refused.map_or(StatusCode::OK, |refused| refused.status);
    let sheet = sheet(desk, issue.as_ref(), (&lists, &segments));
    desk.answered(
        status,
        &IssueEditPage {
            page,
            console,
            sheet: sheet.after(refused),
            has_lists: !lists.is_empty(),
            preview_href: id.map(|id| format!("{PATH}/{id}/preview")),
        },
    )
}

fn sheet(desk: &Desk, issue: Option<&Issue>, (lists, segments): (&[MailingList], &[Segment])) -> Sheet {
    let voice = desk.voice();
    let action = issue.map_or_else(|| format!("{PATH}/new"), |issue| format!("{PATH}/{}/edit", issue.id));
    let text = |of: fn(&Issue) -> &str| issue.map(of).unwrap_or_default().to_owned();
    let list = issue.map_or_else(
        || lists.first().map(|list| list.id.to_string()).unwrap_or_default(),
        |issue| issue.list_id.to_string(),
    );
    let segment = issue.and_then(|issue| issue.segment_id).map(|id| id.to_string()).unwrap_or_default();
    let everybody = choice("", voice.say("issue-everybody"));
    let parts = segments.iter().map(|one| choice(one.id.to_string(), one.name.clone()));
    let templates = vec![
        choice("", voice.say("issue-template-letter")),
        choice("plain", voice.say("issue-template-plain")),
    ];
    let template = Some(text(|issue| &issue.template)).filter(|name| name != "letter").unwrap_or_default();
    let sheet = Sheet::to(voice, action, "issue-save")
        .line("title", "issue-title", (&text(|issue| &issue.title), 200))
        .lines("body_markdown", "issue-body", (&text(|issue| &issue.body_markdown), 200_000, 18))
        .optional()
        .hint("issue-body-hint")
        .line("subject", "issue-subject", (&text(|issue| &issue.subject), 200))
        .optional()
        .hint("issue-subject-hint")
        .line("preview_text", "issue-preview-text", (&text(|issue| &issue.preview_text), 300))
        .optional()
        .lines("summary", "issue-summary", (&text(|issue| &issue.summary), 1_000, 2))
        .optional()
        .choose("list", "issue-list", (&list, list_choices(lists)))
        .choose("segment_id", "issue-segment", (&segment, std::iter::once(everybody).chain(parts).collect()))
        .choose("template", "issue-template", (&template, templates))
        .line("slug", "issue-slug", (&text(|issue| &issue.slug), SLUG_MAX))
        .optional()
        .hint("issue-slug-hint")
        .line(
            "canonical_url",
            "issue-canonical",
            (&text(|one| one.canonical_url.as_deref().unwrap_or_default()), 2_000),
        )
        .optional();
    match issue {
        Some(issue) => sheet.with("revision", issue.revision),
        None => sheet,
    }
}
