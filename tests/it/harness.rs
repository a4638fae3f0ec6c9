//! The ground under the tests is tested too.

mod databases;
mod mail_server;
mod processes;
