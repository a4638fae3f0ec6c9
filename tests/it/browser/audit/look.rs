//! A look at one page after another; what is wrong is gathered, so that one run tells all.

use std::env;
use std::fs;

use serde_json::json;

use crate::support::chromium::Browser;
use crate::support::watchdog;

/// Where `axe-core` is, unless `ALTITUDE_TEST_AXE` names another place.
const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/axe.min.js");
/// The width of a small phone.
const NARROW: u32 = 320;

/// Opens what is folded away on a page, and says how many there were.
const UNFOLD: &str = "
    const folded = [...document.querySelectorAll('main details:not([open])')];
    folded.forEach(one => { one.open = true; one.setAttribute('data-unfolded', ''); });
    return folded.length;";
/// Folds it away again.
const FOLD: &str = "
    document.querySelectorAll('[data-unfolded]').forEach(one => {
        one.open = false; one.removeAttribute('data-unfolded'); });";

/// Looks for faults of a page, or of what was unfolded on it, and gives those that are serious or worse: rule, why, and
/// where.
const LOOK: &str = "
    const done = arguments[0];
    const unfolded = [...document.querySelectorAll('[data-unfolded]')];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(unfolded.length ? { include: unfolded } : document, { runOnly: tags, resultTypes: ['violations'] }).then(found => done(found.violations
        .filter(one => ['serious', 'critical'].includes(one.impact))
        .map(one => one.id + ': ' + one.help + ': ' + one.nodes.slice(0, 5)
            .map(node => node.target.join(' ') + ' ' + (node.any[0] ? node.any[0].message : '')).join(' | '))),
        fault => done(['axe: ' + fault]));";

/// Which parts of a page are wider than the window, where the page is.
const WIDE: &str = "
    const room = window.innerWidth;
    if (document.scrollingElement.scrollWidth <= room) return [];
    const holds = element => element && element !== document.body
        && (getComputedStyle(element).overflowX !== 'visible' || holds(element.parentElement));
    return ['wider than the window: ' + document.scrollingElement.scrollWidth].concat(
        [...document.body.querySelectorAll('*')]
            .filter(one => one.getBoundingClientRect().right > room + 0.5 && !holds(one.parentElement))
            .slice(0, 4).map(one => one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40)));";

/// Which status the page came with.
const STATUS: &str = "return performance.getEntriesByType('navigation')[0].responseStatus";

/// What addresses of documents for paper have in them: their tables are as wide as paper is.
const PAPER: &str = "/print";
/// What is meant to be as it is: page, rule, and why.
const MEANT: [(&str, &str, &str); 1] = [(
    "/recall/",
    "meta-refresh:",
    "the text is shown for ten minutes and once: that is the test, and the page says so",
)];

/// The script; `None`, and the test listed, where it is not there.
pub fn axe_or_listed(test: &str) -> Option<String> {
    watchdog::start();
    let path = env::var("ALTITUDE_TEST_AXE").unwrap_or_else(|_| AXE.to_owned());
    let script = fs::read_to_string(path).ok();
    if script.is_none() {
        watchdog::test_needs_browser(test);
    }
    script
}

/// What was found so far.
pub struct Look<'a> {
    browser: &'a Browser,
    axe: String,
    found: Vec<String>,
}

impl<'a> Look<'a> {
    /// A look that begins.
    pub fn of(browser: &'a Browser, axe: String) -> Self {
        Self { browser, axe, found: Vec::new() }
    }

    /// Opens a page, which must be the one that was asked for, and looks; then once more in longer words.
    pub async fn at(&mut self, path: &str, status: u16) {
        self.browser.goto(path).await;
        assert_eq!(self.browser.path().await, path, "another page");
        self.here(path, status).await;
        let sign = if path.contains('?') { '&' } else { '?' };
        let german = format!("{path}{sign}lang=de");
        self.browser.goto(&german).await;
        self.narrow(&german).await;
    }

