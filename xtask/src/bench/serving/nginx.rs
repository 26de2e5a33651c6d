//! nginx with some files, for measuring: its own port and folder, stopped and removed when dropped.

use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};
use std::{env, fmt::Write as _, fs, thread};

use anyhow::{Context, Result, ensure};

use crate::bench::process::Process;
use crate::dist::http;
use crate::run;
use crate::tools::{self, packages};

/// A file to be served, with its body as it is sent.
pub struct File {
    /// Its address.
    pub path: String,
    /// What kind of content it is, as a header says it.
    pub content_type: String,
    /// Whether the body is brotli.
    pub is_brotli: bool,
    /// The body.
    pub body: Vec<u8>,
}

/// A running nginx.
pub struct Nginx {
    /// Where it listens, on 127.0.0.1.
    pub port: u16,
    child: Child,
    folder: PathBuf,
}

impl Nginx {
    /// Starts it on these files and waits until it answers.
    pub fn serve(files: &[File]) -> Result<Self> {
        if tools::find("nginx").is_none() {
            packages::install(&["nginx-light"], "The comparison needs nginx")?;
        }
        let folder = env::temp_dir().join(format!("gongkai-nginx-{}", std::process::id()));
        fs::create_dir(&folder).with_context(|| format!("{} could not be made.", folder.display()))?;
        let port = run::free_port()?;
        fs::write(folder.join("nginx.conf"), configuration(&folder, port, files)?)?;
        let mut command = run::command("nginx");
        command.arg("-p").arg(&folder).arg("-c").arg(folder.join("nginx.conf"));
        let child = command.stdin(Stdio::null()).spawn().context("nginx could not be started.")?;
        let nginx = Self { port, child, folder };
        let start = Instant::now();
        let first = files.first().map_or("/", |file| file.path.as_str());
        while !http::get(port, first).is_ok_and(|reply| reply.status == 200) {
            ensure!(start.elapsed() < Duration::from_secs(10), "nginx did not answer within 10 seconds.");
            thread::sleep(Duration::from_millis(50));
        }
        Ok(nginx)
    }

    /// Its process with the workers.
    pub fn process(&self) -> Process {
        Process { id: self.child.id(), with_children: true }
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Its workers end with it only when it is asked to stop.
        let mut quit = run::command("nginx");
        quit.arg("-p").arg(&self.folder).arg("-c").arg(self.folder.join("nginx.conf")).args(["-s", "stop"]);
        let stopped = quit.status().and_then(|_| self.child.wait());
        if let Err(error) = stopped.and_then(|_| fs::remove_dir_all(&self.folder)) {
            eprintln!("nginx or its folder {} may still be there: {error}", self.folder.display());
        }
    }
}

/// Writes the files into the folder; what nginx has to know to serve them.
fn configuration(folder: &Path, port: u16, files: &[File]) -> Result<String> {
    let mut locations = String::new();
    for (number, file) in files.iter().enumerate() {
        let name = folder.join(format!("file{number}"));
        fs::write(&name, &file.body)?;
        let encoding = if file.is_brotli { "add_header Content-Encoding br;" } else { "" };
        let _ = writeln!(
            locations,
            "location = {} {{ alias {}; types {{}} default_type \"{}\"; {encoding} }}",
            file.path,
            name.display(),
            file.content_type,
        );
    }
    Ok(format!(
        "daemon off; worker_processes auto; pid {folder}/pid; error_log {folder}/error.log;\n\
         events {{ worker_connections 1024; }}\n\
         http {{ access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;\n\
         client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;\n\
         uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;\n\
         server {{ listen 127.0.0.1:{port};\n{locations}}} }}\n",
        folder = folder.display(),
    ))
}
