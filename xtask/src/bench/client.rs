//! A browser's connection: kept alive, one request after another, each timed to its last byte.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

/// A connection that stays.
pub struct Client {
    stream: BufReader<TcpStream>,
    port: u16,
}

impl Client {
    /// Connects to a server of this machine.
    pub fn connect(port: u16) -> Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port)).context("The server does not listen.")?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_mins(1)))?;
        Ok(Self { stream: BufReader::with_capacity(64 * 1024, stream), port })
    }

    /// Asks for a path as a browser does; how long the whole answer took, and its bytes on the wire.
    /// Anything but 200 is an error: what is not the page must not be measured as if it were.
    pub fn get(&mut self, path: &str) -> Result<(Duration, usize)> {
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAccept: text/html,*/*\r\n\
             Accept-Encoding: br, gzip\r\n\r\n",
            self.port
        );
        let start = Instant::now();
        self.stream.get_mut().write_all(request.as_bytes())?;
        let length = head(&mut self.stream).with_context(|| format!("GET {path}"))?;
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok((start.elapsed(), length))
    }
}

/// Reads an answer's head; how long its body is.
fn head(stream: &mut impl BufRead) -> Result<usize> {
    let mut line = String::new();
    stream.read_line(&mut line)?;
    ensure!(line.starts_with("HTTP/1.1 200 "), "the answer is {:?}", line.trim_end());
    let mut length = None;
    loop {
        line.clear();
        stream.read_line(&mut line)?;
        let field = line.trim_end();
        if field.is_empty() {
            return length.context("the answer does not say how long it is");
        }
        if let Some((name, value)) = field.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = Some(value.trim().parse()?);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::head;

    #[test]
    fn only_a_whole_page_is_measured() {
        let read = |text: &str| head(&mut text.as_bytes()).ok();
        assert_eq!(read("HTTP/1.1 200 OK\r\nVary: x\r\nContent-Length: 12\r\n\r\n"), Some(12));
        assert_eq!(read("HTTP/1.1 303 See Other\r\nContent-Length: 0\r\n\r\n"), None);
        assert_eq!(read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"), None);
    }
}
