//! What any service needs: configuration, jobs, limits, the pool, logs.

mod compression;
mod config;
mod jobs;
mod limits;
mod live;
mod logs;
mod metrics;
mod pool;
