//! Who somebody is, over HTTP: signing in, staying signed in, users, keys, and the log of it all.

mod api_keys;
mod audit;
mod ground;
mod guards;
mod invite;
mod links;
mod lock_order;
mod log_in;
mod me;
mod owner_create;
mod password;
mod people;
mod practice;
mod refresh;
mod sign_ins;
mod sweep;
mod two_factor;
mod update_user;
