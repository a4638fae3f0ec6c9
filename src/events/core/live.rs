//! What an event changes on open pages.

/// The names of what changed, for pages that show it.
#[must_use]
pub fn names(kind: &str, subject: Option<&str>) -> Vec<String> {
    let area = kind.split('.').next().unwrap_or_default();
    match (area, subject) {
        ("booking" | "waitlist", _) => owned(&["today", "calendar"]),
        ("plan" | "check_in", _) => owned(&["today", "plans", "mentees"]),
        ("assessment", _) => owned(&["today", "assessments"]),
        ("evidence", _) => owned(&["today"]),
        ("mentee", _) => owned(&["mentees"]),
        ("strategy" | "recall_test", _) => owned(&["strategies"]),
        ("issue", Some(id)) => vec![String::from("newsletter"), format!("issue-{id}")],
        ("import", Some(id)) => vec![String::from("imports"), format!("import-{id}")],
        _ => Vec::new(),
    }
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn an_event_changes_the_pages_that_show_it() {
        assert_eq!(names("booking.confirmed", Some("x")), ["today", "calendar"]);
        assert_eq!(names("check_in.submitted", Some("x")), ["today", "plans", "mentees"]);
        assert_eq!(names("assessment.opened", Some("x")), ["today", "assessments"]);
        assert_eq!(names("mentee.created", Some("x")), ["mentees"]);
        assert_eq!(names("strategy.shared", Some("x")), ["strategies"]);
        assert_eq!(names("issue.finished", Some("x")), ["newsletter", "issue-x"]);
        assert_eq!(names("issue.progress", Some("x")), ["newsletter", "issue-x"]);
        assert_eq!(names("import.progress", Some("x")), ["imports", "import-x"]);
        assert!(names("subscriber.confirmed", Some("x")).is_empty());
    }
}
