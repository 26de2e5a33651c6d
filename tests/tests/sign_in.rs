//! Signing in against strangers who guess, flood and fill; accounts; sessions that ended.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where something is not as promised"
)]

use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use gongkai_tests::{
    Answer, Client, Editor, Form, PASSWORD, Server, all, answer, binary, one, sign_up, text_of,
};

const IMPORT: &str = "/desk/reports/hunjiang/2018/import";

/// A sign-in that comes through a proxy from an address.
fn sign_in_from(client: &Client, address: &str, name: &str, password: &str) -> Answer {
    let fields = [("name", name), ("password", password), ("back", ""), ("lang", "zh")];
    let fields: Vec<_> =
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    client.post_form_with(
        "/fn/sign-in",
        &fields,
        &[("sec-fetch-site", "same-origin"), ("x-forwarded-for", address)],
    )
}

fn sign_in(client: &Client, name: &str, password: &str) -> Answer {
    sign_in_from(client, "192.0.2.1", name, password)
}

/// The code of the message that the sign-in page is to show.
fn problem(answer: &Answer) -> &str {
    let rest = answer.location().split_once("problem=").map_or("", |(_, rest)| rest);
    rest.split('&').next().unwrap_or_default()
}

fn behind_a_proxy() -> Server {
    Server::start_with(&["--trusted-proxies", "127.0.0.1"])
}

/// A command of the program on the server's data.
fn run(server: &Server, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(binary())
        .args(arguments)
        .arg("--data")
        .arg(server.data())
        .env_remove("GONGKAI_DATABASE")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn notice(answer: &Answer) -> String {
    text_of(one(&answer.html(), "main [role=alert]"))
}

#[test]
fn a_thousand_guesses_from_elsewhere_lock_no_owner_out() {
    let server = behind_a_proxy();
    let owner = sign_up(&server);
    let stranger = server.client();
    let mut evaluated = 0;
    for guess in 0..1_000 {
        let address = format!("198.51.{}.{}", guess / 250, guess % 250);
        let answer = sign_in_from(&stranger, &address, "zhang", "wrong wrong wrong");
        match problem(&answer) {
            "credentials" => evaluated += 1,
            other => assert_eq!(other, "wait"),
        }
    }
    assert_eq!(evaluated, 10, "no more are looked at");
    assert_eq!(problem(&sign_in(&server.client(), "zhang", PASSWORD)), "wait", "an unknown device waits");
    for _ in 0..100 {
        let start = Instant::now();
        let answer = sign_in(&owner, "zhang", PASSWORD);
        assert_eq!((answer.status, answer.location()), (303, "/desk"));
        assert!(start.elapsed() <= Duration::from_secs(1), "{:?}", start.elapsed());
    }
}

#[test]
fn a_flood_of_strangers_is_turned_away_in_words_and_delays_no_owner() {
    let server = behind_a_proxy();
    let owner = sign_up(&server);
    let stop = std::sync::atomic::AtomicBool::new(false);
    let (server, stop) = (&server, &stop);
    let busy: Vec<Answer> = std::thread::scope(|scope| {
        let flood: Vec<_> = (0..40)
            .map(|thread| {
                scope.spawn(move || {
                    let (client, mut busy) = (server.client(), None);
                    let mut round = 0;
                    while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                        let address = format!("198.51.{thread}.{}", round % 250);
                        let answer = sign_in_from(
                            &client,
                            &address,
                            &format!("name-{thread}-{round}"),
                            "wrong wrong wrong",
                        );
                        assert!(matches!(answer.status, 303 | 429), "{}", answer.status);
                        if answer.status == 429 {
                            busy = Some(answer);
                        }
                        round += 1;
                    }
                    busy
                })
            })
            .collect();
        std::thread::sleep(Duration::from_millis(300));
        for _ in 0..10 {
            let start = Instant::now();
            let answer = sign_in(&owner, "zhang", PASSWORD);
            assert_eq!((answer.status, answer.location()), (303, "/desk"));
            assert!(start.elapsed() <= Duration::from_secs(1), "{:?}", start.elapsed());
        }
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
        flood.into_iter().filter_map(|thread| thread.join().unwrap()).collect()
    });
    let refused = busy.first().expect("the queue was full");
    assert_eq!(refused.header("retry-after"), "5");
    assert!(text_of(one(&refused.html(), "main")).contains("登录的人太多"));
}

