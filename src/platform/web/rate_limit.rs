//! Limits per client address and class of call. Only they answer 429.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::sync::Arc;

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{AUTHORIZATION, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage as _, web};
use governor::clock::{Clock as _, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};

use crate::platform::config::RateLimits;
use crate::platform::context::Context;
use crate::platform::problem::{Kind, Problem};

type Keyed = RateLimiter<IpAddr, DashMapStateStore<IpAddr>, DefaultClock, StateInformationMiddleware>;

/// What kind of call it is, by what it costs and what it could be misused for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Log-in, refresh, links.
    SignIn,
    /// Public reads.
    Public,
    /// Bookings, moves and cancellations by visitors.
    Booking,
    /// Subscribing to the newsletter.
    Subscribe,
    /// Forms behind the links of the newsletter's mails.
    Reader,
    /// Leaving the newsletter, and links and pictures of its issues that are counted. They are never refused: mail hosts
    /// send the clicks of all their users from a few addresses.
    Leave,
    /// Calls that carry a token or key.
    SignedIn,
}

impl Class {
    /// The class of a request by its decoded path. A header that nobody has checked yet makes no call of the public
    /// a signed-in one.
    #[must_use]
    pub fn of(method: &Method, path: &str, has_authorization: bool) -> Self {
        let is_read = method == Method::GET || method == Method::HEAD || method == Method::OPTIONS;
        let is_below = |starts: &[&str]| starts.iter().any(|start| path.starts_with(start));
        let by_form = ["/sign-in/", "/invitation/", "/console/sign-in", "/space/sign-in"];
        if is_below(&["/api/v1/auth/"]) || (!is_read && is_below(&by_form)) {
            return Self::SignIn;
        }
        if !is_read
            && is_below(&["/api/v1/subscribe", "/n/subscribe", "/embed/subscribe/"])
            && !path.starts_with("/api/v1/subscribers")
        {
            return Self::Subscribe;
        }
        if is_read && is_below(&["/n/c/", "/n/o/"]) {
            return Self::Leave;
        }
        if !is_read && is_below(&["/n/"]) {
            let token = path.strip_prefix("/n/unsubscribe/");
            let leaves = token.is_some_and(|token| !token.is_empty() && !token.contains('/'));
            return if leaves { Self::Leave } else { Self::Reader };
        }
        let public = [
            "/api/v1/public/",
            "/api/v1/slots",
            "/api/v1/holds",
            "/api/v1/bookings",
            "/api/v1/manage/",
            "/api/v1/calendar.ics",
            "/api/v1/plan-feeds/",
            "/api/v1/plan-pages/",
            "/api/v1/ratings/",
            "/api/v1/recall/",
        ];
        let has_guard = path.starts_with("/api/v1/") && !is_below(&public);
        // Console and space lead strangers to their sign-in page before anything else is done for them.
        let is_console =
            is_below(&["/console", "/space"]) && !is_below(&["/console/sign-in", "/space/sign-in"]);
        match ((has_guard && has_authorization) || is_console, is_read) {
            (true, _) => Self::SignedIn,
            (false, true) => Self::Public,
            (false, false) => Self::Booking,
        }
    }
}

/// The limits of this process.
#[derive(Clone)]
pub struct Limiter(Option<Arc<Limits>>);

struct Limits {
    sign_in: (u32, Keyed),
    public: (u32, Keyed),
    booking: (u32, Keyed),
    subscribe: (u32, Keyed),
    reader: (u32, Keyed),
    signed_in: (u32, Keyed),
}

impl Limiter {
    /// Limits as configured.
    #[must_use]
    pub fn new(settings: &RateLimits) -> Self {
        let keyed = |per_minute: u32| {
            let quota = Quota::per_minute(NonZeroU32::new(per_minute).unwrap_or(NonZeroU32::MIN));
            (per_minute, RateLimiter::dashmap(quota).with_middleware::<StateInformationMiddleware>())
        };
        Self(settings.enabled.then(|| {
            Arc::new(Limits {
                sign_in: keyed(settings.sign_in_per_minute),
                public: keyed(settings.public_per_minute),
                booking: keyed(settings.booking_per_minute),
                subscribe: keyed(settings.subscribe_per_minute),
                reader: keyed(settings.reader_per_minute),
                signed_in: keyed(settings.signed_in_per_minute),
            })
        }))
    }

