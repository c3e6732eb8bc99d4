//! Keys and signatures in the form of minisign, so that the standard program verifies them too.

use std::fmt;
use std::io::Cursor;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::error::MirrorError;

/// What `.minisig` files are called after what they sign.
pub const SIGNATURE: &str = ".minisig";

/// A public key, written as the one line that `minisign -P` takes.
#[derive(Clone)]
pub struct PublicKey {
    id: String,
    text: String,
    key: minisign::PublicKey,
}

impl PublicKey {
    /// Reads the line in base64, or a file with a comment above it.
    pub fn parse(text: &str) -> Option<PublicKey> {
        let text = text.lines().rfind(|line| !line.trim().is_empty())?.trim();
        // 42 bytes: two of the algorithm, eight of the number, 32 of the key.
        if text.len() != 56 || !text.is_ascii() {
            return None;
        }
        let key = minisign::PublicKey::from_base64(text).ok()?;
        Some(PublicKey::of(key)).filter(|parsed| parsed.text == text)
    }

    fn of(key: minisign::PublicKey) -> PublicKey {
        PublicKey { id: id_of(key.keynum()), text: key.to_base64(), key }
    }

    /// The number of the key as minisign shows it: 16 hexadecimal digits.
    pub fn id(&self) -> &str {
        &self.id
    }
}

impl PartialEq for PublicKey {
    fn eq(&self, other: &PublicKey) -> bool {
        self.text == other.text
    }
}

impl Eq for PublicKey {}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Serialize for PublicKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for PublicKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<PublicKey, D::Error> {
        let text = String::deserialize(deserializer)?;
        let key = PublicKey::parse(&text).filter(|key| key.text == text);
        key.ok_or_else(|| serde::de::Error::custom("not a public key of minisign"))
    }
}

/// A secret key, ready to sign.
pub struct SecretKey(minisign::SecretKey);

/// A new pair of keys as the two files that minisign writes.
pub struct NewKeys {
    /// The public key, with a comment.
    pub public: String,
    /// The secret key, with a comment; encrypted when there is a password.
    pub secret: String,
    /// The public key.
    pub key: PublicKey,
}

impl SecretKey {
    /// Makes a pair.
    ///
    /// # Errors
    /// The system gave no random numbers.
    pub fn generate(password: Option<String>) -> Result<NewKeys, MirrorError> {
        let failed = |error: minisign::PError| MirrorError::Key { reason: error.to_string() };
        let pair = match password {
            Some(password) => minisign::KeyPair::generate_encrypted_keypair(Some(password)),
            None => minisign::KeyPair::generate_unencrypted_keypair(),
        };
        let pair = pair.map_err(failed)?;
        let key = PublicKey::of(pair.pk.clone());
        let secret = pair.sk.to_box(Some("leidraad secret key")).map_err(failed)?.into_string();
        let public = format!("untrusted comment: leidraad public key {}\n{key}\n", key.id());
        Ok(NewKeys { public, secret, key })
    }

    /// True of the text of a key that needs a password.
    pub fn needs_password(text: &str) -> bool {
        minisign::SecretKeyBox::from_string(text)
            .is_ok_and(|key| key.into_unencrypted_secret_key().is_err())
    }

    /// Reads the file of a secret key.
    ///
    /// # Errors
    /// It is no such file, or the password is another.
    pub fn parse(text: &str, password: Option<String>) -> Result<SecretKey, MirrorError> {
        let failed = |error: minisign::PError| MirrorError::Key { reason: error.to_string() };
        let key = minisign::SecretKeyBox::from_string(text).map_err(failed)?;
        let key = match password {
            Some(password) => key.into_secret_key(Some(password)),
            None => key.into_unencrypted_secret_key(),
        };
        key.map(SecretKey).map_err(failed)
    }

    /// The public key that belongs to it.
    ///
    /// # Errors
    /// The file of the secret key was damaged.
    pub fn public(&self) -> Result<PublicKey, MirrorError> {
        let key = minisign::PublicKey::from_secret_key(&self.0);
        key.map(PublicKey::of).map_err(|error| MirrorError::Key { reason: error.to_string() })
    }

