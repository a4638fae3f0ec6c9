//! TLS of the tests' own HTTP clients.

use rustls::crypto::ring;

/// Gives clients that tests make the cryptography that the program uses. Called by whatever a test starts with.
pub fn provide() {
    // Whoever comes later finds it there.
    ring::default_provider().install_default().ok();
}
