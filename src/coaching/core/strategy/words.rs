//! Closed sets of names, the same in columns and on the wire.

/// Defines an enum whose cases have names.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$case_doc:meta])* $case:ident = $text:tt,)+ })+) => {$(
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
            utoipa::ToSchema,
        )]
        $(#[$doc])*
        pub enum $name {
            $($(#[$case_doc])* #[serde(rename = $text)] $case,)+
        }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$case,)+];

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
    )+};
}

words! {
    /// A section of a strategy, in the order it is read.
    #[schema(as = StrategySection)]
    Section {
        /// What it is called.
        Title = "title",
        /// What pushes.
        Drivers = "drivers",
        /// What is wrong today.
        CurrentProblem = "current_problem",
        /// What it shall be like.
        DesiredFuture = "desired_future",
        /// The one bet.
        MainBet = "main_bet",
        /// What is lost for what is won.
        TradeOffs = "trade_offs",
        /// What will not be done.
        NonGoals = "non_goals",
        /// What comes first.
        FirstMilestones = "first_milestones",
        /// What may go wrong.
        Risks = "risks",
        /// How it will be known.
        Measures = "measures",
    }

    /// What pushes a strategy.
    #[schema(as = StrategyDriver)]
    Driver {
        /// Customers can rely on it.
        CustomerReliability = "customer_reliability",
        /// Changes reach customers sooner.
        DeliverySpeed = "delivery_speed",
        /// It costs less.
        CostReduction = "cost_reduction",
        /// Something can be sold that could not be.
        NewProductCapability = "new_product_capability",
        /// It withstands attacks.
        Security = "security",
        /// It fulfils a law or a standard.
        Compliance = "compliance",
        /// Engineers get more done.
        DeveloperProductivity = "developer_productivity",
        /// It withstands faults.
        OperationalResilience = "operational_resilience",
    }

    /// Why something will not be done.
    #[schema(as = StrategyNonGoalKind)]
    NonGoalKind {
        /// It is no part of this.
        OutOfScope = "out_of_scope",
        /// It would not be worth what it adds.
        ComplexityNotWorthAdding = "complexity_not_worth_adding",
        /// It can be moved later.
        MigrationCanWait = "migration_can_wait",
        /// The product has to be clear first.
        BlockedByProductUncertainty = "blocked_by_product_uncertainty",
    }

    /// How far a strategy has come.
    #[schema(as = StrategyState)]
    State {
        /// Being written; nobody else has seen it.
        Draft = "draft",
        /// A version lies before the coach.
        InReview = "in_review",
        /// The coach asks for changes.
        ChangesRequested = "changes_requested",
        /// The coach agrees.
        Agreed = "agreed",
        /// It is what is done.
        Live = "live",
        /// Another one took its place.
        Superseded = "superseded",
        /// It is no more.
        Retired = "retired",
    }

    /// What a comment is.
    #[schema(as = StrategyCommentKind)]
    CommentKind {
        /// Something is not clear.
        Question = "question",
        /// It could be better.
        Suggestion = "suggestion",
        /// It is good.
        Praise = "praise",
        /// It cannot be agreed to like this.
        Blocker = "blocker",
    }

    /// What became of a comment.
    #[schema(as = StrategyCommentState)]
    CommentState {
        /// Waits for an answer.
        Open = "open",
        /// Is done with.
        Resolved = "resolved",
        /// Was done with, and is not.
        Reopened = "reopened",
    }

    /// How far a recall test has come.
    #[schema(as = RecallTestState)]
    TestState {
        /// Reviewers read and answer.
        Open = "open",
        /// Answers are in, and being graded.
        Closed = "closed",
        /// Both have graded.
        Graded = "graded",
        /// Fewer answers than it takes.
        TooFew = "too_few",
        /// A newer version was shared.
        Invalidated = "invalidated",
    }

    /// What a reviewer is asked after the reading.
    #[schema(as = RecallQuestion)]
    Question {
        /// Which problem it solves.
        Problem = "problem",
        /// What the bet is.
        Bet = "bet",
        /// Why now.
        WhyNow = "why_now",
        /// What will not be done.
        NonGoals = "non_goals",
        /// How one will know.
        Measures = "measures",
    }
}

impl Section {
    /// The seven parts that each strategy has.
    pub const PARTS: [Self; 7] = [
        Self::CurrentProblem,
        Self::DesiredFuture,
        Self::MainBet,
        Self::TradeOffs,
        Self::FirstMilestones,
        Self::Risks,
        Self::Measures,
    ];
}

impl CommentState {
    /// Whether something is still to be said about it.
    #[must_use]
    pub fn is_open(self) -> bool {
        self != Self::Resolved
    }
}
