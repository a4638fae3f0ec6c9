//! What holds for every strategy and every sequence of deeds.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::anchor::{Anchor, anchored};
use super::canvas::{Bet, Canvas, Drivers, Measure, Milestone, NonGoal, Risk, TradeOff};
use super::checks::is_complete;
use super::diff::{apply, diff};
use super::import::read;
use super::markdown::{markdown, passage};
use super::samples::strategy;
use super::state::{Facts, Step, blocks, next};
use super::words::{CommentKind, CommentState, Driver, NonGoalKind, Section, State, TestState};

fn line() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[ -~äß→]{0,12}", "[a-c:#\\\\*-]{1,6}"]
}

fn prose() -> impl Strategy<Value = String> {
    vec(prop_oneof![line(), Just(String::from("## Risks")), Just(String::from("\\## x"))], 0..5)
        .prop_map(|lines| lines.join("\n"))
}

fn date() -> impl Strategy<Value = Option<NaiveDate>> {
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    option::of((0..900_i64).prop_map(move |days| first + TimeDelta::days(days)))
}

fn drivers() -> impl Strategy<Value = Drivers> {
    let some = proptest::sample::subsequence(Driver::ALL.to_vec(), 0..=3).prop_shuffle();
    (some, any::<bool>(), line()).prop_map(|(mut named, has_primary, figure)| {
        let primary = if has_primary { named.pop() } else { None };
        named.truncate(2);
        Drivers { primary, figure, secondary: named }
    })
}

fn non_goal() -> impl Strategy<Value = NonGoal> {
    (proptest::sample::select(NonGoalKind::ALL), line(), line(), line())
        .prop_map(|(kind, statement, reason, revisit_when)| NonGoal { kind, statement, reason, revisit_when })
}

fn risk() -> impl Strategy<Value = Risk> {
    (line(), option::of(1..=3_i32), option::of(1..=3_i32), line(), line()).prop_map(
        |(text, likelihood, impact, early_sign, response)| Risk {
            text,
            likelihood,
            impact,
            early_sign,
            response,
        },
    )
}

fn measure() -> impl Strategy<Value = Measure> {
    (line(), line(), line(), line(), date(), line()).prop_map(
        |(name, unit, baseline, target, by_on, source)| Measure {
            name,
            unit,
            baseline,
            target,
            by_on,
            source,
        },
    )
}

/// Canvases as they are kept.
fn canvas() -> impl Strategy<Value = Canvas> {
    let bet = (line(), line(), line(), line()).prop_map(
        |(statement, why_now, cost_of_waiting, reversal_condition)| Bet {
            statement,
            why_now,
            cost_of_waiting,
            reversal_condition,
        },
    );
    let trade_off = (line(), line(), line()).prop_map(|(gain, give_up, who_feels_it)| TradeOff {
        gain,
        give_up,
        who_feels_it,
    });
    let milestone =
        (line(), date(), line()).prop_map(|(title, target_on, proof)| Milestone { title, target_on, proof });
    let texts = (line(), prose(), prose());
    let lists = (vec(trade_off, 0..3), vec(non_goal(), 0..3), vec(milestone, 0..3));
    (texts, drivers(), bet, lists, (vec(risk(), 0..3), vec(measure(), 0..3))).prop_map(
        |((title, current_problem, desired_future), drivers, main_bet, lists, (risks, measures))| {
            let (trade_offs, non_goals, first_milestones) = lists;
            let canvas = Canvas {
                title,
                drivers,
                current_problem,
                desired_future,
                main_bet,
                trade_offs,
                non_goals,
                first_milestones,
                risks,
                measures,
            };
            canvas.tidied().expect("it is in bounds")
        },
    )
}

proptest! {
    #[test]
    fn markdown_is_read_back_without_a_loss(canvas in canvas()) {
        prop_assert_eq!(read(&markdown(&canvas)), Ok(canvas));
    }

    #[test]
    fn what_changed_makes_the_second_version_of_the_first(before in canvas(), after in canvas()) {
        let changes = diff(&before, &after);
        prop_assert_eq!(apply(&before, &changes), Ok(after));
    }

    #[test]
    fn what_is_tidy_stays_as_it_is(canvas in canvas()) {
        prop_assert_eq!(canvas.clone().tidied(), Ok(canvas));
    }

    #[test]
    fn a_comment_is_found_where_its_words_still_stand(text in "[a-c \n]{0,30}", from in 0..20_usize, head in "[a-c ]{0,9}") {
        let quote: String = text.chars().skip(from).take(6).collect();
        let Some(anchor) = anchored(&text, &quote, Some(from)) else {
            return Err(TestCaseError::fail("the words stand there"));
        };
        let later = format!("{head} {text}");
        let found = anchor.found_in(&later);
        prop_assert!(found.is_some());
        if let Some(Anchor { quote: found, .. }) = found {
            prop_assert_eq!(found, anchor.quote.clone());
        }
        prop_assert!(anchor.quote.is_empty() || anchor.found_in("xyz").is_none());
    }
}

/// Something that somebody does.
#[derive(Clone, Debug)]
enum Deed {
    Edit(bool),
    Share,
    RequestChanges,
    Agree,
    GoLive { is_waived: bool },
    Supersede,
    Retire,
    Comment(CommentKind),
    Resolve(usize),
    StartTest,
    FinishTest { is_passed: bool },
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        any::<bool>().prop_map(Deed::Edit),
        Just(Deed::Share),
        Just(Deed::RequestChanges),
        Just(Deed::Agree),
        any::<bool>().prop_map(|is_waived| Deed::GoLive { is_waived }),
        Just(Deed::Supersede),
        Just(Deed::Retire),
        proptest::sample::select(CommentKind::ALL).prop_map(Deed::Comment),
        (0..4_usize).prop_map(Deed::Resolve),
        Just(Deed::StartTest),
        any::<bool>().prop_map(|is_passed| Deed::FinishTest { is_passed }),
    ]
}

