//! The desk: the list, the form, the last look before publishing.

use domain::draft::is_beside_the_form;
use domain::quote::TEXT_FIELD;
use domain::report::Year;

use super::{Desk, still};
use crate::asked::Asked;
use crate::backend::read;
use crate::markup::{self, Pen};
use crate::problem::Problem;
use crate::wire::{EditView, PageData, Part};

impl Desk<'_> {
    /// `/desk`
    pub(super) async fn list(&self, pen: &Pen) -> Result<PageData, Problem> {
        let view = self.backend.desk_view(&self.visitor().await?).await?;
        Ok(still(pen, pen.text().desk, markup::desk(pen, &view)))
    }

    /// `/desk/reports/{agency}/{year}`
    pub(super) async fn edit(&self, pen: &Pen, agency: &str, year: Year) -> Result<PageData, Problem> {
        let view = self.backend.edit_view(&self.visitor().await?, agency, year).await?;
        let title = format!("{} {year}", view.agency.name(pen.lang()));
        let html = markup::edit_form(pen, &view).into_string();
        let parts = vec![Part::Edit(html, Box::new(typed_only(view)))];
        Ok(PageData { title, description: pen.text().tagline.to_owned(), report: None, parts })
    }

    /// `/desk/new`
    pub(super) async fn new_report(&self, pen: &Pen, asked: &Asked) -> Result<PageData, Problem> {
        let visitor = self.visitor().await?;
        Ok(still(pen, pen.words().new_report, markup::new_report(pen, &visitor.person(), asked)))
    }

    /// `/desk/reports/{agency}/{year}/import`
    pub(super) async fn import(&self, pen: &Pen, agency: &str, year: Year) -> Result<PageData, Problem> {
        let view = self.backend.edit_view(&self.visitor().await?, agency, year).await?;
        let text = view.fields.get(TEXT_FIELD).cloned().unwrap_or_default();
        let reading = if text.is_empty() { None } else { Some(read(text.clone()).await?) };
        let html = markup::import(pen, &view, &text, reading.as_ref());
        Ok(still(pen, pen.words().import, html))
    }

    /// `/desk/reports/{agency}/{year}/publish`
    pub(super) async fn publish(
        &self,
        pen: &Pen,
        asked: &Asked,
        agency: &str,
        year: Year,
    ) -> Result<PageData, Problem> {
        let view = self.backend.edit_view(&self.visitor().await?, agency, year).await?;
        Ok(still(pen, pen.text().publish_title, markup::publish(pen, &view, asked)))
    }
}

/// What the form in the browser needs: what is typed and published, without texts it does not show.
fn typed_only(mut view: EditView) -> EditView {
    view.published.text.clear();
    view.fields.retain(|name, _| !is_beside_the_form(name));
    if let Some(unsaved) = &mut view.unsaved {
        unsaved.fields.retain(|name, _| !is_beside_the_form(name));
    }
    view
}
