//! A real browser: Chromium, driven by `WebDriver` (W3C), with a profile of its own.
//!
//! One `chromedriver` serves the run; at most two browsers are open at once. What must have happened is waited for by
//! condition, with a deadline.

use std::env;
use std::fmt::Debug;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::{OnceCell, Semaphore, SemaphorePermit};
use tokio::time::{Instant, sleep};
use url::Url;

use super::process::{PATIENCE, Program, Running};
use super::watchdog;
use super::webdriver::{Driver, Element, TAB};

/// Browsers at once: each takes some hundred megabytes and a core while it starts.
const BROWSERS: usize = 2;
/// How long something may take that was asked for.
const SOON: Duration = Duration::from_mins(1);
/// Time between two looks.
const PAUSE: Duration = Duration::from_millis(25);
/// The zone that browsers are in.
const ZONE: &str = "Europe/Kyiv";

static SEATS: Semaphore = Semaphore::const_new(BROWSERS);
static DRIVER: OnceCell<(Running, String)> = OnceCell::const_new();

/// A browser; closed when this value is dropped.
pub struct Browser {
    driver: Driver,
    url: String,
    // Dropped after the driver, whose end is the browser's.
    _watched: Watched,
    _profile: TempDir,
    _seat: SemaphorePermit<'static>,
}

/// How a browser is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scripts {
    /// As it comes.
    Run,
    /// Scripts of pages do not run.
    Blocked,
}

/// A browser that begins at this address, such as `http://127.0.0.1:4321`.
///
/// `None` where this machine has no Chromium or no chromedriver: the test must then return, and is listed by this name
/// at the end of the run.
pub async fn browser_or_listed(test: &str, url: &str, scripts: Scripts) -> Option<Browser> {
    watchdog::start();
    let (Some(driver), Some(chromium)) = (program("chromedriver"), program("chromium")) else {
        watchdog::test_needs_browser(test);
        return None;
    };
    Some(Box::pin(Browser::open((&driver, &chromium), url, scripts)).await)
}

fn program(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file())
}

async fn driver(program: &Path) -> &'static str {
    let start = || async {
        // It says on standard output where it listens; standard error is what is read here.
        let script = format!("exec '{}' --port=0 1>&2", program.display());
        let mut running = Program::new("/bin/sh", &["-c", &script]).env("TZ", ZONE).start();
        let line = running.line(|line| line.contains("successfully on port"), PATIENCE).await;
        let port: String = line.chars().filter(char::is_ascii_digit).collect();
        (running, format!("http://127.0.0.1:{port}"))
    };
    &DRIVER.get_or_init(start).await.1
}