    /// Forgets addresses that have been quiet, so that memory does not grow with the number of clients ever seen.
    pub fn forget_quiet(&self) {
        if let Some(limits) = &self.0 {
            let Limits { sign_in, public, booking, subscribe, reader, signed_in } = &**limits;
            for (_, keyed) in [sign_in, public, booking, subscribe, reader, signed_in] {
                keyed.retain_recent();
                keyed.shrink_to_fit();
            }
        }
    }

    /// Counts a call: how many are left, or the problem. `None` without a limit.
    fn count(&self, class: Class, address: IpAddr) -> Option<Result<(u32, u32), (u32, u64)>> {
        let limits = self.0.as_ref()?;
        let (per_minute, keyed) = match class {
            Class::SignIn => &limits.sign_in,
            Class::Public => &limits.public,
            Class::Booking => &limits.booking,
            Class::Subscribe => &limits.subscribe,
            Class::Reader => &limits.reader,
            Class::Leave => return None,
            Class::SignedIn => &limits.signed_in,
        };
        Some(match keyed.check_key(&network_of(address)) {
            Ok(state) => Ok((*per_minute, state.remaining_burst_capacity())),
            Err(not_until) => {
                let wait = not_until.wait_time_from(DefaultClock::default().now());
                Err((*per_minute, wait.as_secs() + 1))
            }
        })
    }
}

/// An IPv6 customer has a whole /64, so that is what counts as one address.
fn network_of(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & (u128::MAX << 64))),
        v4 @ IpAddr::V4(_) => v4,
    }
}

/// Middleware: answers 429 where the limit is reached, and tells the others how much is left.
///
/// # Errors
/// Those of the wrapped service.
pub async fn limit<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let class = Class::of(
        request.method(),
        request.match_info().as_str(),
        request.headers().contains_key(AUTHORIZATION),
    );
    let address = request
        .extensions()
        .get::<Context>()
        .and_then(|context| context.origin.client_address.as_deref().and_then(|text| text.parse().ok()));
    let limiter = request.app_data::<web::Data<Limiter>>().cloned();
    let counted = limiter.zip(address).and_then(|(limiter, address)| limiter.count(class, address));
    match counted {
        None => next.call(request).await.map(ServiceResponse::map_into_left_body),
        Some(Ok((per_minute, left))) => {
            let mut response = next.call(request).await?.map_into_left_body();
            state(&mut response, per_minute, left);
            Ok(response)
        }
        Some(Err((per_minute, retry_after_seconds))) => {
            let problem = Problem::new(
                Kind::RateLimited { retry_after_seconds },
                "rate_limited",
                "Too many requests from this address. Please wait a moment.",
            );
            let mut response = request.error_response(problem);
            state(&mut response, per_minute, 0);
            Ok(response.map_into_right_body())
        }
    }
}

/// Tells a client how much is left of its minute.
fn state<B>(response: &mut ServiceResponse<B>, per_minute: u32, left: u32) {
    let headers = response.headers_mut();
    for (name, value) in
        [("ratelimit-limit", per_minute), ("ratelimit-remaining", left), ("ratelimit-reset", 60)]
    {
        headers.insert(HeaderName::from_static(name), HeaderValue::from(value));
    }
}

#[cfg(test)]
mod tests {
    use actix_web::http::Method;

    use super::{Class, Limiter, network_of};
    use crate::platform::config::RateLimits;

