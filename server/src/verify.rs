//! `gongkai verify`: whether what is stored is what was written, all of it.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use app::server::{inspect_agency, inspect_items};
use store::{AuditRow, Fault, Sealed, Store, Verdict};

use crate::database::Database;
use crate::first_run;

/// How many bodies are fetched at a time.
const PAGE: i64 = 100;

/// What was found, printed as it is found.
#[derive(Default)]
struct Found {
    differences: usize,
}

impl Found {
    fn report(&mut self, what: impl std::fmt::Display) {
        self.differences += 1;
        println!("DIFFERS {what}");
    }
}

/// Prints what was found; fails where something does not match.
pub async fn verify(database: Database) -> Result<()> {
    let store = database.open_existing().await?;
    let mut found = Found::default();
    for words in store.check_integrity().await? {
        found.report(format_args!("database: {words}"));
    }
    let (audit, releases) = chains(&store, &mut found).await?;
    bodies(&store, &mut found).await?;
    store.close().await;
    println!("{} log entries, {} releases", audit.rows, releases.rows);
    if found.differences > 0 {
        bail!(
            "{} things are not as they were written; they stand above. Keep a copy of the database as it is, \
             restore the newest backup that verifies, and compare the two. Pages of a damaged release answer 503 \
             until then.",
            found.differences
        );
    }
    println!("Everything matches. Heads to keep elsewhere: log {}, releases {}", audit.head, releases.head);
    Ok(())
}

/// The chains of the log and of the releases, each release against its hash, and both against each other.
async fn chains(store: &Store, found: &mut Found) -> Result<(Verdict, Verdict)> {
    // What the log must say of each release. The log is read afterwards, so that it does say it of one that
    // is published meanwhile.
    let mut due = BTreeMap::new();
    let mut last = 0;
    let releases = store
        .walk_releases(|sealed: &Sealed| {
            let release = &sealed.release;
            last = release.sequence;
            let name = format!("release {} of {}/{}", release.number, release.agency, release.year);
            if !sealed.has_its_hash() {
                found
                    .report(format_args!("{name}: its content does not have the hash that stands beside it"));
            }
            due.insert(sealed.logged_as(), name);
        })
        .await?;
    faults(found, "release in sequence", &releases);
    let mut more = Vec::new();
    let audit = store
        .walk_audit(|row: &AuditRow| {
            let named = (row.subject.clone(), row.detail.clone());
            if row.action == "release.publish" && due.remove(&named).is_none() {
                more.push((row.sequence, named));
            }
        })
        .await?;
    faults(found, "log entry", &audit);
    for name in due.values() {
        found.report(format_args!("{name}: the log does not say that it was published as it is"));
    }
    let since = store.list_releases_after(last).await?;
    let since: Vec<_> = since.iter().map(|(agency, year, _)| format!("{agency}/{year}")).collect();
    for (sequence, (subject, detail)) in more.iter().filter(|(_, (subject, _))| !since.contains(subject)) {
        found.report(format_args!(
            "log entry {sequence}: {subject} was published ({detail}), but there is no such release"
        ));
    }
    Ok((audit, releases))
}

fn faults(found: &mut Found, what: &str, verdict: &Verdict) {
    for fault in &verdict.faults {
        match fault {
            Fault::Changed(at) => {
                found.report(format_args!(
                    "{what} {at} is not what was written, or does not follow the one before"
                ));
            }
            Fault::Missing(from, to) if from == to => found.report(format_args!("{what} {from} is gone")),
            Fault::Missing(from, to) => found.report(format_args!("{what} {from} to {to} are gone")),
            Fault::Beyond(at) => found.report(format_args!("{what} {at} stands beyond the end of its chain")),
        }
    }
}

/// Every body, its figures and what the search finds, computed anew from its releases.
async fn bodies(store: &Store, found: &mut Found) -> Result<()> {
    let mut gone: BTreeSet<String> = store.list_logged_agencies().await?.into_iter().collect();
    let is_ours = store.making().await? == first_run::making()?;
    if !is_ours {
        println!(
            "Lists and the search were filled by another version; start the server once to have them checked."
        );
    }
    let mut last = String::new();
    loop {
        let page = store.list_agencies_after(&last, PAGE).await?;
        let Some(end) = page.last() else { break };
        last.clone_from(&end.slug);
        for agency in &page {
            gone.remove(&agency.slug);
            for difference in inspect_agency(store, agency).await? {
                if is_ours || !difference.is_remade() {
                    found.report(difference);
                }
            }
        }
    }
    for difference in inspect_items(store).await? {
        if is_ours {
            found.report(difference);
        }
    }
    for slug in gone {
        found.report(format_args!("{slug}: the log knows this body, but it is not on record"));
    }
    for stray in store.list_strays().await? {
        found.report(format_args!("{stray}: follows from no release"));
    }
    Ok(())
}
