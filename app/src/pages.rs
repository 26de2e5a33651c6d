//! One page a file. A page asks for its data, names itself, and lays out components.

mod agencies;
mod agency;
mod desk;
mod figure;
mod home;
mod item;
mod items;
mod not_found;
mod report;

pub use agencies::AgenciesPage;
pub use agency::AgencyPage;
pub use desk::{DeskPage, EditPage, PublishPage, SetupPage, SignInPage};
pub use figure::FigurePage;
pub use home::HomePage;
pub use item::ItemPage;
pub use items::ItemsPage;
pub use not_found::NotFoundPage;
pub use report::ReportPage;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// A part of the address by its name in the route.
fn use_part(name: &'static str) -> Memo<String> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|params| params.get(name)).unwrap_or_default())
}
