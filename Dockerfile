# Altitude for a PostgreSQL server: no embedded database, no shell needed, not root.

FROM rust:1.95-slim-bookworm AS build
WORKDIR /build
COPY . .
RUN cargo build --locked --release --no-default-features \
    && cp target/release/altitude /altitude

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /nonexistent --shell /usr/sbin/nologin altitude \
    && install --directory --owner 10001 --group 10001 /var/lib/altitude
COPY --from=build /altitude /usr/local/bin/altitude
COPY LICENSE-MIT LICENSE-APACHE /usr/share/doc/altitude/
USER 10001:10001
# Few arenas: worker threads share what they free, which keeps the process below 40 MiB on many cores.
ENV MALLOC_ARENA_MAX=2 \
    ALTITUDE__ENVIRONMENT=production \
    ALTITUDE__DATA__DIR=/var/lib/altitude \
    ALTITUDE__HTTP__BIND=0.0.0.0:8080
EXPOSE 8080
STOPSIGNAL SIGTERM
ENTRYPOINT ["altitude"]
CMD ["serve"]
