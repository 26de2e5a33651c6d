//! Every public page is complete, well-formed HTML without script, in Chinese and English.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use std::collections::{BTreeMap, BTreeSet};

use domain::check::check_report;
use domain::{Form, Lang};
use gongkai_tests::{Answer, Client, Server, all, attribute, data_rows, dist, one, text_of};
use scraper::{ElementRef, Html};

const REPORT: &str = "/agencies/hunjiang/2018";

/// The addresses of all public pages, without options.
fn paths() -> Vec<String> {
    let mut paths: Vec<_> =
        ["/", "/agencies", "/agencies/hunjiang", REPORT, "/items"].map(str::to_owned).to_vec();
    let form = Form::find("2014").unwrap();
    paths.extend(form.figures.iter().map(|figure| format!("{REPORT}/{}", figure.slug)));
    paths.extend(form.items().map(|item| format!("/items/{}", item.code)));
    let later = ["requests", "results", "lawsuits", "reviews", "stated"];
    paths.extend(later.iter().map(|figure| format!("/agencies/suqian/2024/{figure}")));
    paths.extend(
        [
            "/agencies/suqian",
            "/agencies/suqian/2024",
            "/agencies/shanghai-office/2019",
            "/agencies/suqian/2024/text",
            "/items/req.new.total",
            "/items/req.new.person",
            "/items/t21.a20_8.fees.amount",
            "/compare",
            "/compare?agencies=suqian~hongze~hunjiang&items=requests~lawsuits~disclosed~granted_rate",
            "/compare?agencies=suqian~hongze&items=requests&view=bars&year=2023&per=results",
            "/compare?agencies=suqian~hongze~shanghai-kewei&view=stack",
            "/compare?agencies=suqian~hongze&items=lawsuits&years=2019-2024&view=table",
            "/search",
            "/search?q=%E8%AF%89%E8%AE%BC",
            "/check",
        ]
        .map(str::to_owned),
    );
    paths
}

fn address(path: &str, lang: Lang) -> String {
    let joint = if path.contains('?') { '&' } else { '?' };
    if lang == Lang::Zh { path.to_owned() } else { format!("{path}{joint}lang=en") }
}

/// Runs a check on every public page in both languages.
fn on_every_page(check: impl Fn(&str, Lang, &Html)) {
    let server = Server::shared();
    let client = server.client();
    for path in paths() {
        for lang in [Lang::Zh, Lang::En] {
            let address = address(&path, lang);
            let answer = client.get(&address);
            assert_eq!(answer.status, 200, "{address}");
            assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{address}");
            check(&address, lang, &answer.html());
        }
    }
}

fn has_han(text: &str) -> bool {
    text.chars().any(|character| ('\u{4e00}'..='\u{9fff}').contains(&character))
}

#[test]
fn every_page_has_one_heading_its_language_and_its_title() {
    on_every_page(|address, lang, html| {
        one(html, "h1");
        one(html, "main#content");
        let root = one(html, "html");
        assert_eq!(attribute(root, "lang"), if lang == Lang::Zh { "zh-CN" } else { "en" }, "{address}");
        assert!(!text_of(one(html, "head > title")).is_empty(), "{address}");
        let description = one(html, "meta[name=description]");
        assert!(!attribute(description, "content").is_empty(), "{address}");
    });
}

#[test]
fn every_frame_of_a_table_can_be_scrolled_by_keys_and_has_a_name() {
    on_every_page(|address, _, html| {
        for frame in all(html, ".table-frame") {
            assert_eq!((attribute(frame, "tabindex"), attribute(frame, "role")), ("0", "group"), "{address}");
            assert!(!attribute(frame, "aria-label").is_empty(), "{address}");
        }
    });
}

