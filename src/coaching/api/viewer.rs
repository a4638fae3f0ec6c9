//! From a guard to who asks.

use crate::coaching::actions::Viewer;
use crate::identity::guards::{Coach, Participant};

impl<S> From<&Participant<S>> for Viewer {
    fn from(participant: &Participant<S>) -> Self {
        Self {
            person_id: participant.is_mentee.then_some(participant.person_id),
            user: participant.user,
            actor: participant.actor,
        }
    }
}

impl<S> From<&Coach<S>> for Viewer {
    fn from(coach: &Coach<S>) -> Self {
        Self { person_id: None, user: Some((coach.user_id, coach.role)), actor: coach.actor }
    }
}
