//! `gongkai check`: published reports are read from files, with every figure's phrase, and checked by the
//! same engine as everything else. One file, or folders of them: in parallel, and resumable.

mod json;
mod people;
mod read;
mod results;
mod run;
mod walk;
mod width;

use std::io::{IsTerminal, Write, stderr, stdout};
use std::process::ExitCode;

use anyhow::Result;
use domain::lang::{Lang, Words, words};
use files::Refused;
use tokio::runtime::Handle;

pub use read::Checked;

use crate::settings::Check;
use results::Results;
use run::Outcome;
use walk::Found;

const NOTHING: Words = words(
    "没有找到可读的文件（.txt、.html、.htm、.docx、.pdf、.xlsx）。请检查路径。",
    "There is no file that can be read (.txt, .html, .htm, .docx, .pdf, .xlsx). Check the path.",
);

/// Reads and checks; fails where a file could not be read, whatever is found in the others. Called within a
/// runtime, on which its own threads wait for the processes that read.
pub fn check(options: &Check) -> Result<ExitCode> {
    let runtime = Handle::current();
    let lang = options.lang;
    let found = walk::files(&options.files);
    if found.is_empty() {
        anyhow::bail!(NOTHING.get(lang));
    }
    let results = options.out.as_deref().map(|folder| Results::new(folder, &found, lang)).transpose()?;
    let total = found.len();
    let waiting: Vec<_> =
        found.into_iter().filter(|file| !results.as_ref().is_some_and(|results| results.has(file))).collect();
    let skipped = total - waiting.len();
    let alone = total == 1 && !options.files.iter().any(|path| path.is_dir());
    let mut failed = 0;
    let count = waiting.len();
    let step = |file: &Found| {
        let name = (!alone).then_some(file.name.as_str());
        outcome(file, name, options, results.as_ref(), &runtime)
    };
    let progress = (!alone).then_some(lang);
    run::in_order(&waiting, options.threads, progress, step, |file, outcome| {
        failed += usize::from(outcome.refused.is_some());
        show(file, &outcome, alone, lang)
    })?;
    if results.is_some() {
        say(&summary(count - failed, skipped, failed, lang))?;
    }
    Ok(if failed > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn summary(done: usize, skipped: usize, failed: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("读完 {done} 个，跳过已有结果的 {skipped} 个，失败 {failed} 个。\n"),
        Lang::En => format!("{done} read, {skipped} skipped as their results are there, {failed} failed.\n"),
    }
}

fn unwritten(why: &std::io::Error, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("结果写不进 --out 文件夹：{why}。请检查空间和权限，再运行一次。"),
        Lang::En => {
            format!("The result cannot be written to --out: {why}. Check space and rights and run again.")
        }
    }
}

/// Reads one file and writes the report on it.
fn outcome(
    file: &Found,
    name: Option<&str>,
    options: &Check,
    results: Option<&Results>,
    runtime: &Handle,
) -> Outcome {
    let refused = |why: &Refused| Outcome {
        text: if options.json && name.is_some() && results.is_none() {
            json::refusal(&file.name, why, options.lang)
        } else {
            String::new()
        },
        refused: Some(why.sentence(options.lang)),
    };
    let checked = match Checked::of(&file.path, runtime) {
        Ok(checked) => checked,
        Err(why) => return refused(&why),
    };
    if let Some(results) = results {
        return match results.put(file, &json::whole(&checked, Some(&file.name))) {
            Ok(()) => Outcome::default(),
            Err(why) => Outcome { refused: Some(unwritten(&why, options.lang)), text: String::new() },
        };
    }
    let text = match (options.json, name) {
        (true, None) => json::whole(&checked, None),
        (true, Some(name)) => json::line(&checked, name),
        (false, _) => people::report(&checked, &file.name, options.lang),
    };
    Outcome { text, refused: None }
}

fn show(file: &Found, outcome: &Outcome, alone: bool, lang: Lang) -> std::io::Result<()> {
    if let Some(why) = &outcome.refused {
        let colon = if lang == Lang::Zh { "：" } else { ": " };
        let clear = if stderr().is_terminal() && !alone { "\r\x1b[K" } else { "" };
        writeln!(stderr(), "{clear}{}{colon}{why}", file.name)?;
    }
    say(&outcome.text)
}

/// Writes to the standard output. A reader that has seen enough (`| head`) is no fault.
fn say(text: &str) -> std::io::Result<()> {
    match stdout().write_all(text.as_bytes()).and_then(|()| stdout().flush()) {
        Err(why) if why.kind() == std::io::ErrorKind::BrokenPipe => std::process::exit(0),
        written => written,
    }
}
