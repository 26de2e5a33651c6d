//! Points on their way to the browser, as text: a line for each, without what its numbers are made of. Text is
//! half the size of JSON in a page, and reading it takes a tenth of the program.

use super::{Join, Point};
use crate::known::{Formula, Known};
use crate::number::Number;
use crate::report::{Scope, Year};
use crate::value::{Precision, Value};

/// Points as text, a line for each: year, form, scope, what is known, the rule that it breaks, and what the
/// report's words say, with tabs between them.
pub fn write(points: &[Point]) -> String {
    points.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Reads what [`write()`] wrote; a line that it did not write is left out. Of a derived number only the number
/// arrives, and how points join is made anew ([`super::Series::joined`]).
pub fn read(text: &str) -> Vec<Point> {
    text.lines().filter_map(point).collect()
}

fn line(point: &Point) -> String {
    let scope = match point.scope {
        Scope::Body => 'b',
        Scope::WithDepartments => 'd',
        Scope::WholeArea => 'w',
    };
    let part = if point.partial { "p" } else { "" };
    let failed = point.failed.as_deref().unwrap_or_default();
    let aside = point.aside.as_ref().map(known).unwrap_or_default();
    format!("{}\t{}\t{scope}{part}\t{}\t{failed}\t{aside}", point.year, point.form, known(&point.known))
}

fn point(line: &str) -> Option<Point> {
    let mut cells = line.split('\t');
    let mut next = || cells.next();
    let (year, form, scope) = (Year::from_address(next()?)?, next()?.to_owned(), next()?);
    let (known, failed, aside) = (read_known(next()?)?, next()?, next()?);
    Some(Point {
        year,
        form,
        scope: match scope.chars().next()? {
            'b' => Scope::Body,
            'd' => Scope::WithDepartments,
            _ => Scope::WholeArea,
        },
        partial: scope.ends_with('p'),
        known,
        failed: (!failed.is_empty()).then(|| failed.to_owned().into()),
        aside: read_known(aside),
        join: Join::None,
    })
}

fn known(known: &Known) -> String {
    let plain = |text: &str| text.replace(char::is_control, " ");
    match known {
        Known::Stated(Value::Number { number, precision: Precision::Exact }) => format!("={number}"),
        Known::Stated(Value::Number { number, precision: Precision::AtLeast }) => format!(">{number}"),
        Known::Stated(Value::Number { number, precision: Precision::About }) => format!("~{number}"),
        Known::Stated(Value::ZeroInWords) => "0".to_owned(),
        Known::Stated(Value::Blank) => "_".to_owned(),
        Known::Stated(Value::NotApplicable) => "/".to_owned(),
        Known::Stated(Value::Words { words }) => format!("'{}", plain(words)),
        Known::Stated(Value::Unreadable { quote }) => format!("!{}", plain(quote)),
        Known::Derived(formula) => format!("+{}", formula.number),
        Known::NotAtHand => "?".to_owned(),
        Known::TooFew(number) => format!("<{number}"),
        Known::NotOnForm => "x".to_owned(),
    }
}

fn read_known(text: &str) -> Option<Known> {
    let mut rest = text.chars();
    let mark = rest.next()?;
    let rest = rest.as_str();
    let number = || rest.parse::<Number>().ok();
    let stated = |precision| Some(Known::Stated(Value::Number { number: number()?, precision }));
    match mark {
        '=' => stated(Precision::Exact),
        '>' => stated(Precision::AtLeast),
        '~' => stated(Precision::About),
        '0' => Some(Known::Stated(Value::ZeroInWords)),
        '_' => Some(Known::Stated(Value::Blank)),
        '/' => Some(Known::Stated(Value::NotApplicable)),
        '\'' => Some(Known::Stated(Value::Words { words: rest.to_owned() })),
        '!' => Some(Known::Stated(Value::Unreadable { quote: rest.to_owned() })),
        '+' => Some(Known::Derived(Formula { number: number()?, sum: Vec::new(), over: Vec::new() })),
        '?' => Some(Known::NotAtHand),
        '<' => Some(Known::TooFew(number()?)),
        'x' => Some(Known::NotOnForm),
        _ => None,
    }
}
