//! Radar, trend and files of assessments.

use serde_json::json;

use super::assess::{Ground, levels};

#[tokio::test(flavor = "multi_thread")]
async fn the_pictures_show_like_for_like_and_say_so_in_words() {
    let mut ground = Ground::lay().await;
    ground.reconcile(&levels(&[("D2", 3), ("E2", 2)]), &levels(&[("D2", 2), ("E2", 2)])).await;
    ground.post("/finalise", &json!({})).await.expect(200);
    ground.app.clock.advance(chrono::TimeDelta::days(90));
    ground.coach = ground.app.log_in("dana@coach.test").await;
    ground.id = ground.another("final").await;
    ground.invite(&[("self", ""), ("coach", ""), ("manager", "mara@boss.test")]).await.expect(200);
    ground.submit("olena@example.com", &levels(&[("D2", 3), ("E2", 2)])).await.expect(204);
    ground.submit("dana@coach.test", &levels(&[("D2", 3)])).await.expect(204);
    ground.submit("mara@boss.test", &levels(&[("D2", 2)])).await.expect(204);
    ground.post("/close", &json!({})).await.expect(200);
    ground.post("/finalise", &json!({})).await.expect(200);

    let radar = ground.app.get_as(&ground.coach, &ground.path("/radar.svg")).await;
    let trend =
        ground.app.get_as(&ground.coach, &format!("/api/v1/mentees/{}/trend.svg", ground.mentee_id)).await;

    let figures = format!("/api/v1/mentees/{}/trend", ground.mentee_id);
    let figures = ground.app.get_as(&ground.coach, &figures).await.expect(200);
    let of = |key: &str| {
        let skills = figures["skills"].as_array().unwrap();
        skills.iter().find(|skill| skill["key"] == key).unwrap()["last_change"].clone()
    };

    assert_eq!(figures["assessed_on"].as_array().unwrap().len(), 2);
    let change =
        json!({ "delta": 0.67, "is_clear": true, "sources": ["self", "coach"], "added": ["manager"] });
    assert_eq!(of("D2"), change);
    assert_eq!((&of("E2")["is_clear"], &of("E2")["sources"]), (&json!(false), &json!(["self"])));
    for picture in [&radar, &trend] {
        assert_eq!(picture.status, 200, "{}", picture.text);
        assert_eq!(picture.headers["content-type"], "image/svg+xml; charset=utf-8");
        assert!(picture.headers["content-security-policy"].contains("style-src 'sha256-"));
        assert!(
            picture.text.contains("<title id=\"title\">")
                && picture.text.contains("<desc id=\"description\">")
        );
    }
    each_in_their_language(&ground).await;
    // 2.60 now with the manager, and 0.67 higher by those who rated both times.
    assert!(radar.text.contains("Bets &amp; non-goals: 2.60 of 4, before 1.93"), "{}", radar.text);
    assert!(trend.text.contains("(+0.67)") && trend.text.contains("no clear change"), "{}", trend.text);
}

/// The coach reads German, and the mentee French.
async fn each_in_their_language(ground: &Ground) {
    let sql = crate::support::database::connect(ground.app.database_url()).await;
    sql.batch_execute(
        "UPDATE people SET locale = CASE WHEN email = 'olena@example.com' THEN 'fr' ELSE 'de' END",
    )
    .await
    .unwrap();
    let mentee = ground.app.sign_in_by_link("olena@example.com").await;
    let mut in_words = Vec::new();
    for token in [&ground.coach, &mentee] {
        for path in [ground.path("/radar.svg"), format!("/api/v1/mentees/{}/trend.svg", ground.mentee_id)] {
            in_words.push(ground.app.get_as(token, &path).await.text);
        }
    }
    let coverage = format!("/api/v1/mentees/{}/evidence-coverage.svg?role=staff", ground.mentee_id);
    let coverage = ground.app.get_as(&ground.coach, &coverage).await.text;

    let said = [
        "2,60 von 4, vorher 1,93",
        "keine klare Änderung",
        "2,60 sur 4, avant 1,93",
        "pas de changement net",
    ];
    for (picture, said) in in_words.iter().zip(said) {
        assert!(picture.contains(said), "{said}: {picture}");
    }
    assert!(coverage.contains("Stufe 1"), "the coach's language, not the mentee's: {coverage}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_holds_what_the_reader_sees_and_no_markup_of_others() {
    let ground = Ground::lay().await;
    let mut own = levels(&[("D2", 3)]);
    own["ratings"][0]["note"] = json!("<script>x</script> | a *star*");
    let empty = ground.app.get_as(&ground.coach, &ground.path("/export")).await;
    ground.reconcile(&own, &levels(&[("D2", 2)])).await;
    ground.post("/finalise", &json!({})).await.expect(200);

    let markdown = ground.app.get_as(&ground.coach, &ground.path("/export?format=markdown")).await;
    let page = ground.app.get_as(&ground.coach, &ground.path("/export?format=html")).await;
    let file = ground.app.get_as(&ground.coach, &ground.path("/export?format=json")).await;
    let detail = ground.detail().await;
    let sql = crate::support::database::connect(ground.app.database_url()).await;
    sql.batch_execute("UPDATE people SET locale = 'de'").await.unwrap();
    let german = ground.app.get_as(&ground.coach, &ground.path("/export")).await.text;
    let print = ground.app.get_as(&ground.coach, &ground.path("/export?format=html")).await.text;

    assert!(german.contains("Deine größte Lücke ist Bets \\& non-goals."), "{german}");
    assert!(german.contains("| # | Fähigkeit | Jetzt |") && german.contains("selbst 3, Coach 2"), "{german}");
    assert!(print.contains("<html lang=\"de\">") && print.contains("In den nächsten 90 Tagen"), "{print}");
    assert!(empty.text.contains("nothing is shown yet"), "{}", empty.text);
    assert!(markdown.text.contains("| 1 | Bets \\& non-goals | 2.33 | 4 | 1.67 |"), "{}", markdown.text);
    assert!(
        markdown.text.contains("\\<script\\>") && markdown.text.contains("self 3, coach 2"),
        "{}",
        markdown.text
    );
    assert!(page.text.contains("&#60;script&#62;") && !page.text.contains("<script>"), "{}", page.text);
    assert_eq!(file.json(), detail);
    assert!(
        file.headers["content-disposition"]
            .starts_with("attachment; filename=\"assessment-2026-06-14.json\"")
    );
}
