use std::path::PathBuf;

use domain::Lang;
use domain::agency::Level;
use domain::check::{CheckContext, Verdict, check_report};
use domain::rule::Severity;

use super::*;

/// A few bodies of each kind, over all years and forms.
fn some() -> Vec<Vec<(Body, Report)>> {
    let years = || (2014..=2025).filter_map(Year::new);
    let of_body = |number| years().map(|year| (Body(number), report(Body(number), year).unwrap())).collect();
    [1, 7, 31, 32, 99, 364, 365, 368, 1_234, 2_999, 3_000].into_iter().map(of_body).collect()
}

#[test]
fn the_same_body_and_year_make_the_same_report() {
    for reports in some() {
        for (body, one) in reports {
            assert_eq!(report(body, one.year).unwrap(), one);
        }
    }
}

#[test]
fn every_report_adds_up_and_follows_from_the_one_before() {
    for reports in some() {
        let mut last: Option<&Report> = None;
        for (body, report) in &reports {
            let check_context = CheckContext::of(report, last, body.agency().level);
            for finding in check_report(report, &check_context) {
                let broken = finding.verdict == Verdict::Broken && finding.severity != Severity::Look;
                let form = report.form().unwrap();
                assert!(
                    !broken,
                    "{} {}: {}: {}",
                    report.agency,
                    report.year,
                    finding.rule.id,
                    finding.formula(form, Lang::En)
                );
            }
            last = Some(report);
        }
    }
}

#[test]
fn every_value_stands_on_its_form_and_there_are_about_a_hundred() {
    let mut values = 0;
    let mut reports = 0;
    for (_, report) in some().iter().flatten() {
        let form = report.form().unwrap();
        for code in report.values.keys() {
            assert!(form.item(code).is_some(), "{} has no {code}", form.code);
        }
        values += report.values.len();
        reports += 1;
    }
    assert!((90..=160).contains(&(values / reports)), "{} values a report", values / reports);
}

#[test]
fn every_name_source_and_section_says_that_it_is_synthetic() {
    for (body, report) in some().iter().flatten() {
        let agency = body.agency();
        for name in [&agency.name_zh, &agency.short_zh] {
            assert!(name.starts_with("合成"), "{name}");
        }
        for name in [&agency.name_en, &agency.short_en] {
            assert!(name.starts_with("Synthetic"), "{name}");
        }
        assert!(agency.slug.starts_with(SLUG));
        assert_eq!(report.source.title, words::MARK);
        assert!(report.prose.values().all(|words| words.contains(words::MARK)));
        assert!(!report.prose.is_empty());
    }
    assert_eq!(Body(1).agency().level, Level::Province);
}

/// A database of its own, gone with it.
struct Folder(PathBuf);

impl Folder {
    async fn open(name: &str) -> (Self, Store) {
        let folder = std::env::temp_dir().join(format!("gongkai-{name}-{}", std::process::id()));
        let store = Database::in_folder(folder.clone()).open().await.unwrap();
        (Self(folder), store)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn span(first: u16, last: u16) -> (Year, Year) {
    (Year::new(first).unwrap(), Year::new(last).unwrap())
}

#[tokio::test]
async fn it_goes_on_where_it_stopped_and_beside_the_first_data() {
    let (_folder, store) = Folder::open("synthesize").await;
    server::load_first_data(&store).await.unwrap();
    let before = store.list_published(None).await.unwrap().len();
    fill(&store, 2, span(2017, 2019), false).await.unwrap();
    fill(&store, 3, span(2017, 2020), false).await.unwrap();
    let published = store.list_published(None).await.unwrap();
    assert_eq!(published.len() - before, 12);
    let release = store.find_release("synthetic-0001", span(2018, 2018).0, None).await.unwrap().unwrap();
    assert_eq!(app::server::report_of(&release).unwrap(), report(Body(1), span(2018, 2018).0).unwrap());
    store.close().await;
}

#[tokio::test]
async fn it_is_refused_beside_what_somebody_published() {
    let (_folder, store) = Folder::open("synthesize-refused").await;
    let agency = domain::Agency { slug: "somewhere".into(), ..Body(1).agency() };
    store.put_agency(&agency, &now(), "test").await.unwrap();
    let real = Report { agency: agency.slug.clone(), ..report(Body(1), span(2018, 2018).0).unwrap() };
    let real = first_release(&agency, &real, &now(), "somebody").unwrap();
    store.import([real], |_| {}).await.unwrap();
    let refused = fill(&store, 1, span(2018, 2018), false).await.unwrap_err();
    assert!(refused.to_string().contains("1 published reports"), "{refused}");
    assert_eq!(store.list_published(None).await.unwrap().len(), 1, "nothing was written");
    fill(&store, 1, span(2018, 2018), true).await.unwrap();
    assert_eq!(store.list_published(None).await.unwrap().len(), 2);
    store.close().await;
}
