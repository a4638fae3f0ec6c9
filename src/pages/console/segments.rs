//! `/console/newsletter/segments`: which readers, by an expression, with how many they are.

use actix_web::{HttpResponse, web};
use serde_json::Value;

use super::desk::{Deed, Desk, Part};
use super::newsletter_tabs::{READERS, SEGMENTS, crumbs, tabs};
use super::sheet::{Refused, carry_out, faulty, outcome};
use crate::identity::{NewsletterRead, NewsletterWrite};
use crate::kernel::ids::SegmentId;
use crate::kernel::phrases::{Voice, say};
use crate::newsletter::SubscriberFilter;
use crate::newsletter::actions::{
    SegmentDraft, create_segment, delete_segment, explain_segment, list_segments, list_subscribers,
    read_segment, segment_members, update_segment,
};
use crate::newsletter::model::Segment;
use crate::pages::view::{Badge, NamedLink, SegmentPage, SegmentsPage, Sheet, StandingLine, Tone};
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
    listed(&desk, None).await
}

/// Makes one.
pub(super) async fn create(deed: Deed) -> Result<HttpResponse, Problem> {
    deed.desk.coach::<NewsletterWrite>()?;
    let context = &deed.desk.visit.call.context;
    let effect = async |connection: &mut Connection| {
        let made = create_segment(connection, context, draft(&deed)?).await?;
        Answer::created(format!("{SEGMENTS}/{}?done=made", made.id), &())
    };
    match carry_out(&deed, SEGMENTS, effect).await? {
        Ok(answer) => Ok(deed.desk.see_other(answer.location().unwrap_or(SEGMENTS))),
        Err(refused) => listed(&deed.desk, Some(&refused)).await,
    }
}

/// One of them.
pub(super) async fn one(desk: Desk, id: web::Path<SegmentId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, None).await
}

/// Changes or removes it.
pub(super) async fn send(deed: Deed, path: web::Path<(SegmentId, String)>) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    deed.desk.coach::<NewsletterWrite>()?;
    let (context, action) = (&deed.desk.visit.call.context, format!("{SEGMENTS}/{id}/{what}"));
    let effect = async |connection: &mut Connection| {
        match what.as_str() {
            CHANGE => {
                let changed = (&deed.if_match(), draft(&deed)?);
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
        Err(refused) => shown(&deed.desk, id, Some(&refused)).await,
    }
}

fn draft(deed: &Deed) -> Result<SegmentDraft, Problem> {
    let expression: Value = serde_json::from_str(&deed.text("expression"))
        .map_err(|_| faulty("expression", "not_json", "write JSON"))?;
    Ok(SegmentDraft { name: deed.text("name"), expression })
}

async fn listed(desk: &Desk, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    desk.coach::<NewsletterRead>()?;
    let all = ListPage { limit: LIMIT_MAX, after: None };
    let mut connection = desk.connection().await?;
    let mut rows = Vec::new();
    for segment in list_segments(&mut connection, all).await?.into_iter().take(all.size()) {
        let (count, _) = segment_members(&mut connection, segment.id, 0).await?;
        rows.push(line(desk.voice(), &segment, count));
    }
    drop(connection);
    let (page, mut console) = desk.frame(Part::Newsletter, desk.voice().say("newsletter-segments"));
    let (status, notice) = outcome(desk, refused, &DONE)?;
    console.notice = notice;
    let add = sheet(desk.voice(), (SEGMENTS.to_owned(), "segment-add-now"), ("", EXAMPLE));
    let add = add.opened_by("segment-add").after(refused);
    desk.answered(status, &SegmentsPage { page, console, tabs: tabs(desk, SEGMENTS), rows, add })
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
        .lines("expression", "segment-expression", (expression, EXPRESSION_MAX, 8))
        .hint("segment-expression-hint")
}

async fn shown(desk: &Desk, id: SegmentId, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
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
    drop(connection);
    let voice = desk.voice();
    let (page, mut console) =
        desk.frame_below(Part::Newsletter, crumbs(desk, SEGMENTS), segment.name.as_str());
    let (status, notice) = outcome(desk, refused, &DONE)?;
    console.notice = notice;
    let expression = serde_json::to_string_pretty(&segment.expression.0).unwrap_or_default();
    let change = sheet(
        voice,
        (format!("{SEGMENTS}/{id}/{CHANGE}"), "segment-change-now"),
        (&segment.name, &expression),
    )
    .opened_by("segment-change")
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
            change: change.after(refused),
            asked,
            verdict,
            grave: vec![remove.after(refused)],
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
