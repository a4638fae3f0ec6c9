//! Closed sets of names, the same in columns and on the wire.

/// Defines an enum whose cases have names, the same in columns and on the wire.
macro_rules! names {
    ($($(#[$doc:meta])* $name:ident { $($(#[$case_doc:meta])* $case:ident = $text:tt,)+ })+) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema,
            diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
        )]
        #[diesel(sql_type = diesel::sql_types::Text)]
        pub enum $name {
            $($(#[$case_doc])* #[serde(rename = $text)] $case,)+
        }

        impl $name {
            /// Its name in the column and on the wire.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$case => $text,)+
                }
            }

            /// The case of a name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($text => Some(Self::$case),)+
                    _ => None,
                }
            }
        }

        crate::platform::db::text_enum!($name);
    )+};
}

/// Defines a document of a `jsonb` column around a serde type.
macro_rules! document {
    ($($(#[$doc:meta])* $name:ident($inner:ty),)+) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize,
            diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
        )]
        #[diesel(sql_type = diesel::sql_types::Jsonb)]
        #[serde(transparent)]
        pub struct $name(pub $inner);

        crate::platform::db::jsonb!($name);
    )+};
}

pub(super) use {document, names};

names! {
    /// How far coaching with a mentee has come.
    MenteeStatus {
        /// Has shown interest.
        Lead = "lead",
        /// Is being coached.
        Active = "active",
        /// Takes a break.
        Paused = "paused",
        /// Was coached.
        Alumni = "alumni",
    }

    /// Where a mentee came from.
    MenteeSource {
        /// They booked a session.
        Booking = "booking",
        /// A list of an earlier system.
        Import = "import",
        /// A coach wrote them down.
        Hand = "hand",
    }

    /// A theme of coaching.
    Topic {
        /// System design.
        SystemDesign = "system-design",
        /// Engineering judgment.
        EngineeringJudgment = "engineering-judgment",
        /// Technical leadership.
        TechnicalLeadership = "technical-leadership",
        /// Technical strategy.
        TechnicalStrategy = "technical-strategy",
        /// Promotion evidence.
        PromotionEvidence = "promotion-evidence",
        /// Career direction.
        CareerDirection = "career-direction",
    }

    /// Why somebody wants coaching.
    IntakeReason {
        /// The technical direction is hard to explain.
        HardToExplain = "hard_to_explain",
        /// Teams disagree.
        TeamsDisagree = "teams_disagree",
        /// A roadmap is wanted.
        RoadmapWanted = "roadmap_wanted",
        /// A promotion is the aim.
        Promotion = "promotion",
        /// The same problems come back.
        RepeatedProblems = "repeated_problems",
        /// Something else.
        Other = "other",
    }
}
