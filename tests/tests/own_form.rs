//! A fourth form, given as data alone: desk form, checks, pages, twins and embeds work for it as for the
//! national ones.

#![allow(clippy::unwrap_used, reason = "a test stops where something is not as promised")]

use gongkai_tests::{Editor, Form, Server, all, one, own_form, sign_up, text_of};

const PAGE: &str = "/agencies/suqian/2025";
const PUBLISHED: &str = "/desk/reports/suqian/2025/publish?published=1";

#[test]
fn a_form_that_is_only_data_is_filled_in_checked_published_and_shown() {
    let server = Server::of(own_form(), &[]);
    let client = sign_up(&server);

    // A report on it is begun at the desk.
    let begin = Form::of(&client.get("/desk/new"), "/fn/new-report")
        .with("agency", "suqian")
        .with("year", "2025")
        .with("form", "open-days");
    let answer = client.post_form(&begin.action, &begin.fields);
    assert_eq!((answer.status, answer.location()), (303, "/desk/reports/suqian/2025"), "{}", answer.text());

    // What does not add up is found, and waits.
    let edit = |form: Form| Editor { client: &client, form };
    let open = || Form::of(&client.get("/desk/reports/suqian/2025"), "/fn/save-draft");
    edit(open())
        .with("open_day.visits.first", "12")
        .with("open_day.visits.second", "２８")
        .with("open_day.total", "41")
        .with("open_day.people", "1,711")
        .save();
    let wrong = client.get("/desk/reports/suqian/2025").html();
    assert!(text_of(one(&wrong, ".finding-lines")).contains("41 ≠"), "the sum is checked at the desk");
    edit(open()).with("open_day.total", "40").with("prose.story", "市民走进政务大厅。").save();

    // Published, it has its page, its figure, its files and its frame.
    let publish =
        Form::of(&client.get("/desk/reports/suqian/2025/publish"), "/fn/publish").with("note", "首次公布");
    let answer = client.post_form(&publish.action, &publish.fields);
    assert_eq!((answer.status, answer.location()), (303, PUBLISHED), "{}", answer.text());
    let reader = server.client();
    let page = reader.get(PAGE).html();
    assert!(!all(&page, "svg").is_empty(), "its figure is drawn");
    let words = text_of(one(&page, "main"));
    for output in ["政府开放日", "两季之和等于全年", "1,711", "一季度", "市民走进政务大厅"]
    {
        assert!(words.contains(output), "{output}");
    }
    let figure = reader.get(&format!("{PAGE}/open-days?lang=en")).html();
    assert!(text_of(one(&figure, "h1")).contains("Open days"));
    let json = reader.get(&format!("{PAGE}.json")).json();
    assert_eq!((json["form"].as_str(), json["values"].as_array().unwrap().len()), (Some("open-days"), 5));
    assert!(json["findings"].as_array().unwrap().iter().any(|finding| finding["rule"] == "open_day.parts"));
    assert!(reader.get(&format!("{PAGE}.csv")).text().contains("open_day.visits.second"));
    assert!(reader.get(&format!("{PAGE}/open-days.svg")).text().starts_with("<svg"));
    assert_eq!(reader.get(&format!("/embed{PAGE}/open-days")).status, 200);
    assert_eq!(reader.get("/items/open_day.people").status, 200);
    let compared = reader.get("/compare?agencies=suqian&items=open_day.total&view=bars").html();
    assert!(text_of(one(&compared, "main")).contains("40"));
}