#[test]
fn who_comes_through_no_trusted_proxy_cannot_say_where_from() {
    let server = Server::start();
    let client = server.client();
    for guess in 0..30 {
        let answer = sign_in_from(
            &client,
            &format!("198.51.100.{guess}"),
            &format!("name-{guess}"),
            "wrong wrong wrong",
        );
        assert_eq!(problem(&answer), "credentials", "{guess}");
    }
    let answer = sign_in_from(&client, "198.51.100.99", "another", "wrong wrong wrong");
    assert_eq!(problem(&answer), "wait", "thirty failures from one address are enough");
}

#[test]
fn names_that_exist_and_names_that_do_not_get_the_same_answers() {
    let server = behind_a_proxy();
    sign_up(&server);
    let answers = |name: &str| {
        let client = server.client();
        let mut answers: Vec<_> = (0..14)
            .map(|guess| {
                let answer = sign_in_from(&client, &format!("198.51.100.{guess}"), name, "wrong wrong wrong");
                let page = client.get(answer.location());
                let output =
                    notice(&page).chars().filter(|character| !character.is_ascii_digit()).collect::<String>();
                (answer.status, problem(&answer).to_owned(), page.status, output)
            })
            .collect();
        answers.push((0, client.cookies(), 0, String::new()));
        answers
    };
    let (existing, absent) = (answers("zhang"), answers("zhong"));
    assert_eq!(existing, absent);
    assert_eq!(existing[0].1, "credentials");
    assert_eq!(existing[13].1, "wait");
}

#[test]
fn delays_are_said_in_seconds_and_the_page_keeps_the_name() {
    let server = Server::start();
    let client = server.client();
    for _ in 0..3 {
        assert_eq!(problem(&sign_in(&client, "nobody", "wrong wrong wrong")), "credentials");
    }
    let page = client.follow(&sign_in(&client, "nobody", "wrong wrong wrong"));
    let output = notice(&page);
    assert!(output.contains("请 2 秒后再试") || output.contains("请 1 秒后再试"), "{output}");
    assert_eq!(Form::of(&page, "/fn/sign-in").value("name"), "nobody");
    let english = client.get("/desk/sign-in?problem=wait&seconds=17&lang=en");
    assert!(notice(&english).contains("in 17 seconds"), "{}", notice(&english));
    let forged = client.get("/desk/sign-in?problem=wait&seconds=99999999999999999999&lang=en");
    assert!(notice(&forged).contains("in 1 seconds"), "{}", notice(&forged));
}

#[test]
fn what_cannot_be_a_name_is_answered_at_once_and_never_stored() {
    let server = Server::start();
    let client = server.client();
    let long = "n".repeat(200_000);
    let password = format!("p{}", "q".repeat(200_000));
    for (name, password) in
        [(long.as_str(), "x"), ("zhang<b>", "x"), ("张三", "x"), ("nobody", password.as_str())]
    {
        let answer = sign_in(&client, name, password);
        assert_eq!((answer.status, problem(&answer)), (303, "credentials"));
        assert!(answer.location().len() < 200, "{}", answer.location().len());
    }
    for file in ["db", "db-wal"] {
        let stored = std::fs::read(server.database().with_extension(file)).unwrap_or_default();
        for planted in ["nnnnnnnnnn", "qqqqqqqqqq", "zhang<b>"] {
            assert!(
                !stored.windows(planted.len()).any(|part| part == planted.as_bytes()),
                "{planted} in {file}"
            );
        }
    }
}

