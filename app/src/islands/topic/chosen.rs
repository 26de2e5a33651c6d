//! The chosen body: what it states, and how it stands among its peers of the same level and kind.

use domain::Lang;
use leptos::prelude::*;

use super::state::Dashboard;
use crate::address::Place;
use crate::components::RenderContext;
use crate::islands::state_link::StateLink;
use crate::models::{Stated, TopicSeries};
use crate::topic_sentences;
use crate::topic_state::TopicState;

/// The texts and links of the chosen body.
#[derive(Clone, PartialEq)]
struct Portrait {
    name: String,
    /// Its number, or its state in words.
    value: String,
    among: Option<String>,
    report: Option<String>,
    agency: String,
}

/// The chosen body, where there is one.
#[component]
pub(super) fn Chosen() -> impl IntoView {
    let context = RenderContext::current();
    let words = context.topic_words();
    let dashboard = Dashboard::current();
    let portrait = Memo::new(move |_| dashboard.read(|series, now| portrait(&context, series, now)));
    let unchoose = Callback::new(|now: TopicState| TopicState { agency: String::new(), ..now });
    move || {
        let Portrait { name, value, among, report, agency } = portrait.get()?;
        let report = report.map(|href| view! { <a href=href>{words.open}</a> });
        let label = name.clone();
        Some(view! {
            <section class="chosen" aria-label=label>
                <h2>{name}</h2>
                <p class="figure-number"><span class="number">{value}</span></p>
                <p class="summary">{among}</p>
                <p class="figure-links">
                    {report}
                    <a href=agency>{words.to_agency}</a>
                    <StateLink<TopicState> name=words.unchoose.to_owned() change=unchoose/>
                </p>
            </section>
        })
    }
}

fn portrait(context: &RenderContext, series: &TopicSeries, now: &TopicState) -> Option<Portrait> {
    let (lang, words) = (context.lang(), context.explorer_words());
    let at = series.find(&now.agency)?;
    let body = series.bodies.get(at)?;
    let measure = series.measure(now.item)?;
    // Its peers stay the same whatever the filters leave out.
    let peers = series.peers(now)?;
    let stated = series.stated(&peers, now.item);
    let own = stated.iter().find(|stated| stated.body == at);
    let numbers: Vec<_> = stated.iter().filter_map(Stated::number).collect();
    let kind = match lang {
        Lang::Zh => format!("{}{}", body.level.name().zh, body.kind.name().zh),
        Lang::En => format!("{}, {}", body.kind.name().en, body.level.name().en),
    };
    let among = own.and_then(Stated::number);
    let among = among.map(|own| topic_sentences::among_peers(measure, own, &numbers, &kind, lang));
    Some(Portrait {
        name: body.name.clone(),
        value: own.map_or_else(
            || words.no_report_then.to_owned(),
            |own| topic_sentences::value(measure, own, lang),
        ),
        among,
        report: own.map(|own| context.to(&Place::Report(body.slug.clone(), own.point.year))),
        agency: context.to(&Place::Agency(body.slug.clone())),
    })
}
