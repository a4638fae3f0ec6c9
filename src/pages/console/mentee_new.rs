//! `/console/mentees/new`: somebody who is coached and did not book.

use actix_web::HttpResponse;

use super::desk::{Deed, Desk, Part};
use super::mentee_terms::{PROFILE, person, typed};
use super::mentees::PATH;
use super::profile::zones;
use super::sheet::{Refused, carry_out, choice, outcome};
use crate::coaching::actions::{MenteeDraft, NewMentee, Viewer, create_mentee};
use crate::coaching::model::MenteeStatus;
use crate::identity::MenteesWrite;
use crate::kernel::locale::Locale;
use crate::pages::view::{Crumb, RecordPage, Sheet};
use crate::platform::db::Connection;
use crate::platform::problem::Problem;
use crate::platform::web::Answer;

/// The page.
pub(super) const NEW: &str = "/console/mentees/new";

/// The form.
pub(super) async fn page(desk: Desk) -> Result<HttpResponse, Problem> {
    desk.coach::<MenteesWrite>()?;
    shown(&desk, None)
}

/// Adds them to the coach's mentees.
pub(super) async fn create(deed: Deed) -> Result<HttpResponse, Problem> {
    let desk = &deed.desk;
    let viewer = Viewer::from(&desk.coach::<MenteesWrite>()?);
    let locale = |tag: &str| Locale::ALL.into_iter().find(|locale| locale.tag() == tag);
    let effect = async |connection: &mut Connection| {
        let new = NewMentee {
            email: deed.text("email"),
            time_zone: deed.text("time_zone"),
            locale: deed.one_of("locale", locale)?,
            draft: typed(&deed, Vec::new())?,
        };
        let made = create_mentee(connection, &desk.visit.call.context, &viewer, new).await?;
        Answer::created(format!("{PATH}/{}/{PROFILE}?done=made", made.id), &())
    };
    match carry_out(&deed, NEW, effect).await? {
        Ok(answer) => Ok(desk.see_other(answer.location().unwrap_or(PATH))),
        Err(refused) => shown(desk, Some(&refused)),
    }
}

fn shown(desk: &Desk, refused: Option<&Refused>) -> Result<HttpResponse, Problem> {
    let voice = desk.voice();
    let (status, notice) = outcome(desk, refused, &[])?;
    let crumbs = vec![Crumb { label: voice.say("console-mentees"), href: PATH.to_owned() }];
    let mut frame = desk.frame_below(Part::Mentees, crumbs, voice.say("mentee-new"));
    frame.1.notice = notice;
    let locales = Locale::ALL.map(|locale| choice(locale.tag(), locale.own_name()));
    let (zone, locale) = (desk.zone().name(), desk.account.person.locale.tag());
    let sheet =
        Sheet::to(voice, NEW, "mentee-new-save").input("email", "mentee-email", ("email", String::new()));
    let sheet = person(sheet, &nobody())
        .choose("time_zone", "mentee-zone", (zone, zones(desk, zone)))
        .choose("locale", "profile-language", (locale, locales.into()));
    let lead = voice.say("mentee-new-about");
    desk.answered(status, &RecordPage { lead, sheets: vec![sheet.after(refused)], ..RecordPage::of(frame) })
}

fn nobody() -> MenteeDraft {
    MenteeDraft {
        name: String::new(),
        current_role: String::new(),
        target_role: String::new(),
        company: String::new(),
        topics: Vec::new(),
        status: MenteeStatus::Active,
        tags: Vec::new(),
    }
}
