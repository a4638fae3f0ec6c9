//! `/console/newsletter/segments`: which readers, by an expression, with how many they are.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde_json::Value;

use super::desk::{Deed, Desk, Part};
use super::newsletter_tabs::{READERS, SEGMENTS, crumbs, tabs};
use super::segment_form::{Wish, drafted, form, is_by_rows, known};
use super::sheet::{Refused, carry_out, faulty, outcome, refused};
use crate::identity::{NewsletterRead, NewsletterWrite};
use crate::kernel::ids::SegmentId;
use crate::kernel::phrases::{Voice, say};
use crate::newsletter::SubscriberFilter;
use crate::newsletter::actions::{
    SegmentDraft, count_segment, create_segment, delete_segment, explain_segment, list_segments,
    list_subscribers, read_segment, segment_members, update_segment,
};
use crate::newsletter::core::segment::Expression;
use crate::newsletter::model::Segment;
use crate::pages::view::{Badge, NamedLink, Notice, SegmentPage, SegmentsPage, Sheet, StandingLine, Tone};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::{Answer, LIMIT_MAX, Page as ListPage};

/// Readers of a segment that are shown.
const SOME: i64 = 10;
/// Readers that are looked at for an address.
const FOUND_MAX: i64 = 20;
/// Changes it.
const CHANGE: &str = "change";
/// Removes it.
const REMOVE: &str = "remove";
/// Longest expression, in characters.
const EXPRESSION_MAX: usize = 20_000;
/// What the address says was just done.
const DONE: [(&str, &str); 3] =
    [("made", "segment-made"), (CHANGE, "segment-changed"), (REMOVE, "segment-removed")];

/// The list.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    listed(&desk, (None, None)).await
}

/// Makes one, or counts who would be in it.
pub(super) async fn create(deed: Deed) -> Result<HttpResponse, Problem> {
    deed.desk.coach::<NewsletterWrite>()?;
    if deed.text("do") == "count" {
        let (sent, count) = counted(&deed, SEGMENTS).await?;
        return listed(&deed.desk, (Some(&sent), count)).await;
    }
    let context = &deed.desk.visit.call.context;
    let effect = async |connection: &mut Connection| {
        let draft = draft(connection, &deed).await?;
        let made = create_segment(connection, context, draft).await?;
        Answer::created(format!("{SEGMENTS}/{}?done=made", made.id), &())
    };
    match carry_out(&deed, SEGMENTS, effect).await? {
        Ok(answer) => Ok(deed.desk.see_other(answer.location().unwrap_or(SEGMENTS))),
        Err(refused) => listed(&deed.desk, (Some(&refused), None)).await,
    }
}

/// One of them.
pub(super) async fn one(desk: Desk, id: web::Path<SegmentId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, (None, None)).await
}

/// Changes or removes it, or counts who would be in it.
pub(super) async fn send(deed: Deed, path: web::Path<(SegmentId, String)>) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    deed.desk.coach::<NewsletterWrite>()?;
    let (context, action) = (&deed.desk.visit.call.context, format!("{SEGMENTS}/{id}/{what}"));
    if deed.text("do") == "count" {
        let (sent, count) = counted(&deed, &action).await?;
        return shown(&deed.desk, id, (Some(&sent), count)).await;
    }
    let effect = async |connection: &mut Connection| {
        match what.as_str() {
            CHANGE => {
                let changed = (&deed.if_match(), draft(connection, &deed).await?);
                update_segment(connection, context, id, changed).await?;
            }
            REMOVE => {
                deed.affirmed()?;
                delete_segment(connection, id, &deed.if_match()).await?;
            }
            _ => return Err(Problem::not_found()),
        }
        Answer::ok(&())
    };
    match carry_out(&deed, &action, effect).await? {
        Ok(_) if what == REMOVE => Ok(deed.desk.see_other(&format!("{SEGMENTS}?done={what}"))),
        Ok(_) => Ok(deed.desk.see_other(&format!("{SEGMENTS}/{id}?done={what}"))),
        Err(refused) => shown(&deed.desk, id, (Some(&refused), None)).await,
    }
}

async fn draft(connection: &mut Connection, deed: &Deed) -> Result<SegmentDraft, Problem> {
    if is_by_rows(deed) {
        return drafted(connection, deed).await;
    }
    let expression: Value = serde_json::from_str(&deed.text("expression"))
        .map_err(|_| faulty("expression", "not_json", "write JSON"))?;
    Ok(SegmentDraft { name: deed.text("name"), expression })
}

/// How many would be in it, with the form as it was typed; or what is wrong with it.
async fn counted(deed: &Deed, action: &str) -> Result<(Refused, Option<i64>), Problem> {
    let mut connection = deed.desk.connection().await?;
    let found = match drafted(&mut connection, deed).await {
        Ok(draft) => {
            // A name is not needed to count.
            let draft = SegmentDraft { name: String::from("-"), ..draft };
            count_segment(&mut connection, &draft).await.map_err(Problem::from)
        }
        Err(problem) => Err(problem),
    };
    match found {
        Ok(count) => Ok((Refused::unrefused(deed, action), Some(count))),
        Err(problem) => Ok((refused(deed, action, problem)?, None)),
    }
}

type Sent<'a> = (Option<&'a Refused>, Option<i64>);

/// The status of the page, and what stands on top of it; nothing where readers were counted.
fn on_top(desk: &Desk, (sent, count): Sent<'_>) -> Result<(StatusCode, Option<Notice>), Problem> {
    let (status, notice) = outcome(desk, sent, &DONE)?;
    Ok((status, notice.filter(|_| count.is_none())))
}

