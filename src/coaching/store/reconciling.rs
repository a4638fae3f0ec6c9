//! Statements on `assessment_differences` and `focus_choices`.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;

use crate::coaching::model::{Difference, FocusChoice};
use crate::kernel::ids::AssessmentId;
use crate::platform::db::Connection;
use crate::schema::{assessment_differences, focus_choices};

/// Why the sides still see skills differently.
pub async fn list_differences(connection: &mut Connection, id: AssessmentId) -> QueryResult<Vec<Difference>> {
    assessment_differences::table
        .filter(assessment_differences::assessment_id.eq(id))
        .order(assessment_differences::skill)
        .select(Difference::as_select())
        .load(connection)
        .await
}

/// Writes why, over what was said before.
pub async fn save_difference(connection: &mut Connection, difference: &Difference) -> QueryResult<()> {
    diesel::insert_into(assessment_differences::table)
        .values(difference)
        .on_conflict((assessment_differences::assessment_id, assessment_differences::skill))
        .do_update()
        .set(difference)
        .execute(connection)
        .await
        .map(|_| ())
}

/// What was chosen to work on, oldest first.
pub async fn list_choices(connection: &mut Connection, id: AssessmentId) -> QueryResult<Vec<FocusChoice>> {
    focus_choices::table
        .filter(focus_choices::assessment_id.eq(id))
        .order((focus_choices::at, focus_choices::id))
        .select(FocusChoice::as_select())
        .load(connection)
        .await
}

/// Writes a choice. Earlier ones stay on record.
pub async fn insert_choice(connection: &mut Connection, choice: &FocusChoice) -> QueryResult<()> {
    diesel::insert_into(focus_choices::table).values(choice).execute(connection).await.map(|_| ())
}
