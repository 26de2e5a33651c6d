//! All forms, and what is found in them by code.

use std::sync::{Mutex, OnceLock, PoisonError};

use super::definition::Form;
use super::{y2014, y2019, y2021};
use crate::item::Item;
use crate::year::Year;

static ALL: OnceLock<Vec<Form>> = OnceLock::new();
/// Forms of an installation's own, until [`ALL`] is made.
static OWN: Mutex<Option<Vec<Form>>> = Mutex::new(Some(Vec::new()));

/// Adds a form of an installation's own; only before the forms are first used, and under a code of its own.
#[allow(clippy::result_large_err, reason = "the form that was not taken is given back")]
pub fn also(form: Form) -> Result<(), Form> {
    let mut own = OWN.lock().unwrap_or_else(PoisonError::into_inner);
    match own
        .as_mut()
        .filter(|own| !is_national(form.code) && own.iter().all(|other| other.code != form.code))
    {
        Some(own) => {
            own.push(form);
            Ok(())
        }
        None => Err(form),
    }
}

/// Whether a form with this code is prescribed nationally.
fn is_national(code: &str) -> bool {
    [y2014::FORM.code, y2019::CODE, y2021::CODE].contains(&code)
}

/// A form's code, with its rows in the order of their codes.
type Codes = (&'static str, Vec<&'static Item>);

/// The rows of all forms by code: pages and checks look some thousand up.
fn codes() -> &'static [Codes] {
    static CODES: OnceLock<Vec<Codes>> = OnceLock::new();
    CODES.get_or_init(|| {
        let sorted = |form: &Form| {
            let mut items: Vec<_> = form.items().collect();
            items.sort_by_key(|item| item.code);
            (form.code, items)
        };
        Form::all().iter().map(sorted).collect()
    })
}

impl Form {
    /// All forms, oldest first, those of the installation last.
    pub fn all() -> &'static [Self] {
        ALL.get_or_init(|| {
            let own = OWN.lock().unwrap_or_else(PoisonError::into_inner).take();
            let national = [y2014::FORM, y2019::form(), y2021::form()];
            national.into_iter().chain(own.unwrap_or_default()).collect()
        })
    }

    /// The form with this code.
    pub fn find(code: &str) -> Option<&'static Self> {
        Self::all().iter().find(|form| form.code == code)
    }

    /// Whether reports on a year are expected on it: of the national forms the one that was prescribed
    /// then, or the first for the years before it; a form of the installation's own from its first year on.
    pub fn is_expected_on(&self, year: Year) -> bool {
        if !is_national(self.code) {
            return self.is_for(year);
        }
        let national = || Self::all().iter().filter(|form| is_national(form.code));
        let prescribed = national().filter(|form| form.is_for(year)).max_by_key(|form| form.since);
        prescribed.or_else(|| national().next()).is_some_and(|form| form.code == self.code)
    }

    /// The row with this code.
    pub fn item(&self, code: &str) -> Option<&'static Item> {
        match codes().iter().find(|(form, _)| *form == self.code) {
            Some((_, codes)) => {
                let place = codes.binary_search_by_key(&code, |item| item.code).ok()?;
                codes.get(place).copied()
            }
            None => self.items().find(|item| item.code == code),
        }
    }

    /// What a code is called in this form: a row or a sum.
    pub fn row(&self, code: &str) -> Option<&'static Item> {
        self.item(code).or_else(|| self.sum(code).map(|sum| &sum.item))
    }

    /// The cells that a row's total adds up, where the code is such a total.
    pub fn cells_of_total(&self, code: &str) -> Vec<&'static str> {
        let row = self.item(code).and_then(|item| item.cell).filter(|cell| cell.column.code == "total");
        let Some(row) = row.map(|cell| cell.row) else { return Vec::new() };
        let inside =
            |item: &&Item| item.code != code && item.cell.is_some_and(|cell| cell.row.code == row.code);
        self.items().filter(inside).map(|item| item.code).collect()
    }
}

/// Finds an item in any form, with the forms that have it.
pub fn find_item(code: &str) -> Option<(&'static Item, Vec<&'static Form>)> {
    let forms: Vec<_> = Form::all().iter().filter(|form| form.item(code).is_some()).collect();
    let item = forms.first()?.item(code)?;
    Some((item, forms))
}
