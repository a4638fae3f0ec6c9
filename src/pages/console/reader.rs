//! `/console/newsletter/readers/{id}`: a reader, what they agreed to, and what stops their mail.

use actix_web::{HttpResponse, web};

use super::desk::{Deed, Desk, Part};
use super::newsletter_tabs::{READERS, crumbs, lists};
use super::readers::{SUPPRESSED, list_name, state_badge};
use super::sheet::{Refused, carry_out, outcome};
use super::words::to_minute;
use crate::identity::{NewsletterRead, NewsletterWrite};
use crate::kernel::ids::SubscriberId;
use crate::kernel::when;
use crate::newsletter::actions::{
    ReaderDetail, erase_subscriber, list_consent, read_subscriber, release_subscriber, suppress_subscriber,
};
use crate::newsletter::model::{ConsentAction, ConsentEntry, MailingList};
use crate::pages::view::{AnswerLine, NamedLink, ReaderPage, Sheet, StandingLine};
use crate::platform::db::Connection;
use crate::platform::ledger::Ledger;
use crate::platform::problem::Problem;
use crate::platform::web::Answer;

/// Sends nothing there any more.
const SUPPRESS: &str = "suppress";
/// Sends there again.
const RELEASE: &str = "release";
/// Forgets them.
const ERASE: &str = "erase";
/// What the address says was just done.
const DONE: [(&str, &str); 3] =
    [("added", "reader-added"), (SUPPRESS, "reader-is-suppressed"), (RELEASE, "reader-released")];

/// The page.
pub(super) async fn page(desk: Desk, id: web::Path<SubscriberId>) -> Result<HttpResponse, Problem> {
    shown(&desk, *id, None).await
}

/// Carries a deed out.
pub(super) async fn send(
    deed: Deed,
    path: web::Path<(SubscriberId, String)>,
) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    let actor = deed.desk.coach::<NewsletterWrite>()?.actor;
    let (context, action) = (&deed.desk.visit.call.context, format!("{READERS}/{id}/{what}"));
    let ledger = Ledger::of(&deed.desk.visit.call.services.config);
    let effect = async |connection: &mut Connection| {
        match what.as_str() {
            SUPPRESS => {
                deed.affirmed()?;
                suppress_subscriber(connection, context, id, actor).await?;
            }
            RELEASE => drop(release_subscriber(connection, context, id).await?),
            ERASE => {
                deed.affirmed()?;
                erase_subscriber(connection, (context, &ledger), id, &deed.if_match()).await?;
            }
            _ => return Err(Problem::not_found()),
        }
        Answer::ok(&())
    };
    match carry_out(&deed, &action, effect).await? {
        Ok(_) if what == ERASE => Ok(deed.desk.see_other(&format!("{READERS}?done=erased"))),
        Ok(_) => Ok(deed.desk.see_other(&format!("{READERS}/{id}?done={what}"))),
        Err(refused) => shown(&deed.desk, id, Some(&refused)).await,
    }
}

async fn shown(desk: &Desk, id: SubscriberId, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    desk.coach::<NewsletterRead>()?;
    let context = &desk.visit.call.context;
    let mut connection = desk.connection().await?;
    let detail = read_subscriber(&mut connection, id).await?;
    let consent = list_consent(&mut connection, context, id).await?;
    let lists = lists(&mut connection).await?;
    drop(connection);
    let (page, mut console) =
        desk.frame_below(Part::Newsletter, crumbs(desk, READERS), detail.reader.email.as_str());
    let (status, notice) = outcome(desk, refused, &DONE)?;
    console.notice = notice;
    let put = |sheets: Vec<Sheet>| sheets.into_iter().map(|sheet| sheet.after(refused)).collect();
    let (steps, grave) = sheets(desk, &detail);
    desk.answered(
        status,
        &ReaderPage {
            page,
            console,
            badge: detail.reader.suppressed_at.map(|_| state_badge(desk, SUPPRESSED)),
            facts: facts(desk, &detail),
            lists: list_lines(desk, &detail, &lists),
            consent: consent.iter().map(|entry| consent_line(desk, entry, &lists)).collect(),
            steps: put(steps),
            grave: put(grave),
        },
    )
}

