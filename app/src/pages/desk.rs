//! The desk: the list, the form, the last look before publishing.

use domain::quote::TEXT_FIELD;
use domain::report::Year;

use super::{Desk, Module, Page, html};
use crate::api::TypedReport;
use crate::components::RenderContext;
use crate::markup;
use crate::problem::Problem;
use crate::query::Query;
use crate::server::{Visitor, read};

impl Desk<'_> {
    /// `/desk`
    pub(super) async fn list(&self, context: &RenderContext) -> Result<Page, Problem> {
        let view = self.backend.desk_view(&self.visitor().await?).await?;
        Ok(Page::new(context.text().desk, html(markup::desk(context, &view))))
    }

    /// `/desk/reports/{agency}/{year}`
    pub(super) async fn edit(
        &self,
        context: &RenderContext,
        query: &Query,
        agency: &str,
        year: Year,
    ) -> Result<Page, Problem> {
        let visitor = self.visitor().await?;
        let view = self.backend.edit_view(&visitor, agency, year).await?;
        let joined = self.joined(&visitor, query, agency, year).await?;
        let title = format!("{} {year}", view.agency.name(context.lang()));
        Ok(Page::new(title, html(markup::edit_form(context, &view, &joined))).with_module(Module::Desk))
    }

    /// `/desk/new`
    pub(super) async fn new_report(&self, context: &RenderContext, query: &Query) -> Result<Page, Problem> {
        let visitor = self.visitor().await?;
        let sent = match TypedReport::from_query(query) {
            Some(typed) => {
                let judged = self.backend.judge_new(&typed).await?;
                Some((typed, judged))
            }
            None => None,
        };
        let view = markup::new_report(context, &visitor.person(), sent.as_ref());
        Ok(Page::new(context.words().new_report, html(view)))
    }

    /// `/desk/reports/{agency}/{year}/attributes`
    pub(super) async fn attributes(
        &self,
        context: &RenderContext,
        query: &Query,
        agency: &str,
        year: Year,
    ) -> Result<Page, Problem> {
        let visitor = self.visitor().await?;
        let view = self.backend.edit_view(&visitor, agency, year).await?;
        let (now, may_mend_report, may_rename) = self.backend.described(agency, year).await?;
        let sent = TypedReport::from_query(query);
        let judged = match &sent {
            Some(typed) => Some(self.backend.judge_description(agency, year, typed).await?),
            None => None,
        };
        let description = markup::Description {
            person: &visitor.person(),
            agency: &view.agency,
            year,
            typed: sent.as_ref().unwrap_or(&now),
            judged: judged.as_ref(),
            may_mend: (may_mend_report, may_rename),
            is_done: !query.value("done").is_empty(),
        };
        Ok(Page::new(context.words().attributes, html(markup::attributes(context, &description))))
    }

    /// `/desk/reports/{agency}/{year}/import`
    pub(super) async fn import(
        &self,
        context: &RenderContext,
        agency: &str,
        year: Year,
    ) -> Result<Page, Problem> {
        let view = self.backend.edit_view(&self.visitor().await?, agency, year).await?;
        let text = view.shown().get(TEXT_FIELD).cloned().unwrap_or_default();
        // Figures are taken from the text that is kept, so only that one is read.
        let is_kept = view.fields.get(TEXT_FIELD) == Some(&text);
        let reading = if text.is_empty() || !is_kept { None } else { Some(read(text.clone()).await?) };
        let view = markup::import(context, &view, &text, reading.as_ref());
        Ok(Page::new(context.words().import, html(view)))
    }

    /// `/desk/reports/{agency}/{year}/publish`
    pub(super) async fn publish(
        &self,
        context: &RenderContext,
        query: &Query,
        agency: &str,
        year: Year,
    ) -> Result<Page, Problem> {
        let visitor = self.visitor().await?;
        let view = self.backend.edit_view(&visitor, agency, year).await?;
        let joined = self.joined(&visitor, query, agency, year).await?;
        Ok(Page::new(context.text().publish_title, html(markup::publish(context, &view, query, &joined))))
    }

    /// `/desk/reports/{agency}/{year}/history`
    pub(super) async fn history(
        &self,
        context: &RenderContext,
        query: &Query,
        agency: &str,
        year: Year,
    ) -> Result<Page, Problem> {
        let (field, from) = (query.value("field"), query.value("from").parse().unwrap_or_default());
        let view = self.backend.history_view(&self.visitor().await?, agency, year, field, from).await?;
        Ok(Page::new(context.words().history, html(markup::history(context, &view))))
    }

    /// Whose changes came in with the save that led here; `joined` is the version it was typed on.
    async fn joined(
        &self,
        visitor: &Visitor,
        query: &Query,
        agency: &str,
        year: Year,
    ) -> Result<Vec<String>, Problem> {
        match query.value("joined").parse() {
            Ok(version) => self.backend.others_since(visitor, agency, year, version).await,
            Err(_) => Ok(Vec::new()),
        }
    }
}
