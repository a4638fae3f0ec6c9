//! The states of an issue's copies as one bar whose figures add up.

use crate::kernel::ids::IssueId;
use crate::kernel::phrases::{Voice, say};
use crate::newsletter::model::StateCount;
use crate::pages::view::{BarPart, DeliveryBar};

/// States in the order in which they are drawn, with the class of the stylesheet: who has it, who waits, who has it not.
const STATES: [(&str, &str); 9] = [
    ("sent", "good"),
    ("transmitting", "moving"),
    ("leased", "moving"),
    ("pending", "waiting"),
    ("unknown", "warn"),
    ("skipped", "neutral"),
    ("complained", "warn"),
    ("bounced", "bad"),
    ("failed", "bad"),
];

/// The bar; nothing where nobody is in the audience yet. `chosen` is the state whose copies are listed.
pub(super) fn bar(
    voice: Voice,
    id: IssueId,
    counts: &[StateCount],
    chosen: Option<&str>,
) -> Option<DeliveryBar> {
    let audience: i64 = counts.iter().map(|one| one.count).sum();
    if audience == 0 {
        return None;
    }
    let count_of =
        |state: &str| counts.iter().filter(|one| one.state == state).map(|one| one.count).sum::<i64>();
    let mut parts = Vec::new();
    let mut before = 0;
    for (state, class) in STATES {
        let count = count_of(state);
        if count == 0 {
            continue;
        }
        // Cut at whole tenths of what was drawn so far, so that the parts fill the bar exactly.
        let (from, to) = (before * 1000 / audience, (before + count) * 1000 / audience);
        before += count;
        parts.push(BarPart {
            label: voice.find(&format!("state-{state}")).unwrap_or_else(|| state.to_owned()),
            state: state.to_owned(),
            class,
            count,
            from,
            width: to - from,
            href: format!("{}/{id}?state={state}#copies", super::newsletter::PATH),
            is_chosen: chosen == Some(state),
        });
    }
    let reading = say!(voice, "issue-reading", sent = count_of("sent"), audience = audience);
    Some(DeliveryBar { audience, parts, reading })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::bar;
    use crate::kernel::locale::Locale;
    use crate::newsletter::model::StateCount;
    use crate::pages::language::voice;

    #[test]
    fn the_parts_add_up_and_fill_the_bar() {
        let counts = [("sent", 331), ("failed", 2), ("bounced", 1), ("pending", 7)];
        let counts = counts.map(|(state, count)| StateCount { state: state.to_owned(), count });
        let bar = bar(voice(Locale::En), Uuid::from_u128(1).into(), &counts, Some("failed")).unwrap();

        assert_eq!(bar.audience, 341);
        assert_eq!(bar.parts.iter().map(|part| part.count).sum::<i64>(), bar.audience);
        let states: Vec<&str> = bar.parts.iter().map(|part| part.state.as_str()).collect();
        assert_eq!(states, ["sent", "pending", "bounced", "failed"]);
        let mut end = 0;
        for part in &bar.parts {
            assert_eq!(part.from, end);
            end = part.from + part.width;
        }
        assert_eq!(end, 1000);
        assert_eq!(bar.parts.iter().filter(|part| part.is_chosen).count(), 1);
    }

    #[test]
    fn an_empty_audience_has_no_bar() {
        assert!(bar(voice(Locale::En), Uuid::from_u128(1).into(), &[], None).is_none());
    }
}
