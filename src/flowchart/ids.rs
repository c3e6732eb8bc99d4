//! The ids inside a flowchart. Those that other steps refer to stand in `content/ids.rs`.

use crate::id_type;

id_type! {
    /// The id of a situation: a legal variant of a chart.
    pub struct SituationId;
}
id_type! {
    /// The id of a track: a part of a chart with starts of its own.
    pub struct TrackId;
}
id_type! {
    /// The id of an actor.
    pub struct ActorId;
}
id_type! {
    /// The id of a row in the table of changes.
    pub struct ChangeId;
}
