//! What DNS says for the sender of an issue.

use serde_json::Value;

use super::ground::Ground;
use crate::support::dns::DnsServer;

const ABOUT_DNS: [&str; 3] = ["no_spf", "no_dmarc", "dkim_not_in_dns"];

/// What the list before sending says of DNS.
async fn advice(ground: &Ground, issue: &str) -> Vec<String> {
    let path = format!("/api/v1/issues/{issue}/checks");
    let checks = ground.app.get_as(&ground.token, &path).await.expect(200);
    let items = checks["items"].as_array().unwrap().clone();
    let code = |item: &Value| item["code"].as_str().unwrap().to_owned();
    assert!(items.iter().all(|item| !ABOUT_DNS.contains(&code(item).as_str()) || item["level"] == "advice"));
    items.iter().map(code).filter(|code| ABOUT_DNS.contains(&code.as_str())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_dns_lacks_is_advice_and_a_silent_dns_is_none() {
    let dns = DnsServer::start().await;
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("dkim.pem");
    std::fs::write(&key, include_str!("../mail/dkim_ed25519.pem")).unwrap();
    let address = dns.address.to_string();
    let ground = Ground::with(&[
        ("ALTITUDE__MAIL__DNS_SERVER", address.as_str()),
        ("ALTITUDE__MAIL__FROM", "Dana <dana@news.coaching.test>"),
        ("ALTITUDE__MAIL__DKIM__DOMAIN", "coaching.test"),
        ("ALTITUDE__MAIL__DKIM__SELECTOR", "a"),
        ("ALTITUDE__MAIL__DKIM__KEY_FILE", key.to_str().unwrap()),
    ])
    .await;
    let issue = ground.issue("scaling", "text").await;
    assert_eq!(advice(&ground, &issue).await, ABOUT_DNS);

    dns.put("news.coaching.test", "v=spf1 mx -all");
    dns.put("_dmarc.coaching.test", "v=DMARC1; p=none");
    dns.put("a._domainkey.coaching.test", "v=DKIM1; k=ed25519; p=b3RoZXI=");
    assert_eq!(advice(&ground, &issue).await, ["dkim_not_in_dns"], "it is another key");
    let config = &ground.app.app.services.config;
    let signature = altitude::mail::check_signature(config).unwrap().unwrap();
    dns.put(&signature.name, &signature.record);
    assert!(advice(&ground, &issue).await.is_empty());

    dns.fall_silent();
    assert!(advice(&ground, &issue).await.is_empty(), "what is not known is no fault");
}
