//! Who may leave, and who must stay.

/// Whether a change would leave the practice without an active owner, given how many others there are.
#[must_use]
pub fn loses_last_owner(was_active_owner: bool, is_active_owner: bool, other_active_owners: usize) -> bool {
    was_active_owner && !is_active_owner && other_active_owners == 0
}

#[cfg(test)]
mod tests {
    use super::loses_last_owner;

    #[test]
    fn only_the_last_owner_has_to_stay() {
        assert!(loses_last_owner(true, false, 0));
        assert!(!loses_last_owner(true, false, 1));
        assert!(!loses_last_owner(true, true, 0));
        assert!(!loses_last_owner(false, false, 0));
    }
}
