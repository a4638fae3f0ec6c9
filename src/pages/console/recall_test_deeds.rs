//! What a coach does with a recall test.

use actix_web::{HttpResponse, web};

use super::deeds::go_on;
use super::desk::Deed;
use super::recall_test::{PATH, shown};
use crate::coaching::actions::Viewer;
use crate::identity::MenteesWrite;
use crate::kernel::ids::RecallTestId;
use crate::pages::recall_tests::carried_out;
use crate::platform::db::Connection;
use crate::platform::problem::Problem;

/// Carries a deed out.
pub(super) async fn send(
    deed: Deed,
    path: web::Path<(RecallTestId, String)>,
) -> Result<HttpResponse, Problem> {
    let (id, what) = path.into_inner();
    let viewer = Viewer::from(&deed.desk.coach::<MenteesWrite>()?);
    let context = &deed.desk.visit.call.context;
    let effect = async |connection: &mut Connection| {
        carried_out(connection, context, (&viewer, id), (PATH, &what), &deed.form.pairs).await
    };
    match go_on(&deed, (&format!("{PATH}/{id}"), &what), effect).await? {
        Ok(gone) => Ok(gone),
        Err(refused) => shown(&deed.desk, id, Some(&refused)).await,
    }
}
