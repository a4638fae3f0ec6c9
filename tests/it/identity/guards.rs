//! What the `Authorization` header proves.

use reqwest::Method;
use reqwest::header::AUTHORIZATION;

use super::ground::{Ground, read};

#[tokio::test]
async fn only_the_bearer_scheme_with_a_good_token_proves_anything() {
    let ground = Ground::new().await;
    let token = ground.coach().await.access_token;
    let ask = async |header: String| {
        read(ground.request(Method::GET, "/me").header(AUTHORIZATION, header)).await.status.as_u16()
    };

    assert_eq!(ask(format!("Bearer {token}")).await, 200);
    assert_eq!(ask(format!("bearer  {token}")).await, 200);
    for header in [
        token.clone(),
        format!("Basic {token}"),
        String::from("Bearer"),
        format!("Bearer {}", token.trim_start_matches('e')),
        format!("Bearer {token}x"),
        format!("Bearer {}", token.rsplit_once('.').expect("a signature").0),
    ] {
        assert_eq!(ask(header.clone()).await, 401, "{header}");
    }
    assert_eq!(read(ground.request(Method::GET, "/me")).await.problem(), (401, "unauthenticated"));
}
