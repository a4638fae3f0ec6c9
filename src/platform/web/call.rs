//! One request: its services, its moment, its connection.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest, web};

use crate::platform::context::Context;
use crate::platform::db::PooledConnection;
use crate::platform::problem::{Kind, Problem};
use crate::platform::services::Services;

/// The request in hand. The middleware read the clock once; everything below is told.
pub struct Call {
    /// What the process shares.
    pub services: Services,
    /// The moment of the request and where it came from.
    pub context: Context,
    /// The pattern of the route, such as `/api/v1/sessions/{id}`.
    pub route: String,
    /// Path and query as asked for. Never log it: it may hold a token.
    uri: String,
}

impl Call {
    /// A connection to the database. One call needs one at a time.
    ///
    /// # Errors
    /// 503 `unavailable` when there is none.
    pub async fn connection(&self) -> Result<PooledConnection, Problem> {
        Ok(self.services.database.connection().await?)
    }

    /// The address of this request with another cursor.
    #[must_use]
    pub fn with_cursor(&self, cursor: &str) -> String {
        let (path, query) = self.uri.split_once('?').unwrap_or((&self.uri, ""));
        let mut pairs = url::form_urlencoded::Serializer::new(String::new());
        pairs
            .extend_pairs(url::form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != "cursor"));
        pairs.append_pair("cursor", cursor);
        format!("{path}?{}", pairs.finish())
    }

    /// The call of a request that went through [`observe`](super::observe).
    ///
    /// # Errors
    /// 500 when the application was put together without its middleware.
    pub fn of(request: &HttpRequest) -> Result<Self, Problem> {
        let services = request.app_data::<web::Data<Services>>().map(|data| data.get_ref().clone());
        let context = request.extensions().get::<Context>().cloned();
        let (Some(services), Some(context)) = (services, context) else {
            tracing::error!("call.without_middleware");
            return Err(Problem::new(Kind::Internal, "internal", "Something went wrong on our side."));
        };
        let route = request.match_pattern().unwrap_or_default();
        Ok(Self { services, context, route, uri: request.uri().to_string() })
    }
}

impl FromRequest for Call {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}
