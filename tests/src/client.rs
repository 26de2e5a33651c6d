//! A browser without script: keeps cookies, says where its forms come from, follows a redirect only
//! when told to.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Mutex;
use std::time::Duration;

use cookie::Cookie;
use scraper::Html;
use ureq::Agent;
use ureq::http::{HeaderMap, Request, header};

/// A browser.
#[derive(Debug)]
pub struct Client {
    agent: Agent,
    address: String,
    cookies: Mutex<Vec<(String, String)>>,
}

/// What a server answered.
#[derive(Clone, Debug)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Headers.
    pub headers: HeaderMap,
    /// The body as it was sent.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("the body is UTF-8")
    }

    /// The body as a parsed page.
    pub fn html(&self) -> Html {
        Html::parse_document(&self.text())
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|why| panic!("not JSON ({why}): {}", String::from_utf8_lossy(&self.body)))
    }

    /// A header's value; empty where it is missing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where it redirects to; empty where it does not.
    pub fn location(&self) -> &str {
        self.header("location")
    }

    /// The strong `ETag`.
    pub fn etag(&self) -> String {
        self.header("etag").to_owned()
    }
}

impl Client {
    /// A browser without a cookie, for the server at `address`.
    pub fn new(address: &str) -> Self {
        Self::patient(address, Duration::from_secs(20))
    }

    /// One that waits so long for an answer.
    pub fn patient(address: &str, patience: Duration) -> Self {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            // After a refusal the server may close a connection that the next request would have used.
            .max_idle_connections(0)
            .timeout_global(Some(patience))
            .build()
            .into();
        Self { agent, address: address.to_owned(), cookies: Mutex::default() }
    }

    /// A browser that has these cookies already, written as a request carries them.
    pub fn with_cookies(address: &str, cookies: &str) -> Self {
        let client = Self::new(address);
        let pairs = cookies.split("; ").filter_map(|pair| pair.split_once('='));
        *client.cookies.lock().unwrap() =
            pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        client
    }

    /// The same person in another browser window: the same cookies.
    #[must_use]
    pub fn twin(&self) -> Self {
        let twin = Self::new(&self.address);
        twin.cookies.lock().unwrap().clone_from(&self.cookies.lock().unwrap());
        twin
    }

    /// The cookies as a request carries them.
    pub fn cookies(&self) -> String {
        let cookies = self.cookies.lock().unwrap();
        cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    /// Asks for a page.
    pub fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[])
    }

    /// Asks for a page with further headers.
    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.send("GET", path, headers, Vec::new())
    }

    /// Sends a form as a page of this site would.
    pub fn post_form(&self, path: &str, fields: &[(String, String)]) -> Answer {
        let origin = self.address.clone();
        self.post_form_with(path, fields, &[("sec-fetch-site", "same-origin"), ("origin", &origin)])
    }

    /// Sends a form with exactly these words on where it comes from.
    pub fn post_form_with(
        &self,
        path: &str,
        fields: &[(String, String)],
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut all = vec![("content-type", "application/x-www-form-urlencoded")];
        all.extend_from_slice(headers);
        let form = serde_urlencoded::to_string(fields).expect("fields are text");
        self.send("POST", path, &all, form.into_bytes())
    }

    /// Follows a redirect, which must stay on this site.
    pub fn follow(&self, answer: &Answer) -> Answer {
        assert!((300..400).contains(&answer.status), "no redirect but {}: {}", answer.status, brief(answer));
        let to = answer.location();
        let to = to.strip_prefix(&self.address).unwrap_or(to);
        assert!(to.starts_with('/') && !to.starts_with("//"), "a redirect away from the site: {to}");
        self.get(to)
    }

    /// Sends any request; a header that is given replaces the usual one.
    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Answer {
        let mut request = Request::builder().method(method).uri(format!("{}{path}", self.address));
        if !headers.iter().any(|(name, _)| *name == "accept") {
            request = request.header(header::ACCEPT, "text/html,application/xhtml+xml,*/*;q=0.8");
        }
        let cookies = self.cookies();
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = if method == "GET" || method == "HEAD" {
            self.agent.run(request.body(()).expect("the request is well formed"))
        } else {
            self.agent.run(request.body(body).expect("the request is well formed"))
        };
        let answer = answer.unwrap_or_else(|why| panic!("{method} {path}: {why}"));
        let (parts, mut body) = answer.into_parts();
        for line in parts.headers.get_all(header::SET_COOKIE) {
            self.store_cookie(line.to_str().unwrap_or_default());
        }
        let body = body.read_to_vec().unwrap_or_else(|why| panic!("{method} {path}: {why}"));
        Answer { status: parts.status.as_u16(), headers: parts.headers, body }
    }

    fn store_cookie(&self, line: &str) {
        let cookie = Cookie::parse(line).unwrap_or_else(|why| panic!("{line}: {why}"));
        let mut cookies = self.cookies.lock().unwrap();
        cookies.retain(|(known, _)| known != cookie.name());
        if cookie.max_age() != Some(cookie::time::Duration::ZERO) {
            cookies.push((cookie.name().to_owned(), cookie.value().to_owned()));
        }
    }
}

/// The first characters of a body, for messages.
fn brief(answer: &Answer) -> String {
    String::from_utf8_lossy(&answer.body).chars().take(300).collect()
}

/// Sends bytes as they are, for what no browser would say; `{host}` becomes the server's.
pub fn raw(address: &str, request: &str) -> String {
    let host = address.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).expect("the server listens");
    stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a time-out can be set");
    // A server may answer and close before it has read everything.
    let _ = stream.write_all(request.replace("{host}", host).as_bytes());
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}