/// A strategy with everything around it, as the actions keep it.
struct World {
    state: State,
    draft: Canvas,
    versions: Vec<Canvas>,
    comments: Vec<(CommentKind, CommentState, Anchor)>,
    tests: Vec<(usize, TestState, bool)>,
}

impl World {
    fn facts(&self, is_waived: bool) -> Facts {
        let newest = self.versions.len();
        let passed = |test: &(usize, TestState, bool)| *test == (newest, TestState::Graded, true);
        Facts {
            is_complete: is_complete(&self.draft),
            has_blocker: self.comments.iter().any(|(kind, state, _)| blocks(*kind, *state)),
            is_tested: is_waived || self.tests.iter().any(passed),
        }
    }

    fn step(&mut self, step: Step, is_waived: bool) -> bool {
        let reached = next(self.state, step, self.facts(is_waived));
        self.state = reached.unwrap_or(self.state);
        reached.is_ok()
    }

    fn share(&mut self) {
        if self.step(Step::Share, false) {
            self.versions.push(self.draft.clone());
            self.tests.iter_mut().for_each(|one| one.1 = TestState::Invalidated);
            let text = passage(&self.draft, Section::MainBet);
            for (_, _, anchor) in &mut self.comments {
                *anchor = anchor.found_in(&text).unwrap_or_else(|| anchor.clone());
            }
        }
    }

    fn test(&mut self, deed: &Deed) {
        match deed {
            Deed::StartTest => {
                let is_none_open = self.tests.iter().all(|test| test.1 != TestState::Open);
                if is_none_open && self.step(Step::Test, false) {
                    self.tests.push((self.versions.len(), TestState::Open, false));
                }
            }
            Deed::FinishTest { is_passed } => {
                if let Some(test) = self.tests.iter_mut().find(|test| test.1 == TestState::Open) {
                    (test.1, test.2) = (TestState::Graded, *is_passed);
                }
            }
            _ => {}
        }
    }

    fn take(&mut self, deed: &Deed) {
        match deed {
            Deed::Edit(is_whole) => {
                if self.step(Step::Edit, false) {
                    self.draft.main_bet.why_now =
                        if *is_whole { format!("Now {}", self.versions.len()) } else { String::new() };
                }
            }
            Deed::Share => self.share(),
            Deed::RequestChanges => {
                self.step(Step::RequestChanges, false);
            }
            Deed::Agree => {
                self.step(Step::Agree, false);
            }
            Deed::GoLive { is_waived } => {
                self.step(Step::GoLive, *is_waived);
            }
            Deed::Supersede => {
                self.step(Step::Supersede, false);
            }
            Deed::Retire => {
                self.step(Step::Retire, false);
            }
            Deed::Comment(kind) => {
                let text = self.versions.last().map(|canvas| passage(canvas, Section::MainBet));
                if let Some(anchor) = text.and_then(|text| anchored(&text, "queue", None))
                    && self.step(Step::Comment, false)
                {
                    self.comments.push((*kind, CommentState::Open, anchor));
                }
            }
            Deed::Resolve(index) => {
                if let Some(comment) = self.comments.get_mut(*index) {
                    comment.1 =
                        if comment.1.is_open() { CommentState::Resolved } else { CommentState::Reopened };
                }
            }
            Deed::StartTest | Deed::FinishTest { .. } => self.test(deed),
        }
    }
}

/// States that may follow each other at one deed.
fn may_follow(before: State, after: State) -> bool {
    use State::{Agreed, ChangesRequested, Draft, InReview, Live, Retired, Superseded};
    before == after
        || matches!(
            (before, after),
            (Draft | InReview | ChangesRequested | Agreed, InReview | Retired)
                | (InReview, ChangesRequested | Agreed)
                | (ChangesRequested, Agreed)
                | (Agreed, Live)
                | (Live, Superseded | Retired)
        )
}

proptest! {
    #[test]
    fn whatever_happens_versions_never_change_and_states_are_legal(deeds in vec(deed(), 0..60)) {
        let mut world = World {
            state: State::Draft, draft: strategy(), versions: Vec::new(), comments: Vec::new(), tests: Vec::new(),
        };
        let mut kept: BTreeMap<usize, Canvas> = BTreeMap::new();
        for deed in deeds {
            let before = world.state;
            world.take(&deed);
            prop_assert!(may_follow(before, world.state), "{:?} from {:?} to {:?}", deed, before, world.state);
            for (number, canvas) in (1..).zip(&world.versions) {
                let first = kept.entry(number).or_insert_with(|| canvas.clone());
                prop_assert_eq!(&*first, canvas);
                prop_assert!(is_complete(canvas));
            }
            prop_assert_eq!(kept.len(), world.versions.len());
            prop_assert_eq!(world.state == State::Draft && world.versions.is_empty() || world.state == State::Retired || !world.versions.is_empty(), true);
            if world.state == State::Live && before != State::Live {
                prop_assert!(world.comments.iter().all(|(kind, state, _)| !blocks(*kind, *state)));
            }
            let newest = world.versions.len();
            prop_assert!(world.tests.iter().all(|test| test.0 == newest || test.1 == TestState::Invalidated));
        }
    }
}
