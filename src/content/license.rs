//! What the licence of a guide asks of whoever takes its text over, as far as pages say it.

/// What may be done under a licence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reuse {
    /// Copying and adapting, without naming anybody.
    Free,
    /// Copying and adapting by whoever names the publisher.
    Named,
    /// Something else, or something that is not known here: the licence itself is to be read.
    Other,
}

impl Reuse {
    /// What the licence with this SPDX identifier allows: <https://spdx.org/licenses/>.
    pub fn under(license: &str) -> Reuse {
        const FREE: [&str; 6] = ["0BSD", "CC-PDDC", "CC0-1.0", "MIT-0", "PDDL-1.0", "Unlicense"];
        let is = |known: &&str| known.eq_ignore_ascii_case(license);
        if FREE.iter().any(is) {
            return Reuse::Free;
        }
        // `CC-BY-4.0` and `CC-BY-3.0-NL`, but not `CC-BY-SA-4.0`, which asks for more.
        let license = license.to_ascii_uppercase();
        let rest = ["CC-BY-", "ODC-BY-", "OGL-UK-"].iter().find_map(|s| license.strip_prefix(s));
        match rest {
            Some(version) if version.starts_with(|c: char| c.is_ascii_digit()) => Reuse::Named,
            _ => Reuse::Other,
        }
    }

    /// `free`, `named` or `other`, for words.
    pub fn name(self) -> &'static str {
        match self {
            Reuse::Free => "free",
            Reuse::Named => "named",
            Reuse::Other => "other",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_said_of_a_licence_that_it_does_not_say() {
        let all = |reuse| move |license: &&str| Reuse::under(license) == reuse;
        assert!(["CC0-1.0", "cc0-1.0", "PDDL-1.0"].iter().all(all(Reuse::Free)));
        assert!(["CC-BY-4.0", "CC-BY-3.0-NL", "OGL-UK-3.0"].iter().all(all(Reuse::Named)));
        let other = ["CC-BY-SA-4.0", "CC-BY-NC-ND-4.0", "LicenseRef-Eigen", ""];
        assert!(other.iter().all(all(Reuse::Other)));
    }
}
