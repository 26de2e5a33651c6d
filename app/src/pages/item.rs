//! One entry of the dictionary: what the item is, what it relates to, and what reports say.

use domain::form::find_item;
use leptos::prelude::*;
use leptos_meta::Title;

use super::use_part;
use crate::address;
use crate::ask::ask_item;
use crate::components::{Breadcrumb, loaded, problem_note};
use crate::options::use_options;
use crate::problem::Problem;
use crate::text::text;
use crate::wire::ItemLine;

/// `/items/{code}`
#[component]
pub fn ItemPage() -> impl IntoView {
    let code = use_part("code");
    let lines = Resource::new(move || code.get(), ask_item);
    loaded(lines, move |lines: Vec<ItemLine>| {
        let options = use_options();
        let lang = options.lang;
        let text = text(lang);
        let Some((item, forms)) = find_item(&code.get_untracked()) else {
            return problem_note(Problem::UnknownItem);
        };
        let name = item.name.get(lang);
        let rules: Vec<_> = forms
            .iter()
            .flat_map(|form| form.rules_about(item.code))
            .collect();
        let relations = if rules.is_empty() {
            view! { <p class="empty">{text.no_relations}</p> }.into_any()
        } else {
            let rule = |rule: &'static domain::rule::Rule| {
                view! { <li><p>{rule.name.get(lang)}</p><p class="quiet">{rule.basis.get(lang)}</p></li> }
            };
            view! { <ul class="relations">{rules.into_iter().map(rule).collect_view()}</ul> }
                .into_any()
        };
        view! {
            <Title text=format!("{name} · {}", text.site)/>
            <Breadcrumb
                above=vec![
                    (address::HOME.to_owned(), text.home.to_owned()),
                    (address::ITEMS.to_owned(), text.items.to_owned()),
                ]
                here=item.short.get(lang).to_owned()
            />
            <h1>{name}</h1>
            <dl class="attributes">
                <div><dt>{text.code}</dt><dd><code>{item.code}</code></dd></div>
                <div><dt>{text.unit}</dt><dd>{item.unit.name().get(lang)}</dd></div>
                <div><dt>{text.counting}</dt><dd>{item.counting.map_or(text.no_counting, |rule| rule.get(lang))}</dd></div>
                <div><dt>{text.in_forms}</dt><dd>
                    {forms.iter().map(|form| view! {
                        <p>{form.name.get(lang)}<br/><span class="quiet">{form.basis.get(lang)}</span></p>
                    }).collect_view()}
                    {item.local.then_some(text.local_row)}
                </dd></div>
            </dl>
            <section aria-labelledby="relations">
                <h2 id="relations">{text.relations}</h2>
                {relations}
            </section>
            <section aria-labelledby="stated">
                <h2 id="stated">{text.stated_in}</h2>
                {stated(lines, item)}
            </section>
        }
        .into_any()
    })
}

/// What reports say, newest year first.
fn stated(lines: Vec<ItemLine>, item: &'static domain::Item) -> AnyView {
    let options = use_options();
    let lang = options.lang;
    let text = text(lang);
    if lines.is_empty() {
        return view! { <p class="empty">{text.nobody_stated}</p> }.into_any();
    }
    let row = |line: ItemLine| {
        let path = address::report(&line.agency.slug, line.year);
        view! {
            <tr>
                <th scope="row"><a href=options.link(&path)>{line.agency.name(lang).to_owned()}</a></th>
                <td>{line.year.number()}</td>
                <td class=format!("value state-{}", line.value.state())>{line.value.shown(lang)}</td>
                <td class="unit">{item.unit.name().get(lang)}</td>
            </tr>
        }
    };
    view! {
        <div class="table-frame">
            <table>
                <caption class="visually-hidden">{text.stated_in}</caption>
                <thead>
                    <tr>
                        <th scope="col">{text.body}</th>
                        <th scope="col">{text.year}</th>
                        <th scope="col" class="value">{text.value}</th>
                        <th scope="col">{text.unit}</th>
                    </tr>
                </thead>
                <tbody>{lines.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
