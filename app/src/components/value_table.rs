//! Values as a table: always with a caption, a head and row headers.

use domain::{Item, Report};
use leptos::prelude::*;

use crate::address;
use crate::options::use_options;
use crate::text::text;

/// A row: an item and what the report says.
#[derive(Clone, Debug)]
pub struct ValueRow {
    /// The item.
    pub item: &'static Item,
    /// The value as shown.
    pub shown: String,
    /// Name of the value's state.
    pub state: &'static str,
    /// Where it stands.
    pub place: String,
}

impl ValueRow {
    /// What a report says about an item.
    pub fn of(report: &Report, item: &'static Item, lang: domain::Lang) -> Self {
        let value = report.value(item.code);
        let place = report
            .values
            .get(item.code)
            .map(|entry| entry.provenance.line(lang))
            .unwrap_or_default();
        Self {
            item,
            shown: value.shown(lang),
            state: value.state(),
            place,
        }
    }
}

/// Values with units and places. `full` prints the form's numbering and official names.
#[component]
pub fn ValueTable(
    /// What the table holds.
    caption: String,
    /// The rows.
    rows: Vec<ValueRow>,
    /// Whether to print official names with numbering.
    #[prop(optional)]
    full: bool,
) -> impl IntoView {
    let options = use_options();
    let lang = options.lang;
    let text = text(lang);
    let row = |row: ValueRow| {
        let item = row.item;
        let name = if full {
            item.name.get(lang)
        } else {
            item.short.get(lang)
        };
        let number = (full && !item.number.is_empty())
            .then(|| view! { <span class="row-number">{item.number}</span> });
        let local =
            (full && item.local).then(|| view! { <span class="row-local">{text.local_row}</span> });
        view! {
            <tr class=format!("depth-{}", item.depth)>
                <th scope="row">{number}<a href=options.link(&address::item(item.code))>{name}</a>{local}</th>
                <td class=format!("value state-{}", row.state)>{row.shown}</td>
                <td class="unit">{item.unit.name().get(lang)}</td>
                <td class="place">{row.place}</td>
            </tr>
        }
    };
    let rows = rows.into_iter().map(row).collect_view();
    view! {
        <div class="table-frame">
            <table class="values">
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{text.item}</th>
                        <th scope="col" class="value">{text.value}</th>
                        <th scope="col">{text.unit}</th>
                        <th scope="col">{text.place}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
