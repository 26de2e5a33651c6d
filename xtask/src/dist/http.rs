//! Just enough HTTP to ask our own server for a page as a browser would and count the bytes.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result};

/// An answer: its status, and its body as it came over the models.
pub struct Reply {
    /// The status code.
    pub status: u16,
    /// Whether the body is brotli.
    pub is_brotli: bool,
    /// The body, unchunked and still compressed.
    pub body: Vec<u8>,
}

/// Asks for a path, accepting brotli only.
pub fn get(port: u16, path: &str) -> Result<Reply> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).context("The server does not listen.")?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/html,*/*\r\n\
         Accept-Encoding: br\r\nConnection: close\r\n\r\n"
    );
    // In one write: a server may answer and close after the first piece.
    stream.write_all(request.as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).with_context(|| format!("{path} was not answered to the end."))?;
    parse(&bytes).with_context(|| format!("The answer to {path} is not HTTP."))
}

fn parse(bytes: &[u8]) -> Option<Reply> {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&bytes[..end]).ok()?.to_ascii_lowercase();
    let body = &bytes[end + 4..];
    let has = |line: &str| head.lines().any(|other| other == line);
    Some(Reply {
        status: head.split(' ').nth(1)?.parse().ok()?,
        is_brotli: has("content-encoding: br"),
        body: if has("transfer-encoding: chunked") { unchunk(body)? } else { body.to_vec() },
    })
}

fn unchunk(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let line = rest.windows(2).position(|window| window == b"\r\n")?;
        let size = usize::from_str_radix(std::str::from_utf8(&rest[..line]).ok()?.trim(), 16).ok()?;
        if size == 0 {
            return Some(body);
        }
        body.extend_from_slice(rest.get(line + 2..line + 2 + size)?);
        rest = rest.get(line + 4 + size..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_chunked_answer_is_put_together() {
        let reply = parse(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: br\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
        let reply = reply.unwrap();
        assert_eq!((reply.status, reply.is_brotli, reply.body.as_slice()), (200, true, b"abcde".as_slice()));
        assert!(parse(b"nonsense").is_none());
    }
}
