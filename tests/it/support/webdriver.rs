//! The little of `WebDriver` (W3C) that the tests need, over HTTP.
//!
//! The crates for it turn on features of what the program uses too, so that the tests would look at another program than
//! the one that is handed out.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use reqwest::{Client, Method};
use serde_json::{Value, json};

/// The name under which an element's id travels (W3C `WebDriver`, section 12).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// How long the end of a session may take.
const END: Duration = Duration::from_secs(10);

/// The tabulator, as a key is spelled.
pub const TAB: &str = "\u{e004}";
/// The key that takes back the last letter.
pub const BACKSPACE: &str = "\u{e003}";
/// The enter key.
pub const ENTER: &str = "\u{e007}";

/// What a driver answers: a value, or why there is none.
pub type Told<T> = Result<T, String>;

/// A session of a browser; ended when this value is dropped.
pub struct Driver {
    client: Client,
    /// `http://127.0.0.1:PORT`.
    url: String,
    /// `/session/ID`.
    session: String,
}

/// An element of the page that was shown when it was found.
pub struct Element<'a> {
    driver: &'a Driver,
    id: String,
}

impl Driver {
    /// Starts a browser with these options of Chromium; its process besides.
    pub async fn start(url: &str, options: &Value) -> Told<(Self, u32)> {
        let mut driver = Self { client: Client::new(), url: url.to_owned(), session: String::new() };
        let wish = json!({ "capabilities": { "alwaysMatch": {
            "goog:chromeOptions": options, "timeouts": { "script": 120_000 } } } });
        let made = driver.call(Method::POST, "/session", &wish).await?;
        driver.session = format!("/session/{}", made["sessionId"].as_str().unwrap_or_default());
        let pid = made["capabilities"]["goog:processID"].as_u64().and_then(|pid| u32::try_from(pid).ok());
        Ok((driver, pid.ok_or("the driver does not say which process the browser is")?))
    }

    async fn call(&self, method: Method, path: &str, body: &Value) -> Told<Value> {
        let mut request = self.client.request(method.clone(), format!("{}{}{path}", self.url, self.session));
        if method == Method::POST {
            request = request.json(body);
        }
        let answer = request.send().await.map_err(|fault| fault.to_string())?;
        let is_good = answer.status().is_success();
        let told: Value = answer.json().await.map_err(|fault| fault.to_string())?;
        if is_good { Ok(told["value"].clone()) } else { Err(told["value"]["message"].to_string()) }
    }

    async fn post(&self, path: &str, body: &Value) -> Told<Value> {
        self.call(Method::POST, path, body).await
    }

    async fn get(&self, path: &str) -> Told<Value> {
        self.call(Method::GET, path, &Value::Null).await
    }

    /// Opens an address.
    pub async fn goto(&self, address: &str) -> Told<()> {
        self.post("/url", &json!({ "url": address })).await.map(|_| ())
    }

    /// The address of the page.
    pub async fn address(&self) -> Told<String> {
        Ok(self.get("/url").await?.as_str().unwrap_or_default().to_owned())
    }

    /// Goes back, as the button of the browser does.
    pub async fn back(&self) -> Told<()> {
        self.post("/back", &json!({})).await.map(|_| ())
    }

    /// Goes forward again.
    pub async fn forward(&self) -> Told<()> {
        self.post("/forward", &json!({})).await.map(|_| ())
    }

    /// The tab that is looked at.
    pub async fn tab(&self) -> Told<String> {
        Ok(self.get("/window").await?.as_str().unwrap_or_default().to_owned())
    }

    /// Opens one more tab, which is not looked at yet.
    pub async fn open_tab(&self) -> Told<String> {
        let opened = self.post("/window/new", &json!({ "type": "tab" })).await?;
        Ok(opened["handle"].as_str().unwrap_or_default().to_owned())
    }

    /// Looks at another tab.
    pub async fn switch_to(&self, tab: &str) -> Told<()> {
        self.post("/window", &json!({ "handle": tab })).await.map(|_| ())
    }

    /// The page as it is now.
    pub async fn source(&self) -> Told<String> {
        Ok(self.get("/source").await?.as_str().unwrap_or_default().to_owned())
    }

