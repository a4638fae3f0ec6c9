//! What a mentee is told about their strategy and their evidence: what to do, what changed, what is printed, and the packet.

use serde_json::json;

use super::browser::{link, links};
use super::desk::{Desk, form_to};
use super::space::entered;
use crate::coaching::evidence::{case, written};
use crate::coaching::ground::{DANA, OLENA, Pair, new_mentee};
use crate::coaching::strategy::{Ground, TESTS};
use crate::support::database::connect;

async fn path_of(ground: &Ground) -> String {
    format!("/space/strategies/{}", ground.get().await["id"].as_str().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_said_above_the_button_that_shares_it() {
    let pair = Pair::meet().await;
    let desk = entered(&pair.app, OLENA).await;
    let begin = form_to(&desk.page("/space/strategies").await, "/space/strategies");
    let list = desk.follow(&begin.with("title", "One queue")).await;
    let path = links(&list).into_iter().find(|link| link.starts_with("/space/strategies/")).unwrap();
    let empty = desk.page(&path).await;
    let ground = Ground::lay_in(pair).await;
    let desk = entered(&ground.pair.app, OLENA).await;
    let change = json!({ "canvas": { "non_goals": [
        { "kind": "out_of_scope", "statement": "Other providers", "reason": "", "revisit_when": "" }
    ] } });
    ground.save(&ground.pair.mentee, 1, &change).await.expect(200);
    let whole = desk.page(&path_of(&ground).await).await;
    ground.share().await.expect(200);
    let revision = ground.get().await["revision"].as_i64().unwrap();
    let change = json!({ "canvas": { "main_bet": { "why_now": "" } } });
    ground.save(&ground.pair.mentee, revision, &change).await.expect(200);
    let spoiled = desk.page(&path_of(&ground).await).await;

    let hard = empty.find("What it needs before it can be shared").unwrap();
    assert!(hard < empty.find("/share\"").unwrap(), "{empty}");
    assert!(empty.contains("<b>Main technical bet:</b> Put the one bet into a sentence"), "{empty}");
    assert!(!whole.contains("What it needs before"), "{whole}");
    assert!(whole.contains("What would make it better"), "{whole}");
    assert!(spoiled.contains("What it needs before"), "the draft is what is shared next: {spoiled}");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_told_in_a_paragraph_printed_on_one_page_and_its_versions_are_compared() {
    let ground = Ground::shared().await;
    let bet = json!({ "main_bet": { "statement": "Bills and orders share one ordered queue" } });
    ground.share_next(bet).await.expect(200);
    let revision = ground.get().await["revision"].as_i64().unwrap();
    let draft = json!({ "canvas": { "desired_future": "A charge happens once, and is seen." } });
    ground.save(&ground.pair.mentee, revision, &draft).await.expect(200);
    let app = &ground.pair.app;
    app.post_as(&ground.pair.coach, "/api/v1/mentees", &new_mentee("eve@example.com", "Eve"))
        .await
        .expect(201);
    let (desk, eve) = (entered(app, OLENA).await, entered(app, "eve@example.com").await);
    let path = path_of(&ground).await;
    let told = app.get_as(&ground.pair.mentee, &format!("{}/altitudes", ground.path)).await.expect(200);
    let page = desk.page(&path).await;
    let one = desk.page(&link(&page, "one_page=1")).await;
    let first = desk.page(&format!("{path}/print?version=1")).await;
    let versions = desk.page(&link(&page, "/versions")).await;
    let changed = desk.page(&link(&versions, "from=1")).await;
    let since = desk.page(&format!("{path}/versions?from=2&to=")).await;

    let paragraph = told["paragraph"].as_str().unwrap().chars().take(40).collect::<String>();
    assert!(page.contains("class=\"result\"") && page.contains(&paragraph), "{paragraph}: {page}");
    assert!(one.contains("strategy one-page size-"), "{one}");
    assert!(first.contains("Let every charge go through one ordered queue"), "{first}");
    assert!(versions.contains("Version 2") && versions.contains("print?version=2"), "{versions}");
    assert!(changed.contains("Version 1 → version 2"), "{changed}");
    for line in ["<del>", "Let every charge go through", "<ins>", "Bills and orders share"] {
        assert!(changed.contains(line), "{line}: {changed}");
    }
    assert!(since.contains("Version 2 → the draft") && since.contains("and is seen."), "{since}");
    for (query, status) in [("from=9", 404), ("from=1&to=9", 404), ("from=x", 400), ("cursor=x", 400)] {
        assert_eq!(desk.open(&format!("{path}/versions?{query}")).await.status.as_u16(), status, "{query}");
    }
    for rest in ["/versions", "/versions?from=1", "/print?one_page=1"] {
        assert_eq!(eve.open(&format!("{path}{rest}")).await.status, 404, "{rest}");
    }
}

/// A hundred comments and more, each a minute after the one before.
const COMMENTS: &str = "INSERT INTO strategy_comments (id, strategy_id, version, side, author, kind, state, body,
        section, quote, text_before, text_after, position, found_in, revision, created_at, updated_at)
    SELECT gen_random_uuid(), id, 1, 'coach', 'Dana', 'question', 'open', 'Said ' || n || '.', 'risks', '', '', '', 0, 1,
        1, created_at + n * interval '1 minute', created_at FROM strategies, generate_series(1, 102) AS n";

#[tokio::test(flavor = "multi_thread")]
async fn the_newest_comments_and_tests_are_shown_with_a_way_to_the_rest() {
    let ground = Ground::shared().await;
    let app = &ground.pair.app;
    let sql = connect(app.database_url()).await;
    sql.batch_execute(COMMENTS).await.unwrap();
    sql.batch_execute(TESTS).await.unwrap();
    let own = path_of(&ground).await;
    let (mentee, coach) = (entered(app, OLENA).await, Desk::signed_in(app, DANA).await);
    for (desk, path) in [(mentee, own.clone()), (coach, own.replace("/space/", "/console/"))] {
        let page = desk.page(&path).await;
        let earlier = desk.page(&link(&page, "?comments=")).await;
        let tests = |html: &str| html.matches("/recall-tests/").count();
        let older = desk.page(&link(&page, "?tests=")).await;
        let oldest = desk.page(&link(&older, "?tests=")).await;

        assert!(
            page.contains("Said 3.") && page.contains("Said 102.") && !page.contains("Said 2."),
            "{page}"
        );
        assert!(earlier.contains("Said 1.") && earlier.contains("Said 2.") && !earlier.contains("Said 3."));
        assert!(page.contains("Earlier comments") && !earlier.contains("Earlier comments"), "{earlier}");
        assert_eq!((tests(&page), tests(&older), tests(&oldest)), (5, 20, 5), "{path}");
        assert!(older.contains("/test\""), "what may be started does not hang on what is shown: {older}");
        assert_eq!(desk.open(&format!("{path}?comments=x")).await.status, 400);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_weakens_a_piece_of_evidence_is_said_beside_it() {
    let pair = Pair::meet().await;
    let mut weak = case("Moved the queue", "D2", 3);
    weak["my_part"] = json!("We moved it.");
    weak["metric"]["source"] = json!("");
    weak["visibility"] = json!("coach");
    let (address, _) = written(&pair, &pair.mentee, &weak).await;
    let mentee = entered(&pair.app, OLENA).await;
    let coach = Desk::signed_in(&pair.app, DANA).await;
    let one = address.replace("/api/v1/", "/space/");
    for (desk, path) in [
        (&mentee, String::from("/space/evidence")),
        (&mentee, one),
        (&coach, format!("/console/mentees/{}/evidence", pair.id)),
    ] {
        let page = desk.page(&path).await;
        for hint in ["never “I”", "without a source it will be doubted"] {
            assert!(page.contains(hint), "{path}: {hint} in {page}");
        }
    }
}

/// What is ticked, and the roles one can choose.
fn form(html: &str) -> (Vec<String>, Vec<String>) {
    let values = |tag: &str, name: &str| {
        let tags = html.split(tag).skip(1).map(|rest| rest.split('>').next().unwrap().to_owned());
        let of = |tag: String| {
            let value = tag.split(&format!("{name}=\"")).nth(1)?.split('"').next()?.to_owned();
            Some((tag, value))
        };
        tags.filter_map(of).collect::<Vec<_>>()
    };
    let ticked = values("<input ", "name").into_iter().filter(|(tag, _)| tag.contains(" checked"));
    let roles = values("<option ", "value").into_iter().map(|(_, value)| value);
    (ticked.map(|(_, name)| name).collect(), roles.collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_packet_is_chosen_by_role_and_cases_printed_and_kept_as_a_file() {
    let pair = Pair::meet().await;
    let mut ids = Vec::new();
    for title in ["Queue moved", "Outage led", "Costs halved", "Team taught"] {
        ids.push(
            written(&pair, &pair.mentee, &case(title, "D2", 3)).await.1["id"].as_str().unwrap().to_owned(),
        );
    }
    let mut hidden = case("Kept to oneself", "D2", 3);
    hidden["confidentiality"] = json!("secret");
    written(&pair, &pair.mentee, &hidden).await;
    let mentee = entered(&pair.app, OLENA).await;
    let coach = Desk::signed_in(&pair.app, DANA).await;
    let list = mentee.page("/space/evidence").await;
    assert!(links(&list).iter().any(|link| link == "/space/evidence/packet"), "{list}");
    let below = format!("/console/mentees/{}", pair.id);
    for (desk, choose, print, file) in [
        (
            &mentee,
            String::from("/space/evidence/packet"),
            String::from("/space/evidence/packet/print"),
            String::from("/space/evidence/packet.md"),
        ),
        (&coach, format!("{below}/evidence"), format!("{below}/packet"), format!("{below}/packet.md")),
    ] {
        let page = desk.page(&choose).await;
        let (ticked, roles) = form(&page);
        let role = url::form_urlencoded::byte_serialize(roles[1].as_bytes()).collect::<String>();
        let other = desk.page(&format!("{choose}?role={role}")).await;
        let one = format!("{print}?role={role}&case.{}=1", ids[1]);
        let printed = desk.page(&one).await;
        let kept = desk.open(&format!("{file}?case.{}=1&case.{}=1", ids[0], ids[2])).await;
        let all = ids.iter().fold(String::new(), |all, id| all + &format!("&case.{id}=1"));
        let many = desk.open(&format!("{print}?role={role}{all}")).await;
        let unknown = desk.open(&format!("{print}?role=none")).await;
        let foreign = desk.open(&format!("{print}?case.01890000-0000-7000-8000-000000000000=1")).await;
        let odd = desk.open(&format!("{print}?case.x=1")).await;

        assert!(ids.iter().all(|id| page.contains(id)), "{page}");
        assert!(!choose.starts_with("/space") || !page.contains("Kept to oneself"), "{page}");
        assert_eq!(ticked.len(), 3, "{page}");
        assert!(other.contains(&format!("value=\"{}\" selected", roles[1])), "{other}");
        assert!(printed.contains("Outage led") && !printed.contains("Queue moved</h2>"), "{printed}");
        assert!(printed.contains("packet-table") && !printed.contains("Kept to oneself"), "{printed}");
        assert_eq!(kept.headers["content-disposition"], "attachment; filename=\"packet.md\"");
        assert!(
            kept.text.contains("## 1. Queue moved") && kept.text.contains("## 2. Costs halved"),
            "{}",
            kept.text
        );
        assert!(many.status == 422 && many.text.contains("Three cases at most"), "{}", many.text);
        assert_eq!(form(&many.text).0.len(), 4, "what was ticked stays: {}", many.text);
        assert!(unknown.status == 422 && unknown.text.contains("No role has this key."), "{}", unknown.text);
        assert!(foreign.status == 422 && foreign.text.contains("may not stand"), "{}", foreign.text);
        assert_eq!(odd.status, 400);
    }
}
