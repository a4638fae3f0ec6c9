//! `/rate/{token}`: the form of a rater, from the mailed link. Opening it changes nothing.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use chrono::{DateTime, Utc};

use super::form::{Form, Pairs, unreadable};
use super::language::fault_in_words;
use super::view::{MessagePage, RateFaults as Faults, RatePage, rate_progress};
use super::visit::Visit;
use crate::coaching::CoachingError;
use crate::coaching::actions::{self, GivenRating, GivenRatings, RatingForm};
use crate::coaching::core::gaps::Practice;
use crate::coaching::model::{AssessmentState, RaterState, RatingConfidence, StoredRating};
use crate::kernel::locale::Locale;
use crate::kernel::phrases::say;
use crate::platform::db::Connection;
use crate::platform::problem::{Kind, Problem};

/// The value of "not observed".
const NOT_OBSERVED: &str = "none";

pub(super) async fn page(visit: Visit, token: web::Path<String>) -> Result<HttpResponse, Problem> {
    let mut connection = visit.connection().await?;
    let form = actions::rating_form(&mut connection, &visit.call.context, &token).await?;
    let visit = spoken(visit, &form);
    if !form.is_open() {
        return visit.shown(&message(&visit, &form));
    }
    visit.shown(&view(&visit, &token, &form, Faults::default()))
}

