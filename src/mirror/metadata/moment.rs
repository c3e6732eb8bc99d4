//! A moment, to the second.

use std::fmt;
use std::str::FromStr;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A moment in universal time, written as `2026-11-29T08:00:00Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(Timestamp);

impl Moment {
    /// So many seconds after the start of 1970; none beyond the year 9999.
    pub fn from_seconds(seconds: i64) -> Option<Moment> {
        Timestamp::from_second(seconds).ok().map(Moment)
    }

    /// Seconds since the start of 1970.
    pub fn seconds(self) -> i64 {
        self.0.as_second()
    }

    /// The moment of now: the one clock of this module.
    #[allow(
        clippy::disallowed_methods,
        reason = "whether metadata has expired depends on the clock"
    )]
    pub fn now() -> Moment {
        Moment(
            Timestamp::from_second(Timestamp::now().as_second()).unwrap_or(Timestamp::UNIX_EPOCH),
        )
    }

    /// So many hours later; the last moment there is when that is beyond the year 9999.
    #[must_use]
    pub fn plus_hours(self, hours: u32) -> Moment {
        let later = self.0.checked_add(SignedDuration::from_hours(i64::from(hours)));
        Moment(later.unwrap_or(Timestamp::MAX))
    }

    /// Its parts in universal time: year, month, day, hour, minute, second.
    pub fn parts(self) -> (i16, i8, i8, i8, i8, i8) {
        let time = self.0.to_zoned(jiff::tz::TimeZone::UTC).datetime();
        (time.year(), time.month(), time.day(), time.hour(), time.minute(), time.second())
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day, hour, minute, second) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
    }
}

impl FromStr for Moment {
    type Err = ();

    /// Reads what is displayed, and nothing else.
    fn from_str(text: &str) -> Result<Moment, ()> {
        let moment = Moment(text.parse().map_err(|_| ())?);
        if moment.to_string() == text { Ok(moment) } else { Err(()) }
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Moment, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|()| serde::de::Error::custom(format!("\"{text}\" is not a moment")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_has_one_spelling() {
        let moment: Moment = "2026-11-29T08:00:00Z".parse().unwrap();
        assert_eq!(moment.to_string(), "2026-11-29T08:00:00Z");
        assert_eq!(moment.plus_hours(48).to_string(), "2026-12-01T08:00:00Z");
        for bad in ["2026-11-29T08:00:00+00:00", "2026-11-29T08:00:00.5Z", "2026-11-29", ""] {
            assert_eq!(bad.parse::<Moment>(), Err(()), "{bad}");
        }
    }
}
