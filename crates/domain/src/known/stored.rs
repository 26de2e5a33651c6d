//! What is known, as the index of figures over bodies and years keeps it, which is made anew from
//! releases. What a report states alone reads as its [`Value`] does.

use serde::de::Error as _;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Formula, Known, Resolved, Term};
use crate::form::{Form, find_item};
use crate::number::Number;
use crate::value::Value;

#[derive(Serialize, Deserialize)]
struct Stored {
    /// What the report states; of a sum that we make, its number.
    #[serde(flatten)]
    value: Value,
    /// What a sum that we make adds up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sum: Vec<Part>,
    /// The rule that it breaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    failed: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Part {
    item: String,
    number: Number,
}

impl Serialize for Resolved {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let part = |term: &Term| Part { item: term.code.to_owned(), number: term.number };
        let (value, sum) = match &self.known {
            Known::Stated(value) => (value.clone(), Vec::new()),
            Known::Derived(formula) if formula.over.is_empty() => {
                (Value::exact(formula.number), formula.sum.iter().map(part).collect())
            }
            _ => return Err(S::Error::custom("only what a report states, or a sum of it, is kept")),
        };
        Stored { value, sum, failed: self.failed.map(str::to_owned) }.serialize(out)
    }
}

impl<'de> Deserialize<'de> for Resolved {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let Stored { value, sum, failed } = Stored::deserialize(from)?;
        let term = |part: Part| {
            let (item, _) = find_item(&part.item).ok_or_else(|| D::Error::custom("no form has the item"))?;
            Ok(Term { code: item.code, number: part.number, less: false })
        };
        let sum = sum.into_iter().map(term).collect::<Result<Vec<_>, D::Error>>()?;
        let known = match value.sure() {
            Some(number) if !sum.is_empty() => Known::Derived(Formula { number, sum, over: Vec::new() }),
            _ => Known::Stated(value),
        };
        let rule = |id: String| {
            let rules = Form::all().iter().flat_map(|form| form.rules);
            let named = rules.map(|rule| rule.id).find(|known| *known == id);
            named.ok_or_else(|| D::Error::custom("no form has the rule"))
        };
        Ok(Self { known, failed: failed.map(rule).transpose()? })
    }
}
