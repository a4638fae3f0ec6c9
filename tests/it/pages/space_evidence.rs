//! Evidence in the mentee's space: told in full, shown and hidden, removed; and where one is signed in.

use altitude::kernel::locale::Locale;
use reqwest::Method;
use serde_json::json;

use super::browser::PostForm;
use super::desk::{Desk, form_to};
use super::languages::with_lang;
use super::space::entered;
use crate::coaching::ground::{OLENA, Pair, new_mentee};
use crate::support::app::send;

/// What the coach reads of it by the API.
async fn seen_by_coach(pair: &Pair) -> Vec<serde_json::Value> {
    let path = format!("/api/v1/evidence?mentee_id={}", pair.id);
    pair.app.get_as(&pair.coach, &path).await.expect(200)["items"].as_array().unwrap().clone()
}

/// The form that is sent to exactly this address.
fn exact(html: &str, action: &str) -> PostForm {
    let forms = html.split("<form ").skip(1).map(|form| format!("<form {form}"));
    let mut sent = forms.map(|form| PostForm::of(&form));
    sent.find(|form| form.action == action).unwrap_or_else(|| panic!("no form to {action} in {html}"))
}

/// The address of the newest entry.
async fn newest(desk: &Desk<'_>) -> String {
    let list = desk.page("/space/evidence").await;
    let links = super::browser::links(&list);
    let is_entry = |link: &String| {
        link.starts_with("/space/evidence/")
            && ["/new", "/coverage.svg", "/packet"].iter().all(|other| !link.ends_with(other))
    };
    links.into_iter().find(is_entry).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_is_told_in_full_changed_shown_hidden_and_removed() {
    let pair = Pair::meet().await;
    let desk = entered(&pair.app, OLENA).await;
    let blank = form_to(&desk.page("/space/evidence/new").await, "/space/evidence/new");
    let told = blank
        .with("title", "Led the cut-over")
        .with("occurred_on", "2026-06-01")
        .with("situation", "Orders were lost at midnight.")
        .with("my_part", "I wrote the plan and led the night.")
        .with("result", "None was lost since.")
        .with("kind", "incident")
        .with("scope", "multi_team")
        .with("metric/name", "Lost orders a week")
        .with("metric/before", "12,5")
        .with("metric/after", "0")
        .with("links", "https://example.org/plan\r\nhttps://example.org/after")
        .with("witnesses/0/name", "Mara")
        .with("witnesses/0/agreed_to_vouch", "1");

    let kept = desk.send(&told).await;
    let path = newest(&desk).await;
    let page = desk.page(&path).await;
    let hidden_at_first = seen_by_coach(&pair).await;
    let changed = desk.follow(&exact(&page, &path).with("title", "Led the cut-over alone")).await;
    let shown = desk.follow(&form_to(&changed, "/show")).await;
    let seen = seen_by_coach(&pair).await;
    let packed = desk.follow(&form_to(&shown, "/show")).await;
    let hidden = desk.follow(&form_to(&packed, "/show")).await;

    assert_eq!((kept.status.as_u16(), hidden_at_first.len()), (303, 0));
    assert!(page.contains("Strength ") && page.contains("12.5") && page.contains("only you"), "{page}");
    assert!(changed.contains("Saved.") && shown.contains("It is shown now."), "{shown}");
    assert_eq!(
        (
            &seen[0]["title"],
            &seen[0]["metric"]["before"],
            &seen[0]["links"][1],
            &seen[0]["witnesses"][0]["name"]
        ),
        (&json!("Led the cut-over alone"), &json!(12.5), &json!("https://example.org/after"), &json!("Mara"))
    );
    assert!(hidden.contains("It is yours alone again.") && seen_by_coach(&pair).await.is_empty());
    let unsure = desk.send(&form_to(&hidden, "/remove")).await;
    let gone = desk.follow(&form_to(&hidden, "/remove").with("sure", "1")).await;
    assert!(unsure.status == 422 && unsure.text.contains("Tick the box first."), "{}", unsure.text);
    assert!(gone.contains("Removed.") && !gone.contains("cut-over"), "{gone}");
    assert_eq!(desk.open(&path).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_said_at_its_field_and_nothing_is_lost() {
    let pair = Pair::meet().await;
    let desk = entered(&pair.app, OLENA).await;
    let line = form_to(&desk.page("/space/evidence").await, "/space/evidence");
    let blank = form_to(&desk.page("/space/evidence/new").await, "/space/evidence/new");
    let action = form_to(&desk.page("/space/actions").await, "/space/actions");

    let ahead = desk.send(&line.clone().with("title", "Led it").with("occurred_on", "2031-01-01")).await;
    let odd = desk.send(&line.with("title", "Led it").with("occurred_on", "soon")).await;
    let case = blank.with("title", "Led it").with("metric/before", "many").with("situation", "At night.");
    let figure = desk.send(&case).await;
    let due = desk.send(&action.with("title", "Ask Mara").with("due_on", "2026-13-45")).await;

    assert_eq!(ahead.status, 422);
    assert!(ahead.text.contains("A day that has come already") && ahead.text.contains("2031-01-01"));
    assert!(
        odd.text.contains("Write a date such as") && odd.text.contains("value=\"Led it\""),
        "{}",
        odd.text
    );
    assert!(figure.text.contains("Please write a number.") && figure.text.contains("At night."));
    assert!(due.status == 422 && due.text.contains("due_on-fault") && due.text.contains("Ask Mara"));
    let path = format!("/api/v1/evidence?mentee_id={}", pair.id);
    assert_eq!(pair.app.get_as(&pair.coach, &path).await.expect(200)["items"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_reads_changes_or_removes_it_and_every_language_has_its_words() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee("eve@example.com", "Eve")).await.expect(201);
    let olena = entered(app, OLENA).await;
    let line = form_to(&olena.page("/space/evidence").await, "/space/evidence");
    olena.follow(&line.with("title", "Led it")).await;
    let path = newest(&olena).await;
    let eve = entered(app, "eve@example.com").await;
    let sealed =
        form_to(&eve.page("/space/evidence/new").await, "/new").with("title", "Mine").with("sure", "1");

    assert_eq!(eve.open(&path).await.status, 404);
    for deed in ["", "/show", "/remove"] {
        let form = PostForm { action: format!("{path}{deed}"), ..sealed.clone() };
        assert_eq!(eve.send(&form.with("visibility", "coach")).await.status, 404, "{deed}");
    }
    for locale in Locale::ALL {
        for page in [path.as_str(), "/space/evidence/new", "/space/privacy"] {
            let page = olena.page(&with_lang(page, locale)).await;
            assert!(
                !page.contains(">space-") && !page.contains("evidence-case<"),
                "a text is missing: {page}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_in_on_another_device_is_seen_and_ended() {
    let pair = Pair::meet().await;
    let app = &pair.app;
    app.post_as(&pair.coach, "/api/v1/mentees", &new_mentee("eve@example.com", "Eve")).await.expect(201);
    let lost = entered(app, OLENA).await;
    let desk = entered(app, OLENA).await;
    let eve = entered(app, "eve@example.com").await;

    let page = desk.page("/space/privacy").await;
    let end = form_to(&page, "/end");
    let foreign = form_to(&eve.page("/space/privacy").await, "/space/privacy/notes");
    eve.send(&PostForm { action: end.action.clone(), ..foreign }).await;
    let still = lost.open("/space").await;
    let after = desk.follow(&end).await;

    assert_eq!(page.matches("/space/privacy/sign-ins/").count(), 2, "the own one is not ended here: {page}");
    assert_eq!(still.status, 200, "somebody else ends nothing");
    assert!(after.contains("That sign-in has ended.") && !after.contains(&end.action), "{after}");
    assert_eq!(lost.open("/space").await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_are_read_and_written_as_the_language_of_the_page_does() {
    let pair = Pair::meet().await;
    let desk = entered(&pair.app, OLENA).await;
    let figures = async |locale: Locale, before: &str, after: &str| {
        let page = desk.page(&with_lang("/space/evidence/new", locale)).await;
        let case = exact(&page, "/space/evidence/new").with("title", "Led it").with("metric/name", "Orders");
        desk.send(&case.with("metric/before", before).with("metric/after", after)).await
    };
    for (locale, before, after, is) in [
        (Locale::En, "41,000", "12,5", [41_000.0, 12.5]),
        (Locale::De, "41.000", "0,125", [41_000.0, 0.125]),
        (Locale::Fr, "41\u{a0}000,5", "12.5", [41_000.5, 12.5]),
    ] {
        let kept = figures(locale, before, after).await;
        assert_eq!(kept.status.as_u16(), 303, "{}", kept.text);
        let path = newest(&desk).await;
        let api = format!("/api/v1/evidence/{}", path.rsplit('/').next().unwrap());
        let metric = pair.app.get_as(&pair.mentee, &api).await.expect(200)["metric"].clone();
        assert_eq!((&metric["before"], &metric["after"]), (&json!(is[0]), &json!(is[1])), "{locale:?}");
        let page = desk.page(&with_lang(&path, locale)).await;
        let again = desk.send(&exact(&page, &path).with("title", "Led it alone")).await;
        assert_eq!(again.status.as_u16(), 303, "what the page writes it reads: {}", again.text);
        let read = pair.app.get_as(&pair.mentee, &api).await.expect(200);
        assert_eq!(read["metric"], metric, "{locale:?}");
    }
    let refused = figures(Locale::De, "0.125", "41.000").await;
    assert!(
        refused.status == 422 && refused.text.contains("This can be read in two ways."),
        "{}",
        refused.text
    );
    let form = exact(&refused.text, "/space/evidence/new");
    let kept = [form.value("metric/before"), form.value("metric/after"), form.value("figures")];
    assert_eq!(kept, ["0.125", "41.000", "de"], "still those of a German page");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_changed_meanwhile_is_not_removed_unread() {
    let pair = Pair::meet().await;
    let desk = entered(&pair.app, OLENA).await;
    let line = form_to(&desk.page("/space/evidence").await, "/space/evidence");
    desk.follow(&line.with("title", "Led it")).await;
    let path = newest(&desk).await;
    let api = format!("/api/v1/evidence/{}", path.rsplit('/').next().unwrap());
    let page = desk.page(&path).await;
    desk.follow(&exact(&page, &path).with("title", "Led it alone")).await;
    let remove = form_to(&page, "/remove").with("sure", "1");
    let stale = desk.send(&remove).await;
    let delete = async |tag: &str| {
        let request = pair.app.request(Method::DELETE, &api).bearer_auth(&pair.mentee);
        send(request.header("If-Match", tag)).await
    };
    let by_api = delete("\"v1\"").await;
    let there = desk.page(&path).await;
    let gone = delete("\"v2\"").await;

    assert_eq!(stale.status.as_u16(), 412, "{}", stale.text);
    assert_eq!((by_api.status.as_u16(), by_api.code().as_str()), (412, "stale_version"));
    assert!(there.contains("Led it alone"), "{there}");
    assert_eq!((gone.status.as_u16(), desk.open(&path).await.status.as_u16()), (204, 404), "{}", gone.text);
}
