//! The dictionary: every row of every form.

use domain::{Form, Item};
use leptos::prelude::*;
use leptos_meta::Title;

use crate::address;
use crate::components::Breadcrumb;
use crate::options::use_options;
use crate::text::text;

/// `/items`
#[component]
pub fn ItemsPage() -> impl IntoView {
    let options = use_options();
    let lang = options.lang;
    let text = text(lang);
    let row = |item: &'static Item| {
        view! {
            <tr class=format!("depth-{}", item.depth)>
                <th scope="row">
                    <a href=options.link(&address::item(item.code))>{item.name.get(lang)}</a>
                    {item.local.then(|| view! { <span class="row-local">{text.local_row}</span> })}
                </th>
                <td class="unit">{item.unit.name().get(lang)}</td>
                <td><code>{item.code}</code></td>
            </tr>
        }
        .into_any()
    };
    let form = |form: &'static Form| {
        let parts = form.parts.iter().map(|part| {
            let heading = format!("{}{}", part.number, part.name.get(lang));
            view! {
                <section>
                    <h3>{heading.clone()}</h3>
                    <div class="table-frame">
                        <table class="dictionary">
                            <caption class="visually-hidden">{heading}</caption>
                            <thead>
                                <tr>
                                    <th scope="col">{text.item}</th>
                                    <th scope="col">{text.unit}</th>
                                    <th scope="col">{text.code}</th>
                                </tr>
                            </thead>
                            <tbody>{part.items.iter().map(row).collect_view()}</tbody>
                        </table>
                    </div>
                </section>
            }
        });
        view! {
            <h2>{form.name.get(lang)}</h2>
            <p class="quiet">{form.basis.get(lang)}</p>
            {parts.collect_view()}
        }
    };
    view! {
        <Title text=format!("{} · {}", text.items, text.site)/>
        <Breadcrumb above=vec![(address::HOME.to_owned(), text.home.to_owned())] here=text.items.to_owned()/>
        <h1>{text.items}</h1>
        <p class="lead">{text.items_lead}</p>
        {Form::all().iter().map(form).collect_view()}
    }
}
