//! What the words of a report count, held against its own tables.

use domain::number::Number;

use crate::proposal::Proposal;

/// 收到75件, where the table has 74 new and 1 carried in: the words count both.
pub(crate) fn by_tables(figures: &mut [Proposal]) {
    let value = |item: &str| -> Option<Number> {
        figures.iter().find(|figure| figure.item == item).and_then(|figure| figure.value.sure())
    };
    let (Some(stated), Some(new), Some(carried)) =
        (value("prose.req.new"), value("req.new.total"), value("req.carried_in.total"))
    else {
        return;
    };
    let both =
        new.plus(carried) == Some(stated) && stated != new && value("prose.req.handled_load").is_none();
    if let Some(figure) = figures.iter_mut().find(|figure| both && figure.item == "prose.req.new") {
        "prose.req.handled_load".clone_into(&mut figure.item);
    }
}
