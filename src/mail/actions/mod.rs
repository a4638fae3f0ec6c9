//! What happens to a mail besides being sent.

pub mod give_up;
pub mod retry;
