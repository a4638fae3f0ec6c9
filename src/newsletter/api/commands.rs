//! `/issues/{id}/…`: what can be asked of an issue, and how far its copies are.

use actix_web::{HttpResponse, get, post, web};
use chrono::{DateTime, TimeZone as _, Utc};
use serde::{Deserialize, Serialize};

use super::issues::{IssueResponse, answer};
use crate::identity::guards::{Coach, NewsletterRead, NewsletterWrite};
use crate::kernel::ids::{DeliveryId, IssueId, SubscriberId};
use crate::newsletter::actions::{self, IssueCommand, IssueHits};
use crate::newsletter::core::issue_state::Command;
use crate::newsletter::model::{Delivery, DeliveryState};
use crate::platform::problem::Problem;
use crate::platform::web::{
    Answer, Call, Cursor, IdempotencyKey, Json, List, Once, Page, Query, instant_fault, listed,
};

/// Which revision of the issue is meant.
#[derive(Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueCommandRequest {
    /// The revision that is meant; another one is refused as `stale_version`. Null means whatever is there.
    #[serde(default)]
    pub(super) revision: Option<i64>,
}

/// When an issue shall be sent.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ScheduleIssueRequest {
    /// The revision that is meant; another one is refused as `stale_version`. Null means whatever is there.
    #[serde(default)]
    revision: Option<i64>,
    /// When.
    scheduled_for: DateTime<Utc>,
    /// Whether the time of day of `scheduled_for`, read as it stands, is meant on each reader's own clock. What goes out is
    /// frozen when that time comes in the first zone, up to 14 hours before `scheduled_for`; the archive shows it from
    /// `scheduled_for` on.
    #[serde(default)]
    local_hour: bool,
}

/// Which copies shall go out again.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ResendRequest {
    /// The revision that is meant; another one is refused as `stale_version`. Null means whatever is there.
    #[serde(default)]
    revision: Option<i64>,
    /// `unknown`, `failed`, or both.
    #[schema(min_items = 1, max_items = 2)]
    states: Vec<DeliveryState>,
}

/// How many copies wait again.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ResendResponse {
    /// How many.
    pub count: i64,
}

/// One reader's copy.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct DeliveryResponse {
    /// Its id.
    pub id: DeliveryId,
    /// The reader.
    pub subscriber_id: SubscriberId,
    /// The address as it was when the audience was written.
    pub address: String,
    /// How far it is.
    pub state: DeliveryState,
    /// When it is tried next, if it waits.
    pub next_attempt_at: DateTime<Utc>,
    /// Attempts so far.
    pub attempts: i32,
    /// The last reply code of a mail server.
    pub smtp_code: Option<i16>,
    /// What came of the last attempt.
    pub smtp_text: Option<String>,
    /// Its Message-ID, the same at every attempt.
    pub message_id: String,
    /// When it was about to go out.
    pub transmitting_at: Option<DateTime<Utc>>,
    /// When it was over.
    pub finished_at: Option<DateTime<Utc>>,
}

/// How far an issue is, counted from its rows.
#[derive(Debug, Default, Serialize, Deserialize, utoipa::ToSchema)]
pub struct IssueStats {
    /// Readers in the audience.
    pub audience: i64,
    /// Copies that wait.
    pub pending: i64,
    /// Copies that a worker has taken.
    pub leased: i64,
    /// Copies that are about to go out or on their way.
    pub transmitting: i64,
    /// Copies that a server took.
    pub sent: i64,
    /// Copies that were given up.
    pub failed: i64,
    /// Copies to dead addresses.
    pub bounced: i64,
    /// Copies whose readers complained.
    pub complained: i64,
    /// Copies whose readers did not want them any more.
    pub skipped: i64,
    /// Copies that may have gone out.
    pub unknown: i64,
    /// What was opened and clicked; null where the list counted nothing when the issue was frozen.
    pub hits: Option<IssueHits>,
}

/// Which copies are asked for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DeliveryQuery {
    /// How many items, 1 to 200; 50 if absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<i64>,
    /// The `next_cursor` of the page before.
    cursor: Option<String>,
    /// Only copies in this state.
    state: Option<DeliveryState>,
}

/// What a coach asks of an issue.
struct Asked {
    call: Call,
    coach: Coach<NewsletterWrite>,
    id: IssueId,
    key: IdempotencyKey,
    digest: [u8; 32],
}

