//! Whom a request comes from: the other end of its connection, or, where that is a proxy we trust, the
//! last address in `X-Forwarded-For` that is none. What others put there counts for nothing.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::str::FromStr;

use app::server::ClientNetwork;
use axum::extract::Request;
use http::HeaderMap;

const FORWARDED: &str = "x-forwarded-for";

/// The other end of the connection that a request came over; the accept loop notes it.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// The proxies whose word on `X-Forwarded-For` is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrustedProxies(Vec<(IpAddr, u8)>);

impl FromStr for TrustedProxies {
    type Err = String;

    /// Reads addresses and networks parted by commas or blanks: `127.0.0.1, 10.0.0.0/8`.
    fn from_str(text: &str) -> Result<Self, String> {
        let parts = text.split([',', ' ']).filter(|part| !part.is_empty());
        parts.map(network).collect::<Result<_, _>>().map(Self)
    }
}

fn network(part: &str) -> Result<(IpAddr, u8), String> {
    let wrong = || format!("{part} is neither an address such as 127.0.0.1 nor a network such as 10.0.0.0/8");
    let (address, bits) = part.split_once('/').map_or((part, None), |(address, bits)| (address, Some(bits)));
    let address: IpAddr = address.parse().map_err(|_| wrong())?;
    let most = if address.is_ipv4() { 32 } else { 128 };
    let bits = bits.map_or(Ok(most), |bits| bits.parse().map_err(|_| wrong()))?;
    if bits > most { Err(wrong()) } else { Ok((address.to_canonical(), bits)) }
}

impl TrustedProxies {
    /// Whether none is trusted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn has(&self, address: IpAddr) -> bool {
        self.0.iter().any(|(network, bits)| match (network, address) {
            (IpAddr::V4(network), IpAddr::V4(address)) => {
                let shift = 32 - u32::from(*bits);
                network.to_bits().checked_shr(shift) == address.to_bits().checked_shr(shift)
            }
            (IpAddr::V6(network), IpAddr::V6(address)) => {
                let shift = 128 - u32::from(*bits);
                network.to_bits().checked_shr(shift) == address.to_bits().checked_shr(shift)
            }
            _ => false,
        })
    }

    /// The network that a request comes from.
    pub fn client(&self, request: &Request) -> ClientNetwork {
        let peer = request.extensions().get::<Peer>().map(|peer| peer.0.ip());
        let address = peer.map(|peer| self.behind(peer, request.headers()));
        ClientNetwork(address.map(counted).unwrap_or_default())
    }

    /// The last hop that is not ours. Where one cannot be read, all before it are hearsay.
    fn behind(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let lines = headers.get_all(FORWARDED).into_iter().filter_map(|line| line.to_str().ok());
        let hops: Vec<&str> = lines.flat_map(|line| line.split(',')).collect();
        let mut last = peer.to_canonical();
        for hop in hops.into_iter().rev() {
            if !self.has(last) {
                break;
            }
            let Some(before) = hop_address(hop.trim()) else { break };
            last = before;
        }
        last
    }
}

/// An address as proxies write it, some with a port.
fn hop_address(hop: &str) -> Option<IpAddr> {
    let with_port = || hop.parse::<SocketAddr>().ok().map(|socket| socket.ip());
    let bracketed = || hop.strip_prefix('[')?.strip_suffix(']')?.parse().ok();
    hop.parse().ok().or_else(with_port).or_else(bracketed).map(|address: IpAddr| address.to_canonical())
}

/// An IPv6 subscriber has 2^64 addresses: they count as one.
fn counted(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("{}/64", Ipv6Addr::from_bits(address.to_bits() >> 64 << 64)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(trusted: &str, peer: &str, forwarded: &[&str]) -> String {
        let trusted: TrustedProxies = trusted.parse().unwrap();
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append(FORWARDED, line.parse().unwrap());
        }
        counted(trusted.behind(peer.parse().unwrap(), &headers))
    }

    #[test]
    fn without_trusted_proxies_only_the_connection_counts() {
        assert_eq!(client("", "192.0.2.1", &["198.51.100.7"]), "192.0.2.1");
        assert_eq!(client("10.0.0.1", "192.0.2.1", &["198.51.100.7"]), "192.0.2.1", "spoofed from elsewhere");
    }

    #[test]
    fn behind_trusted_proxies_the_last_foreign_hop_counts() {
        for (forwarded, expected) in [
            (&["198.51.100.7"][..], "198.51.100.7"),
            (&["203.0.113.9, 198.51.100.7"], "198.51.100.7"),
            (&["203.0.113.9", "198.51.100.7"], "198.51.100.7"),
            (&["203.0.113.9, 198.51.100.7, 10.1.2.3"], "198.51.100.7"),
            (&["10.9.9.9, 10.1.2.3"], "10.9.9.9"),
            (&["198.51.100.7:4711"], "198.51.100.7"),
            (&["[2001:db8:1:2:3::4]:4711"], "2001:db8:1:2::/64"),
            (&["::ffff:198.51.100.7"], "198.51.100.7"),
            (&["198.51.100.7, unknown"], "127.0.0.1"),
            (&["203.0.113.9, x, 10.1.2.3"], "10.1.2.3"),
            (&[""], "127.0.0.1"),
            (&[], "127.0.0.1"),
        ] {
            assert_eq!(client("127.0.0.1, 10.0.0.0/8", "127.0.0.1", forwarded), expected, "{forwarded:?}");
        }
        assert_eq!(client("127.0.0.1", "::ffff:127.0.0.1", &["198.51.100.7"]), "198.51.100.7");
    }

    #[test]
    fn addresses_of_one_ipv6_network_count_as_one() {
        assert_eq!(client("", "2001:db8:1:2:aaaa::1", &[]), client("", "2001:db8:1:2:bbbb::2", &[]));
        assert_ne!(client("", "2001:db8:1:2::1", &[]), client("", "2001:db8:1:3::1", &[]));
    }

    #[test]
    fn a_list_of_proxies_is_read_or_refused_in_words() {
        for right in ["", "127.0.0.1", "127.0.0.1,10.0.0.0/8", "::1 fd00::/8", "0.0.0.0/0"] {
            assert!(right.parse::<TrustedProxies>().is_ok(), "{right}");
        }
        assert_eq!(client("0.0.0.0/0", "192.0.2.1", &["198.51.100.7"]), "198.51.100.7");
        for wrong in ["localhost", "10.0.0.0/33", "10.0.0/8", "127.0.0.1;::1", "::1/129", "10.0.0.0/"] {
            let refusal = wrong.parse::<TrustedProxies>().unwrap_err();
            assert!(refusal.contains("neither an address"), "{wrong}: {refusal}");
        }
    }
}
