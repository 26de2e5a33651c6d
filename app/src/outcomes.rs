//! What became of a form, as the address of the page that says so carries it. Each form has one type, which
//! writes its query and reads it again; nothing that an address says is ever a sentence of the page.

mod account;
mod report;

pub use account::{AccountFault, SetUpOutcome, SetUpPage, SignInOutcome, SignInPage};
pub use report::{AnswerOutcome, DescribeOutcome, JoinedSave, PublishOutcome, Refused, RefusedAnswer};

use crate::address::Place;
use crate::options::Options;

/// A name of a query with its value.
pub type Pair = (String, String);

/// The outcome of a form, in the query of the page that shows it.
pub trait Outcome {
    /// The pairs of the query, in order; none where there is nothing to show.
    fn pairs(&self) -> Vec<Pair>;

    /// The address of the page that shows it, in the language of the form.
    fn address(&self, place: &Place, lang: &str) -> String {
        // `/` needs no escape in a query (RFC 3986 3.4), and addresses to go back to are easier to read so.
        let query = serde_urlencoded::to_string(self.pairs()).unwrap_or_default().replace("%2F", "/");
        let joint = if query.is_empty() { "" } else { "?" };
        let options = Options { lang: domain::Lang::from_option(Some(lang)), ..Options::default() };
        options.link(&format!("{}{joint}{query}", place.path()))
    }
}

/// Nothing to show.
impl Outcome for () {
    fn pairs(&self) -> Vec<Pair> {
        Vec::new()
    }
}

fn pair(name: &str, value: impl Into<String>) -> Pair {
    (name.to_owned(), value.into())
}

/// The pair that names a problem.
fn problem(code: &str) -> Pair {
    pair("problem", code)
}

/// A pair of what was typed; none where it is empty or longer than its field may be, in characters.
fn typed(name: &str, text: &str, most: usize) -> Option<Pair> {
    (!text.is_empty() && text.chars().count() <= most).then(|| pair(name, text))
}

#[cfg(test)]
mod tests {
    use domain::answer::Why;
    use domain::password::Weak;

    use super::*;
    use crate::query::Query;

    /// What a page reads of the address that an outcome writes.
    fn query(outcome: &impl Outcome) -> Query {
        let address = outcome.address(&Place::Desk, "en");
        Query::read(address.split_once('?').map_or("", |(_, query)| query))
    }

    #[test]
    fn every_outcome_of_signing_in_reads_back() {
        let outcomes = [
            SignInOutcome::Credentials,
            SignInOutcome::Wait { seconds: 17 },
            SignInOutcome::Closed,
            SignInOutcome::Ended,
            SignInOutcome::Gone,
            SignInOutcome::Please,
        ];
        for outcome in outcomes {
            for back in [None, Some(Place::Desk), Some(Place::of("/desk/reports/hunjiang/2018"))] {
                let page = SignInPage { outcome: Some(outcome), back, name: "zhang".into() };
                assert_eq!(SignInPage::read(&query(&page)), page);
            }
        }
    }

    #[test]
    fn every_outcome_of_setting_up_reads_back() {
        let weak = Weak::ALL.map(AccountFault::Weak);
        let faults =
            [AccountFault::Name, AccountFault::Display, AccountFault::Differ].into_iter().chain(weak);
        for outcome in faults.map(SetUpOutcome::Fault).chain([SetUpOutcome::Used]) {
            let page =
                SetUpPage {
                    outcome: Some(outcome), name: "zhang".into(), display: "张三 & \"弓长\"".into()
                };
            assert_eq!(SetUpPage::read(&query(&page)), page);
        }
    }

    #[test]
    fn every_outcome_of_publishing_and_answering_reads_back() {
        let refused = [Refused::NoteMissing, Refused::NoteTooLong, Refused::Blocked, Refused::DraftMoved];
        let published = [PublishOutcome::Published(3)].into_iter();
        for outcome in published.chain(refused.map(PublishOutcome::Refused)) {
            assert_eq!(PublishOutcome::read(&query(&outcome)), Some(outcome));
        }
        for why in [None, Some(Why::Accepted)] {
            let answer = RefusedAnswer { rule: "lawsuit.parts".into(), why, note: "一 & 二\n三".into() };
            let outcome = AnswerOutcome::Refused(answer.clone());
            assert_eq!(AnswerOutcome::read(&query(&outcome)), Some(answer));
        }
        assert_eq!(AnswerOutcome::read(&query(&AnswerOutcome::Taken)), None);
    }

    #[test]
    fn every_outcome_of_describing_a_report_reads_back() {
        let typed =
            crate::models::TypedReport { agency: "suqian".into(), kind: "x".into(), ..Default::default() };
        for outcome in [DescribeOutcome::Done, DescribeOutcome::Refused(Box::new(typed))] {
            assert_eq!(DescribeOutcome::read(&query(&outcome)), Some(outcome));
        }
        assert_eq!(DescribeOutcome::read(&query(&DescribeOutcome::Published)), None);
        assert_eq!(JoinedSave::read(&query(&JoinedSave { onto: Some(4) })).onto, Some(4));
    }

    #[test]
    fn an_address_cannot_put_words_on_a_page() {
        let forged = Query::read("problem=Forged+words&seconds=x&published=x&joined=x&checked=&done=");
        assert_eq!(SignInPage::read(&forged).outcome, None);
        assert_eq!(SetUpPage::read(&forged).outcome, None);
        assert_eq!(PublishOutcome::read(&forged), None);
        assert_eq!(AnswerOutcome::read(&forged), None);
        assert_eq!(DescribeOutcome::read(&forged), None);
        assert_eq!(JoinedSave::read(&forged).onto, None);
    }
}
