//! The accept loop. axum's own has no header time-out and no bound on shutdown:
//! a half-sent request would hold a connection, and a stop, for as long as it likes.

mod steady;

use std::io::Write;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use axum::Router;
use http::Request;
use hyper::body::Incoming;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use socket2::SockRef;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

use steady::Steady;

use crate::client_network::Peer;
use crate::front::Front;

/// How long answers under way may take after a signal to stop.
const STOP: Duration = Duration::from_secs(5);
/// What the system keeps of an answer that waits for its reader, half of what it then takes for it. Without
/// a bound it is megabytes for each of thousands of slow readers, and it reports progress only in such steps.
const SENDING: usize = 64 * 1024;
/// The most bytes of a request's head, and of what is read ahead of a body: no address takes half of it.
const BUFFER: usize = 128 * 1024;
/// The answer to a connection beyond the limit.
const FULL: &[u8] =
    b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

/// What connections may take.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// How many are served at once.
    pub connections: usize,
    /// How long a request's head may take to arrive, a connection may idle, and an answer may make no progress.
    pub patience: Duration,
}

/// Serves until a signal to stop, then finishes what is under way.
pub async fn run(listener: TcpListener, front: Front, router: Router, bounds: Bounds) -> Result<()> {
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(bounds.connections));
    let mut stop = std::pin::pin!(told_to_stop());
    loop {
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Out of file descriptors: wait for some to come back instead of spinning.
                    tracing::warn!(%error, "cannot accept a connection");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        let Ok(place) = Arc::clone(&places).try_acquire_owned() else {
            turn_away(stream);
            continue;
        };
        // Without this a kept-alive connection stalls 44 ms a request (Nagle against delayed acknowledgements).
        let _ = stream.set_nodelay(true);
        let _ = SockRef::from(&stream).set_send_buffer_size(SENDING);
        let service = TowerToHyperService::new(router.clone());
        let front = front.clone();
        let service = service_fn(move |mut request: Request<Incoming>| {
            let (front, service) = (front.clone(), service.clone());
            async move {
                if let Some(response) = front.answer(request.method(), request.uri(), request.headers()).await
                {
                    return Ok(response);
                }
                request.extensions_mut().insert(Peer(peer));
                service.call(request).await
            }
        });
        let connection = hyper::server::conn::http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(bounds.patience)
            .max_buf_size(BUFFER)
            .serve_connection(TokioIo::new(Steady::new(stream, bounds.patience)), service);
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended early");
            }
            drop(place);
        });
    }
    drop(listener);
    if tokio::time::timeout(STOP, graceful.shutdown()).await.is_err() {
        tracing::warn!("some connections did not end in time");
    }
    Ok(())
}

/// Says so without waiting for anything: a fresh socket takes these few bytes.
fn turn_away(stream: TcpStream) {
    let _ = stream.into_std().and_then(|mut stream| stream.write_all(FULL));
}

async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}