    /// Sends a form of a page with these fields, whatever the browser thinks of them, and looks at how it is refused.
    pub async fn refused(&mut self, path: &str, form: &str, fields: &[(&str, &str)]) {
        self.browser.goto(path).await;
        self.then(&format!("{path} refused"), (form, fields), 422).await;
    }

    /// Sends a form of a page with these fields, and looks at what is shown in the answer.
    pub async fn answered(&mut self, path: &str, form: &str, fields: &[(&str, &str)]) {
        self.browser.goto(path).await;
        self.then(&format!("{path} answered"), (form, fields), 200).await;
    }

    /// Sends a form of the page that is shown, and looks at the answer, which has this status.
    pub async fn then(&mut self, what: &str, (form, fields): (&str, &[(&str, &str)]), status: u16) {
        let send = format!(
            "window.isOld = true; const form = document.querySelector({});
             {}.forEach(([css, text]) => {{
                 const field = form.querySelector(css);
                 if (field.type === 'checkbox') field.checked = true; else field.value = text;
             }});
             form.noValidate = true; form.requestSubmit();",
            json!(form),
            json!(fields)
        );
        self.browser.run(&send).await;
        self.browser.until_true("return !window.isOld && document.readyState === 'complete'").await;
        self.here(what, status).await;
    }

    /// Presses a button of a page, and looks at where it leads.
    pub async fn pressed(&mut self, path: &str, button: &str) {
        self.browser.goto(path).await;
        self.browser.run("window.isOld = true").await;
        self.browser.click(button).await;
        self.browser.until_true("return !window.isOld && document.readyState === 'complete'").await;
        self.here(&format!("{path} pressed"), 200).await;
    }

    /// Looks at the page that is shown, in both themes and as narrow as a phone.
    async fn here(&mut self, what: &str, status: u16) {
        let driver = self.browser.driver();
        assert_eq!(self.browser.run(STATUS).await, status, "{what}");
        driver.execute(&self.axe).await.unwrap();
        for theme in ["light", "dark"] {
            self.browser
                .run(&format!("document.documentElement.setAttribute('data-theme', '{theme}')"))
                .await;
            self.look(&format!("{what} in {theme}")).await;
            if self.browser.run(UNFOLD).await != 0 {
                self.look(&format!("{what} unfolded in {theme}")).await;
                self.browser.run(FOLD).await;
            }
        }
        self.narrow(what).await;
    }

    async fn look(&mut self, what: &str) {
        let told = self.browser.driver().execute_async(LOOK).await.unwrap();
        let found = told.as_array().cloned().unwrap_or_else(|| vec![told.clone()]);
        let is_meant =
            |told: &str| MEANT.iter().any(|(page, rule, _)| what.starts_with(page) && told.starts_with(rule));
        let found = found.iter().filter(|one| !is_meant(one.as_str().unwrap_or_default()));
        self.found.extend(found.map(|one| format!("{what}: {one}")));
    }

    async fn narrow(&mut self, what: &str) {
        if what.contains(PAPER) {
            return;
        }
        let driver = self.browser.driver();
        let phone = json!({ "width": NARROW, "height": 640, "deviceScaleFactor": 1, "mobile": false });
        driver.command("Emulation.setScrollbarsHidden", &json!({ "hidden": true })).await.unwrap();
        driver.command("Emulation.setDeviceMetricsOverride", &phone).await.unwrap();
        assert_eq!(self.browser.run("return window.innerWidth").await, NARROW, "{what}");
        for state in ["", " unfolded"] {
            let wide = self.browser.run(WIDE).await;
            self.found.extend(wide.as_array().unwrap().iter().map(|one| format!("{what}{state}: {one}")));
            if self.browser.run(UNFOLD).await == 0 {
                break;
            }
        }
        self.browser.run(FOLD).await;
        driver.command("Emulation.clearDeviceMetricsOverride", &json!({})).await.unwrap();
    }

    /// Fails with everything that was found.
    pub fn found_nothing(self) {
        assert!(self.found.is_empty(), "{}", self.found.join("\n"));
    }
}
