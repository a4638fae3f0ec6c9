//! The newsletter at its limits: sending beside raw lettre, audience and import beside raw SQL and `COPY`, the claim
//! over a ledger of any size, and the memory that each of them takes.
//!
//! Sink and raw senders are processes of their own, so that nobody's work is counted as another's. The server keeps its
//! durable defaults: `fsync`, full pages, `synchronous_commit`.

#[path = "letters/audience.rs"]
mod audience;
#[path = "letters/beside.rs"]
mod beside;
#[path = "letters/claim.rs"]
mod claim;
#[path = "letters/import.rs"]
mod import;
#[path = "letters/press.rs"]
mod press;
#[path = "letters/raw.rs"]
mod raw;
#[path = "letters/sending.rs"]
mod sending;
#[path = "letters/sink.rs"]
mod sink;

/// What this program does for itself as another process: the sink, or a raw sender.
pub async fn serve_the_bench(wishes: &[&str]) -> bool {
    match wishes {
        ["newsletter-sink", delay] => sink::run(delay.parse().expect("milliseconds")).await,
        ["newsletter-raw", port, file, count, line] => {
            raw::run((port, file), count.parse().expect("a number"), line).await;
        }
        _ => return false,
    }
    true
}

/// Measures everything of the newsletter, or one part of it.
pub async fn measure(part: &str) {
    if crate::support::database::server_or_listed("newsletter").await.is_none() {
        return println!("newsletter: not measured, there are no PostgreSQL programs here");
    }
    match part {
        "sending" => sending::measure().await,
        "beside" => beside::measure().await,
        "audience" => audience::measure().await,
        "import" => import::measure().await,
        "claim" => claim::measure().await,
        _ => {
            sending::measure().await;
            beside::measure().await;
            audience::measure().await;
            import::measure().await;
            claim::measure().await;
        }
    }
}
