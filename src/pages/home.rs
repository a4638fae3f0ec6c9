//! `/`: the practice, its coaches and what can be booked with them, and what it writes.

use actix_web::HttpResponse;

use super::articles::{card as article_card, subscribe_form};
use super::coach::session_card;
use super::view::{ArticleCard, Avatar, CoachCard, Figure, HomePage, SubscribeForm};
use super::visit::Visit;
use super::words;
use crate::booking::actions::list_all_public_types;
use crate::booking::model::SessionType;
use crate::identity::{self, PublicCoach};
use crate::newsletter::actions::{list_entries, list_public_lists};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Page as ListPage;

/// Session types that are looked through.
const TYPES_MAX: i64 = 300;
/// Session types of one coach among several; the others stand on the coach's own page.
const TYPES_SHOWN: usize = 4;
/// Articles that are shown.
const ARTICLES: usize = 3;

pub(super) async fn page(visit: Visit) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    let types = list_all_public_types(&mut connection, TYPES_MAX).await?;
    let mut coaches = identity::list_public_coaches(&mut connection).await?;
    let (articles, subscribe) = reading(&mut connection, &visit).await?;
    drop(connection);
    coaches.retain(|coach| types.iter().any(|one| one.user_id == coach.user_id));
    let is_alone = coaches.len() == 1;
    let (title, intro) = (visit.voice().say("home-title"), visit.voice().say("home-intro"));
    visit.shown(&HomePage {
        page: visit.listed_frame(title, &intro),
        intro,
        coaches: coaches.into_iter().map(|coach| card(&visit, coach, (&types, is_alone))).collect(),
        articles,
        subscribe,
    })
}

/// `GET /n/subscribe`: what a form was sent to shows where there is one.
pub(super) async fn subscribe(visit: Visit) -> HttpResponse {
    visit.see_other("/articles")
}

/// The latest articles, and the form for the next one.
async fn reading(
    connection: &mut Connection,
    visit: &Visit,
) -> Result<(Vec<ArticleCard>, Option<SubscribeForm>), Problem> {
    let latest = ListPage { limit: i64::try_from(ARTICLES).unwrap_or_default(), after: None };
    let entries = list_entries(connection, &visit.call.context, None, latest).await?;
    let articles = entries.iter().take(ARTICLES).map(|entry| article_card(&visit.language, entry));
    let list = list_public_lists(connection).await?.into_iter().next();
    Ok((articles.collect(), list.map(|list| subscribe_form(&visit.language, &list, "/"))))
}

/// A coach who is alone is told about in full.
fn card(visit: &Visit, coach: PublicCoach, (types, is_alone): (&[SessionType], bool)) -> CoachCard {
    let own = types.iter().filter(|one| one.user_id == coach.user_id);
    let most = if is_alone { usize::MAX } else { TYPES_SHOWN };
    let told = if is_alone { usize::MAX } else { 0 };
    CoachCard {
        avatar: Avatar::of_name(&coach.name),
        href: visit.language.href(&format!("/c/{}", coach.slug)),
        bio: words::paragraphs(&coach.bio).into_iter().take(told).collect(),
        figures: coach.figures.0.iter().take(told).map(|text| Figure::from_text(text)).collect(),
        sessions: own.take(most).map(|one| session_card(visit, &coach.slug, one)).collect(),
        name: coach.name,
        headline: coach.headline,
    }
}
