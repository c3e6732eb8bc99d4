//! Where the preview answers, and under which names.
//!
//! A web page from elsewhere can let a name of its own point to this machine, and would then read the
//! preview as its own. So only known names are answered: those of this machine alone, addresses in
//! digits, which no such page has, and names that whoever serves gave.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs as _, UdpSocket};

use super::error::ServeError;

/// Where the preview answers.
#[derive(Debug, Clone, Default)]
pub struct Listen {
    /// An address of this machine or a name of one; 0.0.0.0 for all of them. Without it the preview
    /// answers to this machine alone: it shows text that is not published yet.
    pub host: Option<String>,
    /// Names under which others reach it.
    pub names: Vec<String>,
}

impl Listen {
    /// The address with this port.
    ///
    /// # Errors
    /// There is no host of the name.
    pub(super) fn address(&self, port: u16) -> Result<SocketAddr, ServeError> {
        let Some(host) = &self.host else {
            return Ok(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
        };
        if let Some(ip) = digits(host) {
            return Ok(SocketAddr::from((ip, port)));
        }
        let found = (host.as_str(), port).to_socket_addrs().ok().and_then(|mut all| all.next());
        found.ok_or_else(|| ServeError::NoHost { host: host.clone() })
    }
}

/// The names under which a preview is asked for.
#[derive(Debug)]
pub(super) struct Hosts {
    port: u16,
    /// True where it answers to others.
    open: bool,
    names: Vec<String>,
}

impl Hosts {
    /// Of a preview that answers at this address.
    pub(super) fn of(listen: &Listen, address: SocketAddr) -> Hosts {
        let of_address = listen.host.iter().filter(|host| digits(host).is_none());
        Hosts {
            port: address.port(),
            open: !address.ip().is_loopback(),
            names: of_address.chain(&listen.names).cloned().collect(),
        }
    }

    /// True of a host as it stands in a request that is to be answered.
    pub(super) fn knows(&self, asked: &str) -> bool {
        let (name, port) = match asked.rsplit_once(':') {
            Some((name, port)) if !port.contains(']') => (name, Some(port)),
            _ => (asked, None),
        };
        let is = |known: &str| known.eq_ignore_ascii_case(name);
        // Others may reach it by way of another port.
        if self.names.iter().any(|known| is(known)) {
            return true;
        }
        let own_port = match port {
            Some(port) => port.parse() == Ok(self.port),
            None => self.port == 80,
        };
        let here = ["localhost", "127.0.0.1", "[::1]"].into_iter().any(is);
        own_port && (here || self.open && digits(name).is_some())
    }
}

/// The address that digits mean, those of IPv6 with or without brackets.
fn digits(host: &str) -> Option<IpAddr> {
    let inner = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    inner.map_or_else(|| host.parse().ok(), |host| host.parse::<Ipv6Addr>().ok().map(IpAddr::V6))
}

/// The address by which a browser on this machine asks.
pub(super) fn on_this_machine(address: SocketAddr) -> SocketAddr {
    let ip = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        ip => ip,
    };
    SocketAddr::from((ip, address.port()))
}

/// The address by which others ask; none where they cannot.
pub(super) fn for_others(address: SocketAddr) -> Option<SocketAddr> {
    if address.ip().is_loopback() {
        return None;
    }
    let ip = if address.ip().is_unspecified() { on_the_network() } else { None };
    Some(SocketAddr::from((ip.unwrap_or(address.ip()), address.port())))
}

/// The address of this machine on its network. The other end is an address for examples; nothing is
/// sent to it.
fn on_the_network() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    let ip = socket.local_addr().ok()?.ip();
    (!ip.is_unspecified()).then_some(ip)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts(host: Option<&str>, names: &[&str]) -> Hosts {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        let listen = Listen { host: host.map(str::to_owned), names };
        Hosts::of(&listen, listen.address(3000).unwrap())
    }

    #[test]
    fn this_machine_alone_is_answered_unless_asked_otherwise() {
        let own = hosts(None, &[]);
        for known in ["localhost:3000", "LOCALHOST:3000", "127.0.0.1:3000", "[::1]:3000"] {
            assert!(own.knows(known), "{known}");
        }
        for unknown in
            ["localhost", "localhost:3001", "192.168.1.5:3000", "kwaad.example:3000", "", ":3000"]
        {
            assert!(!own.knows(unknown), "{unknown}");
        }
    }

    #[test]
    fn others_ask_by_digits_or_by_a_name_that_was_given() {
        let open = hosts(Some("0.0.0.0"), &["werkplek.example"]);
        for known in [
            "192.168.1.5:3000",
            "[fe80::1]:3000",
            "localhost:3000",
            "werkplek.example",
            "Werkplek.example:8443",
        ] {
            assert!(open.knows(known), "{known}");
        }
        // Whoever lets a name of theirs point here asks under that name.
        for unknown in
            ["kwaad.example:3000", "192.168.1.5:3001", "192.168.1.5.kwaad.example:3000", "1.2:3000"]
        {
            assert!(!open.knows(unknown), "{unknown}");
        }
    }

    #[test]
    fn an_address_is_digits_or_a_name_that_there_is() {
        let at = |host: &str| Listen { host: Some(host.into()), names: Vec::new() }.address(1);
        assert_eq!(at("[::1]").unwrap().to_string(), "[::1]:1");
        assert_eq!(at("0.0.0.0").unwrap().to_string(), "0.0.0.0:1");
        assert!(matches!(at("bestaat-niet.invalid"), Err(ServeError::NoHost { .. })));
        let others = |text: &str| for_others(text.parse().unwrap());
        assert_eq!(others("127.0.0.1:1"), None);
        assert_eq!(others("192.168.1.5:1").unwrap().to_string(), "192.168.1.5:1");
        assert_eq!(on_this_machine("0.0.0.0:1".parse().unwrap()).to_string(), "127.0.0.1:1");
    }
}
