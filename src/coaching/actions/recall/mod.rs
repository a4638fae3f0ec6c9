//! Recall tests: reviewers read a strategy once and say what it was; author and coach grade what they said.
//!
//! Who was asked is known, and who answered what is not: answers stand apart from reviewers, nobody sees them before
//! they are closed, and then in a shuffled order, from three on.

mod course;
mod grading;
mod reading;
mod remind;
mod start;
mod until;
mod withdraw;

pub use course::{
    TestDetail, close_recall_test, close_tests_that_are_over, list_tests, test_detail, void_tests,
};
pub use grading::{Grade, Grades, grade_answers};
pub use reading::{Reading, ReadingState, answer_questions, reading_of_link, show_text};
pub use remind::Reminding;
pub use start::{NewReviewer, NewTest, invite_reviewers, start_test};
pub use withdraw::withdraw_reviewer;
