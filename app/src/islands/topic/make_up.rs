//! What a topic's whole is made of: strips of several bodies where the parts make the whole, else the bars of one
//! body, measured against the total where they overlap.

use charts::{Comparison, Mark, Partition, Stack, Stacks, Total};
use domain::topic::{MakeUp, Parts};
use domain::{Lang, Number};
use leptos::prelude::*;

use super::panel::Panel;
use super::state::Dashboard;
use crate::components::{RenderContext, Tip};
use crate::islands::plot::Plotted;
use crate::models::{Measure, Stated, TopicSeries};
use crate::topic_sentences;
use crate::topic_state::{TopicPicture, TopicState};
use crate::trend;

/// How many strips there are.
const STRIPS: usize = 6;

/// The panel.
#[component]
pub(super) fn MakeUpPanel() -> impl IntoView {
    let context = RenderContext::current();
    let words = context.topic_words();
    let dashboard = Dashboard::current();
    let plotted = Memo::new(move |_| dashboard.read(|series, now| plotted(&context, series, now)));
    let note = Signal::stored("");
    view! { <Panel picture=TopicPicture::MakeUp name=words.make_up plotted empty=words.no_parts note is_choosing=true/> }
}

pub(super) fn plotted(context: &RenderContext, series: &TopicSeries, now: &TopicState) -> Plotted {
    let make_up = now.topic.make_up();
    let wholes = by_size(series, now, make_up.whole);
    let parts: Vec<_> = make_up.parts.iter().filter_map(|code| Part::of(series, now, code)).collect();
    match make_up.relation {
        Parts::Partition { rest } => strips(context, series, &wholes, &parts, rest.get(context.lang())),
        Parts::Overlap | Parts::Apart => bars(context, series, &make_up, &wholes, &parts),
    }
    .unwrap_or_default()
}

/// A part, and what each body states of it.
struct Part<'s> {
    measure: &'s Measure,
    stated: Vec<Stated<'s>>,
}

impl<'s> Part<'s> {
    fn of(series: &'s TopicSeries, now: &TopicState, code: &str) -> Option<Self> {
        Some(Self { measure: series.measure(code)?, stated: series.stated(now, code) })
    }

    fn of_body(&self, body: usize) -> Option<&Stated<'s>> {
        self.stated.iter().find(|stated| stated.body == body)
    }
}

/// The bodies with a whole above zero, the chosen one first, then the largest.
fn by_size<'s>(series: &'s TopicSeries, now: &TopicState, code: &str) -> Vec<Stated<'s>> {
    let mut wholes = series.ranked(now, code);
    wholes.retain(|stated| stated.number().is_some_and(|number| number > Number::ZERO));
    if let Some(chosen) = wholes.iter().position(|stated| series.slug(stated.body) == now.agency) {
        let first = wholes.remove(chosen);
        wholes.insert(0, first);
    }
    wholes
}

/// The wholes whose parts and their rest add up, as strips. None where no report's do.
fn strips(
    context: &RenderContext,
    series: &TopicSeries,
    wholes: &[Stated<'_>],
    parts: &[Part<'_>],
    rest: &str,
) -> Option<Plotted> {
    let lang = context.lang();
    let strip = |whole: &Stated<'_>| {
        let name = series.bodies.get(whole.body)?.name.as_str();
        let measure = parts.first()?.measure;
        let number = whole.point.known.sure()?;
        let mut left = number;
        let mut marks = Vec::new();
        for part in parts {
            let known = part.of_body(whole.body)?.point.known.sure()?;
            left = left.minus(known)?;
            marks.push(mark(name, &part.measure.short, known, measure, lang));
        }
        if left.is_negative() {
            return None;
        }
        marks.push(mark(name, rest, left, measure, lang));
        let partition = Partition::new(marks, number.rounded()).ok()?;
        let whole_text = topic_sentences::number(measure, number, lang);
        Some((whole.body, Stack { label: name.to_owned(), whole_text, partition }))
    };
    let (bodies, rows): (Vec<_>, Vec<_>) = wholes.iter().filter_map(strip).take(STRIPS).unzip();
    let first = rows.first()?;
    let summary = finding(&first.label, first.partition.parts(), context);
    let tips = rows.iter().flat_map(|row: &Stack| row.partition.parts()).map(tip).collect();
    Some(Plotted { drawn: Comparison::Stacks { stacks: Stacks::new(rows).ok()? }, summary, bodies, tips })
}

/// The parts of one body as bars. None where no report states any.
fn bars(
    context: &RenderContext,
    series: &TopicSeries,
    make_up: &MakeUp,
    wholes: &[Stated<'_>],
    parts: &[Part<'_>],
) -> Option<Plotted> {
    let lang = context.lang();
    let states_part = |whole: &&Stated<'_>| {
        parts.iter().any(|part| part.of_body(whole.body).is_some_and(|part| part.number().is_some()))
    };
    let whole = wholes.iter().find(states_part)?;
    let name = series.bodies.get(whole.body)?.name.as_str();
    let marks = parts.iter().filter_map(|part| {
        let number = part.of_body(whole.body)?.number()?;
        Some(mark(name, &part.measure.short, number, part.measure, lang))
    });
    let marks: Vec<_> = marks.collect();
    let measure = series.measure(make_up.whole)?;
    let total = (make_up.relation == Parts::Overlap).then(|| Total {
        label: measure.short.clone(),
        amount: whole.number().and_then(|number| trend::drawn(measure, number)).unwrap_or_default(),
        text: trend::shown(measure, &whole.point.known, whole.point.failed.as_deref(), lang),
    });
    let summary = finding(name, &marks, context);
    let (tips, bodies) = (marks.iter().map(tip).collect(), marks.iter().map(|_| whole.body).collect());
    Some(Plotted { drawn: Comparison::BarsAmong { marks, among: Vec::new(), total }, summary, bodies, tips })
}

/// Which part is the largest: 宿迁市：最多的是予以公开 120 件.
fn finding(name: &str, parts: &[Mark], context: &RenderContext) -> String {
    let Some(most) = parts.iter().max_by_key(|part| part.amount) else { return name.to_owned() };
    let with_unit = most.description.strip_prefix(name).unwrap_or(&most.description).trim();
    match context.lang() {
        Lang::Zh => format!("{name}：最多的是{with_unit}"),
        Lang::En => format!("{name}, the most: {with_unit}"),
    }
}

fn mark(name: &str, part: &str, number: Number, measure: &Measure, lang: Lang) -> Mark {
    let text = number.grouped();
    let with_unit = topic_sentences::number(measure, number, lang);
    Mark {
        label: part.to_owned(),
        amount: trend::drawn(measure, number),
        text,
        description: format!("{name} {part} {with_unit}"),
    }
}

fn tip(mark: &Mark) -> Tip {
    Tip {
        name: mark.label.clone(),
        value: mark.text.clone(),
        notes: vec![mark.description.clone()],
        link: None,
    }
}
