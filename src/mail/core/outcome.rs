//! What a server's answer means for a mail.

/// Longest text of an outcome that is kept, in characters.
const TEXT_MAX: usize = 500;

/// How far a conversation with a mail server had come (RFC 5321 section 4.1.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Up to the greeting and the log-in: nothing was said about this mail yet.
    Opening,
    /// MAIL FROM.
    Sender,
    /// RCPT TO.
    Recipient,
    /// Right before DATA: the sender itself held the mail back.
    Withheld,
    /// DATA and the message, up to the answer to the final dot.
    Content,
}

/// Why a mail was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// How far it had come.
    pub step: Step,
    /// The server's reply code; `None` when there was no answer: the network, a time-out.
    pub code: Option<i16>,
    /// What the server said, or what went wrong.
    pub text: String,
}

/// What becomes of a mail after an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Later may be better.
    Retry,
    /// This mail will never be taken.
    Fail,
}

impl Refusal {
    /// A refusal with its text cut to a length worth keeping, on one line.
    #[must_use]
    pub fn new(step: Step, code: Option<i16>, text: &str) -> Self {
        let text = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(TEXT_MAX).collect();
        Self { step, code, text }
    }

    /// Whether to try again: a 5xx about this mail is final, everything else may pass.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self.code {
            Some(500..=599) if !self.is_about_us() => Verdict::Fail,
            _ => Verdict::Retry,
        }
    }

    /// Whether another server may take at once what this one did not look at: it did not let us in, or hung up before
    /// the content. After that it may have taken the mail, and only a later attempt under the same Message-ID is left.
    #[must_use]
    pub fn is_about_the_server(&self) -> bool {
        self.is_about_us() || (self.step < Step::Withheld && matches!(self.code, None | Some(421)))
    }

    /// Whether the server turned *us* away, whatever the mail: it wants another log-in (RFC 4954 section 6) or
    /// encryption (RFC 3207 section 4). That is for the owner to put right, and no fault of the mail.
    fn is_about_us(&self) -> bool {
        self.step == Step::Opening || matches!(self.code, Some(530 | 534 | 535 | 538))
    }
}

#[cfg(test)]
mod tests {
    use super::{Refusal, Step, Verdict};

    fn verdict(step: Step, code: Option<i16>) -> Verdict {
        Refusal::new(step, code, "").verdict()
    }

    #[test]
    fn only_a_5xx_about_the_mail_is_final() {
        for step in [Step::Sender, Step::Recipient, Step::Content] {
            assert_eq!(verdict(step, Some(550)), Verdict::Fail);
            assert_eq!(verdict(step, Some(554)), Verdict::Fail);
            assert_eq!(verdict(step, Some(450)), Verdict::Retry);
            assert_eq!(verdict(step, Some(421)), Verdict::Retry);
            assert_eq!(verdict(step, None), Verdict::Retry);
        }
    }

    #[test]
    fn a_server_that_turns_us_away_says_nothing_about_the_mail() {
        for (step, code) in
            [(Step::Opening, 554), (Step::Opening, 535), (Step::Sender, 530), (Step::Recipient, 535)]
        {
            assert_eq!(verdict(step, Some(code)), Verdict::Retry);
            assert!(Refusal::new(step, Some(code), "").is_about_the_server());
        }
        assert!(Refusal::new(Step::Recipient, None, "").is_about_the_server());
        assert!(!Refusal::new(Step::Recipient, Some(550), "").is_about_the_server());
        assert!(!Refusal::new(Step::Recipient, Some(451), "").is_about_the_server());
        assert!(!Refusal::new(Step::Content, None, "").is_about_the_server(), "it may have been taken");
    }

    #[test]
    fn what_is_kept_is_one_short_line() {
        let refusal = Refusal::new(Step::Content, Some(550), &"no\r\n".repeat(1000));
        assert_eq!(refusal.text.chars().count(), 500);
        assert!(!refusal.text.contains(['\r', '\n']));
    }
}
