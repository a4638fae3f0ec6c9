//! A browser without scripts: reads links and forms out of pages, follows and sends them.

use reqwest::Method;
use reqwest::header::ACCEPT;

use crate::support::app::{Answer, TestApp, send};

/// Opens a page.
pub async fn open(app: &TestApp, path: &str) -> Answer {
    send(app.request(Method::GET, path).header(ACCEPT, "text/html")).await
}

/// Opens a page that must be there.
pub async fn page(app: &TestApp, path: &str) -> String {
    let answer = open(app, path).await;
    assert_eq!(answer.status.as_u16(), 200, "{path}: {}", answer.text);
    answer.text
}

/// Where a link of the page leads whose address contains this.
pub fn link(html: &str, part: &str) -> String {
    let found = links(html).into_iter().find(|link| link.contains(part));
    found.unwrap_or_else(|| panic!("no link with {part} in {html}"))
}

/// Where the links of the page lead, without what follows `#`.
pub fn links(html: &str) -> Vec<String> {
    let tags = html.split("<a ").skip(1).filter_map(|tag| attribute(tag, "href"));
    tags.map(|href| href.split('#').next().unwrap().to_owned()).collect()
}

/// A form that is sent with POST.
#[derive(Clone, Debug)]
pub struct PostForm {
    /// Where it goes.
    pub action: String,
    /// What it holds.
    pub fields: Vec<(String, String)>,
}

impl PostForm {
    /// The form of the page with its values as they stand.
    pub fn of(html: &str) -> Self {
        let form = html.split("<form method=\"post\"").nth(1).unwrap_or_else(|| panic!("no form in {html}"));
        let form = form.split("</form>").next().unwrap();
        let inputs = form.split("<input ").skip(1).filter_map(|tag| {
            let tag = tag.split('>').next()?;
            let is_choice = tag.contains("type=\"checkbox\"") || tag.contains("type=\"radio\"");
            let is_set = !is_choice || tag.contains(" checked");
            is_set
                .then(|| Some((attribute(tag, "name")?, attribute(tag, "value").unwrap_or_default())))
                .flatten()
        });
        let areas = form.split("<textarea ").skip(1).filter_map(|tag| {
            let text = tag.split('>').nth(1)?.split('<').next()?;
            Some((attribute(tag, "name")?, unescaped(text)))
        });
        let chosen = form.split("<select ").skip(1).filter_map(|tag| {
            let options = tag.split("</select>").next()?;
            let chosen = options.split("<option ").skip(1).find(|option| option.contains(" selected"))?;
            Some((attribute(options, "name")?, attribute(chosen, "value")?))
        });
        Self {
            action: attribute(form, "action").unwrap(),
            fields: inputs.chain(areas).chain(chosen).collect(),
        }
    }

    /// The value of a field.
    pub fn value(&self, name: &str) -> String {
        self.fields
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.clone())
            .unwrap_or_default()
    }

    /// The same form with this typed into a field.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(known, _)| known != name);
        self.and(name, value)
    }

    /// The same form with one more value.
    pub fn and(mut self, name: &str, value: &str) -> Self {
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sends it.
    pub async fn send(&self, app: &TestApp) -> Answer {
        send(app.request(Method::POST, &self.action).header(ACCEPT, "text/html").form(&self.fields)).await
    }

    /// Sends it and opens the page it leads to.
    pub async fn send_and_follow(&self, app: &TestApp) -> String {
        let path = location(&self.send(app).await);
        page(app, &path).await
    }
}

/// Where a 303 leads.
pub fn location(answer: &Answer) -> String {
    assert_eq!(answer.status.as_u16(), 303, "{}", answer.text);
    answer.headers["location"].clone()
}

/// A filled-in booking form for this start.
pub async fn booking_form(app: &TestApp, coach: &str, start: &str) -> PostForm {
    let html =
        page(app, &format!("/c/{coach}/growth/book?start={start}&duration=60&zone=Europe%2FKyiv")).await;
    PostForm::of(&html).with("name", "Olena Kovalenko").with("email", "olena@example.com")
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split('>').next()?.split(&format!("{name}=\"")).nth(1)?;
    Some(unescaped(value.split('"').next()?))
}

fn unescaped(text: &str) -> String {
    let mut text = text.to_owned();
    for (code, letter) in [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&")] {
        text = text.replace(code, letter);
    }
    text
}