#[test]
fn the_sign_in_sets_a_cookie_of_the_device_that_no_script_can_read_and_signing_out_leaves() {
    let server = Server::start();
    sign_up(&server);
    let client = server.client();
    let answer = sign_in(&client, "zhang", PASSWORD);
    let cookies: Vec<_> =
        answer.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap().to_owned()).collect();
    let device =
        cookies.iter().find(|line| line.starts_with("gongkai-device=")).expect("a cookie of the device");
    for word in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Max-Age=34560000"] {
        assert!(device.contains(word), "{device}");
    }
    let token = device.split(['=', ';']).nth(1).unwrap().to_owned();
    assert_eq!(token.len(), 64, "256 bits");
    for file in ["db", "db-wal"] {
        let stored = std::fs::read(server.database().with_extension(file)).unwrap_or_default();
        assert!(!stored.windows(64).any(|part| part == token.as_bytes()), "only its hash is stored");
    }
    let form = Form::of(&client.get("/desk"), "/fn/sign-out");
    client.post_form(&form.action, &form.fields);
    assert!(
        client.cookies().contains(&token) && !client.cookies().contains("gongkai=;"),
        "{}",
        client.cookies()
    );
    assert_ne!(client.get("/desk").status, 200);
    sign_in(&client, "zhang", PASSWORD);
    assert!(!client.cookies().contains(&token), "each sign-in gives the device a new one");
}

#[test]
fn a_used_a_former_and_a_guessed_link_say_so_before_anything_is_typed() {
    let mut server = Server::start();
    let first = server.setup_path().to_owned();
    server.restart_before_set_up();
    let second = server.setup_path().to_owned();
    assert_ne!(first, second);
    let client = server.client();
    let old = Form::of(&client.get(&second), "/fn/set-up");
    let closed = |path: &str| {
        let page = client.get(path);
        assert!(notice(&page).contains("不能再用"), "{}", notice(&page));
        assert_eq!(page.status, 410);
        assert!(Form::find(&page, "/fn/set-up").is_none(), "there is nothing to fill in");
    };
    closed(&first);
    closed(&format!("/desk/setup/{}", "0".repeat(64)));
    sign_up(&server);
    closed(&second);
    // A page that was opened before.
    let late =
        old.with("name", "wangwu").with("display", "王五").with("password", PASSWORD).with("again", PASSWORD);
    let answer = client.post_form(&late.action, &late.fields);
    assert_eq!(problem(&answer), "used");
    assert_eq!(client.cookies(), "", "nobody was signed in");
}

#[test]
fn the_set_up_form_keeps_what_was_typed_but_the_password() {
    let server = Server::start();
    let client = server.client();
    let form = Form::of(&client.get(server.setup_path()), "/fn/set-up")
        .with("name", "wangwu")
        .with("display", "王五 & Söhne")
        .with("password", "short")
        .with("again", "short");
    let page = client.follow(&client.post_form(&form.action, &form.fields));
    let form = Form::of(&page, "/fn/set-up");
    assert_eq!(
        (form.value("name"), form.value("display"), form.value("password")),
        ("wangwu", "王五 & Söhne", "")
    );
}

#[test]
fn an_operator_gives_a_new_password_which_ends_every_session() {
    let server = Server::start();
    let client = sign_up(&server);
    let new = "quiet umbrellas in june";
    for (input, output) in [
        ("short\n", "密码至少 12 个字符"),
        ("hunjiang2018gongkai\n", "太容易猜到"),
        ("zhang-zhang-zhang\n", "太容易猜到"),
        ("", "no password to read"),
    ] {
        let refused = run(&server, &["reset-password", "zhang"], input);
        let error = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(!refused.status.success() && error.contains(output), "{input:?}: {error}");
    }
    assert_eq!(client.get("/desk").status, 200, "nothing was changed");
    let nobody = run(&server, &["reset-password", "nobody", "--lang", "en"], "x\n");
    assert!(String::from_utf8_lossy(&nobody.stderr).contains("Nobody has the user name nobody"));
    let done = run(&server, &["reset-password", " Zhang "], &format!("{new}\r\n"));
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    assert!(!String::from_utf8_lossy(&done.stdout).contains(new));
    assert_ne!(client.get("/desk").status, 200, "every session ended");
    assert_eq!(problem(&sign_in(&client, "zhang", PASSWORD)), "credentials");
    assert_eq!(sign_in(&client, "zhang", new).location(), "/desk");
    let log = text_of(one(&client.get("/desk").html(), "main"));
    assert!(log.contains("改密码"), "{log}");
}

