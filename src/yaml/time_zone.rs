//! A time zone of the IANA database, and the day that a moment has in it.

use std::borrow::Cow;
use std::sync::LazyLock;

use jiff::tz::TimeZoneDatabase;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::node::Node;
use super::read::FromYaml;
use super::types::Date;
use crate::diagnostics::{Diagnostic, Sink, codes};

/// The database inside the binary: that of the system differs from machine to machine.
static DATABASE: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// A time zone by its name in the IANA database: `Europe/Amsterdam`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeZone(jiff::tz::TimeZone);

impl TimeZone {
    /// The zone of a guide that names none.
    const DEFAULT: &'static str = "Europe/Amsterdam";

    /// The zone of this name, which must be spelt as in the database.
    pub fn named(name: &str) -> Option<TimeZone> {
        let zone = DATABASE.get(name).ok()?;
        (zone.iana_name() == Some(name)).then_some(TimeZone(zone))
    }

    /// The day in this zone at a moment.
    pub fn day(&self, moment: jiff::Timestamp) -> Date {
        Date(self.0.to_datetime(moment).date())
    }
}

impl Default for TimeZone {
    fn default() -> TimeZone {
        // Part of the binary; a test asks for it.
        TimeZone::named(TimeZone::DEFAULT).unwrap_or(TimeZone(jiff::tz::TimeZone::UTC))
    }
}

impl FromYaml for TimeZone {
    const EXPECTED: &'static str = "kind-text";
    fn read(node: &Node, sink: &mut Sink) -> Option<TimeZone> {
        let name = node.text(Self::EXPECTED, sink)?;
        let zone = TimeZone::named(name);
        if zone.is_none() {
            let known: Vec<String> = DATABASE.available().map(|name| name.to_string()).collect();
            let unknown = Diagnostic::at(codes::UNKNOWN_TIME_ZONE, node.span).arg("zone", name);
            sink.report(unknown.did_you_mean(name, known.iter().map(String::as_str)));
        }
        zone
    }
}

impl JsonSchema for TimeZone {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "TimeZone".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        // An editor offers them, and says the same as the reader.
        let names: Vec<String> = DATABASE.available().map(|name| name.to_string()).collect();
        json_schema!({ "type": "string", "enum": names })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(zone: &str, moment: &str) -> String {
        TimeZone::named(zone).unwrap().day(moment.parse().unwrap()).to_string()
    }

    #[test]
    fn a_moment_has_the_day_of_the_zone_in_summer_and_in_winter() {
        assert_eq!(TimeZone::default(), TimeZone::named("Europe/Amsterdam").unwrap());
        for (moment, amsterdam) in [
            ("2027-02-28T22:59:59Z", "2027-02-28"),
            ("2027-02-28T23:00:00Z", "2027-03-01"),
            ("2026-07-01T21:59:59Z", "2026-07-01"),
            ("2026-07-01T22:00:00Z", "2026-07-02"),
        ] {
            assert_eq!(day("Europe/Amsterdam", moment), amsterdam);
        }
        assert_eq!(day("Pacific/Kiritimati", "2026-11-28T12:00:00Z"), "2026-11-29");
        assert_eq!(day("UTC", "2026-11-28T23:59:59Z"), "2026-11-28");
    }

    #[test]
    fn a_name_is_spelt_as_in_the_database() {
        for name in ["europe/amsterdam", "Europe/Amsterdm", "CEST", "+01:00", "", "Amsterdam"] {
            assert!(TimeZone::named(name).is_none(), "{name}");
        }
        for name in DATABASE.available() {
            assert!(TimeZone::named(name.as_str()).is_some(), "{name}");
        }
    }
}
