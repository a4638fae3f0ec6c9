//! The coaching of the demo: four mentees, each at another point of the way.

use super::DemoFault;
use super::mentees::{People, Raters, admit, assess, close, conclude};
use super::plans::{About, agree, pass_weeks, reach};
use super::stage::Stage;
use super::strategy;
use crate::coaching::model::RaterKind::{Coach, Manager, Mentee};
use crate::kernel::ids::UserId;
use crate::platform::context::Context;
use crate::platform::db::Connection;

/// What shows that a milestone was reached, and how many days ago it was.
const REACHED: [(u64, &str); 2] = [
    (29, "The list of bets stands on the team's page; two were struck out in the review."),
    (13, "Checkout and reporting quoted a non-goal against their own request."),
];

/// Makes the mentees with everything that happened to them.
pub(super) async fn make(
    connection: &mut Connection,
    context: &Context,
    coach_id: UserId,
) -> Result<(), DemoFault> {
    let stage = Stage::of(context, coach_id);
    let people = People::read()?;
    let (long_ago, then) = (stage.ago(45), stage.ago(40));
    let olena = Box::pin(admit(connection, (&stage, &long_ago), people.olena)).await?;
    let marcus = Box::pin(admit(connection, (&stage, &long_ago), people.marcus)).await?;
    let raters = Raters {
        role: "staff",
        asked: &[
            (Mentee, "", Some([4, 4, 4, 3, 4, 4, 4, 3, 4, 3, 3, 3, 3, 3, 2, 3, 3, 3])),
            (Coach, "", Some([4, 4, 4, 3, 3, 4, 4, 3, 3, 3, 2, 3, 3, 3, 2, 3, 3, 3])),
            (Manager, "Ivan Petrenko", Some([4, 4, 4, 3, 4, 4, 5, 4, 3, 3, 2, 2, 3, 2, 3, 3, 3, 3])),
        ],
    };
    let assessment_id = Box::pin(assess(connection, (&stage, &then), (&olena, raters))).await?;
    Box::pin(conclude(connection, (&stage, &stage.ago(38)), (assessment_id, "D2"))).await?;
    let about = About { assessment_id: Some(assessment_id), skill: "D2", from_level: 2 };
    let plan = Box::pin(agree(connection, &stage, (&olena, about))).await?;
    let about = About { assessment_id: None, skill: "B2", from_level: 3 };
    let silent = Box::pin(agree(connection, &stage, (&marcus, about))).await?;
    let first = people.answers.get(..1).unwrap_or_default();
    let weeks = [
        (&olena, &plan, people.answers.as_slice(), people.replies.as_slice()),
        (&marcus, &silent, first, people.replies.get(..1).unwrap_or_default()),
    ];
    Box::pin(pass_weeks(connection, &stage, &weeks)).await?;
    Box::pin(reach(connection, &stage, (&olena, &plan), &REACHED)).await?;
    Box::pin(strategy::write(connection, &stage, (&olena, &people.recall))).await?;
    Box::pin(strategy::show(connection, &stage, &olena)).await?;
    let then = stage.ago(9);
    let priya = Box::pin(admit(connection, (&stage, &then), people.priya)).await?;
    let raters = Raters {
        role: "staff",
        asked: &[
            (Mentee, "", Some([4, 4, 3, 3, 3, 4, 4, 4, 3, 3, 4, 3, 3, 3, 3, 3, 3, 3])),
            (Coach, "", Some([4, 4, 3, 3, 3, 4, 4, 2, 3, 2, 2, 3, 3, 3, 2, 3, 3, 3])),
        ],
    };
    let id = Box::pin(assess(connection, (&stage, &then), (&priya, raters))).await?;
    Box::pin(close(connection, (&stage, &stage.ago(2)), id)).await?;
    let jonas = Box::pin(admit(connection, (&stage, &stage.ago(4)), people.jonas)).await?;
    let raters = Raters {
        role: "senior",
        asked: &[
            (Mentee, "", Some([3, 3, 3, 2, 2, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2])),
            (Coach, "", None),
            (Manager, "Frauke Stein", None),
        ],
    };
    Box::pin(assess(connection, (&stage, &stage.ago(3)), (&jonas, raters))).await?;
    Ok(())
}
