//! Proof of an address before anything is booked.

use super::words::{SessionMail, Words, voice};
use crate::kernel::locale::Locale;
use crate::kernel::phrases::FluentValue;

/// To whoever owns the address: the code.
#[derive(Clone, Debug)]
pub struct EmailCodeForBooker {
    /// Six digits.
    pub code: String,
    /// What shall be booked.
    pub title: String,
    /// The language of the form.
    pub locale: Locale,
    /// What the practice is called.
    pub practice: String,
    /// The practice's address of pages.
    pub site: String,
}

impl SessionMail for EmailCodeForBooker {
    const KIND: &'static str = "booking.email_code_for_booker";
    const HOLDS_TOKEN: bool = true;

    fn words(&self) -> Words {
        let voice = voice(self.locale);
        let title: String = self.title.chars().take(60).collect();
        let values = [
            ("code", FluentValue::from(&self.code)),
            ("title", FluentValue::from(title)),
            ("site", FluentValue::from(&self.site)),
        ];
        let key = "email-code-for-booker";
        let said = |part: &str| voice.say_with(&format!("{key}.{part}"), &values);
        Words {
            voice,
            subject: said("subject"),
            preview: said("lead"),
            heading: said("heading"),
            lead: vec![said("lead")],
            facts: Vec::new(),
            action: None,
            after: Vec::new(),
            links: Vec::new(),
            sender: self.practice.clone(),
            reason: said("reason"),
            reply_to: None,
        }
    }

    fn sample() -> Self {
        Self {
            code: String::from("048213"),
            title: String::from("Growth session"),
            locale: Locale::En,
            practice: String::from("Altitude"),
            site: String::from("https://coach.example.org"),
        }
    }
}
