//! The life of an issue: which command leads from which status to which.

/// Where an issue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Being written.
    Draft,
    /// Waits for its time.
    Scheduled,
    /// Its content is frozen and its audience is being written down.
    Preparing,
    /// On its way to the readers.
    Sending,
    /// Stopped for now, by somebody or by itself.
    Paused,
    /// Nobody waits for it any more.
    Finished,
    /// Called off.
    Cancelled,
}

/// What can be asked of an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Send it now.
    Send,
    /// Send it then; another time if it is scheduled already.
    Schedule,
    /// Back to a draft, before anything was frozen.
    Unschedule,
    /// The whole audience is written down.
    Prepared,
    /// Stop for now.
    Pause,
    /// Go on.
    Resume,
    /// Call it off.
    Cancel,
    /// Nobody waits for it any more.
    Finish,
    /// Rows that were over wait again: a deliberate resend.
    Reopen,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 7] = [
        Self::Draft,
        Self::Scheduled,
        Self::Preparing,
        Self::Sending,
        Self::Paused,
        Self::Finished,
        Self::Cancelled,
    ];

    /// Its name in the column and on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Scheduled => "scheduled",
            Self::Preparing => "preparing",
            Self::Sending => "sending",
            Self::Paused => "paused",
            Self::Finished => "finished",
            Self::Cancelled => "cancelled",
        }
    }

    /// The status of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }

    /// Whether subject and body may still change.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Scheduled)
    }

    /// The status after a command; `None` where it makes no sense. `is_prepared` says whether the whole audience is
    /// written down, which decides where a paused issue goes on.
    #[must_use]
    pub fn after(self, command: Command, is_prepared: bool) -> Option<Self> {
        match (self, command) {
            (Self::Scheduled, Command::Unschedule) => Some(Self::Draft),
            (Self::Draft | Self::Scheduled, Command::Schedule) => Some(Self::Scheduled),
            (Self::Preparing, Command::Prepared) => Some(Self::Sending),
            (Self::Paused, Command::Resume) | (Self::Finished | Self::Sending, Command::Reopen)
                if is_prepared =>
            {
                Some(Self::Sending)
            }
            (Self::Draft | Self::Scheduled, Command::Send) | (Self::Paused, Command::Resume) => {
                Some(Self::Preparing)
            }
            (Self::Paused, Command::Reopen) if !is_prepared => None,
            (Self::Preparing | Self::Sending, Command::Pause) | (Self::Paused, Command::Reopen) => {
                Some(Self::Paused)
            }
            (Self::Sending, Command::Finish) => Some(Self::Finished),
            (Self::Scheduled | Self::Preparing | Self::Sending | Self::Paused, Command::Cancel) => {
                Some(Self::Cancelled)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Command, Status};

    const COMMANDS: [Command; 9] = [
        Command::Send,
        Command::Schedule,
        Command::Unschedule,
        Command::Prepared,
        Command::Pause,
        Command::Resume,
        Command::Cancel,
        Command::Finish,
        Command::Reopen,
    ];

    #[test]
    fn a_name_is_its_status() {
        for status in Status::ALL {
            assert_eq!(Status::from_name(status.name()), Some(status));
        }
        assert_eq!(Status::from_name("sent"), None);
    }

    #[test]
    fn what_is_cancelled_stays_so() {
        for command in COMMANDS {
            assert_eq!(Status::Cancelled.after(command, true), None, "{command:?}");
        }
    }

    proptest! {
        /// Whatever is asked in whatever order: nothing is sent before its audience is whole, and nothing that was
        /// frozen becomes open again.
        #[test]
        fn no_order_of_commands_leads_astray(order in proptest::collection::vec(0..COMMANDS.len(), 0..60)) {
            let (mut status, mut is_prepared, mut was_frozen) = (Status::Draft, false, false);
            for command in order.into_iter().map(|index| COMMANDS[index]) {
                let Some(next) = status.after(command, is_prepared) else { continue };
                is_prepared |= command == Command::Prepared;
                was_frozen |= next == Status::Preparing;
                prop_assert!(next != Status::Sending || is_prepared, "{status:?} {command:?}");
                prop_assert!(next != Status::Finished || is_prepared, "{status:?} {command:?}");
                prop_assert!(!(was_frozen && next.is_open()), "{status:?} {command:?} {next:?}");
                status = next;
            }
        }
    }
}
