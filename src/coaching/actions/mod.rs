//! Use cases of the coaching room: load, decide, write, enqueue, in one transaction each.

mod births;
mod checks;
mod framework_check;
mod frameworks;
mod mentees;
mod merge_mentees;
mod open;

pub use births::make_mentees_of_bookers;
pub use frameworks::{
    CopyFramework, copy_framework, delete_framework, import_framework, list_framework_versions,
    list_frameworks, publish_framework, read_framework, read_framework_version, save_framework_draft,
};
pub use mentees::{
    MenteeDraft, NewMentee, create_mentee, import_mentees, list_accesses, list_mentees, read_mentee,
    set_intake, update_mentee,
};
pub use merge_mentees::merge_mentees;
pub use open::{Opened, Viewer};