#[test]
fn figures_and_values_mark_what_is_in_chinese_on_english_pages() {
    let server = Server::shared();
    for path in [REPORT, "/agencies/suqian/2024", "/agencies/suqian/2024/requests"] {
        let html = server.client().get(&address(path, Lang::En)).html();
        for cell in all(&html, "article.figure :not(svg, svg *), section[aria-labelledby=everything] *") {
            let own = cell.children().filter_map(|child| child.value().as_text());
            if own.filter(|text| has_han(text)).count() > 0 {
                let mut around = std::iter::once(*cell).chain(cell.ancestors()).filter_map(ElementRef::wrap);
                let lang = around.find_map(|element| element.attr("lang"));
                assert_eq!(lang, Some("zh-CN"), "{path}: {}", text_of(cell));
            }
        }
    }
}

#[test]
fn every_table_has_a_caption_a_head_and_row_headers() {
    on_every_page(|address, _, html| {
        for table in all(html, "table") {
            let inside = |selector: &str| table.select(&gongkai_tests::select(selector)).collect::<Vec<_>>();
            let caption = inside("caption");
            assert_eq!(caption.len(), 1, "{address}");
            assert!(!text_of(caption[0]).is_empty(), "{address}");
            assert!(!inside("thead th[scope=col]").is_empty(), "{address}");
            let heads = inside("thead th").len();
            assert_eq!(heads, inside("thead th[scope=col], thead th[scope=colgroup]").len(), "{address}");
            // Cells may span columns, as heads over heads do.
            let width = |row: ElementRef<'_>| -> usize {
                let cells = row.select(&gongkai_tests::select("th, td")).collect::<Vec<_>>();
                cells.iter().map(|cell| cell.attr("colspan").map_or(1, |span| span.parse().unwrap())).sum()
            };
            let columns = width(inside("thead tr")[0]);
            for row in inside("tbody tr") {
                let heads = row.select(&gongkai_tests::select("th[scope=row], th[scope=rowgroup]")).count();
                assert_eq!(heads, 1, "{address}: {}", text_of(row));
                assert_eq!(width(row), columns, "{address}: {}", text_of(row));
            }
        }
    });
}

#[test]
fn every_picture_has_a_title_and_a_description() {
    on_every_page(|address, _, html| {
        assert!(all(html, "img:not([alt])").is_empty(), "{address}");
        // What only repeats the name after it, such as the sample of a line, is hidden and holds no words.
        for svg in all(html, "svg[aria-hidden=true]") {
            assert_eq!(text_of(svg), "", "{address}");
        }
        for svg in all(html, "svg:not([aria-hidden=true])") {
            assert_eq!(attribute(svg, "role"), "img", "{address}");
            for name in ["title", "desc"] {
                let reported =
                    svg.children().filter_map(ElementRef::wrap).find(|child| child.value().name() == name);
                let reported = reported.unwrap_or_else(|| panic!("{address}: a picture without {name}"));
                assert!(!text_of(reported).is_empty(), "{address}");
            }
            for id in attribute(svg, "aria-labelledby").split_whitespace() {
                assert_eq!(all(html, &format!("[id=\"{id}\"]")).len(), 1, "{address}: {id}");
            }
        }
    });
}

#[test]
fn no_page_has_inline_style_an_inline_handler_or_an_id_twice() {
    on_every_page(|address, _, html| {
        let mut ids = BTreeSet::new();
        for element in all(html, "*") {
            for (name, value) in element.value().attrs() {
                let name = name.to_ascii_lowercase();
                assert!(name != "style", "{address}: style=\"{value}\"");
                assert!(!name.starts_with("on"), "{address}: {name}=\"{value}\"");
                assert!(!value.trim_start().to_lowercase().starts_with("javascript:"), "{address}: {value}");
                assert!(
                    name != "id" || ids.insert(value.to_owned()),
                    "{address}: the id {value} is there twice"
                );
            }
        }
        // The one style sheet of every page, which its policy knows by its hash.
        let sheet = std::fs::read_to_string(dist().join("pkg/gongkai.css")).unwrap();
        for style in all(html, "style") {
            assert_eq!(style.text().collect::<String>(), sheet, "{address}");
        }
        for name in ["aria-labelledby", "aria-describedby", "for"] {
            for element in all(html, &format!("[{name}]")) {
                for id in attribute(element, name).split_whitespace() {
                    assert!(ids.contains(id), "{address}: {name} names {id}, which is not there");
                }
            }
        }
    });
}

