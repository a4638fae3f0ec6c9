//! The packet for a role, chosen on a page: the role, and the cases that stand in it. The same in the mentee's space and in
//! the console.

use actix_web::http::StatusCode;

use super::form::{Pairs, unreadable};
use super::language::fault_in_words;
use super::view::{FilterChoice, PacketForm};
use crate::coaching::CoachingError;
use crate::coaching::actions::{RolePacket, RoleWish, Viewer, gap_words, role_packet};
use crate::coaching::model::{FrameworkDocument, Profile};
use crate::kernel::ids::{EvidenceId, MenteeId};
use crate::kernel::phrases::Voice;
use crate::platform::context::Context;
use crate::platform::db::Connection;
use crate::platform::problem::{Kind, Problem};

/// What stands between a role and its variant: in names of neither there is such a character.
const VARIANT: char = '\t';
/// What fields of cases begin with.
const CASE: &str = "case.";

/// A role and cases, as an address names them.
#[derive(Clone, Debug, Default)]
pub(super) struct Chosen {
    role: RoleWish,
    cases: Vec<EvidenceId>,
}

impl Chosen {
    /// What the address says.
    pub(super) fn of(pairs: &Pairs) -> Result<Self, Problem> {
        let role = pairs.first("role").map(|text| match text.split_once(VARIANT) {
            Some((role, overlay)) => {
                RoleWish { role: Some(role.to_owned()), overlay: Some(overlay.to_owned()) }
            }
            None => RoleWish { role: Some(text.to_owned()), overlay: None },
        });
        let ids: Result<Vec<EvidenceId>, _> = pairs.below(CASE).map(|(id, _)| id.parse()).collect();
        let cases = ids.map_err(|_| unreadable("case", "expected the id of a piece of evidence"))?;
        Ok(Self { role: role.unwrap_or_default(), cases })
    }

    /// The packet; or why there is none, for the form to say it.
    pub(super) async fn packed(
        &self,
        connection: &mut Connection,
        context: &Context,
        whose: (&Viewer, MenteeId),
    ) -> Result<Result<RolePacket, Problem>, Problem> {
        let wish = (self.role.clone(), self.cases.clone());
        refused(role_packet(connection, context, whose, wish).await)
    }
}

fn refused(made: Result<RolePacket, CoachingError>) -> Result<Result<RolePacket, Problem>, Problem> {
    match made.map_err(Problem::from) {
        Err(problem) if problem.kind() != Kind::Unacceptable => Err(problem),
        other => Ok(other),
    }
}

/// The form, in which the cases are ticked that show most of the role; or, with what was refused, those that were chosen.
pub(super) async fn form(
    connection: &mut Connection,
    context: &Context,
    (voice, viewer, id): (Voice, &Viewer, MenteeId),
    (chosen, refusal): (&Chosen, Option<&Problem>),
) -> Result<(StatusCode, PacketForm), Problem> {
    let whose = (viewer, id);
    let wish = (chosen.role.clone(), Vec::new());
    let (made, unknown) = match refused(role_packet(connection, context, whose, wish).await)? {
        Ok(made) => (made, None),
        Err(problem) => {
            let wish = (RoleWish::default(), Vec::new());
            (role_packet(connection, context, whose, wish).await?, Some(problem))
        }
    };
    let refusal = refusal.or(unknown.as_ref());
    let fault = refusal.and_then(|problem| problem.errors().first()).map(|fault| match fault.code.as_str() {
        "too_many" => voice.say("packet-too-many"),
        code => fault_in_words(voice, code),
    });
    let is_ticked = |id: EvidenceId| match refusal {
        Some(_) => chosen.cases.contains(&id),
        None => made.cases.iter().any(|one| one.id == id),
    };
    let cases = made.titles.iter().rev().map(|(id, title)| FilterChoice {
        value: format!("{CASE}{id}"),
        label: title.clone(),
        is_chosen: is_ticked(EvidenceId::from(*id)),
    });
    let form = PacketForm {
        roles: roles(&made.aim.framework, &made.aim.role_name),
        cases: cases.collect(),
        gaps: made.gaps.iter().map(|gap| gap_words(&made.aim, gap, voice.locale())).collect(),
        fault,
    };
    Ok((refusal.map_or(StatusCode::OK, |problem| problem.kind().status()), form))
}

/// The roles of a framework, each with its variants.
fn roles(framework: &FrameworkDocument, chosen: &str) -> Vec<FilterChoice> {
    let choice = |value: String, label: String| FilterChoice { is_chosen: label == chosen, value, label };
    let of_one = |profile: &Profile| {
        let variants = framework.overlays.iter().filter(|overlay| overlay.profile == profile.key);
        let variants = variants.map(|overlay| {
            choice(
                format!("{}{VARIANT}{}", profile.key, overlay.key),
                format!("{}, {}", profile.name, overlay.name),
            )
        });
        let plain = choice(profile.key.clone(), profile.name.clone());
        std::iter::once(plain).chain(variants).collect::<Vec<_>>()
    };
    framework.profiles.iter().flat_map(of_one).collect()
}