impl Browser {
    async fn open((program, chromium): (&Path, &Path), url: &str, scripts: Scripts) -> Self {
        let seat = SEATS.acquire().await.unwrap();
        let profile = tempfile::tempdir().unwrap();
        let folder = format!("--user-data-dir={}", profile.path().display());
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--force-prefers-reduced-motion",
            "--window-size=1280,900",
            "--lang=en",
            &folder,
        ];
        let mut settings = json!({ "intl.accept_languages": "en" });
        if scripts == Scripts::Blocked {
            settings["profile.managed_default_content_settings.javascript"] = json!(2);
        }
        let options = json!({ "binary": chromium, "args": arguments, "prefs": settings });
        let (driver, pid) = Driver::start(driver(program).await, &options).await.unwrap();
        Self { driver, url: url.to_owned(), _watched: Watched::over(pid), _profile: profile, _seat: seat }
    }

    /// What drives it, for what is rarely done.
    pub fn driver(&self) -> &Driver {
        &self.driver
    }

    /// Opens a path of its server, or a whole address.
    pub async fn goto(&self, path: &str) {
        let address = if path.starts_with('/') { format!("{}{path}", self.url) } else { path.to_owned() };
        self.driver.goto(&address).await.unwrap();
    }

    /// The path of the page that is shown, with its query.
    pub async fn path(&self) -> String {
        path_of(&self.driver.address().await.unwrap())
    }

    /// The first element that fits, as soon as it is shown.
    pub async fn find(&self, css: &str) -> Element<'_> {
        let deadline = Instant::now() + SOON;
        while Instant::now() < deadline {
            if let Some(found) = self.shown(css).await {
                return found;
            }
            sleep(PAUSE).await;
        }
        panic!("not there: {css} {}", self.picture().await);
    }

    async fn shown(&self, css: &str) -> Option<Element<'_>> {
        for found in self.driver.find_all(css).await.ok()? {
            if found.is_displayed().await.unwrap_or(false) {
                return Some(found);
            }
        }
        None
    }

    /// Clicks on the first element that fits.
    pub async fn click(&self, css: &str) {
        let click = async || self.find(css).await.click().await.ok();
        self.wait(css, click).await;
    }

    /// Types into a field.
    pub async fn fill(&self, css: &str, text: &str) {
        let fill = async || self.find(css).await.send_keys(text).await.ok();
        self.wait(css, fill).await;
    }

    /// What an element says, as soon as it says this.
    pub async fn until(&self, css: &str, part: &str) -> String {
        let look = async || {
            let found = self.driver.find_all(css).await.ok()?;
            let text = found.first()?.text().await.ok()?;
            Some(text).filter(|text| text.contains(part))
        };
        self.wait((css, part), look).await
    }

    /// Waits until the address of the page begins like this; the path then.
    pub async fn until_path(&self, start: &str) -> String {
        let look =
            async || Some(path_of(&self.driver.address().await.ok()?)).filter(|path| path.starts_with(start));
        self.wait(start, look).await
    }

    /// What a script returns.
    pub async fn run(&self, script: &str) -> Value {
        self.driver.execute(script).await.unwrap()
    }

    /// Waits until a script returns true.
    pub async fn until_true(&self, script: &str) {
        let look = async || (self.driver.execute(script).await.ok()? == json!(true)).then_some(());
        self.wait(script, look).await;
    }

    /// Presses keys where the focus is.
    pub async fn press(&self, keys: &str) {
        self.driver.press(keys).await.unwrap();
    }

    /// Goes from element to element by the tabulator until one fits.
    pub async fn tab_to(&self, css: &str) {
        let script =
            format!("return document.activeElement ? document.activeElement.matches({}) : null", json!(css));
        let deadline = Instant::now() + SOON;
        let mut presses = 0;
        while presses < 120 && Instant::now() < deadline {
            match self.driver.execute(&script).await {
                Ok(Value::Bool(true)) => return,
                Ok(Value::Bool(false)) => {
                    self.press(TAB).await;
                    presses += 1;
                }
                // The page is on its way.
                _ => sleep(PAUSE).await,
            }
        }
        panic!("the tabulator does not lead to {css}");
    }

    /// Waits for something; fails the test with the page as it is.
    async fn wait<T>(&self, what: impl Debug, look: impl AsyncFn() -> Option<T>) -> T {
        let deadline = Instant::now() + SOON;
        while Instant::now() < deadline {
            if let Some(found) = look().await {
                return found;
            }
            sleep(PAUSE).await;
        }
        panic!("still not so: {what:?} {}", self.picture().await);
    }

    /// Where it is, and the page as it is.
    async fn picture(&self) -> String {
        let page = self.driver.source().await.unwrap_or_default();
        format!("at {:?}\n{page}", self.driver.address().await)
    }
}

fn path_of(address: &str) -> String {
    let url = Url::parse(address).unwrap();
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    format!("{}{query}", url.path())
}

/// A process that the watchdog ends if this program does not live to see it ended.
struct Watched(u32);

impl Watched {
    fn over(pid: u32) -> Self {
        watchdog::process_started(pid);
        Self(pid)
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        watchdog::process_ended(self.0);
    }
}