#[test]
fn nothing_that_names_something_is_empty() {
    on_every_page(|address, _, html| {
        for element in all(html, "h1, h2, h3, h4, label, legend, caption, summary, th, dt, a, button, title")
        {
            let is_hidden = element.value().attr("hidden").is_some();
            assert!(is_hidden || !text_of(element).is_empty(), "{address}: {}", element.html());
        }
        for element in all(html, "[aria-label]") {
            assert!(!attribute(element, "aria-label").trim().is_empty(), "{address}: {}", element.html());
        }
        for (above, below) in [("h2", "h1"), ("h3", "h2")] {
            assert!(
                all(html, above).is_empty() || !all(html, below).is_empty(),
                "{address}: {above} without {below}"
            );
        }
    });
}

#[test]
fn no_page_speaks_the_other_language() {
    on_every_page(|address, lang, html| {
        let words = "h1, h2, h3, caption, th[scope=col], summary, dt, button, legend, footer, nav[aria-label]:not(.breadcrumb)";
        for element in all(html, words) {
            let text = text_of(element).replace("Gongkai 公开", "").replace("公开 Gongkai", "");
            // The form's own numbering stays as the form prints it.
            let text = text
                .split_once('、')
                .filter(|(number, _)| number.chars().count() == 1)
                .map_or(text.clone(), |(_, rest)| rest.to_owned());
            let digits =
                text.chars().all(|character| character.is_ascii_digit() || character.is_whitespace());
            let other = match lang {
                Lang::En => has_han(&text),
                Lang::Zh => !digits && !has_han(&text),
            };
            assert!(!other, "{address}: {text}");
        }
        for element in all(html, "[aria-label]") {
            assert_eq!(
                has_han(attribute(element, "aria-label")),
                lang == Lang::Zh,
                "{address}: {}",
                element.html()
            );
        }
        let english =
            ["Reading settings", "Every value", "Does it add up", "Bodies", "not stated", "Download"];
        if lang == Lang::Zh {
            let text = text_of(one(html, "body"));
            for word in english {
                assert!(!text.contains(word), "{address}: {word}");
            }
        }
    });
}

/// The links of a page that lead inside the site.
fn links(html: &Html) -> Vec<String> {
    let inside = |link: &&str| link.starts_with('/') && !link.starts_with("//") || link.starts_with('#');
    all(html, "a[href]")
        .into_iter()
        .map(|link| attribute(link, "href"))
        .filter(inside)
        .map(str::to_owned)
        .collect()
}

/// Asks for an address once.
fn query<'a>(
    client: &Client,
    seen: &'a mut BTreeMap<String, (u16, BTreeSet<String>)>,
    to: &str,
) -> &'a (u16, BTreeSet<String>) {
    seen.entry(to.to_owned()).or_insert_with(|| {
        let answer: Answer = client.get(to);
        let is_page = answer.header("content-type").starts_with("text/html");
        let ids = if is_page {
            all(&answer.html(), "[id]")
                .into_iter()
                .map(|element| attribute(element, "id").to_owned())
                .collect()
        } else {
            BTreeSet::new()
        };
        (answer.status, ids)
    })
}

#[test]
fn every_link_inside_the_site_leads_somewhere() {
    const MOST: usize = 4000;
    let server = Server::shared();
    let client = server.client();
    let mut seen = BTreeMap::new();
    for path in paths() {
        for lang in [Lang::Zh, Lang::En] {
            let from = address(&path, lang);
            let html = client.get(&from).html();
            for link in links(&html) {
                // Size and theme are the same page again; the report page stands for all.
                let is_setting = link.contains("size=") || link.contains("theme=");
                if link.starts_with("/desk") || (is_setting && path != REPORT) {
                    continue;
                }
                let (to, anchor) = link.split_once('#').unwrap_or((&link, ""));
                let to = if to.is_empty() { from.as_str() } else { to };
                let (status, ids) = query(&client, &mut seen, to);
                assert_eq!(*status, 200, "{from} links to {link}");
                assert!(
                    anchor.is_empty() || ids.contains(anchor),
                    "{from} links to {link}: no such place there"
                );
            }
        }
        assert!(seen.len() < MOST, "more links than expected");
    }
    assert!(seen.len() > 150, "only {} links were found", seen.len());
}

