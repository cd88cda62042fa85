# To be sourced. Starts a Docker Engine and two registries on loopback with their data in one folder, and stops them.
#
#   start_services FOLDER    exports SCAN_IMAGE_TEST_DOCKER_HOST, _REGISTRY, _AUTH_REGISTRY, _USER, _PASSWORD
#   stop_services

service_pids=()

start_services() {
  local folder=$1
  export SCAN_IMAGE_TEST_DOCKER_HOST="unix://$folder/docker.sock"
  dockerd --data-root "$folder/engine" --exec-root "$folder/exec" -H "$SCAN_IMAGE_TEST_DOCKER_HOST" \
    --pidfile "$folder/dockerd.pid" --iptables=false --bridge=none >"$folder/dockerd.log" 2>&1 &
  service_pids+=($!)

  export SCAN_IMAGE_TEST_USER=tester
  SCAN_IMAGE_TEST_PASSWORD=$(head -c 12 /dev/urandom | base64 | tr '+/' 'xy')
  export SCAN_IMAGE_TEST_PASSWORD
  htpasswd -iBc "$folder/htpasswd" "$SCAN_IMAGE_TEST_USER" <<<"$SCAN_IMAGE_TEST_PASSWORD" 2>/dev/null

  local port
  port=$(free_port)
  export SCAN_IMAGE_TEST_REGISTRY="127.0.0.1:$port"
  start_registry "$folder" open "$port" ''
  port=$(free_port)
  export SCAN_IMAGE_TEST_AUTH_REGISTRY="127.0.0.1:$port"
  start_registry "$folder" closed "$port" "auth: { htpasswd: { realm: test, path: $folder/htpasswd } }"

  wait_for "the engine" docker -H "$SCAN_IMAGE_TEST_DOCKER_HOST" version
  wait_for "the registry" answers "$SCAN_IMAGE_TEST_REGISTRY"
  wait_for "the registry with a password" answers "$SCAN_IMAGE_TEST_AUTH_REGISTRY"
}

start_registry() {
  local folder=$1 name=$2 port=$3 auth=$4
  cat >"$folder/$name.yml" <<YAML
version: 0.1
log: { level: error }
storage: { filesystem: { rootdirectory: $folder/$name } }
http: { addr: 127.0.0.1:$port }
compatibility: { schema1: { enabled: true } }
$auth
YAML
  docker-registry serve "$folder/$name.yml" >"$folder/$name.log" 2>&1 &
  service_pids+=($!)
}

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

# Any answer counts: the registry with a password answers 401.
answers() {
  node -e 'require("http").get(process.argv[1], () => process.exit(0)).on("error", () => process.exit(1))' "http://$1/v2/"
}

wait_for() {
  local what=$1
  shift
  for _ in $(seq 120); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 0.5
  done
  echo "$what did not answer within a minute" >&2
  return 1
}

stop_services() {
  local pid
  for pid in "${service_pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${service_pids[@]}"; do wait "$pid" 2>/dev/null || true; done
  service_pids=()
}