impl Asked {
    async fn carry_out(self, mut command: IssueCommand) -> Result<HttpResponse, Problem> {
        if matches!(command.command, Command::Send | Command::Schedule) {
            command.revision = self.gather(command.revision).await?;
        }
        let target = format!("{} {}", self.call.route, self.id);
        let once = Once::new(self.coach.caller(), self.key, &target, self.digest);
        let (context, config, id) = (&self.call.context, &*self.call.services.config, self.id);
        let answer = once
            .run(&self.call, async |connection| {
                answer(&actions::command_issue(connection, (context, config), id, &command).await?)
            })
            .await?;
        Ok(answer.into_response())
    }

    /// Takes the images of others in before the issue is frozen. Gives the revision that is meant from then on.
    async fn gather(&self, meant: Option<i64>) -> Result<Option<i64>, Problem> {
        let context = &self.call.context;
        let mut connection = self.call.connection().await?;
        let images = actions::foreign_images(&mut connection, context, (self.id, meant)).await?;
        if images.is_empty() {
            return Ok(meant);
        }
        drop(connection);
        let fetched = actions::fetch_images(&self.call.services.config, images).await;
        let mut connection = self.call.connection().await?;
        let what = (self.id, Some(self.coach.user_id), meant);
        let changed = actions::keep_images(&mut connection, context, what, fetched).await?;
        Ok(meant.and(changed).or(meant))
    }
}

macro_rules! commands {
    ($($(#[doc = $doc:literal])+ $name:ident, $operation:literal, $path:literal, $command:expr;)+) => {$(
        $(#[doc = $doc])+
        #[utoipa::path(tag = "newsletter", operation_id = $operation, request_body = IssueCommandRequest,
            params(("id" = IssueId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
            security(("bearer" = [])), responses((status = 200, body = IssueResponse)))]
        #[post($path)]
        pub async fn $name(
            call: Call,
            coach: Coach<NewsletterWrite>,
            id: web::Path<IssueId>,
            key: IdempotencyKey,
            body: Json<IssueCommandRequest>,
        ) -> Result<HttpResponse, Problem> {
            let command = IssueCommand { revision: body.value.revision, ..IssueCommand::plain($command, coach.actor) };
            Asked { call, coach, id: id.into_inner(), key, digest: body.digest }.carry_out(command).await
        }
    )+};
}

commands! {
    /// Sends an issue now. What goes out is frozen by this call.
    send_issue, "send_issue", "/issues/{id}/send", Command::Send;
    /// Makes a scheduled issue a draft again.
    unschedule_issue, "unschedule_issue", "/issues/{id}/unschedule", Command::Unschedule;
    /// Stops an issue for now. Copies on their way to a server arrive; no other starts.
    pause_issue, "pause_issue", "/issues/{id}/pause", Command::Pause;
    /// Goes on with a paused issue, with those who have not got it.
    resume_issue, "resume_issue", "/issues/{id}/resume", Command::Resume;
    /// Calls an issue off for good. Who has got it has got it.
    cancel_issue, "cancel_issue", "/issues/{id}/cancel", Command::Cancel;
}

/// Sends an issue then.
#[utoipa::path(tag = "newsletter", operation_id = "schedule_issue", request_body = ScheduleIssueRequest,
    params(("id" = IssueId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    security(("bearer" = [])), responses((status = 200, body = IssueResponse)))]
#[post("/issues/{id}/schedule")]
pub async fn schedule_issue(
    call: Call,
    coach: Coach<NewsletterWrite>,
    id: web::Path<IssueId>,
    key: IdempotencyKey,
    body: Json<ScheduleIssueRequest>,
) -> Result<HttpResponse, Problem> {
    let ScheduleIssueRequest { revision, scheduled_for, local_hour } = body.value;
    if let Some(fault) = instant_fault("/scheduled_for", scheduled_for) {
        return Err(Problem::unacceptable(vec![fault]));
    }
    let command = IssueCommand {
        revision,
        scheduled_for: Some(scheduled_for),
        local_hour,
        ..IssueCommand::plain(Command::Schedule, coach.actor)
    };
    Asked { call, coach, id: id.into_inner(), key, digest: body.digest }.carry_out(command).await
}

/// The copies of an issue: who got it, who did not, and why.
#[utoipa::path(tag = "newsletter", operation_id = "list_deliveries", params(("id" = IssueId, Path), DeliveryQuery), security(("bearer" = [])),
    responses((status = 200, body = List<DeliveryResponse>)))]
