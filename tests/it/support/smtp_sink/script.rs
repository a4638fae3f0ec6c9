//! Rules by which a sink misbehaves.

use std::sync::Mutex;

use super::lock;

/// A step of the SMTP dialogue, taken when the client has done its part.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Stage {
    /// The connection is made; the answer is the greeting.
    Connect,
    /// EHLO or HELO.
    Hello,
    /// The credentials are there.
    Auth,
    /// MAIL FROM.
    Sender,
    /// RCPT TO.
    Recipient,
    /// DATA; the answer invites the message.
    Data,
    /// The final dot.
    EndOfData,
}

/// What a sink does instead of the usual.
#[derive(Clone, Debug)]
pub enum Action {
    /// Answers with this code and text, such as `450` and `4.2.1 Try later`.
    Reply(u16, String),
    /// Closes the connection without an answer. At the final dot the message is delivered all the same.
    Drop,
    /// Says nothing until released, then goes on as usual.
    Stall,
}

/// When to do what.
#[derive(Clone, Debug)]
pub struct Rule {
    stage: Stage,
    action: Action,
    recipient: Option<String>,
    left: Option<usize>,
}

/// The rules in force.
#[derive(Default)]
pub struct Script {
    rules: Mutex<Vec<Rule>>,
}

impl Rule {
    /// Answers with a code and text of one's own.
    pub fn reply(stage: Stage, code: u16, text: &str) -> Self {
        Self::new(stage, Action::Reply(code, text.to_owned()))
    }

    /// Closes the connection without an answer.
    pub fn drop_line(stage: Stage) -> Self {
        Self::new(stage, Action::Drop)
    }

    /// Says nothing until released.
    pub fn stall(stage: Stage) -> Self {
        Self::new(stage, Action::Stall)
    }

    /// Only this often, then never again.
    pub fn times(mut self, times: usize) -> Self {
        self.left = Some(times);
        self
    }

    /// Only for messages to this recipient; from `Recipient` on, before that nobody is named.
    pub fn to(mut self, recipient: &str) -> Self {
        self.recipient = Some(recipient.to_owned());
        self
    }

    fn new(stage: Stage, action: Action) -> Self {
        Self { stage, action, recipient: None, left: None }
    }

    fn fits(&self, stage: Stage, recipients: &[String]) -> bool {
        let is_for =
            |wanted: &String| recipients.iter().any(|recipient| recipient.eq_ignore_ascii_case(wanted));
        self.stage == stage && self.left != Some(0) && self.recipient.as_ref().is_none_or(is_for)
    }
}

impl Script {
    /// Puts a rule in force, before the older ones.
    pub fn add(&self, rule: Rule) {
        lock(&self.rules).insert(0, rule);
    }

    /// Forgets every rule.
    pub fn clear(&self) {
        lock(&self.rules).clear();
    }

    /// What to do at this stage of a message to these recipients, if anything unusual.
    pub fn action(&self, stage: Stage, recipients: &[String]) -> Option<Action> {
        let mut rules = lock(&self.rules);
        let rule = rules.iter_mut().find(|rule| rule.fits(stage, recipients))?;
        rule.left = rule.left.map(|left| left - 1);
        Some(rule.action.clone())
    }
}
