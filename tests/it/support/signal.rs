//! Signals to processes of the tests, by number, through the shell's own `kill`.

use std::process::{Command, Stdio};

/// What a process can be sent here.
#[derive(Clone, Copy, Debug)]
pub enum Signal {
    /// Nothing; only whether the process is there.
    Probe,
    /// A polite request to stop.
    Terminate,
    /// `PostgreSQL`: stop now, rolling back what is open.
    Interrupt,
    /// `PostgreSQL`: end at once, recover at the next start.
    Quit,
    /// The end, without a word.
    Kill,
}

/// Sends it; false if there is no such process.
pub fn send(signal: Signal, pid: u32) -> bool {
    let number = match signal {
        Signal::Probe => "0",
        Signal::Terminate => "15",
        Signal::Interrupt => "2",
        Signal::Quit => "3",
        Signal::Kill => "9",
    };
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", "kill -$0 $1", number, &pid.to_string()]).stderr(Stdio::null());
    shell.status().expect("/bin/sh starts").success()
}
