//! The dashboard of a topic: linked panels over the whole record. Whatever of its state changes is computed and
//! drawn in the browser, by the functions with which the server draws the first pictures; the address always holds
//! the state.

mod changes;
mod chosen;
mod distribution;
mod filters;
mod headline;
mod make_up;
mod over_years;
mod panel;
mod ranked;
mod state;
mod table;
mod years;

use domain::topic::Topic;
use leptos::either::Either;
use leptos::prelude::*;

use crate::components::RenderContext;
use crate::islands::actions::Actions;
use crate::islands::drawing::{Drawing, Widths};
use crate::islands::lit::Lit;
use crate::models::TopicModel;
use crate::options::Options;
use crate::picture::NARROW;
#[cfg(feature = "ssr")]
use crate::{
    islands::plot::Plotted, models::TopicSeries, topic_state::TopicPicture, topic_state::TopicState,
};

use changes::Changes;
use chosen::Chosen;
use distribution::Spread;
use filters::{Filters, Measures};
use headline::Headline;
use make_up::MakeUpPanel;
use over_years::OverYears;
use ranked::Ranked;
use state::{Dashboard, NoBodies};
use table::BodiesTable;
use years::Years;

/// The widths of its pictures, as `style/48-topic.css` shows them: the wide one fills a column of two.
const DRAWN: Widths = Widths { narrow: NARROW, wide: 540, wide_screen: "(min-width: 37.5rem)" };

/// What a picture of a dashboard in this state shows.
#[cfg(feature = "ssr")]
pub fn topic_picture(
    picture: TopicPicture,
    context: &RenderContext,
    series: &TopicSeries,
    state: &TopicState,
) -> Plotted {
    match picture {
        TopicPicture::Ranked => ranked::plotted(context, series, state),
        TopicPicture::Years => over_years::plotted(context, series, state),
        TopicPicture::Spread => distribution::plotted(context, series, state),
        TopicPicture::MakeUp => make_up::plotted(context, series, state),
    }
}

/// The dashboard of a page whose address has `query` as its state, the parameters with `&` between them.
#[island]
pub fn TopicDashboard(options: Options, topic: Topic, model: TopicModel, query: String) -> impl IntoView {
    provide_context(RenderContext { options });
    provide_context(Drawing::new(DRAWN));
    provide_context(Lit::new());
    let element = NodeRef::new();
    let dashboard = Dashboard::new(topic, model, &query, element);
    provide_context(dashboard);
    let label = RenderContext::current().topic_words().dashboard;
    let panels = move || {
        if dashboard.is_empty.get() {
            Either::Left(view! { <NoBodies/> })
        } else {
            Either::Right(view! {
                <Chosen/>
                <div class="panels">
                    <Ranked/>
                    <OverYears/>
                    <Spread/>
                    <MakeUpPanel/>
                    <Changes/>
                </div>
                <BodiesTable/>
            })
        }
    };
    view! {
        // Every state of the page is answered here.
        <section class="dashboard" aria-label=label node_ref=element data-answers="">
            <Headline/>
            <div class="with-actions"><Years/><Actions element/></div>
            <Measures/>
            <Filters/>
            {panels}
        </section>
    }
}
