//! What an event changes on open pages.

use uuid::Uuid;

/// What an event is about, besides its kind.
#[derive(Clone, Copy, Debug, Default)]
pub struct About {
    /// The row it happened to.
    pub subject: Option<Uuid>,
    /// The mentee it happened to or with.
    pub mentee: Option<Uuid>,
    /// The plan that the row is part of.
    pub plan: Option<Uuid>,
    /// The strategy that the row is part of.
    pub strategy: Option<Uuid>,
}

/// The names of what changed, for pages that show it: lists, and pages of one thing.
#[must_use]
pub fn names(kind: &str, about: &About) -> Vec<String> {
    let area = kind.split('.').next().unwrap_or_default();
    let (lists, ones): (&[&str], [(&str, Option<Uuid>); 2]) = match area {
        "booking" | "waitlist" => (&["today", "calendar"], [("", None); 2]),
        "plan" => (&["today", "plans", "mentees"], [("plan", about.subject), ("mentee", about.mentee)]),
        "check_in" => (&["today", "plans", "mentees"], [("plan", about.plan), ("mentee", about.mentee)]),
        "assessment" => {
            (&["today", "assessments"], [("assessment", about.subject), ("mentee", about.mentee)])
        }
        "evidence" => (&["today"], [("mentee", about.mentee), ("", None)]),
        "mentee" => (&["mentees"], [("mentee", about.subject), ("", None)]),
        "strategy" => (&["strategies"], [("strategy", about.subject), ("mentee", about.mentee)]),
        "recall_test" => (&["strategies"], [("strategy", about.strategy), ("mentee", about.mentee)]),
        "subscriber" => (&["readers"], [("", None); 2]),
        "issue" if about.subject.is_some() => (&["newsletter"], [("issue", about.subject), ("", None)]),
        "import" if about.subject.is_some() => (&["imports"], [("import", about.subject), ("", None)]),
        "webhook" => (&["webhooks"], [("webhook", about.subject), ("", None)]),
        _ => (&[], [("", None); 2]),
    };
    let lists = lists.iter().map(|name| (*name).to_owned());
    lists.chain(ones.iter().filter_map(|(name, id)| Some(format!("{name}-{}", (*id)?)))).collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{About, names};

    #[test]
    fn an_event_changes_the_lists_and_the_pages_that_show_it() {
        let about = About {
            subject: Some(Uuid::from_u128(1)),
            mentee: Some(Uuid::from_u128(2)),
            plan: Some(Uuid::from_u128(3)),
            strategy: Some(Uuid::from_u128(4)),
        };
        let told = |kind: &str| {
            let names = names(kind, &about).join(" ");
            names.replace("00000000-0000-0000-0000-00000000000", "")
        };
        for (kind, expected) in [
            ("booking.confirmed", "today calendar"),
            ("plan.proposed", "today plans mentees plan-1 mentee-2"),
            ("check_in.submitted", "today plans mentees plan-3 mentee-2"),
            ("assessment.opened", "today assessments assessment-1 mentee-2"),
            ("evidence.shown", "today mentee-2"),
            ("mentee.created", "mentees mentee-1"),
            ("strategy.shared", "strategies strategy-1 mentee-2"),
            ("recall_test.finished", "strategies strategy-4 mentee-2"),
            ("issue.finished", "newsletter issue-1"),
            ("issue.progress", "newsletter issue-1"),
            ("import.progress", "imports import-1"),
            ("webhook.progress", "webhooks webhook-1"),
            // Nobody is named: an import writes many.
            ("subscriber.confirmed", "readers"),
            ("user.signed_in", ""),
        ] {
            assert_eq!(told(kind), expected, "{kind}");
        }
    }

    #[test]
    fn whoever_may_not_know_which_one_hears_of_the_list_alone() {
        assert_eq!(names("mentee.updated", &About::default()), ["mentees"]);
        assert_eq!(names("plan.proposed", &About::default()), ["today", "plans", "mentees"]);
        assert!(names("issue.finished", &About::default()).is_empty());
    }
}
