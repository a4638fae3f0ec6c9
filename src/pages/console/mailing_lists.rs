//! `/console/newsletter/lists`: what one can read, made and changed.

use actix_web::{HttpResponse, web};

use super::desk::{Deed, Desk, Part};
use super::newsletter_tabs::{LISTS, READERS, crumbs, lists, tabs};
use super::sheet::{Refused, carry_out, choice, faulty, outcome};
use crate::identity::{NewsletterRead, NewsletterWrite};
use crate::kernel::ids::MailingListId;
use crate::kernel::phrases::Voice;
use crate::newsletter::NewsletterError;
use crate::newsletter::actions::{ListDraft, create_list, delete_list, read_list, update_list};
use crate::newsletter::model::{ListVisibility, MailingList, OptIn, Tracking};
use crate::pages::view::{
    Badge, FilterChoice, MailingListPage, NamedLink, SegmentsPage, Sheet, StandingLine, Tone,
};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Answer;

/// Changes it.
const CHANGE: &str = "change";
/// Removes it.
const REMOVE: &str = "remove";
/// What the address says was just done.
const DONE: [(&str, &str); 3] = [("made", "list-made"), (CHANGE, "list-changed"), (REMOVE, "list-removed")];

/// All of them.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    listed(&desk, None).await
}

/// Makes one.
pub(super) async fn create(deed: Deed) -> Result<HttpResponse, Problem> {
    deed.desk.coach::<NewsletterWrite>()?;
    let context = &deed.desk.visit.call.context;
    let effect = async |connection: &mut Connection| {
        let made = create_list(connection, context, draft(&deed)?).await.map_err(at_slug)?;
        Answer::created(format!("{LISTS}/{}?done=made", made.id), &())
    };
    match carry_out(&deed, LISTS, effect).await? {
        Ok(answer) => Ok(deed.desk.see_other(answer.location().unwrap_or(LISTS))),
        Err(refused) => listed(&deed.desk, Some(&refused)).await,
    }
}

/// One of them.
pub(super) async fn one(desk: Desk, id: web::Path<MailingListId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, None).await
}

/// Changes or removes it.
pub(super) async fn send(
    deed: Deed,
    path: web::Path<(MailingListId, String)>,
) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    deed.desk.coach::<NewsletterWrite>()?;
    let (context, action) = (&deed.desk.visit.call.context, format!("{LISTS}/{id}/{what}"));
    let effect = async |connection: &mut Connection| {
        match what.as_str() {
            CHANGE => {
                let changed = (&deed.if_match(), draft(&deed)?);
                update_list(connection, context, id, changed).await.map_err(at_slug)?;
            }
            REMOVE => {
                deed.affirmed()?;
                delete_list(connection, id, &deed.if_match()).await?;
            }
            _ => return Err(Problem::not_found()),
        }
        Answer::ok(&())
    };
    match carry_out(&deed, &action, effect).await? {
        Ok(_) if what == REMOVE => Ok(deed.desk.see_other(&format!("{LISTS}?done={what}"))),
        Ok(_) => Ok(deed.desk.see_other(&format!("{LISTS}/{id}?done={what}"))),
        Err(refused) => shown(&deed.desk, id, Some(&refused)).await,
    }
}

/// A name that is taken is a fault of its field.
fn at_slug(error: NewsletterError) -> Problem {
    match error {
        NewsletterError::SlugTaken => faulty("slug", "slug_taken", "something else has this name"),
        other => other.into(),
    }
}

fn draft(deed: &Deed) -> Result<ListDraft, Problem> {
    Ok(ListDraft {
        slug: deed.text("slug").trim().to_owned(),
        name: deed.text("name"),
        description: deed.text("description"),
        from: deed.some_text("from"),
        reply_to: deed.some_text("reply_to").map(|address| address.trim().to_owned()),
        opt_in: deed.one_of("opt_in", OptIn::from_name)?,
        visibility: deed.one_of("visibility", ListVisibility::from_name)?,
        tracking: tracking(deed)?,
    })
}

/// A form that does not ask counts nothing.
fn tracking(deed: &Deed) -> Result<Tracking, Problem> {
    match deed.some_text("tracking") {
        Some(_) => deed.one_of("tracking", Tracking::from_name),
        None => Ok(Tracking::Off),
    }
}