    #[test]
    fn an_ipv6_network_counts_as_one_address() {
        let one = network_of("2001:db8::1".parse().unwrap());
        assert_eq!(one, network_of("2001:db8::ffff:1".parse().unwrap()));
        assert_ne!(one, network_of("2001:db8:0:1::1".parse().unwrap()));
        assert_eq!(network_of("::ffff:203.0.113.7".parse().unwrap()).to_string(), "203.0.113.7");
    }

    #[test]
    fn the_limit_is_per_class_and_address() {
        let settings = RateLimits {
            enabled: true,
            sign_in_per_minute: 2,
            public_per_minute: 5,
            booking_per_minute: 5,
            subscribe_per_minute: 5,
            reader_per_minute: 5,
            signed_in_per_minute: 5,
        };
        let limiter = Limiter::new(&settings);
        let address = "203.0.113.7".parse().unwrap();

        assert_eq!(limiter.count(Class::SignIn, address), Some(Ok((2, 1))));
        assert_eq!(limiter.count(Class::SignIn, address), Some(Ok((2, 0))));
        assert!(limiter.count(Class::SignIn, address).unwrap().is_err());
        assert!(limiter.count(Class::Public, address).unwrap().is_ok());
        assert!(limiter.count(Class::SignIn, "203.0.113.8".parse().unwrap()).unwrap().is_ok());
        assert!((0..10_000).all(|_| limiter.count(Class::Leave, address).is_none()), "leaving has no limit");
        assert!((0..5).all(|_| limiter.count(Class::Booking, address).unwrap().is_ok()));
        assert!(limiter.count(Class::Reader, address).unwrap().is_ok(), "readers pay for no bookings");
    }

    #[test]
    fn a_call_has_the_class_of_what_it_does() {
        assert_eq!(Class::of(&Method::POST, "/api/v1/auth/login", false), Class::SignIn);
        assert_eq!(Class::of(&Method::GET, "/api/v1/slots", false), Class::Public);
        assert_eq!(Class::of(&Method::POST, "/api/v1/bookings", false), Class::Booking);
        assert_eq!(Class::of(&Method::POST, "/api/v1/bookings", true), Class::Booking);
        assert_eq!(Class::of(&Method::GET, "/api/v1/slots", true), Class::Public);
        assert_eq!(Class::of(&Method::POST, "/sign-in/token", true), Class::SignIn);
        assert_eq!(Class::of(&Method::POST, "/console/sign-in/code", false), Class::SignIn);
        assert_eq!(Class::of(&Method::GET, "/console/sign-in", false), Class::Public);
        assert_eq!(Class::of(&Method::POST, "/console/requests/x/confirm", false), Class::SignedIn);
        assert_eq!(Class::of(&Method::POST, "/api/v1/schedules", true), Class::SignedIn);
        assert_eq!(Class::of(&Method::POST, "/api/v1/subscribe", true), Class::Subscribe);
        assert_eq!(Class::of(&Method::POST, "/api/v1/subscribers", true), Class::SignedIn);
        assert_eq!(Class::of(&Method::POST, "/n/subscribe", false), Class::Subscribe);
        assert_eq!(Class::of(&Method::POST, "/n/unsubscribe/token", false), Class::Leave);
        assert_eq!(Class::of(&Method::GET, "/n/unsubscribe/token", false), Class::Public);
        assert_eq!(Class::of(&Method::GET, "/n/c/token", false), Class::Leave);
        assert_eq!(Class::of(&Method::GET, "/n/o/token", false), Class::Leave);
        assert_eq!(Class::of(&Method::POST, "/n/unsubscribe/token/page", false), Class::Reader);
        assert_eq!(Class::of(&Method::POST, "/n/confirm/token", true), Class::Reader);
        assert_eq!(Class::of(&Method::POST, "/n/preferences/token", false), Class::Reader);
        assert_eq!(Class::of(&Method::POST, "/api/v1/recall/token/text", true), Class::Booking);
        assert_eq!(Class::of(&Method::POST, "/api/v1/recall-tests/id/close", true), Class::SignedIn);
    }
}
