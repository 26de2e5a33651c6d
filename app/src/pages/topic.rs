//! `/topics/{topic}`: a dashboard over the whole record. The address is the state.

use domain::topic::Topic;
use leptos::either::Either;
use leptos::prelude::*;

use super::{Module, Page};
use crate::address::Place;
use crate::components::{Breadcrumb, RenderContext};
use crate::islands::TopicDashboard;
use crate::models::TopicModel;
use crate::problem::Problem;
use crate::query::Query;
use crate::server::Backend;
use crate::topic_state::TopicState;

/// Loads the page.
pub(super) async fn page(backend: &Backend, topic: Topic, query: &Query) -> Result<Page, Problem> {
    let context = RenderContext::current();
    let state = TopicState::read(topic, query);
    let model = backend.topic_model(&state, context.lang()).await?;
    let page = Page::new(topic.name().get(context.lang()), view! { <TopicPage state model/> });
    Ok(page.described(topic.lead().get(context.lang())).with_module(Module::Topics))
}

#[component]
fn TopicPage(state: TopicState, model: Option<TopicModel>) -> impl IntoView {
    let context = RenderContext::current();
    let (lang, words) = (context.lang(), context.topic_words());
    let topic = state.topic;
    let dashboard = match model {
        Some(model) => Either::Left(view! {
            <TopicDashboard options=context.options.carried() topic model query=state.query()/>
        }),
        None => Either::Right(view! { <p class="empty">{words.none_on_record}</p> }),
    };
    let name = topic.name().get(lang);
    view! {
        <Breadcrumb above=vec![(Place::Home, context.text().home.to_owned())] here=name/>
        <TopicLinks here=topic/>
        <h1 class="display">{name}</h1>
        <p class="quiet">{topic.lead().get(lang)}</p>
        <Cautions topic/>
        {dashboard}
        <Method/>
    }
}

/// The four topics.
#[component]
fn TopicLinks(here: Topic) -> impl IntoView {
    let context = RenderContext::current();
    let links = Topic::ALL.map(|topic| {
        let href = context.to(&Place::Topic(topic));
        let name = topic.name().get(context.lang());
        view! { <a href=href aria-current=(topic == here).then_some("page")>{name}</a> }
    });
    view! { <nav class="topic-links" aria-label=context.topic_words().other_topics>{links.into_iter().collect_view()}</nav> }
}

/// What the numbers do not say, which stands before them.
#[component]
fn Cautions(topic: Topic) -> impl IntoView {
    let context = RenderContext::current();
    let cautions = topic.cautions().iter().map(|words| view! { <li>{words.get(context.lang())}</li> });
    view! {
        <aside class="cautions" aria-label=context.topic_words().cautions><ul>{cautions.collect_view()}</ul></aside>
    }
}

/// How the figures of dashboards are made.
#[component]
fn Method() -> impl IntoView {
    let words = RenderContext::current().topic_words();
    view! {
        <section aria-labelledby="method">
            <h2 id="method">{words.method}</h2>
            <p>{words.method_scope}</p>
            <p>{words.method_year}</p>
            <p>{words.method_quartiles}</p>
        </section>
    }
}