    /// The elements that fit.
    pub async fn find_all(&self, css: &str) -> Told<Vec<Element<'_>>> {
        let found = self.post("/elements", &json!({ "using": "css selector", "value": css })).await?;
        let ids = found.as_array().into_iter().flatten().filter_map(|one| one[ELEMENT].as_str());
        Ok(ids.map(|id| Element { driver: self, id: id.to_owned() }).collect())
    }

    /// What a script returns.
    pub async fn execute(&self, script: &str) -> Told<Value> {
        self.post("/execute/sync", &json!({ "script": script, "args": [] })).await
    }

    /// What a script hands to the function that is its last argument.
    pub async fn execute_async(&self, script: &str) -> Told<Value> {
        self.post("/execute/async", &json!({ "script": script, "args": [] })).await
    }

    /// Presses keys where the focus is.
    pub async fn press(&self, keys: &str) -> Told<()> {
        let each = |key: char| {
            [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })]
        };
        let actions: Vec<Value> = keys.chars().flat_map(each).collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("/actions", &json!({ "actions": [keyboard] })).await.map(|_| ())
    }

    /// Tells Chromium what `WebDriver` has no word for (Chrome `DevTools` Protocol).
    pub async fn command(&self, name: &str, with: &Value) -> Told<Value> {
        self.post("/goog/cdp/execute", &json!({ "cmd": name, "params": with })).await
    }

    /// Drags with the mouse from one place of the window to another.
    pub async fn drag(&self, from: (i64, i64), to: (i64, i64)) -> Told<()> {
        let go = |(x, y): (i64, i64), milliseconds: i64| json!({ "type": "pointerMove", "duration": milliseconds, "x": x, "y": y });
        let actions = json!([
            go(from, 0), { "type": "pointerDown", "button": 0 }, go(to, 50), { "type": "pointerUp", "button": 0 }
        ]);
        let mouse = json!({
            "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": actions
        });
        self.post("/actions", &json!({ "actions": [mouse] })).await.map(|_| ())
    }

    /// Leaves all frames.
    pub async fn leave_frames(&self) -> Told<()> {
        self.post("/frame", &json!({ "id": null })).await.map(|_| ())
    }

    /// How many cookies the page has.
    pub async fn cookies(&self) -> Told<usize> {
        Ok(self.get("/cookie").await?.as_array().map_or(0, Vec::len))
    }
}

impl Element<'_> {
    fn path(&self, rest: &str) -> String {
        format!("/element/{}{rest}", self.id)
    }

    /// Whether it can be seen.
    pub async fn is_displayed(&self) -> Told<bool> {
        Ok(self.driver.get(&self.path("/displayed")).await? == json!(true))
    }

    /// Clicks on it.
    pub async fn click(&self) -> Told<()> {
        self.driver.post(&self.path("/click"), &json!({})).await.map(|_| ())
    }

    /// Types into it.
    pub async fn send_keys(&self, text: &str) -> Told<()> {
        self.driver.post(&self.path("/value"), &json!({ "text": text })).await.map(|_| ())
    }

    /// What it says.
    pub async fn text(&self) -> Told<String> {
        Ok(self.driver.get(&self.path("/text")).await?.as_str().unwrap_or_default().to_owned())
    }

    /// What was typed into it.
    pub async fn value(&self) -> Told<String> {
        Ok(self.driver.get(&self.path("/property/value")).await?.as_str().unwrap_or_default().to_owned())
    }

    /// Goes into a frame.
    pub async fn enter(&self) -> Told<()> {
        self.driver.post("/frame", &json!({ "id": { ELEMENT: self.id } })).await.map(|_| ())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let host = self.url.trim_start_matches("http://");
        if self.session.is_empty() {
            return;
        }
        let Ok(mut stream) = TcpStream::connect(host) else { return };
        stream.set_read_timeout(Some(END)).ok();
        let request = format!(
            "DELETE {} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
            self.session
        );
        if stream.write_all(request.as_bytes()).is_ok() {
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).ok();
        }
    }
}