    /// The text of a signature. `comment` is signed with it. The same bytes signed twice give two
    /// signatures, both good: chance in them guards the key against a computer that errs.
    ///
    /// # Errors
    /// The system gave no random numbers.
    pub fn sign(&self, bytes: &[u8], comment: &str) -> Result<String, MirrorError> {
        let signed = minisign::sign(
            None,
            &self.0,
            Cursor::new(bytes),
            Some(comment),
            Some("verify with: minisign -V"),
        );
        let signed = signed.map_err(|error| MirrorError::Key { reason: error.to_string() })?;
        Ok(signed.into_string())
    }
}

/// A signature, not yet verified.
pub(super) struct Signature {
    signature: minisign::SignatureBox,
}

impl Signature {
    /// Reads the four lines of a `.minisig` file.
    pub(super) fn parse(bytes: &[u8]) -> Option<Signature> {
        let text = std::str::from_utf8(bytes).ok()?;
        let lines: Vec<&str> = text.lines().collect();
        // The crate takes the lengths for granted: 74 and 64 bytes.
        let fits = |line: &str, length: usize| line.len() == length && line.is_ascii();
        let is_whole = lines.len() == 4 && fits(lines[1], 100) && fits(lines[3], 88);
        let signature = is_whole.then(|| minisign::SignatureBox::from_string(text).ok())??;
        Some(Signature { signature })
    }

    /// The number of the key that it says it was made with.
    pub(super) fn key_id(&self) -> String {
        id_of(self.signature.keynum())
    }

    /// True when this key signed these bytes. The form of the time before minisign 0.6, which signs
    /// the bytes and not their hash, counts too: it is as strong.
    pub(super) fn holds(&self, key: &PublicKey, bytes: &[u8]) -> bool {
        minisign::verify(&key.key, &self.signature, Cursor::new(bytes), true, false, true).is_ok()
    }
}

/// A number of eight bytes as minisign shows it.
fn id_of(number: &[u8]) -> String {
    number.iter().rev().map(|byte| format!("{byte:02X}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_signed_holds_and_nothing_else() {
        let made = SecretKey::generate(None).unwrap();
        let secret = SecretKey::parse(&made.secret, None).unwrap();
        assert_eq!(secret.public().unwrap(), made.key);
        assert_eq!(PublicKey::parse(&made.public), Some(made.key.clone()));
        let text = secret.sign(b"release", "serial 1").unwrap();
        let signature = Signature::parse(text.as_bytes()).unwrap();
        assert_eq!(signature.key_id(), made.key.id());
        assert!(signature.holds(&made.key, b"release"));
        assert!(!signature.holds(&made.key, b"Release"));
        let other = SecretKey::generate(None).unwrap();
        assert!(!signature.holds(&other.key, b"release"));
        let comment = text.replace("serial 1", "serial 2");
        assert!(!Signature::parse(comment.as_bytes()).unwrap().holds(&made.key, b"release"));
    }

    #[test]
    fn a_signature_of_any_other_shape_is_none_and_no_panic() {
        let made = SecretKey::generate(None).unwrap();
        let secret = SecretKey::parse(&made.secret, None).unwrap();
        let text = secret.sign(b"x", "y").unwrap();
        for end in 0..text.len() - 1 {
            assert!(Signature::parse(&text.as_bytes()[..end]).is_none(), "{end}");
        }
        let lines: Vec<&str> = text.lines().collect();
        let short = [lines[0], lines[1], lines[2], &lines[3][..84]].join("\n");
        assert!(Signature::parse(short.as_bytes()).is_none());
        for at in 0..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1;
            // What was flipped in the comment that is not signed does not matter.
            let holds = Signature::parse(&bytes).is_some_and(|s| s.holds(&made.key, b"x"));
            assert!(!holds || at < lines[0].len() || at == text.len() - 1, "{at}");
        }
    }

    #[test]
    fn a_key_with_a_password_needs_it() {
        let made = SecretKey::generate(Some("geheim".to_owned())).unwrap();
        assert!(SecretKey::needs_password(&made.secret));
        assert!(SecretKey::parse(&made.secret, None).is_err());
        assert!(SecretKey::parse(&made.secret, Some("anders".to_owned())).is_err());
        assert!(SecretKey::parse(&made.secret, Some("geheim".to_owned())).is_ok());
        let plain = SecretKey::generate(None).unwrap();
        assert!(!SecretKey::needs_password(&plain.secret));
    }
}