#[test]
fn an_operator_lifts_the_limits_of_a_person() {
    let server = behind_a_proxy();
    sign_up(&server);
    let client = server.client();
    for guess in 0..11 {
        sign_in_from(&client, &format!("198.51.100.{guess}"), "zhang", "wrong wrong wrong");
    }
    assert_eq!(problem(&sign_in(&client, "zhang", PASSWORD)), "wait");
    let done = run(&server, &["unlock", "zhang", "--lang", "en"], "");
    assert!(String::from_utf8_lossy(&done.stdout).contains("10 failed attempts were forgotten"), "{done:?}");
    assert_eq!(sign_in(&client, "zhang", PASSWORD).location(), "/desk");
    assert!(text_of(one(&client.get("/desk").html(), "main")).contains("解除登录限制"));
    assert!(!run(&server, &["unlock", "nobody"], "").status.success());
}

#[test]
fn what_no_longer_counts_is_gone_after_a_start_and_unsaved_text_stays() {
    let mut server = Server::start();
    let client = sign_up(&server);
    let old = "2020-01-01T00:00:00.000Z";
    let planted = format!(
        "insert into failed_sign_ins (name, device, address, at, settled) values ('nobody', '', '192.0.2.1', '{old}', 0);
         insert into sessions (token_hash, user_id, created_at, seen_at, expires_at)
            select 'ended', id, '{old}', '{old}', '{old}' from users;
         insert into devices (id, token_hash, user_id, seen_at) select 'old', 'old', id, '{old}' from users;
         insert into setup_links (token_hash, created_at, expires_at) values ('over', '{old}', '{old}');
         insert into unsaved (user_id, report, base_version, fields, reason, at)
            select u.id, r.id, 0, '{{\"org.units\":\"41\"}}', 'session_ended', '{old}' from users u, reports r
            where r.agency = 'hunjiang' and r.year = 2018;"
    );
    server.sql(&planted);
    server.restart();
    // The sweep runs while the first requests do.
    std::thread::sleep(Duration::from_millis(500));
    let left = "select cast(
        (select count(*) from failed_sign_ins where name = 'nobody')
        + (select count(*) from sessions where token_hash = 'ended')
        + (select count(*) from devices where id = 'old')
        + (select count(*) from setup_links where token_hash = 'over') as text)";
    assert_eq!(answer(&server.database(), left), "0");
    let client = Client::with_cookies(server.address(), &client.cookies());
    assert_eq!(Editor::open(&client).typed("org.units"), "41", "unsaved text is never swept");
}

#[test]
fn a_session_long_ended_keeps_nothing_and_the_form_comes_back_to_be_sent_again() {
    let server = Server::start();
    let client = sign_up(&server);
    let editor = Editor::open(&client).with("org.units", "41").with("prose.problems", "写到\r\n一半");
    server.end_sessions(24 * 60 + 1);
    let page = editor.save();
    assert_eq!(page.status, 401);
    assert!(!notice(&page).contains("已经留下"), "{}", notice(&page));
    let again = Form::of(&page, "/fn/save-draft");
    assert_eq!(again.value("fields[prose.problems]"), "写到\r\n一半");
    sign_in(&client, "zhang", PASSWORD);
    assert_eq!(Editor::open(&client).typed("org.units"), "40", "nothing was kept or overwritten");
    let answer = client.post_form(&again.action, &again.fields);
    assert_eq!((answer.status, answer.location()), (303, Editor::PAGE));
    assert_eq!(Editor::open(&client).typed("org.units"), "41");
}

