//! `gongkai import`: a published report is read from a file into the draft of its report, every figure with
//! its phrase. A person looks at it at the desk and publishes; this never does.

use std::collections::BTreeMap;
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, bail, ensure};
use app::address::Place;
use app::server::{new_id, now, report_of, word};
use domain::draft::{Field, Fields, LONGEST_PROSE, plain};
use domain::lang::Lang;
use domain::quote::{LONGEST_TEXT, Quote};
use domain::report::{Scope, Source};
use domain::{Agency, Draft, Form, Report, typed};
use reading::{Reading, Reason, Section, Span};
use store::{Edit, NewReport, ReportHead, Saved, Store, StoredDraft};

use crate::documents;
use crate::settings::Import;

/// Who saved a draft that was read from a file; anyone else edited it.
const IMPORTER: &str = "gongkai import";

/// A text, what was read from it, and what of it fits the form.
struct Read {
    text: String,
    is_cut: bool,
    reading: Reading,
    form: &'static Form,
    fields: Fields,
    figures: usize,
    sections: usize,
    left_out: Vec<String>,
}

/// Reads the file, begins the report where it is new, and saves the draft.
pub async fn import(options: Import) -> Result<ExitCode> {
    let lang = options.lang;
    let read = read(&options).await?;
    let store = options.database.open_existing().await?;
    let agency = find_agency(&store, &options).await?;
    let (head, is_new) = find_report(&store, &options, &agency, &read).await?;
    let draft = store.find_draft(&head.id).await?.context("the report has no draft")?;
    refuse_to_overwrite(&draft, &options)?;
    let release = store.find_release(&head.agency, head.year, None).await?;
    let published = release.as_ref().map(report_of).transpose();
    let published =
        published.map_err(|_| anyhow!("The published report cannot be read. Nothing was changed."))?;
    let edit = Edit {
        report: head.id.clone(),
        base_version: draft.version,
        key: new_id(),
        start: published.as_ref().map(Draft::of).unwrap_or_default(),
        sent: replacing(&draft, published.as_ref(), &read),
        by: IMPORTER.to_owned(),
        at: now(),
    };
    let saved = store.save_draft(&edit).await?;
    store.close().await;
    if matches!(&saved, Saved::Now(joined) if !joined.clashes.is_empty()) {
        bail!(
            "Someone saved the draft meanwhile, and what they changed was left as it is. The rest is saved; look at it at the desk."
        );
    }
    print!("{}", summary(&options, &agency, &read, is_new, lang));
    Ok(ExitCode::SUCCESS)
}

/// The draft as the file and the published report make it; what it held besides is cleared.
fn replacing(stored: &StoredDraft, published: Option<&Report>, read: &Read) -> Fields {
    let published = published.map(Draft::of).unwrap_or_default();
    let blank = [stored.draft.fields(), published.fields()].into_iter().flatten();
    let mut fields: Fields = blank.map(|field| (field.name(), String::new())).collect();
    // Quotes count in the text that they were made with.
    let published = Draft { quotes: BTreeMap::new(), ..published };
    fields.extend(published.to_fields());
    fields.extend(read.fields.clone());
    fields
}

/// Reads the file by the form that was named, else by the one that the text is recognised as.
async fn read(options: &Import) -> Result<Read> {
    let refused = |why: files::Refused| anyhow!("{}: {}", options.file.display(), why.sentence(options.lang));
    let (kind, bytes) = files::load(&options.file).map_err(refused)?;
    let whole = documents::text(kind, bytes).await.map_err(refused)?;
    // As the desk keeps it, so that places in it stay what they are.
    let whole = plain(&whole);
    let text: String = whole.chars().take(LONGEST_TEXT).collect();
    let is_cut = text.len() < whole.len();
    let reading = reading::read(&text);
    let code = options.form.as_deref().or(reading.form.as_deref()).context(
        "The text does not tell which form it is on. Say it with --form: 2014, 2019 or 2021. Nothing was changed.",
    )?;
    let form = Form::find(code)
        .with_context(|| format!("There is no form {code}. Known are {}.", codes().join(", ")))?;
    let mut read = Read {
        text,
        is_cut,
        reading,
        form,
        fields: Fields::new(),
        figures: 0,
        sections: 0,
        left_out: Vec::new(),
    };
    fill(&mut read);
    ensure!(
        read.figures > 0,
        "No figure of the form {} was read from the file. Nothing was changed.",
        form.code
    );
    Ok(read)
}