fn facts(desk: &Desk, detail: &ReaderDetail) -> Vec<AnswerLine> {
    let (voice, reader) = (desk.voice(), &detail.reader);
    let date = |at| when::plain_date(voice.locale(), when::date(desk.zone(), at));
    let attributes = reader.attributes.0.iter().map(|(name, value)| format!("{name}: {value}"));
    let lines = [
        ("mentees-name", reader.name.clone()),
        ("mentees-since", date(reader.created_at)),
        ("reader-language", reader.language().own_name().to_owned()),
        ("mentee-zone", reader.time_zone.clone().unwrap_or_default()),
        ("mentee-tags", reader.tags.0.join(", ")),
        ("reader-attributes", attributes.collect::<Vec<_>>().join(", ")),
        ("reader-paused", reader.paused_until.map(date).unwrap_or_default()),
        ("reader-suppressed-since", reader.suppressed_at.map(date).unwrap_or_default()),
    ];
    let known = lines.into_iter().filter(|(_, value)| !value.is_empty());
    known.map(|(key, value)| AnswerLine { label: voice.say(key), value }).collect()
}

fn list_lines(desk: &Desk, detail: &ReaderDetail, lists: &[MailingList]) -> Vec<StandingLine> {
    let (voice, today) = (desk.voice(), when::date(desk.zone(), desk.now()));
    let line = |one: &crate::newsletter::model::Subscription| {
        let at = one.unsubscribed_at.or(one.confirmed_at).unwrap_or(one.requested_at);
        StandingLine {
            link: NamedLink { label: list_name(lists, one.list_id), href: String::new() },
            badge: state_badge(desk, one.status.name()),
            about: when::moment(voice.locale(), desk.zone(), to_minute(at), today),
        }
    };
    detail.subscriptions.iter().map(line).collect()
}

fn consent_line(desk: &Desk, entry: &ConsentEntry, lists: &[MailingList]) -> (String, String, String) {
    let voice = desk.voice();
    let key = match entry.action {
        ConsentAction::Requested => "consent-requested",
        ConsentAction::Confirmed => "consent-confirmed",
        ConsentAction::Imported => "consent-imported",
        ConsentAction::Added => "consent-added",
        ConsentAction::Unsubscribed => "consent-unsubscribed",
        ConsentAction::Preferences => "consent-preferences",
        ConsentAction::Paused => "consent-paused",
        ConsentAction::Suppressed => "consent-suppressed",
        ConsentAction::Released => "consent-released",
        ConsentAction::Erased => "consent-erased",
    };
    let list = entry.list_id.map(|id| list_name(lists, id)).filter(|name| !name.is_empty());
    let what = list.map_or_else(|| voice.say(key), |list| format!("{} · {list}", voice.say(key)));
    let network = entry.client_network.clone();
    let origin = std::iter::once(entry.source.clone()).chain(network).collect::<Vec<_>>().join(" · ");
    (when::moment_with_year(voice.locale(), desk.zone(), to_minute(entry.at)), what, origin)
}

fn sheets(desk: &Desk, detail: &ReaderDetail) -> (Vec<Sheet>, Vec<Sheet>) {
    let (voice, reader) = (desk.voice(), &detail.reader);
    let to = |deed: &str, button: &str| Sheet::to(voice, format!("{READERS}/{}/{deed}", reader.id), button);
    let release = reader.suppressed_at.map(|_| to(RELEASE, "reader-release").quiet());
    let suppress =
        || to(SUPPRESS, "reader-suppress-now").opened_by("reader-suppress").danger("reader-suppress-about");
    let erase = to(ERASE, "reader-erase-now")
        .opened_by("reader-erase")
        .with("revision", reader.revision)
        .danger("reader-erase-about");
    let suppress = reader.suppressed_at.is_none().then(suppress);
    (release.into_iter().chain(suppress).collect(), vec![erase])
}
