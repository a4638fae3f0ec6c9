//! What passes between a frame and the site around it: only what each of the two may hear.

use super::embed::{another_site, with_list};
use crate::support::app::TestApp;
use crate::support::chromium::{Browser, Scripts, browser_or_listed};

/// A page of another site with the booking flow in it, which writes down everything that it is told, and these frames.
fn host(app: &TestApp, frames: &str) -> String {
    let page = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>A site</title><body>
         <script>
         window.heard = []; window.done = [];
         addEventListener('message', event => heard.push([event.origin, event.data.kind, event.data.height,
             event.source === (document.getElementById('one') || {{}}).contentWindow]));
         ['booked', 'requested', 'subscribed'].forEach(name => document.addEventListener('altitude:' + name,
             () => done.push(name)));
         </script>
         <script src=\"{}/embed.js\" data-coach=\"dana-weiss\" data-type=\"growth\"></script>
         {frames}",
        app.url
    );
    another_site(page)
}

/// The height of the frame that the script made.
const HEIGHT: &str = "return document.querySelector('iframe[title=\"Book a session\"]').style.height";
/// Whether that frame has told how tall it is.
const IS_MEASURED: &str =
    "return /px$/.test(document.querySelector('iframe[title=\"Book a session\"]').style.height)";

async fn loaded(browser: &Browser, site: &str) {
    browser.goto(site).await;
    browser.until_true(IS_MEASURED).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_say_in_its_name_is_not_believed() {
    let app = with_list(&[]).await;
    // A sibling from elsewhere, and a frame of the server itself that is not the one of the script.
    let liar = another_site(String::from(
        "<!doctype html><script>
         ['booked', 'page', 'leave'].forEach(kind => parent.postMessage({ source: 'altitude', kind }, '*'));
         parent.postMessage({ source: 'altitude', kind: 'height', height: 4321 }, '*');
         </script>",
    ));
    let site = host(&app, &format!("<iframe src=\"{liar}\"></iframe>"));
    let test = "browser: what others say in the frame's name is not believed";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };

    loaded(&browser, &site).await;
    let lie = "return heard.some(one => one[1] === 'height' && one[2] === 4321)";
    browser.until_true(lie).await;
    let height = browser.run(HEIGHT).await;
    assert_ne!(height, "4321px");
    assert_eq!(browser.run("return done.length").await, 0);

    // Another frame of the same server speaks from the right origin, and is not the frame.
    let origin = site.trim_end_matches('/');
    let second = format!(
        "const frame = document.createElement('iframe');
         frame.name = 'altitude {origin}'; frame.src = '{}/embed/subscribe/letters';
         document.body.append(frame); heard.length = 0;",
        app.url
    );
    browser.run(&second).await;
    browser
        .until_true(&format!("return heard.some(one => one[0] === '{}' && one[1] === 'height')", app.url))
        .await;
    assert_eq!(browser.run(HEIGHT).await, height);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_the_frame_is_not_named_after_hears_nothing() {
    let app = with_list(&[]).await;
    let stranger = another_site(String::from("<!doctype html>"));
    let site = host(&app, "");
    let test = "browser: a site that the frame is not named after hears nothing";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };
    let add = |name: &str| {
        format!(
            "heard.length = 0; const frame = document.createElement('iframe'); frame.id = 'one';
             const old = document.getElementById('one'); if (old) old.remove();
             frame.name = '{name}'; frame.src = '{}/embed/subscribe/letters'; document.body.append(frame);
             frame.addEventListener('load', () => frame.dataset.loaded = 'yes');",
            app.url
        )
    };

    loaded(&browser, &site).await;
    let named = |site: &str| format!("altitude {}", site.trim_end_matches('/'));
    for name in [named(&stranger), String::from("altitude *"), String::from("altitude null"), String::new()] {
        browser.run(&add(&name)).await;
        browser.until_true("return document.getElementById('one').dataset.loaded === 'yes'").await;
        // The script of the page has run when the page is loaded; a message would stand in line before this one.
        browser.run("postMessage({ kind: 'last' }, '*')").await;
        browser.until_true("return heard.some(one => one[1] === 'last')").await;
        assert_eq!(browser.run("return heard.filter(one => one[3]).length").await, 0, "{name}");
    }

    // The same frame, named after this site, is heard.
    browser.run(&add(&named(&site))).await;
    browser
        .until_true("return ['height', 'page'].every(kind => heard.some(one => one[3] && one[1] === kind))")
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_site_stays_where_it_is_until_somebody_goes_on_inside() {
    let app = with_list(&[]).await;
    let site = host(&app, "<div style=\"height: 3000px\"></div><p id=\"end\">The end</p>");
    let test = "browser: the site stays where it is";
    let Some(browser) = browser_or_listed(test, &app.url, Scripts::Run).await else { return };
    let frame = "iframe[title='Book a session']";

    let end = "return Math.round(document.getElementById('end').getBoundingClientRect().top)";
    let top = format!("return document.querySelector(\"{frame}\").getBoundingClientRect().top");

    loaded(&browser, &site).await;
    browser.run("window.scrollTo(0, 5000); heard.length = 0").await;
    let before = browser.run(end).await;
    assert!(browser.run(&top).await.as_f64().unwrap() < -500.0);
    // The page in the frame is loaded again without anybody having touched it.
    browser.run(&format!("document.querySelector(\"{frame}\").src += '&lang=de'")).await;
    browser.until_true("return heard.some(one => one[1] === 'page')").await;
    browser.until_true("return heard.some(one => one[1] === 'height')").await;
    assert_eq!(browser.run(end).await, before);

    // Somebody goes on, and the next page begins at its top.
    browser.find(frame).await.enter().await.unwrap();
    browser.until_true("return !!document.querySelector('.slots a.slot')").await;
    browser.run("document.querySelector('.slots a.slot').click()").await;
    browser.driver().leave_frames().await.unwrap();
    browser
        .until_true(&format!(
            "return Math.abs(document.querySelector(\"{frame}\").getBoundingClientRect().top) < 2"
        ))
        .await;
}
