//! The guide for integrators says what is so.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::ground::Ground;

fn guide() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/webhooks.md")).unwrap()
}

/// Events that the table of the guide lists.
fn listed() -> Vec<String> {
    let guide = guide();
    let rows = guide.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` | "));
    rows.flat_map(|(group, events)| {
        let names = events.split('`').skip(1).step_by(2);
        names.map(|name| format!("{group}.{name}")).collect::<Vec<_>>()
    })
    .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_event_in_the_guide_can_be_subscribed_to() {
    let ground = Ground::new().await;
    let listed = listed();

    let wish = json!({ "url": "https://hooks.example/", "events": listed });
    let made = ground.app.post_as(&ground.token, "/api/v1/webhooks", &wish).await.expect(201);

    assert_eq!(listed.len(), 53);
    assert_eq!(made["events"].as_array().unwrap().len(), 53);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_example_of_the_guide_verifies_a_call() {
    let ground = Ground::new().await;
    let hook = ground.hook(&["*"]).await;
    let path = format!("/api/v1/webhooks/{}/test", hook.id);
    ground.app.post_as(&ground.token, &path, &Value::Null).await.expect(202);
    ground.work().await;
    let call = ground.sink.received().remove(0);

    let guide = guide();
    let example = guide.split("```python\n").nth(1).unwrap().split("```").next().unwrap();
    let said = json!({ "secret": hook.secret, "headers": call.headers, "body": call.body });
    let program = format!(
        "{example}\nimport json, sys\nsaid = json.loads(sys.argv[1])\nsecret, headers = said['secret'], said['headers']\n\
         body, at = said['body'].encode(), int(headers['webhook-timestamp'])\n\
         print(verify(secret, headers, body, at), verify(secret, headers, body + b' ', at),\n\
               verify('whsec_' + 'A' * 43 + '=', headers, body, at), verify(secret, headers, body))"
    );
    let run = Command::new("python3").args(["-c", &program, &said.to_string()]).stdin(Stdio::null()).output();
    match run {
        Ok(run) => {
            let printed = String::from_utf8_lossy(&run.stdout);
            let errors = String::from_utf8_lossy(&run.stderr);
            assert_eq!(printed.trim(), "True False False False", "{errors}");
        }
        Err(_) => eprintln!("no python3 here: the example of the guide was not run"),
    }
}
