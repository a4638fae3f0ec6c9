//! The strategy of the demo, whether people can repeat it, and what shows the work.

use serde_json::{Value, json};

use super::DemoFault;
use super::stage::{Stage, read, viewer_of};
use crate::coaching::actions::recall::{
    Grade, Grades, NewReviewer, NewTest, answer_questions, grade_answers, show_text, start_test, test_detail,
};
use crate::coaching::actions::strategies::{
    GoLive, NewStrategy, Share, agree, create_strategy, go_live, share_strategy,
};
use crate::coaching::actions::{ActionDraft, NewEvidence, create_action, create_evidence, verify_evidence};
use crate::coaching::core::strategy::words::Question;
use crate::coaching::model::{AnswersBody, Mentee};
use crate::kernel::ids::StrategyId;
use crate::kernel::link_token::LinkPurpose;
use crate::platform::db::Connection;
use crate::platform::web::IfMatch;

/// What the strategy says, without its dates.
const CANVAS: &str = include_str!("strategy.json");
/// Who is asked whether they can repeat it.
const REVIEWERS: [&str; 3] = ["Ann Berg", "Ben Osei", "Cleo Park"];

/// A strategy that was shared, tested and made what is done.
pub(super) async fn write(
    connection: &mut Connection,
    stage: &Stage<'_>,
    (mentee, remembered): (&Mentee, &[Value]),
) -> Result<(), DemoFault> {
    let mut canvas: Value = serde_json::from_str(CANVAS)?;
    if let Some(canvas) = canvas.as_object_mut() {
        let milestone = json!({
            "title": "Refunds go through the queue", "target_on": stage.date_in(45), "proof": "A week without a double refund"
        });
        let measure = json!({
            "name": "Double charges", "unit": "a quarter", "baseline": "9", "target": "2", "by_on": stage.date_in(180),
            "source": "The refund ledger"
        });
        canvas.insert(String::from("first_milestones"), json!([milestone]));
        canvas.insert(String::from("measures"), json!([measure]));
    }
    let draft = read(json!({ "canvas": canvas, "skills": ["D2", "D3"], "review_on": stage.date_in(80) }))?;
    let new = NewStrategy { mentee_id: mentee.id, draft, from_id: None, markdown: None };
    let viewer = viewer_of(mentee);
    let row = create_strategy(connection, &stage.ago(30), &viewer, new).await?.row;
    let share =
        Share { revision: row.revision, note: String::from("The bet is new; please look at the non-goals.") };
    let row = share_strategy(connection, &stage.ago(28), (&viewer, row.id), &share).await?.row;
    Box::pin(test(connection, stage, (mentee, remembered), (row.id, row.version))).await?;
    agree(connection, &stage.ago(15), (&stage.coach, row.id), row.version).await?;
    let wish = GoLive { version: row.version, review_on: None, waived_because: String::new() };
    go_live(connection, &stage.ago(14), (&viewer, row.id), wish).await?;
    Ok(())
}

async fn test(
    connection: &mut Connection,
    stage: &Stage<'_>,
    (mentee, remembered): (&Mentee, &[Value]),
    (strategy_id, version): (StrategyId, i32),
) -> Result<(), DemoFault> {
    let viewer = viewer_of(mentee);
    let asked = REVIEWERS.iter().map(|name| NewReviewer {
        name: (*name).to_owned(),
        email: format!("{}@demo.altitude.example", name.to_lowercase().replace(' ', ".")),
        locale: None,
    });
    let new = NewTest { version, reviewers: asked.collect(), days: 7 };
    let id = start_test(connection, &stage.ago(22), (&viewer, strategy_id), &new).await?.id;
    let then = stage.ago(20);
    let reviewers = test_detail(connection, &then, &viewer, id).await?.reviewers;
    for (reviewer, answers) in reviewers.iter().zip(remembered) {
        let token = then.site.link_token(LinkPurpose::RecallStrategy, reviewer.id, reviewer.link_version);
        show_text(connection, &then, &token).await?;
        answer_questions(connection, &then, &token, &read::<AnswersBody>(answers.clone())?).await?;
    }
    let then = stage.ago(18);
    for grader in [&viewer, &stage.coach] {
        let points = |place: i32| {
            Question::ALL.iter().map(move |question| {
                let points = if *question == Question::WhyNow && place == 1 { 1 } else { 2 };
                Grade { place, question: *question, points }
            })
        };
        let grades = Grades { grades: (1..=3).flat_map(points).collect(), is_finished: true };
        grade_answers(connection, &then, (grader, id), (&grades, &IfMatch::Any)).await?;
    }
    Ok(())
}

/// What shows the work, and what is to be done next.
pub(super) async fn show(
    connection: &mut Connection,
    stage: &Stage<'_>,
    mentee: &Mentee,
) -> Result<(), DemoFault> {
    let viewer = viewer_of(mentee);
    let first = json!({
        "occurred_on": stage.date(33), "title": "Stopped the second billing rewrite with one page",
        "situation": "Two teams had started to rewrite billing, each in its own way.",
        "my_part": "I wrote the bet and its non-goals on one page and talked to both leads before the review.",
        "decision": "One queue; both rewrites end.", "result": "Eleven weeks of work were not begun.",
        "kind": "strategy", "scope": "multi_team", "skills": [{ "skill": "D2", "level": 3 }],
        "witnesses": [{ "name": "Ivan Petrenko", "relation": "Manager", "agreed_to_vouch": true }],
        "visibility": "coach"
    });
    let second = json!({
        "occurred_on": stage.date(19), "title": "Double charges fell from nine to four in the pilot market",
        "situation": "A retry after a timeout charged again.",
        "my_part": "I designed the ordered queue and paired with checkout on its first week.",
        "result": "Nine in the quarter before, four after.", "kind": "project", "scope": "team",
        "metric": { "name": "Double charges a quarter", "before": 9.0, "after": 4.0, "unit": "charges" },
        "skills": [{ "skill": "A3", "level": 4 }], "visibility": "coach"
    });
    let third = json!({
        "occurred_on": stage.date(5), "title": "Finance repeated the bet without me in the room", "visibility": "coach"
    });
    let mut kept = Vec::new();
    for (days_ago, draft) in [(32, first), (18, second), (4, third)] {
        let new = NewEvidence { mentee_id: None, occurred_on: None, draft: read(draft)? };
        kept.push(create_evidence(connection, &stage.ago(days_ago), &viewer, new).await?);
    }
    if let Some(first) = kept.first() {
        verify_evidence(connection, &stage.ago(16), (&stage.coach, first.id), first.revision).await?;
    }
    for (title, assignee, due) in [
        ("Ask checkout for the date of its own migration", "mentee", 4),
        ("Read the page once more as somebody from finance", "coach", 6),
    ] {
        let draft: ActionDraft =
            read(json!({ "title": title, "assignee": assignee, "due_on": stage.date_in(due) }))?;
        create_action(connection, &stage.ago(3), (&stage.coach, mentee.id), draft).await?;
    }
    Ok(())
}