#[test]
fn the_report_page_holds_every_figure_of_the_report() {
    let server = Server::shared();
    let form = Form::find("2014").unwrap();
    for lang in [Lang::Zh, Lang::En] {
        let html = server.client().get(&address(REPORT, lang)).html();
        let rows = all(&html, "section[aria-labelledby=everything] tbody tr");
        assert_eq!(rows.len(), form.items().count(), "every row of the form is there");
        let shown: BTreeMap<_, _> = rows
            .into_iter()
            .map(|row| {
                let link = row.select(&gongkai_tests::select("th a")).next().unwrap();
                let code = attribute(link, "href")
                    .trim_start_matches("/items/")
                    .split('?')
                    .next()
                    .unwrap_or_default();
                let cell = |class: &str| text_of(row.select(&gongkai_tests::select(class)).next().unwrap());
                (code.to_owned(), (cell("td.value"), cell("td.place")))
            })
            .collect();
        let data = data_rows();
        assert_eq!(data.len(), 36);
        for row in &data {
            let item = form.item(&row.item).unwrap();
            let value = domain::typed::read(item, &row.value).unwrap().text(lang);
            let (reported, place) = &shown[&row.item];
            assert_eq!(reported, &value, "{}", row.item);
            assert!(place.starts_with(&row.place), "{}: {place}", row.item);
            assert_eq!(place.len() > row.place.len(), !row.derived.is_empty(), "{}: {place}", row.item);
        }
        let blank = if lang == Lang::Zh { "未填" } else { "not stated" };
        for item in form.items().filter(|item| data.iter().all(|row| row.item != item.code)) {
            assert_eq!(shown[item.code].0, blank, "{}", item.code);
        }
    }
}

#[test]
fn each_figure_of_the_report_page_has_its_chart_or_its_designed_state() {
    let server = Server::shared();
    let form = Form::find("2014").unwrap();
    let html = server.client().get(REPORT).html();
    assert!(all(&html, "svg[role=img]").len() >= 6);
    let figures = all(&html, "article.figure");
    let slugs: Vec<_> = figures.iter().map(|figure| attribute(*figure, "aria-labelledby")).collect();
    let expected: Vec<_> = form.figures.iter().map(|figure| figure.slug).collect();
    assert_eq!(slugs, expected);
    for figure in figures {
        let has = |selector: &str| figure.select(&gongkai_tests::select(selector)).next().is_some();
        let drawn = has("svg[role=img]") || has(".state .state-word") || has("dl.told dd");
        assert!(drawn, "{}", attribute(figure, "aria-labelledby"));
        assert!(has("p.summary") && has("table"), "{}", attribute(figure, "aria-labelledby"));
    }
    let headline = ["channels", "responses", "lawsuits"];
    assert_eq!(slugs[..3], headline);
}

#[test]
fn the_report_page_explains_7974_and_nowhere_calls_5331_wrong() {
    let server = Server::shared();
    for lang in [Lang::Zh, Lang::En] {
        let html = server.client().get(&address(REPORT, lang)).html();
        let rule = one(&html, "[id=\"rule-channel.cover\"]");
        assert_eq!(attribute(rule, "class"), "finding holds");
        let details = rule.select(&gongkai_tests::select("details")).next().unwrap();
        assert!(details.value().attr("open").is_some(), "the explanation is open");
        let reported = text_of(rule);
        let because = if lang == Lang::Zh { "总数计 1 条" } else { "counts once in the total" };
        for word in ["5,331", "7,974", "2,643", because] {
            assert!(reported.contains(word), "{word}: {reported}");
        }
        let wrong: &[&str] = match lang {
            Lang::Zh => &["错误", "有误", "不成立", "不符", "对不上", "矛盾", "差错"],
            Lang::En => &["wrong", "error", "incorrect", "mistake", "not hold", "not add up", "inconsistent"],
        };
        let text = text_of(one(&html, "main"));
        let sentences = text.split(['。', '；', '.']).filter(|sentence| sentence.contains("5,331"));
        for sentence in sentences {
            for word in wrong {
                assert!(!sentence.contains(word), "{sentence}");
            }
        }
        assert!(all(&html, ".finding.broken.blocking, .finding.broken[id^=\"rule-channel\"]").is_empty());
    }
}

