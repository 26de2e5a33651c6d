//! A PostgreSQL of the tests' own: a fresh cluster in a temporary folder, gone when the tests are.

use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::{env, fs, process};

use anyhow::{Context, Result};

use crate::run;
use crate::tools::{self, packages};

/// No durability: the data are thrown away. Connections: tests run side by side, each with its own pool.
/// The store refuses a server that answers before a commit is written, so `synchronous_commit` stays on.
const SETTINGS: &str = "-c fsync=off -c full_page_writes=off -c max_connections=200";

/// What outlives us: waits until its input closes, however we ended, then stops the cluster and removes it.
const GUARD: &str = r#"cat >/dev/null; "$1/pg_ctl" -D "$2/data" -m immediate stop; rm -rf "$2""#;

/// A running cluster; dropping it stops and removes it.
pub struct Cluster {
    port: u16,
    folder: PathBuf,
    guard: Child,
}

impl Cluster {
    /// Makes a cluster for tests and starts it, installing PostgreSQL if there is none.
    pub fn start() -> Result<Self> {
        Self::start_with(SETTINGS)
    }

    /// The same with other settings.
    pub fn start_with(settings: &str) -> Result<Self> {
        let programs = programs()?;
        let folder = env::temp_dir().join(format!("gongkai-postgres-{}", process::id()));
        let account = account()?;
        fs::create_dir(&folder)
            .with_context(|| format!("The folder {} could not be made.", folder.display()))?;
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o700))?;
        if let Some((user, group)) = account {
            chown(&folder, Some(user), Some(group))
                .context("The cluster's folder could not be given away.")?;
        }
        let program = |name: &Path| {
            let mut command = run::command(name);
            command.current_dir(&folder);
            if let Some((user, group)) = account {
                command.uid(user).gid(group);
            }
            command
        };
        let guard = guard(&mut program(Path::new("sh")), &programs, &folder)?;
        // From here on an early return drops the cluster, and so clears up.
        let cluster = Self { port: run::free_port()?, folder: folder.clone(), guard };
        let data = folder.join("data");
        let mut initdb = program(&programs.join("initdb"));
        run::output(
            initdb
                .args(["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "-D"])
                .arg(&data),
        )?;
        let log = folder.join("log");
        let options = format!("-h 127.0.0.1 -p {} -k '{}' {settings}", cluster.port, folder.display());
        let mut start = program(&programs.join("pg_ctl"));
        // pg_ctl leaves its output open in the server, so it must not be a pipe that we read to the end.
        start.args(["-w", "-s", "-o", &options, "-l"]).arg(&log).arg("-D").arg(&data).arg("start");
        run::run(start.stdin(Stdio::null()).stdout(Stdio::null())).with_context(|| {
            format!("PostgreSQL did not start. {}", fs::read_to_string(&log).unwrap_or_default())
        })?;
        println!("PostgreSQL listens on 127.0.0.1:{}.", cluster.port);
        Ok(cluster)
    }

    /// The address for clients.
    pub fn address(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    /// What it answers to a question.
    pub fn ask(&self, sql: &str) -> Result<String> {
        run::output(run::command(programs()?.join("psql")).args(["-At", "-c", sql, &self.address()]))
    }

    /// Its first process, the parent of the others.
    pub fn process(&self) -> Result<u32> {
        let file = fs::read_to_string(self.folder.join("data/postmaster.pid"))?;
        file.lines().next().and_then(|line| line.trim().parse().ok()).context("PostgreSQL does not run.")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        if let Err(error) = self.guard.wait() {
            eprintln!("The tests' PostgreSQL may still run: {error}");
        }
    }
}

/// Starts the guard, in a process group of its own so that Ctrl-C does not reach it.
fn guard(shell: &mut Command, programs: &Path, folder: &Path) -> Result<Child> {
    shell.args(["-c", GUARD, "guard"]).arg(programs).arg(folder).process_group(0);
    shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    shell.spawn().context("The shell that clears PostgreSQL up could not be started.")
}

/// The folder of PostgreSQL's programs: Debian's newest, or wherever PATH has them.
fn programs() -> Result<PathBuf> {
    if let Some(folder) = find_programs() {
        return Ok(folder);
    }
    packages::install(&["postgresql"], "The tests need PostgreSQL")?;
    find_programs().context("PostgreSQL was installed, yet no initdb is in /usr/lib/postgresql or on PATH.")
}

fn find_programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let folders =
        versions.map(|version| version.path().join("bin")).filter(|folder| folder.join("initdb").exists());
    folders.max().or_else(|| Some(tools::find("initdb")?.parent()?.to_path_buf()))
}

/// The user and group to run as: PostgreSQL refuses root, so root becomes `postgres`.
fn account() -> Result<Option<(u32, u32)>> {
    if !packages::is_root() {
        return Ok(None);
    }
    let id = |flag: &str| -> Result<u32> {
        Ok(run::output(run::command("id").args([flag, "postgres"]))?.parse()?)
    };
    let both = id("-u").and_then(|user| Ok((user, id("-g")?)));
    Ok(Some(
        both.context(
            "There is no user postgres to run PostgreSQL as; `useradd --system postgres` makes one.",
        )?,
    ))
}
