//! A server of its own for a test: on a free port, in a fresh data folder, gone afterwards.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::time::{Duration, Instant};

use crate::client::Client;
use crate::database;
use crate::workspace::{binary, dist};

/// A running server.
#[derive(Debug)]
pub struct Server {
    child: Child,
    address: String,
    data: PathBuf,
    setup: String,
}

impl Server {
    /// Starts a server with nothing but the first data.
    pub fn start() -> Self {
        Self::start_with(&[])
    }

    /// Starts a server with further arguments.
    pub fn start_with(arguments: &[&str]) -> Self {
        Self::of(binary(), arguments)
    }

    /// Starts another program that serves as `gongkai` does.
    pub fn of(program: impl AsRef<OsStr>, arguments: &[&str]) -> Self {
        let data = fresh_folder();
        let _ = std::fs::remove_dir_all(&data);
        let (child, mut lines, address) = launch(program.as_ref(), arguments, &data);
        Self { child, address, data, setup: setup_path(&mut lines) }
    }

    /// Starts a server on a data folder that is there; it goes with the server.
    pub fn start_on(data: PathBuf) -> Self {
        let (child, mut lines, address) = launch(binary().as_ref(), &[], &data);
        Self { child, address, data, setup: setup_path(&mut lines) }
    }

    /// Ends it as a power cut would, and starts `gongkai` on the same data; somebody is signed up.
    pub fn restart(&mut self) {
        self.relaunch();
    }

    /// The same while nobody is signed up, so that the server prints a new set-up link.
    pub fn restart_before_set_up(&mut self) {
        let mut lines = self.relaunch();
        self.setup = setup_path(&mut lines);
    }

    fn relaunch(&mut self) -> BufReader<ChildStdout> {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let (child, lines, address) = launch(binary().as_ref(), &[], &self.data);
        (self.child, self.address) = (child, address);
        lines
    }

    /// A server that is reached at `public_url` from outside, here still by its own address.
    pub fn start_behind(public_url: &str) -> Self {
        let free = std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let port = free.expect("a port is free").port().to_string();
        let mut server = Self::start_with(&["--port", &port, "--public-url", public_url]);
        server.address = format!("http://127.0.0.1:{port}");
        server
    }

    /// A server that all tests of a file read from and none changes; it ends with the last of them.
    pub fn shared() -> Arc<Self> {
        static SHARED: Mutex<Weak<Server>> = Mutex::new(Weak::new());
        let mut shared = SHARED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(server) = shared.upgrade() {
            return server;
        }
        let server = Arc::new(Self::start());
        *shared = Arc::downgrade(&server);
        server
    }

    /// Where it listens: `http://127.0.0.1:40123`.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Its process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Whether it has ended before so long a time has passed.
    pub fn ends_within(&mut self, time: Duration) -> bool {
        let until = Instant::now() + time;
        while Instant::now() < until {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return true;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        false
    }

    /// The path of the one-time link for the first administrator.
    pub fn setup_path(&self) -> &str {
        &self.setup
    }

    /// Its SQLite file.
    pub fn database(&self) -> PathBuf {
        self.data.join("gongkai.db")
    }

    /// Its data folder.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// A browser without a cookie.
    pub fn client(&self) -> Client {
        Client::new(&self.address)
    }

    /// A browser without a cookie that waits so long for an answer.
    pub fn client_for(&self, patience: Duration) -> Client {
        Client::patient(&self.address, patience)
    }

    /// Changes the database from outside, past the server.
    pub fn sql(&self, statements: &str) {
        database::change(&self.database(), statements);
    }

    /// Ends every session, as time would, so many minutes ago.
    pub fn end_sessions(&self, minutes_ago: u32) {
        self.sql(&format!(
            "update sessions set expires_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-{minutes_ago} minutes')
             where expires_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
        ));
    }
}

/// The path of a folder that no other test uses.
pub fn fresh_folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    std::env::temp_dir().join(format!("gongkai-tests-{}-{count}", std::process::id()))
}

/// Starts the program; gives it with what it prints and its address.
fn launch(program: &OsStr, arguments: &[&str], data: &Path) -> (Child, BufReader<ChildStdout>, String) {
    let child = Command::new(program)
        .args(["serve", "--host", "127.0.0.1", "--log", "error", "--data"])
        .arg(data)
        .arg("--dist")
        .arg(dist())
        .args(if arguments.contains(&"--port") { &[][..] } else { &["--port", "0"] })
        .args(arguments)
        .env_remove("GONGKAI_DATABASE")
        .env_remove("GONGKAI_PUBLIC_URL")
        .env_remove("GONGKAI_EMBED_HOSTS")
        .env_remove("GONGKAI_TRUSTED_PROXIES")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn();
    let mut child = child.expect("the server starts");
    let mut lines = BufReader::new(child.stdout.take().expect("its output is piped"));
    let address = line_with(&mut lines, "Gongkai");
    (child, lines, address)
}

/// The path of the set-up link, which is printed after the address.
fn setup_path(lines: &mut BufReader<ChildStdout>) -> String {
    let setup = line_with(lines, "/desk/setup/");
    setup.split_once("/desk/setup/").map(|(_, token)| format!("/desk/setup/{token}")).unwrap_or_default()
}

/// The last word of the next line that has a text.
fn line_with(lines: &mut BufReader<ChildStdout>, wanted: &str) -> String {
    loop {
        let mut line = String::new();
        let read = lines.read_line(&mut line).expect("the server's output is text");
        assert!(read > 0, "the server ended before it printed a line with {wanted}; see its log above");
        if line.contains(wanted) {
            return line.split_whitespace().last().unwrap_or_default().to_owned();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.data);
    }
}