#[get("/issues/{id}/deliveries")]
pub async fn list_deliveries(
    call: Call,
    _coach: Coach<NewsletterRead>,
    id: web::Path<IssueId>,
    query: Query<DeliveryQuery>,
) -> Result<HttpResponse, Problem> {
    let page = Page::parse(query.0.limit, query.0.cursor.as_deref())?;
    let mut connection = call.connection().await?;
    let (domain, rows) =
        actions::list_deliveries(&mut connection, &call.context, page, (id.into_inner(), query.0.state))
            .await?;
    // Copies are in the order of their ids; the instant of the cursor says nothing.
    let at = Utc.timestamp_nanos(0);
    let list = page.list(rows, |row| Cursor { at, id: row.id.into() }, |row| delivery(row, &domain));
    listed(&call, &list)
}

fn delivery(row: Delivery, domain: &str) -> DeliveryResponse {
    DeliveryResponse {
        id: row.id,
        subscriber_id: row.subscriber_id,
        address: row.address,
        state: row.state,
        next_attempt_at: row.next_attempt_at,
        attempts: row.attempts,
        smtp_code: row.smtp_code,
        smtp_text: row.smtp_text,
        message_id: format!("<{}@{domain}>", row.id),
        transmitting_at: row.transmitting_at,
        finished_at: row.finished_at,
    }
}

/// How far an issue is, counted from its rows.
#[utoipa::path(tag = "newsletter", operation_id = "get_issue_stats", params(("id" = IssueId, Path)), security(("bearer" = [])),
    responses((status = 200, body = IssueStats)))]
#[get("/issues/{id}/stats")]
pub async fn get_issue_stats(
    call: Call,
    _coach: Coach<NewsletterRead>,
    id: web::Path<IssueId>,
) -> Result<HttpResponse, Problem> {
    let mut connection = call.connection().await?;
    let id = id.into_inner();
    let hits = actions::issue_hits(&mut connection, id).await?;
    let mut stats = IssueStats { hits, ..IssueStats::default() };
    for row in actions::issue_stats(&mut connection, id).await? {
        stats.audience += row.count;
        let place = match DeliveryState::from_name(&row.state) {
            Some(DeliveryState::Pending) => &mut stats.pending,
            Some(DeliveryState::Leased) => &mut stats.leased,
            Some(DeliveryState::Transmitting) => &mut stats.transmitting,
            Some(DeliveryState::Sent) => &mut stats.sent,
            Some(DeliveryState::Failed) => &mut stats.failed,
            Some(DeliveryState::Bounced) => &mut stats.bounced,
            Some(DeliveryState::Complained) => &mut stats.complained,
            Some(DeliveryState::Skipped) => &mut stats.skipped,
            Some(DeliveryState::Unknown) | None => &mut stats.unknown,
        };
        *place += row.count;
    }
    Ok(Answer::ok(&stats)?.into_response())
}

/// Sends again to those who have not got it, or may not have: a deliberate step. Who may have got it may get it twice.
#[utoipa::path(tag = "newsletter", operation_id = "resend_deliveries", request_body = ResendRequest,
    params(("id" = IssueId, Path), ("Idempotency-Key" = Option<String>, Header, description = "Makes a repetition safe")),
    security(("bearer" = [])), responses((status = 200, body = ResendResponse)))]
#[post("/issues/{id}/deliveries/resend")]
pub async fn resend_deliveries(
    call: Call,
    coach: Coach<NewsletterWrite>,
    id: web::Path<IssueId>,
    key: IdempotencyKey,
    body: Json<ResendRequest>,
) -> Result<HttpResponse, Problem> {
    let id = id.into_inner();
    let once = Once::new(coach.caller(), key, &format!("{} {id}", call.route), body.digest);
    let (context, ResendRequest { revision, states }) = (&call.context, body.value);
    let answer = once
        .run(&call, async |connection| {
            let count = actions::resend(connection, context, (id, revision), (&states, coach.actor)).await?;
            Answer::ok(&ResendResponse { count })
        })
        .await?;
    Ok(answer.into_response())
}
