//! What happens to a mail besides being sent.

pub mod came_back;
pub mod dead_address;
pub mod give_up;
pub mod retry;