async fn listed(desk: &Desk, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    desk.coach::<NewsletterRead>()?;
    let mut connection = desk.connection().await?;
    let found = lists(&mut connection).await?;
    drop(connection);
    let voice = desk.voice();
    let (page, mut console) = desk.frame(Part::Newsletter, voice.say("newsletter-lists"));
    let (status, notice) = outcome(desk, refused, &DONE)?;
    console.notice = notice;
    let empty = ListDraft {
        slug: String::new(),
        name: String::new(),
        description: String::new(),
        from: None,
        reply_to: None,
        opt_in: OptIn::default(),
        visibility: ListVisibility::default(),
        tracking: Tracking::default(),
    };
    let add = sheet(voice, (LISTS.to_owned(), "list-add-now"), &empty).opened_by("list-add");
    desk.answered(
        status,
        &SegmentsPage {
            page,
            console,
            tabs: tabs(desk, LISTS),
            rows: found.iter().map(|list| line(voice, list)).collect(),
            empty: voice.say("lists-none"),
            form: None,
            add: add.after(refused),
        },
    )
}

fn line(voice: Voice, list: &MailingList) -> StandingLine {
    StandingLine {
        link: NamedLink { label: list.name.clone(), href: format!("{LISTS}/{}", list.id) },
        badge: badge(voice, list.visibility),
        about: list.slug.clone(),
    }
}

fn badge(voice: Voice, visibility: ListVisibility) -> Badge {
    match visibility {
        ListVisibility::Public => Badge { label: voice.say("list-is-public"), tone: Tone::Good },
        ListVisibility::Private => Badge { label: voice.say("list-is-private"), tone: Tone::Neutral },
    }
}

fn sheet(voice: Voice, (action, button): (String, &str), now: &ListDraft) -> Sheet {
    let ways = [OptIn::Double, OptIn::Single].map(|one| choice(one.name(), voice.say(way_key(one))));
    let public = choice(ListVisibility::Public.name(), voice.say("list-public"));
    let private = choice(ListVisibility::Private.name(), voice.say("list-private"));
    Sheet::to(voice, action, button)
        .line("name", "list-name", (&now.name, 120))
        .line("slug", "list-slug", (&now.slug, 63))
        .hint("list-slug-hint")
        .lines("description", "list-description", (&now.description, 2_000, 3))
        .optional()
        .hint("list-description-hint")
        .line("from", "list-from", (now.from.as_deref().unwrap_or_default(), 320))
        .optional()
        .hint("list-from-hint")
        .input("reply_to", "list-reply-to", ("email", now.reply_to.clone().unwrap_or_default()))
        .optional()
        .hint("list-reply-to-hint")
        .choose("opt_in", "list-opt-in", (now.opt_in.name(), ways.into()))
        .choose("visibility", "list-visibility", (now.visibility.name(), vec![public, private]))
        .choose("tracking", "list-tracking", (now.tracking.name(), ways_to_count(voice)))
        .hint("list-tracking-hint")
}

fn ways_to_count(voice: Voice) -> Vec<FilterChoice> {
    let key = |one| match one {
        Tracking::Off => "list-counts-nothing",
        Tracking::Totals => "list-counts-totals",
        Tracking::Readers => "list-counts-readers",
    };
    let way = |one: Tracking| choice(one.name(), voice.say(key(one)));
    [Tracking::Off, Tracking::Totals, Tracking::Readers].map(way).into()
}

fn way_key(way: OptIn) -> &'static str {
    match way {
        OptIn::Double => "list-double",
        OptIn::Single => "list-single",
    }
}

async fn shown(desk: &Desk, id: MailingListId, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    desk.coach::<NewsletterRead>()?;
    let mut connection = desk.connection().await?;
    let list = read_list(&mut connection, id).await?;
    drop(connection);
    let voice = desk.voice();
    let (page, mut console) = desk.frame_below(Part::Newsletter, crumbs(desk, LISTS), list.name.as_str());
    let (status, notice) = outcome(desk, refused, &DONE)?;
    console.notice = notice;
    let action = (format!("{LISTS}/{id}/{CHANGE}"), "list-change-now");
    let change = sheet(voice, action, &ListDraft::of(&list)).with("revision", list.revision);
    let remove = Sheet::to(voice, format!("{LISTS}/{id}/{REMOVE}"), "list-remove-now")
        .opened_by("list-remove")
        .with("revision", list.revision)
        .danger("list-remove-about");
    let readers = NamedLink { label: voice.say("list-readers"), href: format!("{READERS}?list={id}") };
    desk.answered(
        status,
        &MailingListPage {
            page,
            console,
            badge: badge(voice, list.visibility),
            about: list.description,
            readers,
            change: change.after(refused),
            grave: vec![remove.after(refused)],
        },
    )
}
