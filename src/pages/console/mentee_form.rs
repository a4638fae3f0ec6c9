//! What is known about a mentee, written down by a coach.

use actix_web::HttpResponse;

use super::desk::Deed;
use super::mentees::{PATH, listed};
use super::sheet::{carry_out, choice};
use super::words::status_badge;
use crate::coaching::actions::{MenteeDraft, NewMentee, Viewer, create_mentee};
use crate::coaching::model::MenteeStatus;
use crate::identity::MenteesWrite;
use crate::kernel::locale::Locale;
use crate::kernel::phrases::Voice;
use crate::pages::view::Sheet;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Answer;

/// The statuses, in the order in which people pass through them.
pub(super) const STATUSES: [MenteeStatus; 4] =
    [MenteeStatus::Lead, MenteeStatus::Active, MenteeStatus::Paused, MenteeStatus::Alumni];

/// Writes a mentee down.
pub(super) async fn create(deed: Deed) -> Result<HttpResponse, Problem> {
    let desk = &deed.desk;
    let viewer = Viewer::from(&desk.coach::<MenteesWrite>()?);
    let context = &desk.visit.call.context;
    let effect = async |connection: &mut Connection| {
        let new = NewMentee {
            email: deed.text("email"),
            time_zone: deed.text("time_zone").trim().to_owned(),
            locale: deed.one_of("locale", Locale::from_tag)?,
            draft: mentee_draft(&deed, nothing_known())?,
        };
        let made = create_mentee(connection, context, &viewer, new).await?;
        Answer::created(format!("{PATH}/{}?done=made", made.id), &())
    };
    match carry_out(&deed, PATH, effect).await? {
        Ok(answer) => Ok(desk.see_other(answer.location().unwrap_or(PATH))),
        Err(refused) => listed(desk, Some(&refused)).await,
    }
}

/// What the form says; what it does not ask for stays.
pub(super) fn mentee_draft(deed: &Deed, current: MenteeDraft) -> Result<MenteeDraft, Problem> {
    let tags = deed.text("tags");
    let tags = tags.split(',').map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned);
    Ok(MenteeDraft {
        name: deed.text("name"),
        current_role: deed.text("current_role"),
        target_role: deed.text("target_role"),
        company: deed.text("company"),
        status: deed.one_of("status", MenteeStatus::from_name)?,
        tags: tags.collect(),
        ..current
    })
}

fn nothing_known() -> MenteeDraft {
    MenteeDraft {
        name: String::new(),
        current_role: String::new(),
        target_role: String::new(),
        company: String::new(),
        topics: Vec::new(),
        status: MenteeStatus::Lead,
        tags: Vec::new(),
    }
}

/// Writes a mentee down, with the zone and the language to begin with.
pub(super) fn add_sheet(voice: Voice, zone: &str) -> Sheet {
    let languages = Locale::ALL.map(|locale| choice(locale.tag(), locale.own_name()));
    let sheet = Sheet::to(voice, PATH, "mentee-add-now")
        .opened_by("mentee-add")
        .about("mentee-add-about")
        .input("email", "mentee-email", ("email", String::new()));
    asked(sheet, voice, &nothing_known())
        .choose("locale", "mentee-language", (voice.locale().tag(), languages.into()))
        .line("time_zone", "mentee-zone", (zone, 64))
        .hint("mentee-zone-hint")
}

/// The fields of what is known.
pub(super) fn asked(sheet: Sheet, voice: Voice, now: &MenteeDraft) -> Sheet {
    let statuses = STATUSES.map(|one| choice(one.name(), status_badge(voice, one.name()).label));
    sheet
        .line("name", "mentees-name", (&now.name, 200))
        .line("current_role", "mentee-role-now", (&now.current_role, 200))
        .optional()
        .line("target_role", "mentee-role-target", (&now.target_role, 200))
        .optional()
        .line("company", "mentee-company", (&now.company, 200))
        .optional()
        .choose("status", "mentees-status", (now.status.name(), statuses.into()))
        .line("tags", "mentee-tags", (&now.tags.join(", "), 1_300))
        .optional()
        .hint("mentee-tags-hint")
}