#[test]
fn an_older_session_never_replaces_what_a_later_one_left_waiting() {
    let server = Server::start();
    let first = sign_up(&server);
    let early = Editor::open(&first).with("org.units", "41");
    server.end_sessions(60);
    let second = server.client();
    sign_in(&second, "zhang", PASSWORD);
    let late = Editor::open(&second).with("org.units", "42");
    server.end_sessions(1);
    assert!(late.save().location().contains("problem=ended"));
    let page = early.save();
    assert_eq!(page.status, 401, "{}", page.location());
    assert_eq!(Form::of(&page, "/fn/save-draft").value("fields[org.units]"), "41", "both are there");
    sign_in(&second, "zhang", PASSWORD);
    assert_eq!(Editor::open(&second).typed("org.units"), "42");
}

#[test]
fn an_import_of_nobody_claims_nothing_and_gives_the_text_back() {
    let server = Server::start();
    sign_up(&server);
    let client = server.client();
    let text = "</textarea><script>alert(1)</script>\r\n全年新收申请 12 件。";
    let fields = [
        ("agency", "hunjiang"),
        ("year", "2018"),
        ("version", "0"),
        ("key", "k"),
        ("text", text),
        ("lang", "zh"),
    ];
    let fields: Vec<_> =
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let page = client.post_form("/fn/import-text", &fields);
    assert_eq!(page.status, 401);
    assert!(notice(&page).contains("没有存到服务器"), "{}", notice(&page));
    assert!(all(&page.html(), "script").is_empty());
    let again = Form::of(&page, "/fn/import-text");
    assert_eq!(again.value("text"), text);
    sign_in(&client, "zhang", PASSWORD);
    let answer = client.post_form(&again.action, &again.fields);
    assert_eq!((answer.status, answer.location()), (303, IMPORT));
    assert!(client.follow(&answer).text().contains("全年新收申请"));
}

#[test]
fn every_form_of_the_desk_comes_back_when_nobody_is_signed_in() {
    let server = Server::start();
    let client = server.client();
    let about = [("agency", "hunjiang"), ("year", "2018"), ("version", "0"), ("key", "k")];
    for (act, more) in [
        ("/fn/save-draft", &[("fields[org.units]", "41")][..]),
        ("/fn/publish", &[("note", "更正机构数")]),
        ("/fn/import-text", &[("text", "全文")]),
        ("/fn/import-accept", &[("values[org.units]", "41")]),
        ("/fn/answer", &[("rule", "x"), ("note", "照录")]),
        ("/fn/new-report", &[("form", "2014"), ("scope", "whole_area"), ("name_zh", "某某镇人民政府")]),
    ] {
        let fields = about.iter().chain(more).chain(&[("lang", "en")]);
        let fields: Vec<_> = fields.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let page = client.post_form(act, &fields);
        assert_eq!(page.status, 401, "{act}: {}", page.location());
        assert!(notice(&page).contains("was not saved"), "{act}: {}", notice(&page));
        assert_eq!(Form::of(&page, act).fields, fields, "{act}");
    }
}

#[test]
fn nobody_else_can_look_into_the_data_folder() {
    let mut server = Server::start();
    let mode = |server: &Server| std::fs::metadata(server.data()).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&server), 0o700);
    for path in [server.data().to_owned(), server.database()] {
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    server.restart_before_set_up();
    assert_eq!(mode(&server), 0o700, "one that is too wide is mended at the start");
    for entry in std::fs::read_dir(server.data()).unwrap().flatten() {
        let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode & 0o077, 0, "{}: {mode:o}", entry.path().display());
    }
}
