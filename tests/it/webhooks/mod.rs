//! Webhooks: what is told about bookings, to whom, and how.

mod event_data;
