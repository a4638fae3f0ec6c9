//! A browser that keeps cookies, at the coach's console.

use std::cell::RefCell;
use std::collections::BTreeMap;

use reqwest::Method;
use reqwest::header::{ACCEPT, COOKIE};

use super::browser::PostForm;
use crate::support::app::{Answer, PASSWORD, TestApp, send};

/// A browser with its cookies.
pub struct Desk<'a> {
    pub app: &'a TestApp,
    cookies: RefCell<BTreeMap<String, String>>,
}

impl<'a> Desk<'a> {
    /// A browser that knows nothing yet.
    pub fn new(app: &'a TestApp) -> Self {
        Self { app, cookies: RefCell::default() }
    }

    /// A browser that is signed in with the password of tests.
    pub async fn signed_in(app: &'a TestApp, email: &str) -> Self {
        let desk = Self::new(app);
        let answer = desk.log_in(email, PASSWORD).await;
        assert_eq!(answer.headers["location"], "/console", "{}", answer.text);
        desk
    }

    /// The first step.
    pub async fn log_in(&self, email: &str, password: &str) -> Answer {
        let form = PostForm::of(&self.page("/console/sign-in").await);
        self.send(&form.with("email", email).with("password", password)).await
    }

    /// Opens a page.
    pub async fn open(&self, path: &str) -> Answer {
        self.call(Method::GET, path, None).await
    }

    /// Opens a page that must be there.
    pub async fn page(&self, path: &str) -> String {
        let answer = self.open(path).await;
        assert_eq!(answer.status.as_u16(), 200, "{path}: {}", answer.text);
        answer.text
    }

    /// Sends a form.
    pub async fn send(&self, form: &PostForm) -> Answer {
        self.call(Method::POST, &form.action, Some(&form.fields)).await
    }

    /// Sends a form with a file, as browsers do.
    pub async fn send_file(&self, form: &PostForm, name: &str, content: &str) -> Answer {
        const EDGE: &str = "edge-of-a-part";
        let part = |head: &str, value: &str| {
            format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{head}\r\n\r\n{value}\r\n")
        };
        let others = form.fields.iter().filter(|(field, _)| field != name);
        let fields = others.map(|(name, value)| part(&format!("{name}\""), value));
        let file = part(&format!("{name}\"; filename=\"readers.csv\"\r\nContent-Type: text/csv"), content);
        let body = fields.chain([file, format!("--{EDGE}--\r\n")]).collect::<String>();
        let cookies =
            self.cookies.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>();
        let request = self.app.request(Method::POST, &form.action).header(ACCEPT, "text/html");
        let request = request.header(COOKIE, cookies.join("; ")).header("sec-fetch-site", "same-origin");
        let kind = format!("multipart/form-data; boundary={EDGE}");
        send(request.header("content-type", kind).body(body)).await
    }

    /// Sends a form, and opens the page it leads to.
    pub async fn follow(&self, form: &PostForm) -> String {
        let answer = self.send(form).await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.text);
        self.page(&answer.headers["location"]).await
    }

    /// The cookie of this name.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.borrow().get(name).cloned()
    }

    /// Takes over a cookie.
    pub fn keep(&self, name: &str, value: &str) {
        self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned());
    }

    async fn call(&self, method: Method, path: &str, fields: Option<&Vec<(String, String)>>) -> Answer {
        let cookies =
            self.cookies.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>();
        let mut request = self.app.request(method, path).header(ACCEPT, "text/html");
        if !cookies.is_empty() {
            request = request.header(COOKIE, cookies.join("; "));
        }
        if let Some(fields) = fields {
            request = request.header("sec-fetch-site", "same-origin").form(fields);
        }
        let response = request.send().await.unwrap();
        for cookie in response.headers().get_all("set-cookie") {
            let cookie = cookie.to_str().unwrap();
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            if cookie.contains("Max-Age=0") {
                self.cookies.borrow_mut().remove(name);
            } else {
                self.keep(name, value);
            }
        }
        let headers = response
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
        Answer { status: response.status(), headers: headers.collect(), text: response.text().await.unwrap() }
    }
}

/// The first form of the page whose address contains this.
pub fn form_to(html: &str, part: &str) -> PostForm {
    let forms = html.split("<form ").skip(1).map(|form| format!("<form {form}"));
    let mut sent =
        forms.filter(|form| form.starts_with("<form method=\"post\"")).map(|form| PostForm::of(&form));
    sent.find(|form| form.action.contains(part)).unwrap_or_else(|| panic!("no form to {part} in {html}"))
}

/// What a stranger's browser gets.
pub async fn as_nobody(app: &TestApp, path: &str) -> Answer {
    send(app.request(Method::GET, path).header(ACCEPT, "text/html")).await
}