/// Saves, submits or declines, as the button says.
pub(super) async fn send(
    visit: Visit,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let given = given(&form.pairs)?;
    let mut connection = visit.connection().await?;
    let context = &visit.call.context;
    let outcome = match form.pairs.first("do") {
        Some("submit") => actions::submit_ratings(&mut connection, context, &token, &given).await,
        Some("decline") if form.pairs.first("sure").is_none() => {
            return unsure(visit, &mut connection, &token).await;
        }
        Some("decline") => actions::decline_rating(&mut connection, context, &token).await,
        _ => actions::save_ratings(&mut connection, context, &token, &given).await,
    };
    match outcome {
        // The page says why nothing is taken any more.
        Ok(()) | Err(CoachingError::AssessmentClosed) => Ok(visit.see_other(&path(&token))),
        Err(CoachingError::NothingRated) => {
            actions::save_ratings(&mut connection, context, &token, &given).await?;
            let saved = actions::rating_form(&mut connection, context, &token).await?;
            let visit = spoken(visit, &saved);
            let faults = Faults { said: Some(visit.voice().say("rate-nothing")), ..Faults::default() };
            let page = view(&visit, &token, &saved, faults);
            visit.answered(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(error) => {
            let problem = Problem::from(error);
            if problem.kind() != Kind::Unacceptable {
                return Err(problem);
            }
            let saved = actions::rating_form(&mut connection, context, &token).await?;
            refused(visit, &token, (saved, given), &problem)
        }
    }
}

/// Nothing goes by one press: the page says what declining deletes, and asks for it once more.
async fn unsure(visit: Visit, connection: &mut Connection, token: &str) -> Result<HttpResponse, Problem> {
    let saved = actions::rating_form(connection, &visit.call.context, token).await?;
    if !saved.is_open() {
        return Ok(visit.see_other(&path(token)));
    }
    let visit = spoken(visit, &saved);
    let said = Some(visit.voice().say("rate-decline-unsure"));
    let page = view(&visit, token, &saved, Faults { said, is_declining: true, ..Faults::default() });
    visit.answered(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// The form as it was filled in, with what is wrong at each skill.
fn refused(
    visit: Visit,
    token: &str,
    (saved, given): (RatingForm, GivenRatings),
    problem: &Problem,
) -> Result<HttpResponse, Problem> {
    let visit = spoken(visit, &saved);
    let voice = visit.voice();
    let mut faults = Faults { said: Some(voice.say("check-in-to-change")), ..Faults::default() };
    for fault in problem.errors() {
        let index = fault.pointer.strip_prefix("/ratings/").and_then(|rest| rest.split('/').next());
        let rating = index.and_then(|index| index.parse::<usize>().ok()).and_then(|at| given.ratings.get(at));
        if let Some(rating) = rating {
            let text = match fault.code.as_str() {
                "too_long" => say!(voice, "at-most", n = actions::NOTE_MAX),
                code => fault_in_words(voice, code),
            };
            faults.by_skill.insert(rating.skill.clone(), text);
        }
    }
    let page = view(&visit, token, &filled_in(visit.call.context.now, saved, given), faults);
    visit.answered(problem.kind().status(), &page)
}

/// What was saved, with what was sent on top of it.
fn filled_in(now: DateTime<Utc>, mut saved: RatingForm, given: GivenRatings) -> RatingForm {
    for one in given.ratings {
        saved.ratings.retain(|known| known.skill != one.skill);
        saved.ratings.push(StoredRating {
            rater_id: saved.rater.id,
            skill: one.skill,
            level: one.level.and_then(|level| i16::try_from(level).ok()),
            confidence: one.confidence,
            note: one.note,
            updated_at: now,
        });
    }
    saved.rater.practice.0.extend(given.practice);
    saved.rater.interest.0.extend(given.interest);
    saved
}

/// Saves while somebody fills the form in, and says how far it is; for the script.
pub(super) async fn save(
    visit: Visit,
    token: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, Problem> {
    let given = given(&form.pairs)?;
    let mut connection = visit.connection().await?;
    actions::save_ratings(&mut connection, &visit.call.context, &token, &given).await?;
    let saved = actions::rating_form(&mut connection, &visit.call.context, &token).await?;
    let progress = rate_progress(spoken(visit, &saved).voice(), &saved);
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(progress))
}

fn path(token: &str) -> String {
    let segment: String = url::form_urlencoded::byte_serialize(token.as_bytes()).collect();
    format!("/rate/{segment}")
}

/// The visit in the rater's language, unless the address asks for another one.
fn spoken(visit: Visit, form: &RatingForm) -> Visit {
    let locale = Locale::from_tag(&form.rater.locale).unwrap_or_default();
    Visit { language: visit.language.known(locale), ..visit }
}

fn view(visit: &Visit, token: &str, form: &RatingForm, faults: Faults) -> RatePage {
    let (kind, mentee) = (form.rater.kind.name(), form.mentee.as_str());
    let page = visit.frame(say!(visit.voice(), "rate-title", kind = kind, mentee = mentee));
    let path = path(token);
    let (action, autosave) = (visit.language.href(&path), visit.language.href(&format!("{path}/save")));
    RatePage::new(page, form, (action, autosave), faults)
}

/// Why there is no form, in words.
fn message(visit: &Visit, form: &RatingForm) -> MessagePage {
    let voice = visit.voice();
    let (headline, text) = match form.rater.state {
        RaterState::Submitted => (voice.say("rate-submitted"), voice.say("rate-submitted-text")),
        RaterState::Declined => (voice.say("rate-declined"), voice.say("rate-declined-text")),
        _ if form.assessment.state == AssessmentState::Void => {
            (voice.say("rate-void"), voice.say("rate-void-text"))
        }
        _ => (voice.say("rate-closed"), voice.say("rate-closed-text")),
    };
    MessagePage::new(visit.frame(headline), &text, None)
}

/// What a form says. A skill that was left alone says nothing.
fn given(pairs: &Pairs) -> Result<GivenRatings, Problem> {
    let mut given = GivenRatings::default();
    let mut notes: BTreeMap<&str, &str> =
        pairs.below("note.").filter(|(_, note)| !note.trim().is_empty()).collect();
    for (skill, level) in pairs.below("level.") {
        let note = notes.remove(skill).unwrap_or_default();
        given.ratings.push(rating(pairs, skill, (level, note))?);
    }
    for (skill, note) in notes {
        given.ratings.push(rating(pairs, skill, (NOT_OBSERVED, note))?);
    }
    for (skill, practice) in pairs.below("practice.").filter(|(_, value)| !value.is_empty()) {
        given.practice.insert(skill.to_owned(), practice_of(practice)?);
    }
    for (skill, interest) in pairs.below("interest.").filter(|(_, value)| !value.is_empty()) {
        let interest = interest.parse().map_err(|_| unreadable("interest", "expected 1 to 5"))?;
        given.interest.insert(skill.to_owned(), interest);
    }
    Ok(given)
}

fn rating(pairs: &Pairs, skill: &str, (level, note): (&str, &str)) -> Result<GivenRating, Problem> {
    let level = match level {
        NOT_OBSERVED | "" => None,
        text => Some(text.parse().map_err(|_| unreadable("level", "expected 1 to 5 or none"))?),
    };
    let confidence = pairs.below("confidence.").find(|(key, value)| *key == skill && !value.is_empty());
    let confidence =
        confidence.map_or(Some(RatingConfidence::Medium), |(_, name)| RatingConfidence::from_name(name));
    let confidence = confidence.ok_or_else(|| unreadable("confidence", "expected low, medium or high"))?;
    Ok(GivenRating { skill: skill.to_owned(), level, confidence, note: note.to_owned() })
}

fn practice_of(text: &str) -> Result<Practice, Problem> {
    match text {
        "yes" => Ok(Practice::Yes),
        "partly" => Ok(Practice::Partly),
        "no" => Ok(Practice::No),
        _ => Err(unreadable("practice", "expected yes, partly or no")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Pairs, given};
    use crate::coaching::core::gaps::Practice;
    use crate::coaching::model::RatingConfidence;

    #[test]
    fn a_form_says_what_was_filled_in_and_no_more() {
        let pairs = Pairs::from_pairs(&[
            ("level.D2", "3"),
            ("confidence.D2", "low"),
            ("note.D2", "Seen twice."),
            ("level.E2", "none"),
            ("note.F1", "No idea."),
            ("note.F2", " "),
            ("confidence.A1", "high"),
            ("practice.D2", "yes"),
            ("practice.E2", ""),
            ("interest.D2", "5"),
        ]);
        let given = given(&pairs).unwrap();
        let said: Vec<_> = given.ratings.iter().map(|rating| (rating.skill.as_str(), rating.level)).collect();
        assert_eq!(said, [("D2", Some(3)), ("E2", None), ("F1", None)]);
        assert_eq!(given.ratings[0].confidence, RatingConfidence::Low);
        assert_eq!(given.practice, [(String::from("D2"), Practice::Yes)].into());
        assert_eq!(given.interest, [(String::from("D2"), 5)].into());
    }

    #[test]
    fn what_no_form_sends_is_refused() {
        for pair in [("level.D2", "three"), ("practice.D2", "maybe"), ("interest.D2", "much")] {
            assert!(given(&Pairs::from_pairs(&[pair])).is_err(), "{pair:?}");
        }
        assert!(given(&Pairs::from_pairs(&[("level.D2", "3"), ("confidence.D2", "sure")])).is_err());
    }
}
