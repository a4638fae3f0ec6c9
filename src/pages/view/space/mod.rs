//! What the pages of the mentee's space show.

mod evidence;
mod home;
mod more;
mod notes;
mod plan;
mod sessions;
mod sign_in;

pub use evidence::{
    SpaceAccess, SpaceAssessmentPage, SpaceAssessmentRow, SpaceAssessmentsPage, SpaceCasePage, SpaceDraft,
    SpaceEvidencePage, SpaceEvidenceRow, SpaceHandedOver, SpacePrivacyPage, SpaceRecallTestPage, SpaceRemark,
    SpaceSkill, SpaceStrategiesPage, SpaceStrategyPage, SpaceStrategyPart, SpaceStrategyRow,
};
pub use home::{SpaceAction, SpaceActionsPage, SpaceHomePage};
pub use more::{AdviceGroup, PacketForm, SpacePacketPage, SpaceVersionRow, SpaceVersionsPage};
pub use notes::{SpaceNotePage, SpaceNotesPage};
pub use plan::{SpaceCommitment, SpaceMilestone, SpacePlanPage, SpaceProposal, SpaceWeek};
pub use sessions::{SpaceNote, SpaceSessionPage, SpaceSessionRow, SpaceSessionsPage};
pub use sign_in::SpaceSignInPage;
