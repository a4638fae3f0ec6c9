//! The names of what refuses a start.

/// Why a start is not offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// It is no candidate: between the starts of the grid.
    OffGrid,
    /// It does not lie within the host's working hours.
    OutsideHours,
    /// It reaches into the host's time off.
    TimeOff,
    /// It overlaps a session or an event of another calendar (rule 6 a).
    Busy,
    /// It overlaps somebody else's hold (6 b).
    Hold,
    /// It comes too close to a neighbour (6 c).
    Buffer,
    /// All seats are taken (6 g).
    Seats,
    /// It is too soon, or past (6 d).
    Notice,
    /// Its date is not open for booking (6 e).
    Window,
    /// The host's day, week, month or year is full (6 f).
    Limit,
}

impl Reason {
    /// The name used in answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::OffGrid => "off_grid",
            Self::OutsideHours => "outside_hours",
            Self::TimeOff => "time_off",
            Self::Busy => "busy",
            Self::Hold => "hold",
            Self::Buffer => "buffer",
            Self::Seats => "seats",
            Self::Notice => "notice",
            Self::Window => "window",
            Self::Limit => "limit",
        }
    }

    /// Which of several reasons a person who books is told: the lowest. It is the order of the 409
    /// codes of `POST /bookings`: not offered, taken, held, full, too soon, outside the window,
    /// limit reached.
    #[must_use]
    pub const fn booking_rank(self) -> u8 {
        match self {
            Self::OffGrid | Self::OutsideHours | Self::TimeOff => 0,
            Self::Busy | Self::Buffer => 1,
            Self::Hold => 2,
            Self::Seats => 3,
            Self::Notice => 4,
            Self::Window => 5,
            Self::Limit => 6,
        }
    }
}