#[test]
fn the_report_page_shows_every_rule_that_has_something_to_say() {
    let server = Server::shared();
    let client = server.client();
    let html = client.get(REPORT).html();
    let json = client.get(&format!("{REPORT}.json")).json();
    let reported = json["findings"].as_array().unwrap();
    for finding in reported {
        let sums = [&finding["left"]["sum"], &finding["right"]["sum"]];
        let id = finding["rule"].as_str().unwrap();
        let lines = all(&html, &format!("[id=\"rule-{id}\"]"));
        assert_eq!(lines.len(), usize::from(sums.iter().any(|sum| !sum.is_null())), "{id}");
        if let [line] = lines.as_slice() {
            let class = match finding["verdict"].as_str().unwrap() {
                "holds" => "finding holds",
                "broken" => "finding broken",
                _ => "finding unknown",
            };
            assert_eq!(attribute(*line, "class"), class, "{id}");
        }
    }
    let report: domain::Report = serde_json::from_value(serde_json::json!({
        "agency": "hunjiang", "year": 2018, "form": "2014", "scope": "whole_area",
        "values": {}, "prose": {}, "source": { "title": "", "date": "", "url": "" },
    }))
    .unwrap();
    assert_eq!(
        reported.len(),
        check_report(&report, &domain::check::CheckContext::default()).len(),
        "every rule of the form is judged"
    );
}

#[test]
fn an_unknown_place_is_a_page_that_helps() {
    let server = Server::shared();
    let client = server.client();
    let unknown = [
        ("/agencies/nowhere", "没有收录这个机关"),
        ("/agencies/nowhere/2018", "没有收录这个机关"),
        ("/agencies/HUN", "没有收录这个机关"),
        ("/agencies/hunjiang/2017", "没有这一年的已公布报告"),
        ("/agencies/hunjiang/18", "没有这一年的已公布报告"),
        ("/agencies/hunjiang/2018/nothing", "没有这一项图表"),
        ("/items/no.such.item", "没有这个代码"),
        ("/no/such/page", "地址有误"),
        ("/embed/agencies/hunjiang/2018/nothing", "没有这一项图表"),
        ("/embed/agencies/hunjiang/1999/channels", "没有这一年的已公布报告"),
    ];
    for (path, words) in unknown {
        let answer = client.get(path);
        assert_eq!(answer.status, 404, "{path}");
        let html = answer.html();
        one(&html, "h1");
        let reported = text_of(one(&html, "body"));
        assert!(reported.contains(words), "{path}: {reported}");
        let ways = links(&html);
        for way in ["/", "/agencies", "/items"] {
            assert!(ways.iter().any(|link| link == way), "{path} offers no way to {way}");
        }
    }
}

#[test]
fn every_page_has_a_way_to_the_other_language_and_back() {
    on_every_page(|address, lang, html| {
        let other = all(html, ".reading-settings a[hreflang]");
        assert_eq!(other.len(), 1, "{address}");
        let to = attribute(other[0], "href");
        assert_eq!(attribute(other[0], "lang"), if lang == Lang::Zh { "en" } else { "zh-CN" }, "{address}");
        let joint = if address.contains('?') { '&' } else { '?' };
        let expected = match lang {
            Lang::Zh => format!("{address}{joint}lang=en"),
            Lang::En => address.replace("?lang=en", "").replace("&lang=en", ""),
        };
        assert_eq!(to, expected);
    });
}