fn codes() -> Vec<&'static str> {
    Form::all().iter().map(|form| form.code).collect()
}

/// Puts what fits the form into fields. A value that its field cannot hold is left out and reported.
fn fill(read: &mut Read) {
    for figure in &read.reading.figures {
        let item = read.form.item(&figure.item);
        let typed = typed::write(&figure.value);
        let fits = item.is_some_and(|item| typed::read(item, &typed).as_ref() == Ok(&figure.value));
        if fits {
            let quote = Quote { start: figure.span.start, end: figure.span.end, accepted: typed.clone() };
            read.fields.insert(Field::Quote(figure.item.clone()).name(), quote.to_string());
            read.fields.insert(figure.item.clone(), typed);
            read.figures += 1;
        } else {
            read.left_out.push(figure.item.clone());
        }
    }
    for section in &read.reading.sections {
        let known = read.form.sections.iter().any(|known| known.code == section.code);
        if let Some(prose) = prose(read, section).filter(|_| known) {
            read.fields.insert(Field::section(&section.code).name(), prose);
            read.sections += 1;
        }
    }
    read.fields.insert(Field::Text.name(), read.text.clone());
}

/// A section's words without its heading; none where it is a table.
fn prose(read: &Read, section: &Section) -> Option<String> {
    let within = |span: Span| section.span.start <= span.start && span.end <= section.span.end;
    let is_table =
        read.reading.figures.iter().any(|figure| figure.reason == Reason::Cell && within(figure.span));
    let whole = section.span.of(&read.text);
    let prose = whole.trim_start().strip_prefix(section.heading.trim()).unwrap_or(&whole).trim();
    let fits = !prose.is_empty() && prose.chars().count() <= LONGEST_PROSE;
    (fits && !is_table).then(|| prose.to_owned())
}

async fn find_agency(store: &Store, options: &Import) -> Result<Agency> {
    let slug = &options.agency;
    if let Some(agency) = store.find_agency(slug).await? {
        return Ok(agency);
    }
    let page = Place::NewReport.path();
    Err(anyhow!(match options.lang {
        Lang::Zh => format!(
            "没有代号为 {slug} 的机关，什么都没有改。请运行 gongkai serve，登录后在 {page} 登记这个机关，再导入；已有机关见 /agencies。"
        ),
        Lang::En => format!(
            "There is no body with the slug {slug}; nothing was changed. Run `gongkai serve`, sign in, put the body on record at {page}, then import. The bodies that are there stand at /agencies."
        ),
    }))
}

/// The report on record, or a new one.
async fn find_report(
    store: &Store,
    options: &Import,
    agency: &Agency,
    read: &Read,
) -> Result<(ReportHead, bool)> {
    let year = options.year;
    if let Some(head) = store.find_report(&agency.slug, year).await? {
        let (own, other) = (head.form.as_str(), read.form.code);
        ensure!(
            own == other,
            "The report on record is on the form {own}, the file is read as {other}. Nothing was changed; say --form {own} to take what fits."
        );
        return Ok((head, false));
    }
    let scope: Scope = word(&options.scope).map_err(|_| {
        anyhow!("There is no scope {}. Known are body, with_departments, whole_area.", options.scope)
    })?;
    let title = format!("{}{year}年政府信息公开工作年度报告", agency.name_zh);
    let report = NewReport {
        id: new_id(),
        agency: agency.slug.clone(),
        year,
        form: read.form.code.to_owned(),
        scope,
        source: Source { title, ..Source::default() },
    };
    store.create_report(&report, &now(), IMPORTER).await?;
    let head = store.find_report(&agency.slug, year).await?.context("the report that was begun is gone")?;
    Ok((head, true))
}

