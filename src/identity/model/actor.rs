//! Who did something.

use uuid::Uuid;

/// Who did something, for the audit log and for events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actor {
    /// What kind of caller.
    pub kind: ActorKind,
    /// Which one: the user, the person of a mentee, or the key; nobody known for visitors and the system.
    pub id: Option<Uuid>,
}

/// What kind of caller did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActorKind {
    /// Somebody who is not signed in.
    Visitor,
    /// A signed-in mentee.
    Mentee,
    /// A coach.
    Coach,
    /// An owner.
    Owner,
    /// An API key.
    Key,
    /// The program itself.
    System,
}

impl Actor {
    /// The program itself.
    pub const SYSTEM: Self = Self { kind: ActorKind::System, id: None };
    /// Somebody who is not signed in.
    pub const VISITOR: Self = Self { kind: ActorKind::Visitor, id: None };

    /// A known caller.
    #[must_use]
    pub fn known(kind: ActorKind, id: impl Into<Uuid>) -> Self {
        Self { kind, id: Some(id.into()) }
    }
}

impl ActorKind {
    /// Its name in columns and on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Mentee => "mentee",
            Self::Coach => "coach",
            Self::Owner => "owner",
            Self::Key => "key",
            Self::System => "system",
        }
    }
}
