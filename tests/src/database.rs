//! A server's SQLite file, changed and read past the server, as whoever has the file can.

use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, SqliteConnection};

/// Runs statements, parted by semicolons. References between tables are not looked after, as by most programs.
pub fn change(file: &Path, statements: &str) {
    with(file, async |mut connection| {
        let done = sqlx::raw_sql(AssertSqlSafe(statements)).execute(&mut connection).await;
        done.unwrap_or_else(|why| panic!("{statements}: {why}"));
    });
}

/// The one text that a query answers.
pub fn answer(file: &Path, query: &str) -> String {
    with(file, async |mut connection| {
        let answer = sqlx::query_scalar(AssertSqlSafe(query)).fetch_one(&mut connection).await;
        answer.unwrap_or_else(|why| panic!("{query}: {why}"))
    })
}

fn with<T>(file: &Path, work: impl AsyncFnOnce(SqliteConnection) -> T) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let options = SqliteConnectOptions::new().filename(file).foreign_keys(false);
        work(options.connect().await.unwrap_or_else(|why| panic!("{}: {why}", file.display()))).await
    })
}
