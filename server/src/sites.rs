//! What the operator says of sites, read when the server starts: where the public reaches this one, and
//! which others may frame its figures. Both are written into headers and pages as they are.

use std::fmt;
use std::str::FromStr;

/// The origin under which the public reaches the site: `https://gongkai.example.gov.cn`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl(String);

impl FromStr for PublicUrl {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let origin = text.strip_suffix('/').unwrap_or(text);
        let is_origin = ["http://", "https://"]
            .iter()
            .any(|scheme| origin.strip_prefix(scheme).is_some_and(|rest| is_host(rest, false)));
        is_origin.then(|| Self(origin.to_owned())).ok_or(
            "this is no address of a site. Write http:// or https://, the host, and the port if there is one, \
             without a path: https://gongkai.example.gov.cn",
        )
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Sites that may frame figures, as a list of the Content-Security-Policy's `frame-ancestors`
/// (<https://www.w3.org/TR/CSP3/#directive-frame-ancestors>).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedHosts(String);

impl FromStr for EmbedHosts {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let sources: Vec<_> = text.split(' ').filter(|source| !source.is_empty()).collect();
        let is_list = match sources.as_slice() {
            [] => false,
            ["'none'"] => true,
            sources => sources.iter().all(|source| is_source(source)),
        };
        is_list.then(|| Self(sources.join(" "))).ok_or(
            "this is no list of sites. Write 'self', hosts such as https://*.gov.cn or portal.example:8443, or https:, \
             with spaces between them; 'none', alone, for no site at all",
        )
    }
}

impl fmt::Display for EmbedHosts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

fn is_source(text: &str) -> bool {
    let host = ["http://", "https://"].iter().find_map(|scheme| text.strip_prefix(scheme)).unwrap_or(text);
    // Without its quotes a keyword would be taken for a host.
    let is_bare_keyword = matches!(text, "self" | "none");
    matches!(text, "'self'" | "*" | "http:" | "https:") || (is_host(host, true) && !is_bare_keyword)
}

/// Whether this is a host with or without a port; in a list, either may be given by `*`.
fn is_host(text: &str, in_list: bool) -> bool {
    let (host, port) = match text.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (text, None),
    };
    let is_port = |port: &str| (in_list && port == "*") || port.parse::<u16>().is_ok_and(|number| number > 0);
    let is_name = |name: &str| {
        let is_label = |label: &str| {
            (1..=63).contains(&label.len())
                && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
                && !label.starts_with('-')
        };
        name.len() <= 253 && name.split('.').all(is_label)
    };
    let address = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let is_known = match address {
        Some(address) => !in_list && address.parse::<std::net::Ipv6Addr>().is_ok(),
        None => is_name(if in_list { host.strip_prefix("*.").unwrap_or(host) } else { host }),
    };
    is_known && port.is_none_or(is_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_site_is_an_origin() {
        for (text, origin) in [
            ("https://gongkai.example.gov.cn", "https://gongkai.example.gov.cn"),
            ("https://gongkai.example.gov.cn/", "https://gongkai.example.gov.cn"),
            ("http://127.0.0.1:3000", "http://127.0.0.1:3000"),
            ("http://[::1]:3000", "http://[::1]:3000"),
            ("https://xn--fiqs8s", "https://xn--fiqs8s"),
        ] {
            assert_eq!(text.parse::<PublicUrl>().map(|url| url.to_string()).as_deref(), Ok(origin));
        }
        for text in [
            "",
            "gongkai.example",
            "ftp://gongkai.example",
            "javascript:alert(1)",
            "https://",
            "https://gongkai.example/path",
            "https://gongkai.example//",
            "https://gongkai.example?x",
            "https://gongkai.example#x",
            "https://me@gongkai.example",
            "https://gongkai.example:0",
            "https://gongkai.example:99999",
            "https://gongkai.example:",
            "https://gongkai..example",
            "https://*.example",
            "https://公开.cn",
            "https://gongkai.example\n",
            "https://gongkai.example\"><script>",
            "https://gongkai.example; script-src *",
            "https://[::1",
        ] {
            assert!(text.parse::<PublicUrl>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_list_of_sites_is_a_list_of_sites() {
        for (text, list) in [
            ("'self' https://*.gov.cn", "'self' https://*.gov.cn"),
            ("  'self'   portal.example ", "'self' portal.example"),
            ("'none'", "'none'"),
            ("*", "*"),
            ("https:", "https:"),
            ("http://localhost:* portal.example:8443", "http://localhost:* portal.example:8443"),
        ] {
            assert_eq!(text.parse::<EmbedHosts>().map(|hosts| hosts.to_string()).as_deref(), Ok(list));
        }
        for text in [
            "",
            " ",
            "self",
            "none",
            "'self'; script-src *",
            "'self';",
            "'self', https://portal.example",
            "'self'\nX-Header: 1",
            "'self'\thttps://portal.example",
            "'none' 'self'",
            "'unsafe-inline'",
            "https://portal.example/path",
            "data:",
            "https://*",
            "https://*.*.example",
            "https://portal.例子",
            "https://portal.example:x",
        ] {
            assert!(text.parse::<EmbedHosts>().is_err(), "{text:?}");
        }
    }
}