fn refuse_to_overwrite(draft: &StoredDraft, options: &Import) -> Result<()> {
    let is_edited = draft.version > 0 && draft.saved_by != IMPORTER;
    if !is_edited || options.replace {
        return Ok(());
    }
    let (who, when) = (&draft.saved_by, &draft.saved_at);
    Err(anyhow!(match options.lang {
        Lang::Zh => format!("草稿已由 {who} 于 {when} 改过，没有覆盖。确要用文件内容替换，请加 --replace。"),
        Lang::En => format!(
            "{who} edited the draft at {when}, so it was not overwritten. To replace it by what the file says, add --replace."
        ),
    }))
}

/// What was put where, and what to do next.
fn summary(options: &Import, agency: &Agency, read: &Read, is_new: bool, lang: Lang) -> String {
    let desk = Place::Edit(agency.slug.clone(), options.year).path();
    let (figures, sections, form) = (read.figures, read.sections, read.form.name.get(lang));
    let (name, year) = (agency.name(lang), options.year);
    let mut lines = vec![match (lang, is_new) {
        (Lang::Zh, true) => format!("{name} {year} 年（{form}）：新建了报告，"),
        (Lang::Zh, false) => format!("{name} {year} 年（{form}）："),
        (Lang::En, true) => format!("{name}, {year} ({form}): the report was begun."),
        (Lang::En, false) => format!("{name}, {year} ({form})."),
    }];
    lines.push(match lang {
        Lang::Zh => format!("草稿里放入 {figures} 个数，各带原文；正文 {sections} 节。没有发布。"),
        Lang::En => format!("{figures} figures, each with its phrase, and {sections} sections are in the draft. Nothing was published."),
    });
    lines.extend(doubts(options, read, lang));
    lines.push(match lang {
        Lang::Zh => format!("下一步：gongkai serve，打开 {desk} 核对，然后发布。"),
        Lang::En => format!("Next: `gongkai serve`, open {desk}, look it over, and publish."),
    });
    lines.join("\n") + "\n"
}

/// What the person who looks at the draft should know.
fn doubts(options: &Import, read: &Read, lang: Lang) -> Vec<String> {
    let zh = lang == Lang::Zh;
    let mut doubts = Vec::new();
    if let Some(stated) = read.reading.year.as_ref().filter(|stated| stated.what != options.year) {
        let year = stated.what;
        doubts.push(if zh {
            format!("注意：正文说的是 {year} 年。")
        } else {
            format!("Note: the text says it is on {year}.")
        });
    }
    if let Some(code) = read.reading.form.as_deref().filter(|code| *code != read.form.code) {
        doubts.push(if zh {
            format!("注意：文中的表是 {code} 年表式。")
        } else {
            format!("Note: its tables are of the form {code}.")
        });
    }
    if !read.left_out.is_empty() {
        let items = read.left_out.join(", ");
        doubts.push(if zh {
            format!("未放入（不合表式）：{items}")
        } else {
            format!("Left out, as they do not fit the form: {items}")
        });
    }
    let unassigned = read.reading.unassigned.len();
    if unassigned > 0 {
        doubts.push(if zh {
            format!("另有 {unassigned} 处数字归不到项目，未放入。")
        } else {
            format!("{unassigned} more figures belong to no item and were left out.")
        });
    }
    if read.is_cut {
        doubts.push(if zh {
            format!("正文超过 {LONGEST_TEXT} 字，只读了前面部分。")
        } else {
            format!("The text has more than {LONGEST_TEXT} characters; only these were read.")
        });
    }
    doubts
}