async fn listed(desk: &Desk, sent: Sent<'_>) -> Result<HttpResponse, Problem> {
    desk.coach::<NewsletterRead>()?;
    let all = ListPage { limit: LIMIT_MAX, after: None };
    let mut connection = desk.connection().await?;
    let mut rows = Vec::new();
    for segment in list_segments(&mut connection, all).await?.into_iter().take(all.size()) {
        let (count, _) = segment_members(&mut connection, segment.id, 0).await?;
        rows.push(line(desk.voice(), &segment, count));
    }
    let known = known(&mut connection, desk).await?;
    drop(connection);
    let (page, mut console) = desk.frame(Part::Newsletter, desk.voice().say("newsletter-segments"));
    let (status, notice) = on_top(desk, sent)?;
    console.notice = notice;
    let add = sheet(desk.voice(), (SEGMENTS.to_owned(), "segment-add-now"), ("", EXAMPLE));
    let add = add.opened_by("segment-add-json").after(sent.0);
    let wish = Wish {
        action: SEGMENTS.to_owned(),
        opener: "segment-add",
        button: "segment-add-now",
        name: "",
        revision: None,
    };
    let form = form(desk.voice(), &known, (wish, &Expression::All(Vec::new())), sent);
    let empty = desk.voice().say("segments-none");
    desk.answered(status, &SegmentsPage { page, console, tabs: tabs(desk, SEGMENTS), rows, empty, form, add })
}

/// What a new one starts from.
const EXAMPLE: &str = r#"{"all": [{"tag": "backend"}, {"not": {"mentee": true}}]}"#;

fn line(voice: Voice, segment: &Segment, count: i64) -> StandingLine {
    StandingLine {
        link: NamedLink { label: segment.name.clone(), href: format!("{SEGMENTS}/{}", segment.id) },
        badge: Badge { label: say!(voice, "segment-count", n = count), tone: Tone::Neutral },
        about: String::new(),
    }
}

fn sheet(voice: Voice, (action, button): (String, &str), (name, expression): (&str, &str)) -> Sheet {
    Sheet::to(voice, action, button)
        .line("name", "segment-name", (name, 100))
        .with("by", "json")
        .lines("expression", "segment-expression", (expression, EXPRESSION_MAX, 8))
        .hint("segment-expression-hint")
}

async fn shown(desk: &Desk, id: SegmentId, sent: Sent<'_>) -> Result<HttpResponse, Problem> {
    desk.coach::<NewsletterRead>()?;
    let pairs = desk.query()?;
    let asked = pairs.first("reader").unwrap_or_default().trim().to_lowercase();
    let mut connection = desk.connection().await?;
    let segment = read_segment(&mut connection, id).await?;
    let (count, members) = segment_members(&mut connection, id, SOME).await?;
    let verdict = if asked.is_empty() {
        None
    } else {
        Some(verdict(&mut connection, desk.voice(), (id, &asked)).await?)
    };
    let known = known(&mut connection, desk).await?;
    drop(connection);
    let voice = desk.voice();
    let (page, mut console) =
        desk.frame_below(Part::Newsletter, crumbs(desk, SEGMENTS), segment.name.as_str());
    let (status, notice) = on_top(desk, sent)?;
    console.notice = notice;
    let wish = Wish {
        action: format!("{SEGMENTS}/{id}/{CHANGE}"),
        opener: "segment-change",
        button: "segment-change-now",
        name: &segment.name,
        revision: Some(segment.revision),
    };
    let form = form(voice, &known, (wish, &segment.expression.0), sent);
    let expression = serde_json::to_string_pretty(&segment.expression.0).unwrap_or_default();
    let change = sheet(
        voice,
        (format!("{SEGMENTS}/{id}/{CHANGE}"), "segment-change-now"),
        (&segment.name, &expression),
    )
    .opened_by("segment-change-json")
    .with("revision", segment.revision);
    let remove = Sheet::to(voice, format!("{SEGMENTS}/{id}/{REMOVE}"), "segment-remove-now")
        .opened_by("segment-remove")
        .with("revision", segment.revision)
        .danger("segment-remove-about");
    let link = |one: &crate::newsletter::actions::ReaderDetail| NamedLink {
        label: one.reader.email.clone(),
        href: format!("{READERS}/{}", one.reader.id),
    };
    desk.answered(
        status,
        &SegmentPage {
            page,
            console,
            count: say!(voice, "segment-count", n = count),
            members: members.iter().map(link).collect(),
            form,
            change: change.after(sent.0),
            asked,
            verdict,
            grave: vec![remove.after(sent.0)],
        },
    )
}

/// Whether the reader with this address is in a segment, and which conditions hold.
async fn verdict(
    connection: &mut Connection,
    voice: Voice,
    (id, asked): (SegmentId, &str),
) -> Result<(Badge, Vec<(String, Badge)>), Problem> {
    let filter = SubscriberFilter { words: Some(asked.to_owned()), ..SubscriberFilter::default() };
    let page = ListPage { limit: FOUND_MAX, after: None };
    let found = list_subscribers(connection, page, &filter).await?;
    let Some(reader) = found.iter().find(|one| one.reader.email == asked) else {
        return Ok((Badge { label: voice.say("segment-unknown"), tone: Tone::Warn }, Vec::new()));
    };
    let reason = explain_segment(connection, id, reader.reader.id).await?;
    let badge = |holds: bool, (yes, no): (&str, &str)| {
        let (key, tone) = if holds { (yes, Tone::Good) } else { (no, Tone::Neutral) };
        Badge { label: voice.say(key), tone }
    };
    let conditions = reason
        .conditions
        .into_iter()
        .map(|condition| (condition.pointer, badge(condition.holds, ("segment-holds", "segment-holds-not"))));
    let conditions = conditions.collect();
    Ok((badge(reason.is_in, ("segment-is-in", "segment-is-out")), conditions))
}
