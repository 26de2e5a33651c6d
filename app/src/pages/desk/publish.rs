//! The last look before publishing: what changes, what blocks, and the public note.

use domain::check::Verdict;
use domain::draft::{Reading, fields_of, prose_field};
use leptos::prelude::*;
use leptos_meta::Title;

use super::{SignedIn, notice, use_option};
use crate::address;
use crate::components::{Breadcrumb, TextArea, loaded};
use crate::desk::{LONGEST_NOTE, PublishReport, ask_edit};
use crate::options::use_options;
use crate::pages::use_part;
use crate::text::text;
use crate::wire::EditView;

/// `/desk/reports/{agency}/{year}/publish`
#[component]
pub fn PublishPage() -> impl IntoView {
    let (agency, year) = (use_part("agency"), use_part("year"));
    let edit = Resource::new(
        move || (agency.get(), year.get()),
        |(agency, year)| ask_edit(agency, year),
    );
    loaded(edit, |view: EditView| {
        view! { <PublishForm view/> }.into_any()
    })
}

#[component]
fn PublishForm(view: EditView) -> impl IntoView {
    let options = use_options();
    let lang = options.lang;
    let text = text(lang);
    let Some(form) = view.published.form() else {
        return ().into_any();
    };
    let problem = use_option("problem");
    let words = move || match problem.get().as_str() {
        "note" => text.note_missing,
        "long" => text.note_too_long,
        "moved" => text.draft_moved,
        "same" => text.no_changes,
        _ => "",
    };
    let reading = Reading::of(form, &view.fields);
    let blocked = reading.blocking() > 0;
    let changes = changes(&view);
    let ready = !blocked && !changes.is_empty();
    let typed = RwSignal::new(view.fields.get("note").cloned().unwrap_or_default());
    let publish = ServerAction::<PublishReport>::new();
    let name = format!("{} {}", view.agency.name(lang), view.published.year);
    let edit = address::edit(&view.agency.slug, view.published.year);
    view! {
        <Title text=format!("{} · {name}", text.publish_title)/>
        <SignedIn person=view.person.clone()/>
        <Breadcrumb
            above=vec![(address::DESK.to_owned(), text.desk.to_owned()), (edit.clone(), name.clone())]
            here=text.publish_title.to_owned()
        />
        <h1>{text.publish_title}</h1>
        <p class="lead">{text.publish_lead}</p>
        {move || notice(words())}
        {findings(&reading, form)}
        <section aria-labelledby="changes">
            <h2 id="changes">{text.changes}</h2>
            {change_table(changes)}
        </section>
        {ready.then(|| view! {
            <ActionForm action=publish attr:class="publish-form">
                <input type="hidden" name="agency" value=view.agency.slug.clone()/>
                <input type="hidden" name="year" value=view.published.year.to_string()/>
                <input type="hidden" name="lang" value=lang.code()/>
                <input type="hidden" name="version" value=view.version.to_string()/>
                <label for="note">{text.note}</label>
                <p class="hint" id="note-hint">{text.note_hint}</p>
                <TextArea name="note".to_owned() rows=4 typed described_by="note-hint".to_owned() on_text=|_| ()/>
                <p class="quiet">{move || format!("{}/{LONGEST_NOTE}", typed.with(|note| note.chars().count()))}</p>
                <button type="submit">{text.publish}</button>
            </ActionForm>
        })}
        <p><a href=options.link(&edit)>{text.back_to_edit}</a></p>
    }
    .into_any()
}

/// What must be mended, and what is worth a look.
fn findings(reading: &Reading, form: &'static domain::Form) -> AnyView {
    let lang = crate::options::use_lang();
    let text = text(lang);
    let unreadable = reading.unreadable.iter().map(|(item, why)| {
        view! { <li class="blocking"><strong>{item.name.get(lang)}</strong><p>{why.sentence().get(lang)}</p></li> }.into_any()
    });
    let long = reading
        .too_long
        .iter()
        .map(|_| view! { <li class="blocking">{text.prose_too_long}</li> }.into_any());
    let broken = reading
        .findings
        .iter()
        .filter(|finding| finding.verdict == Verdict::Broken)
        .map(|finding| {
            view! {
                <li class=if finding.blocks() { "blocking" } else { "" }>
                    <strong>{finding.word().get(lang)}": "{finding.rule.name.get(lang)}</strong>
                    <p class="formula">{finding.formula(form, lang)}</p>
                    <p>{finding.sentence(lang)}</p>
                </li>
            }
            .into_any()
        });
    let lines: Vec<_> = unreadable.chain(long).chain(broken).collect();
    let lead = if reading.blocking() > 0 {
        text.blocked
    } else {
        ""
    };
    let none = lines.is_empty();
    view! {
        <section class="finding-panel" aria-labelledby="publish-findings">
            <h2 id="publish-findings">{text.findings}</h2>
            <p>{if none { text.findings_none } else { lead }}</p>
            <ul>{lines}</ul>
        </section>
    }
    .into_any()
}

/// Rows whose text differs from what is published: name, before, after.
fn changes(view: &EditView) -> Vec<(String, String, String)> {
    let lang = crate::options::use_lang();
    let Some(form) = view.published.form() else {
        return Vec::new();
    };
    let published = fields_of(&view.published);
    let items = form
        .items()
        .map(|item| (item.code.to_owned(), item.name.get(lang)));
    let sections = form
        .sections
        .iter()
        .map(|section| (prose_field(section.code), section.name.get(lang)));
    let blank = domain::Value::Blank.shown(lang);
    let text_of = |fields: &domain::draft::Fields, code: &str| {
        fields
            .get(code)
            .map(|text| text.trim().replace("\r\n", "\n"))
    };
    let changed = items.chain(sections).filter_map(|(code, name)| {
        let (before, after) = (text_of(&published, &code), text_of(&view.fields, &code));
        let shown = |text: Option<String>| text.unwrap_or_else(|| blank.clone());
        (before != after).then(|| (name.to_owned(), shown(before), shown(after)))
    });
    changed.collect()
}

fn change_table(changes: Vec<(String, String, String)>) -> AnyView {
    let text = text(crate::options::use_lang());
    if changes.is_empty() {
        return view! { <p class="empty">{text.no_changes}</p> }.into_any();
    }
    let row = |(name, before, after): (String, String, String)| {
        view! { <tr><th scope="row">{name}</th><td class="was">{before}</td><td class="now">{after}</td></tr> }
    };
    view! {
        <div class="table-frame">
            <table class="changes">
                <caption class="visually-hidden">{text.changes}</caption>
                <thead>
                    <tr>
                        <th scope="col">{text.item}</th>
                        <th scope="col">{text.before}</th>
                        <th scope="col">{text.after}</th>
                    </tr>
                </thead>
                <tbody>{changes.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
